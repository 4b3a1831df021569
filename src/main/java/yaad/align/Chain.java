package yaad.align;

import java.util.Arrays;

/** The heaviest chain of anchors within a rectangle that rises on both sides: a sparse longest common subsequence. */
final class Chain {
  private final Anchors anchors;
  private final Band rectangle;
  /** A Fenwick tree over English segments: the heaviest chain that ends before each. */
  private final double[] heaviest;
  private final int[] last;

  Chain(Anchors anchors, Band rectangle) {
    this.anchors = anchors;
    this.rectangle = rectangle;
    int width = rectangle.enTo - rectangle.enFrom;
    heaviest = new double[width + 1];
    last = new int[width + 1];
    Arrays.fill(last, -1);
  }

  /** The chain as Urdu segment, English segment, Urdu segment, ... in order. */
  int[] heaviest() {
    int[] before = new int[anchors.size()];
    int[] row = new int[anchors.size()];
    for (int i = rectangle.urFrom; i < rectangle.urTo; i++) {
      // From right to left, so that no two links share an Urdu segment.
      for (int a = anchors.start()[i + 1] - 1; a >= anchors.start()[i]; a--) {
        int j = anchors.en()[a] - rectangle.enFrom;
        if (j < 0 || j >= heaviest.length - 1) {
          continue;
        }
        row[a] = i;
        double sum = anchors.weight()[a];
        before[a] = -1;
        double most = 0;
        for (int t = j; t > 0; t -= t & -t) {
          if (heaviest[t] > most) {
            most = heaviest[t];
            before[a] = last[t];
          }
        }
        sum += most;
        for (int t = j + 1; t < heaviest.length; t += t & -t) {
          if (heaviest[t] < sum) {
            heaviest[t] = sum;
            last[t] = a;
          }
        }
      }
    }
    return links(before, row);
  }

  private int[] links(int[] before, int[] row) {
    int end = -1;
    double most = 0;
    for (int t = heaviest.length - 1; t > 0; t -= t & -t) {
      if (heaviest[t] > most) {
        most = heaviest[t];
        end = last[t];
      }
    }
    int count = 0;
    for (int a = end; a >= 0; a = before[a]) {
      count++;
    }
    int[] chain = new int[2 * count];
    for (int a = end; a >= 0; a = before[a]) {
      count--;
      chain[2 * count] = row[a];
      chain[2 * count + 1] = anchors.en()[a];
    }
    return chain;
  }
}
