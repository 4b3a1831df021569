package yaad.align;

import java.util.Arrays;

/**
 * Pairs of segments that share something telling, with how telling it is: a sparse matrix, row by row in Urdu order,
 * English order within a row.
 *
 * @param start where each row begins; one entry more than rows
 * @param en the English segment of each entry
 * @param weight the weight of each entry, positive: about the logarithm of how much likelier the two make each other
 */
record Anchors(int[] start, int[] en, float[] weight) {
  /** No anchors for so many Urdu segments. */
  static Anchors none(int ur) {
    return new Anchors(new int[ur + 1], new int[0], new float[0]);
  }

  int size() {
    return en.length;
  }

  /** The weight of a pair of segments, 0 when they share nothing. */
  float weight(int i, int j) {
    int at = Arrays.binarySearch(en, start[i], start[i + 1], j);
    return at < 0 ? 0 : weight[at];
  }
}
