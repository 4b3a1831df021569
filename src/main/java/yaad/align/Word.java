package yaad.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yaad.text.Names;

/**
 * A word as the aligner compares it.
 *
 * @param key what it is: a word folded for search, or {@code #} and a value for a number in any spelling
 * @param kind what sort of thing
 * @param stems its candidate stems, never empty; two words match when theirs meet
 * @param sound what it sounds like, where that could be a name's sound and is wanted
 */
record Word(String key, Kind kind, List<String> stems, Names.@Nullable Skeleton sound) {
  Word(String key, Kind kind, List<String> stems) {
    this(key, kind, stems, null);
  }

  /**
   * The stem under which a memory keeps it: the shortest, so that most forms of a word share it. A final ہ counts as ا, since
   * both become ے when they are inflected.
   */
  String stem() {
    String stem = Collections.min(stems, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    return stem.length() > 2 && stem.endsWith("ہ") ? stem.substring(0, stem.length() - 1) + "ا" : stem;
  }

  /** What sort of thing a word is. */
  enum Kind {
    /** A word of its text's language. */
    PLAIN,
    /** A Latin run in Urdu. */
    FOREIGN,
    /** A number, date or time by value. */
    NUMBER
  }

  /** The words of one language that a batch of texts uses, numbered from 0 on, with how often each was seen. */
  static final class Numbers {
    private final Map<String, Integer> byKey = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
    private int[] counts = new int[64];
    private long total;

    /** The number of a word, which is counted as seen once more. */
    int see(Word word) {
      int id = byKey.computeIfAbsent(word.key, k -> {
        words.add(word);
        return words.size() - 1;
      });
      if (id >= counts.length) {
        counts = java.util.Arrays.copyOf(counts, 2 * counts.length);
      }
      counts[id]++;
      total++;
      return id;
    }

    /** The numbers of the words of some segments, each counted as seen once more. */
    int[][] see(List<List<Word>> segments) {
      return segments.stream().map(words -> words.stream().mapToInt(this::see).toArray()).toArray(int[][]::new);
    }

    Word word(int id) {
      return words.get(id);
    }

    int count(int id) {
      return counts[id];
    }

    int size() {
      return words.size();
    }

    long total() {
      return total;
    }
  }
}
