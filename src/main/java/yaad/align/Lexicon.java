package yaad.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final Map<String, Map<String, Double>> byUr = new HashMap<>();
  private final Map<String, Double> urSum = new HashMap<>();
  private final Map<String, Double> enSum = new HashMap<>();
  private final double trust;

  /**
   * @param trust the probability that a word with a single translation is rendered by it, in [0,1]
   */
  Lexicon(double trust) {
    this.trust = trust;
  }

  /** The program's own word list. */
  static Lexicon shipped() {
    Lexicon lexicon = new Lexicon(BASE_TRUST);
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
          .forEach(pair -> lexicon.add(pair.get(0), pair.get(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  /** For a user's terms; empty. */
  static Lexicon ofTerms() {
    return new Lexicon(GLOSSARY_TRUST);
  }

  /** A user's terms. */
  static Lexicon of(List<WordPair> pairs) {
    Lexicon lexicon = ofTerms();
    WordReader ur = WordReader.plain(Lang.URDU);
    WordReader en = WordReader.plain(Lang.ENGLISH);
    pairs.forEach(p -> lexicon.add(ur.words(p.ur()), en.words(p.en())));
    return lexicon;
  }

  /** Adds one pair: the words of either side in order. Short pairs come first, since they explain parts of long ones. */
  void add(List<Word> ur, List<Word> en) {
    List<Word> urAll = telling(ur, UR_LIGHT);
    List<Word> enAll = telling(en, EN_LIGHT);
    List<Word> urTelling = urAll.stream().filter(u -> enAll.stream().noneMatch(e -> sure(u, e))).toList();
    List<Word> enTelling = enAll.stream().filter(e -> urAll.stream().noneMatch(u -> sure(u, e))).toList();
    double strength = 1.0 / Math.max(urTelling.size(), enTelling.size());
    for (Word u : urTelling) {
      for (Word e : enTelling) {
        Map<String, Double> row = byUr.computeIfAbsent(u.key(), x -> new HashMap<>());
        double before = row.getOrDefault(e.key(), 0.0);
        if (strength > before) {
          row.put(e.key(), strength);
          if (strength >= 1) {
            urSum.merge(u.key(), 1.0, Double::sum);
            enSum.merge(e.key(), 1.0, Double::sum);
          }
        }
      }
    }
  }

  /** Whether a word is known to render another, all of it. */
  private boolean sure(Word ur, Word en) {
    return byUr.getOrDefault(ur.key(), Map.of()).getOrDefault(en.key(), 0.0) >= 1;
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
        int place = u;
        byUr.getOrDefault(stem, Map.of()).forEach((es, strength) -> {
          for (int e : en.withStem(es)) {
            sink.link(place, e, share(strength, urSum.getOrDefault(stem, 1.0)),
                share(strength, enSum.getOrDefault(es, 1.0)));
          }
        });
      }
    }
  }

  private double share(double strength, double sum) {
    return trust * strength / Math.sqrt(Math.max(1, sum));
  }
}
