package yaad.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import yaad.text.Lang;

/**
 * Word translations from a list of pairs. An entry of several words links each telling word of one side with each of the
 * other, weaker the more there are; words that are known to render each other are set aside first, so that "foreign
 * minister" does not link the minister with all that is foreign. A word with many translations of its own is sure of none.
 * Entries are taken as they stand, since lists hold base forms; it is the words of texts that are stemmed.
 */
final class Lexicon implements LinkSource {
  private static final Set<String> UR_LIGHT = Set.of(
      "کا", "کی", "کے", "کو", "سے", "میں", "پر", "نے", "و", "اور", "کرنا", "ہونا", "دینا", "لینا", "جانا", "آنا", "رہنا",
      "رکھنا", "ڈالنا", "پڑنا", "لگنا", "لگانا", "بنانا", "بننا");
  private static final Set<String> EN_LIGHT = Set.of(
      "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "be", "up", "out", "off",
      "into", "one", "s", "oneself", "someone", "something");

  private static final double BASE_TRUST = 0.6;
  private static final double GLOSSARY_TRUST = 0.9;

  private final Keys urKeys;
  private final Keys enKeys;
  private final double trust;
  private final PairIndex pairs = new PairIndex();
  // For each pair of words how strongly an entry links them, the English one, and the next pair of the Urdu one, plus one.
  private double[] strength = new double[256];
  private Key[] english = new Key[256];
  private int[] next = new int[256];
  // For each Urdu word its first pair, plus one, and how many words render it alone; for each English word the same.
  private int[] first = new int[256];
  private double[] urSum = new double[256];
  private double[] enSum = new double[256];

  /** A numbered word. */
  record Key(int number, String text) {}

  /** The words of one language, numbered from 0 on. For many threads. */
  static final class Keys {
    private final Map<String, Key> known = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    private List<Key> of(List<Word> words) {
      return words.stream().map(w -> known.computeIfAbsent(w.key(), k -> new Key(size.getAndIncrement(), k))).toList();
    }

    private @Nullable Key find(String text) {
      return known.get(text);
    }
  }

  /** The telling words of an entry. */
  record Entry(List<Key> ur, List<Key> en) {}

  /**
   * A lexicon without entries.
   *
   * @param trust the probability that a word with a single translation is rendered by it, in [0,1]
   * @param ur numbers the Urdu words; may serve other lexicons too
   * @param en numbers the English words
   */
  private Lexicon(double trust, Keys ur, Keys en) {
    this.trust = trust;
    urKeys = ur;
    enKeys = en;
  }

  /** The program's own word list. */
  static Lexicon shipped() {
    Lexicon lexicon = new Lexicon(BASE_TRUST, new Keys(), new Keys());
    WordReader ur = WordReader.plain(Lang.URDU);
    WordReader en = WordReader.plain(Lang.ENGLISH);
    try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.tsv")) {
      if (in == null) {
        throw new IllegalStateException("lexicon.tsv is not in the program");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("ur\t"))
          .map(line -> line.split("\t", -1))
          .map(columns -> List.of(ur.words(columns[0]), en.words(columns[1])))
          .sorted(Comparator.comparingInt(pair -> Math.max(pair.get(0).size(), pair.get(1).size())))
          .forEach(pair -> lexicon.add(lexicon.entry(pair.get(0), pair.get(1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  /** For a user's terms; empty. */
  static Lexicon ofTerms(Keys ur, Keys en) {
    return new Lexicon(GLOSSARY_TRUST, ur, en);
  }

  /** A user's terms. */
  static Lexicon of(List<WordPair> pairs) {
    Lexicon lexicon = ofTerms(new Keys(), new Keys());
    WordReader ur = WordReader.plain(Lang.URDU);
    WordReader en = WordReader.plain(Lang.ENGLISH);
    pairs.forEach(p -> lexicon.add(lexicon.entry(ur.words(p.ur()), en.words(p.en()))));
    return lexicon;
  }

  private Entry entry(List<Word> ur, List<Word> en) {
    return entry(ur, en, urKeys, enKeys);
  }

  /** An entry of the words of either side in order. */
  static Entry entry(List<Word> ur, List<Word> en, Keys urKeys, Keys enKeys) {
    return new Entry(urKeys.of(telling(ur, UR_LIGHT)), enKeys.of(telling(en, EN_LIGHT)));
  }

  /**
   * Adds an entry, whose words have this lexicon's numbers. Short entries come first, since they explain parts of long ones.
   */
  void add(Entry entry) {
    List<Key> ur = entry.ur;
    List<Key> en = entry.en;
    for (Key u : entry.ur) {
      for (Key e : entry.en) {
        if (isSure(u, e)) {
          ur = without(ur, u);
          en = without(en, e);
        }
      }
    }
    double strong = 1.0 / Math.max(ur.size(), en.size());
    for (Key u : ur) {
      for (Key e : en) {
        int size = pairs.size();
        int pair = pairs.add(u.number, e.number);
        if (pair == size) {
          makeRoom(pair, u, e);
          english[pair] = e;
          next[pair] = first[u.number];
          first[u.number] = pair + 1;
        }
        if (strong >= 1 && strength[pair] < 1) {
          urSum[u.number]++;
          enSum[e.number]++;
        }
        strength[pair] = Math.max(strength[pair], strong);
      }
    }
  }

  private static List<Key> without(List<Key> keys, Key key) {
    List<Key> rest = new ArrayList<>(keys);
    rest.remove(key);
    return rest;
  }

  /** Whether a word is known to render another, all of it. */
  private boolean isSure(Key ur, Key en) {
    int pair = pairs.find(ur.number, en.number);
    return pair >= 0 && strength[pair] >= 1;
  }

  private void makeRoom(int pair, Key ur, Key en) {
    if (pair >= next.length) {
      strength = Arrays.copyOf(strength, 2 * pair);
      english = Arrays.copyOf(english, 2 * pair);
      next = Arrays.copyOf(next, 2 * pair);
    }
    if (ur.number >= first.length) {
      first = Arrays.copyOf(first, 2 * ur.number);
      urSum = Arrays.copyOf(urSum, 2 * ur.number);
    }
    if (en.number >= enSum.length) {
      enSum = Arrays.copyOf(enSum, 2 * en.number);
    }
  }

  private static List<Word> telling(List<Word> words, Set<String> light) {
    if (words.size() < 2) {
      return words;
    }
    List<Word> telling = words.stream().filter(w -> !light.contains(w.key())).toList();
    return telling.isEmpty() ? words : telling;
  }

  @Override
  public void link(Words ur, Words en, Sink sink) {
    for (int u = 0; u < ur.size(); u++) {
      for (String stem : ur.word(u).stems()) {
        Key key = urKeys.find(stem);
        if (key == null || key.number >= first.length) {
          continue;
        }
        for (int pair = first[key.number] - 1; pair >= 0; pair = next[pair] - 1) {
          for (int e : en.withStem(english[pair].text)) {
            sink.link(u, e, share(strength[pair], urSum[key.number]), share(strength[pair], enSum[english[pair].number]));
          }
        }
      }
    }
  }

  private double share(double strength, double sum) {
    return trust * strength / Math.sqrt(Math.max(1, sum));
  }
}
