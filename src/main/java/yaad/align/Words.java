package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different words of one side of a pair of texts, numbered from 0 on, and the text as such numbers, segment by
 * segment.
 */
final class Words {
  private static final int[] NONE = new int[0];

  private final Word.Numbers all;
  /** The number of each word among all words of the batch. */
  private final int[] ids;
  private final int[][] segments;
  private final Map<String, int[]> byStem = new HashMap<>();

  /**
   * @param segments the words of each segment, as numbers of {@code all}
   */
  Words(Word.Numbers all, int[][] segments) {
    this.all = all;
    Map<Integer, Integer> local = new HashMap<>();
    List<Integer> seen = new ArrayList<>();
    this.segments = new int[segments.length][];
    for (int s = 0; s < segments.length; s++) {
      this.segments[s] = Arrays.stream(segments[s]).map(id -> local.computeIfAbsent(id, x -> {
        seen.add(id);
        return seen.size() - 1;
      })).toArray();
    }
    ids = seen.stream().mapToInt(Integer::intValue).toArray();
    for (int w = 0; w < ids.length; w++) {
      for (String stem : word(w).stems()) {
        int place = w;
        byStem.merge(stem, new int[] {w}, (old, one) -> {
          int[] more = Arrays.copyOf(old, old.length + 1);
          more[old.length] = place;
          return more;
        });
      }
    }
  }

  /** How many different words. */
  int size() {
    return ids.length;
  }

  Word word(int w) {
    return all.word(ids[w]);
  }

  /** Its number in the batch. */
  int id(int w) {
    return ids[w];
  }

  /** How often the batch has it. */
  int count(int w) {
    return all.count(ids[w]);
  }

  /** How many words the batch has. */
  long total() {
    return all.total();
  }

  /** The words of a segment in order, repetitions included. */
  int[] segment(int s) {
    return segments[s];
  }

  /** The words of some segments in order. */
  int[] segments(int from, int to) {
    return Arrays.stream(segments, from, to).flatMapToInt(Arrays::stream).toArray();
  }

  int segments() {
    return segments.length;
  }

  /** The words that have a stem. */
  int[] withStem(String stem) {
    return byStem.getOrDefault(stem, NONE);
  }
}
