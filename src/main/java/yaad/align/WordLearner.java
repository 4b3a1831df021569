package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yaad.text.Lang;

/**
 * Learns word translations from sentence pairs that somebody or something has found right, for a memory to keep: IBM
 * Model 1, started from the base lexicon and from what the memory knows.
 */
public final class WordLearner {
  private static final int ITERATIONS = 5;
  private static final double LEAST = 0.05;

  private final List<LinkSource> sources = new ArrayList<>();

  /**
   * @param memory what is known already, or null
   */
  public WordLearner(@Nullable WordCounts memory) {
    sources.add(new CopyLinks());
    sources.add(new NameLinks());
    sources.add(Lexicon.shipped());
    if (memory != null) {
      sources.add(new MemoryLinks(memory));
    }
  }

  /**
   * What sentence pairs teach. Counts of several lessons may be added up.
   *
   * @param links for each Urdu word its English partners with their expected counts, from {@value #LEAST} on
   * @param ur how often each Urdu word was seen
   * @param en how often each English word was seen
   */
  public record Lesson(Map<String, Map<String, Double>> links, Map<String, Double> ur, Map<String, Double> en) {}

  /** The key under which a word is kept: its stem, folded. Empty when the text holds no word. */
  public static String key(String word, Lang lang) {
    List<Word> words = new WordReader(lang).words(word);
    return words.isEmpty() ? "" : words.get(0).stem();
  }

  /** What these sentence pairs teach, best the pairs of one document or of a few that belong together. */
  public Lesson learn(List<WordPair> sentences) {
    Words ur = new WordReader(Lang.URDU).read(Text.of(sentences.stream().map(WordPair::ur).toList()));
    Words en = new WordReader(Lang.ENGLISH).read(Text.of(sentences.stream().map(WordPair::en).toList()));
    List<Bead> beads = IntStream.range(0, sentences.size()).mapToObj(s -> new Bead(s, s + 1, s, s + 1, 1)).toList();
    return learn(ur, en, Links.of(ur, en, sources), beads);
  }

  /** What some beads teach whose words have been read and linked already. */
  static Lesson learn(Words ur, Words en, Links links, List<Bead> beads) {
    Keys urKeys = new Keys(ur);
    Keys enKeys = new Keys(en);
    Model1 model = new Model1();
    float[] scratch = new float[en.size()];
    for (Bead bead : beads) {
      int[] u = ur.segments(bead.urFrom(), bead.urTo());
      int[] e = en.segments(bead.enFrom(), bead.enTo());
      if (u.length > 0 && e.length > 0 && u.length <= Model1.LONGEST && e.length <= Model1.LONGEST) {
        model.add(urKeys.of(u), enKeys.of(e), 1, links.strengths(u, e, scratch));
      }
    }
    model.learn(ITERATIONS);
    Map<String, Map<String, Double>> counted = new HashMap<>();
    float[] counts = model.counts();
    for (int pair = 0; pair < counts.length; pair++) {
      if (counts[pair] >= LEAST) {
        counted.computeIfAbsent(urKeys.keys.get(model.pairs().first(pair)), k -> new HashMap<>())
            .put(enKeys.keys.get(model.pairs().second(pair)), (double) counts[pair]);
      }
    }
    return new Lesson(counted, urKeys.seen(model::urTotal), enKeys.seen(model::enTotal));
  }

  /** The keys of a side's words, numbered. */
  private static final class Keys {
    private final int[] number;
    final List<String> keys = new ArrayList<>();

    Keys(Words words) {
      Map<String, Integer> known = new HashMap<>();
      number = new int[words.size()];
      for (int w = 0; w < number.length; w++) {
        String key = words.word(w).stem();
        number[w] = known.computeIfAbsent(key, k -> {
          keys.add(k);
          return keys.size() - 1;
        });
      }
    }

    int[] of(int[] words) {
      return Arrays.stream(words).map(w -> number[w]).toArray();
    }

    Map<String, Double> seen(java.util.function.IntToDoubleFunction total) {
      Map<String, Double> seen = new HashMap<>();
      for (int k = 0; k < keys.size(); k++) {
        if (total.applyAsDouble(k) > 0) {
          seen.put(keys.get(k), total.applyAsDouble(k));
        }
      }
      return seen;
    }
  }
}
