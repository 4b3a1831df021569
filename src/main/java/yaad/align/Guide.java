package yaad.align;

import java.util.Arrays;

/**
 * The quick first path, which says where the slow second look is worth while: length and anchors only, five shapes, one
 * byte a node. Small rectangles are searched whole. For great ones the heaviest chain of anchors says first where to
 * search, so that a missing chapter bends the path instead of breaking it.
 */
final class Guide {
  /** Rectangles up to so many nodes are searched whole. */
  private static final long WHOLE = 4_000_000;
  /** More nodes than this are never searched: gaps between anchors are then crossed along their diagonal. */
  private static final long MOST = 48_000_000;
  /** How far from the chain of anchors to search. */
  private static final int CHAIN_REACH = 40;

  private static final float INFINITE = Float.POSITIVE_INFINITY;
  // Costs of a quick path, in nats: rough is right, as the band around it is wide.
  private static final float[] PRIOR = {0.3f, 3.5f, 3.5f, 2.5f, 2.5f};
  private static final int[] UR = {1, 1, 0, 1, 2};
  private static final int[] EN = {1, 0, 1, 2, 1};

  private final Sides sides;
  private Anchors anchors = Anchors.none(0);

  Guide(Sides sides) {
    this.sides = sides;
  }

  /** The band of nodes at most {@code reach} away from the quick path through a rectangle. */
  Band band(Band rectangle, int reach) {
    if ((long) rectangle.rows() * (rectangle.enTo - rectangle.enFrom + 1) <= (long) (2 * reach + 1) * (2 * reach + 1)) {
      return rectangle;
    }
    anchors = Anchors.of(sides);
    int rows = rectangle.rows();
    int[] low = new int[rows];
    int[] high = new int[rows];
    path(search(rectangle), low, high);
    int[] reaches = new int[rows];
    Arrays.fill(reaches, reach);
    return Band.around(rectangle, low, high, reaches);
  }

  private void path(Band band, int[] low, int[] high) {
    byte[] came = new byte[band.size()];
    float[][] rows = new float[3][];
    for (int i = band.urFrom; i <= band.urTo; i++) {
      float[] row = new float[band.hi(i) - band.lo(i) + 1];
      Arrays.fill(row, INFINITE);
      rows[2] = rows[1];
      rows[1] = rows[0];
      rows[0] = row;
      for (int j = band.lo(i); j <= band.hi(i); j++) {
        step(band, rows, came, i, j);
      }
    }
    int i = band.urTo;
    int j = band.enTo;
    Arrays.fill(low, band.enTo);
    Arrays.fill(high, band.enFrom);
    while (true) {
      int r = i - band.urFrom;
      low[r] = Math.min(low[r], j);
      high[r] = Math.max(high[r], j);
      if (i == band.urFrom && j == band.enFrom) {
        break;
      }
      int shape = came[band.node(i, j)];
      if (UR[shape] == 2) {
        low[r - 1] = Math.min(low[r - 1], j - EN[shape]);
        high[r - 1] = Math.max(high[r - 1], j);
      }
      i -= UR[shape];
      j -= EN[shape];
    }
  }

  private void step(Band band, float[][] rows, byte[] came, int i, int j) {
    if (i == band.urFrom && j == band.enFrom) {
      rows[0][0] = 0;
      return;
    }
    float least = INFINITE;
    int by = 0;
    for (int shape = 0; shape < UR.length; shape++) {
      int k = i - UR[shape];
      int l = j - EN[shape];
      if (k < band.urFrom || !band.has(k, l)) {
        continue;
      }
      float sum = rows[UR[shape]][l - band.lo(k)] + PRIOR[shape] + cost(k, i, l, j);
      if (sum < least) {
        least = sum;
        by = shape;
      }
    }
    rows[0][j - band.lo(i)] = least;
    came[band.node(i, j)] = (byte) by;
  }

  private float cost(int i, int k, int j, int l) {
    if (i == k || j == l) {
      return 0;
    }
    double z = LengthEvidence.z(sides.urLength(i, k), sides.enLength(j, l));
    float cost = (float) Math.min(z * z / 4, 4);
    for (int a = i; a < k; a++) {
      for (int b = j; b < l; b++) {
        cost -= anchors.weight(a, b);
      }
    }
    return cost;
  }

  /** Where to look for the quick path: everywhere, or around the heaviest chain of anchors. */
  private Band search(Band rectangle) {
    if ((long) rectangle.rows() * (rectangle.enTo - rectangle.enFrom + 1) <= WHOLE) {
      return rectangle;
    }
    int rows = rectangle.rows();
    int[] low = new int[rows];
    int[] high = new int[rows];
    int[] reach = new int[rows];
    Arrays.fill(reach, CHAIN_REACH);
    int[] chain = new Chain(anchors, rectangle).heaviest();
    long budget = MOST - (long) rows * (4L * CHAIN_REACH + 2);
    int i = rectangle.urFrom;
    int j = rectangle.enFrom;
    long wide = 0;
    for (int c = 0; c <= chain.length; c += 2) {
      int k = c < chain.length ? chain[c] : rectangle.urTo;
      int l = c < chain.length ? chain[c + 1] : rectangle.enTo;
      wide += (long) (k - i + 1) * (l - j + 1);
      i = k;
      j = l;
    }
    boolean diagonal = wide > budget;
    i = rectangle.urFrom;
    j = rectangle.enFrom;
    for (int c = 0; c <= chain.length; c += 2) {
      int k = c < chain.length ? chain[c] : rectangle.urTo;
      int l = c < chain.length ? chain[c + 1] : rectangle.enTo;
      for (int a = i; a <= k; a++) {
        int r = a - rectangle.urFrom;
        if (diagonal) {
          // A strip along the diagonal, as wide as the budget allows.
          long middle = j + (long) (l - j) * (a - i) / Math.max(1, k - i);
          long half = Math.min(l - j, Math.max(CHAIN_REACH, budget / (2L * rows)));
          low[r] = (int) Math.max(j, middle - half);
          high[r] = (int) Math.min(l, middle + half);
        } else {
          low[r] = a == i && i > rectangle.urFrom ? Math.min(low[r], j) : j;
          high[r] = l;
        }
      }
      i = k;
      j = l;
    }
    return Band.around(rectangle, low, high, reach);
  }
}
