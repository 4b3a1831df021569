package yaad.align;

import java.util.Arrays;

/** The links of the words of one Urdu segment, to be looked up by English word. One serves for many segments in turn. */
final class RowLinks {
  /** For each English word the place of its first link, plus one. */
  private final int[] first;
  private int[] next = new int[64];
  private int[] urWord = new int[64];
  private int[] enWord = new int[64];
  private float[] toEn = new float[64];
  private float[] toUr = new float[64];
  private int size;
  private int row = -1;

  /** @param words how many different English words there are */
  RowLinks(int words) {
    first = new int[words];
  }

  /** Takes a row's segment, if it is not this row's already. */
  void read(int newRow, Telling ur, Links links) {
    if (row == newRow) {
      return;
    }
    row = newRow;
    while (size > 0) {
      first[enWord[--size]] = 0;
    }
    // Backwards, so that the links of an English word come in the order of the Urdu words.
    for (int w = ur.words.length - 1; w >= 0; w--) {
      int[] en = links.en()[ur.words[w]];
      for (int link = en.length - 1; link >= 0; link--) {
        add(w, en[link], ur.counts[w] * links.enGivenUr()[ur.words[w]][link], links.urGivenEn()[ur.words[w]][link]);
      }
    }
  }

  private void add(int ur, int en, float enGivenUr, float urGivenEn) {
    if (size == next.length) {
      next = Arrays.copyOf(next, 2 * size);
      urWord = Arrays.copyOf(urWord, 2 * size);
      enWord = Arrays.copyOf(enWord, 2 * size);
      toEn = Arrays.copyOf(toEn, 2 * size);
      toUr = Arrays.copyOf(toUr, 2 * size);
    }
    urWord[size] = ur;
    enWord[size] = en;
    toEn[size] = enGivenUr;
    toUr[size] = urGivenEn;
    next[size] = first[en];
    first[en] = ++size;
  }

  /**
   * Sums up what the segment and an English one say of each other's words.
   *
   * @param ur where to add the probabilities of each word of the segment
   * @param en where to add those of each word of the English one
   */
  void sum(Telling english, float[] ur, float[] en) {
    for (int w = 0; w < english.words.length; w++) {
      for (int at = first[english.words[w]] - 1; at >= 0; at = next[at] - 1) {
        en[w] += toEn[at];
        ur[urWord[at]] += english.counts[w] * toUr[at];
      }
    }
  }

  /**
   * Sums up what the segment says of an English word, and the word of the segment's, some of its words only.
   *
   * @param some for each word of the segment whether it counts
   * @param ur where to add the probabilities of these words
   * @return the probability of the English word
   */
  float sum(int english, boolean[] some, float[] ur) {
    float sum = 0;
    for (int at = first[english] - 1; at >= 0; at = next[at] - 1) {
      if (some[urWord[at]]) {
        sum += toEn[at];
        ur[urWord[at]] += toUr[at];
      }
    }
    return sum;
  }
}
