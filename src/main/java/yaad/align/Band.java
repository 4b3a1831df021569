package yaad.align;

import java.util.Arrays;
import java.util.List;

/**
 * The part of the alignment rectangle that is searched. A node (i, j) stands between segments: i Urdu and j English
 * segments are behind it. Row i holds the nodes from {@code lo[i]} to {@code hi[i]}, both inclusive; neither ever falls
 * from row to row, the first row holds the lower corner of the rectangle and the last its upper corner.
 */
final class Band {
  final int urFrom;
  final int urTo;
  final int enFrom;
  final int enTo;
  private final int[] lo;
  private final int[] hi;
  private final int[] offset;

  private Band(int urFrom, int urTo, int enFrom, int enTo, int[] lo, int[] hi) {
    this.urFrom = urFrom;
    this.urTo = urTo;
    this.enFrom = enFrom;
    this.enTo = enTo;
    this.lo = lo;
    this.hi = hi;
    offset = new int[lo.length + 1];
    for (int r = 0; r < lo.length; r++) {
      offset[r + 1] = Math.addExact(offset[r], hi[r] - lo[r] + 1);
    }
  }

  /** The whole rectangle of Urdu segments [urFrom, urTo) and English segments [enFrom, enTo). */
  static Band full(int urFrom, int urTo, int enFrom, int enTo) {
    int[] lo = new int[urTo - urFrom + 1];
    int[] hi = new int[urTo - urFrom + 1];
    Arrays.fill(lo, enFrom);
    Arrays.fill(hi, enTo);
    return new Band(urFrom, urTo, enFrom, enTo, lo, hi);
  }

  /**
   * All nodes at most {@code reach} away, in both directions, from the nodes that a path may use.
   *
   * @param rectangle gives the corners
   * @param low for each row the lowest node of the path there, never falling
   * @param high for each row the highest, never falling, at least {@code low}
   * @param reach for each row how far to go from it, from 0
   */
  static Band around(Band rectangle, int[] low, int[] high, int[] reach) {
    int rows = low.length;
    int[] lo = new int[rows];
    int[] hi = new int[rows];
    Arrays.fill(lo, rectangle.enTo);
    Arrays.fill(hi, rectangle.enFrom);
    for (int r = 0; r < rows; r++) {
      int from = Math.max(0, r - reach[r]);
      int to = Math.min(rows - 1, r + reach[r]);
      for (int q = from; q <= to; q++) {
        lo[q] = Math.min(lo[q], Math.max(rectangle.enFrom, low[r] - reach[r]));
        hi[q] = Math.max(hi[q], Math.min(rectangle.enTo, high[r] + reach[r]));
      }
    }
    lo[0] = rectangle.enFrom;
    hi[rows - 1] = rectangle.enTo;
    for (int r = rows - 2; r >= 0; r--) {
      lo[r] = Math.min(lo[r], lo[r + 1]);
    }
    for (int r = 1; r < rows; r++) {
      hi[r] = Math.max(hi[r], hi[r - 1]);
    }
    return new Band(rectangle.urFrom, rectangle.urTo, rectangle.enFrom, rectangle.enTo, lo, hi);
  }

  /** All nodes at most {@code reach} away from a path through the rectangle. */
  static Band along(Band rectangle, List<Bead> path, int reach) {
    int rows = rectangle.rows();
    int[] low = new int[rows];
    int[] high = new int[rows];
    int[] reaches = new int[rows];
    Arrays.fill(low, rectangle.enTo);
    Arrays.fill(high, rectangle.enFrom);
    Arrays.fill(reaches, reach);
    low[0] = rectangle.enFrom;
    for (Bead bead : path) {
      for (int i = bead.urFrom(); i <= bead.urTo(); i++) {
        int row = i - rectangle.urFrom;
        low[row] = Math.min(low[row], bead.enFrom());
        high[row] = Math.max(high[row], bead.enTo());
      }
    }
    return around(rectangle, low, high, reaches);
  }

  /** Whether a bead lies within its corners. */
  boolean holds(Bead bead) {
    return bead.urFrom() >= urFrom && bead.urTo() <= urTo && bead.enFrom() >= enFrom && bead.enTo() <= enTo;
  }

  /** How many nodes it has. */
  int size() {
    return offset[lo.length];
  }

  int rows() {
    return lo.length;
  }

  int lo(int i) {
    return lo[i - urFrom];
  }

  int hi(int i) {
    return hi[i - urFrom];
  }

  boolean has(int i, int j) {
    return i >= urFrom && i <= urTo && j >= lo[i - urFrom] && j <= hi[i - urFrom];
  }

  /** The number of a node, from 0 to {@link #size()} - 1, row by row. The node must be in the band. */
  int node(int i, int j) {
    return offset[i - urFrom] + j - lo[i - urFrom];
  }

  /** Whether a node lies within {@code margin} of an edge of the band that is not an edge of the rectangle. */
  boolean nearEdge(int i, int j, int margin) {
    int r = i - urFrom;
    return (lo[r] > enFrom && j - lo[r] < margin) || (hi[r] < enTo && hi[r] - j < margin);
  }

  /** Whether it leaves nothing out. */
  boolean isFull() {
    return size() == (long) lo.length * (enTo - enFrom + 1);
  }
  /**
   * A band that is wider where a path comes near its edge; this band itself when it comes near nowhere.
   *
   * @param rectangle what there is to search
   * @param beads the path
   * @param margin how many nodes off the edge are near
   * @param reach how far from the path to go where it was near
   */
  Band widened(Band rectangle, List<Bead> beads, int margin, int reach) {
    int[] low = lo.clone();
    int[] high = hi.clone();
    int[] reaches = new int[lo.length];
    boolean near = false;
    for (Bead bead : beads) {
      if (nearEdge(bead.urFrom(), bead.enFrom(), margin) || nearEdge(bead.urTo(), bead.enTo(), margin)) {
        near = true;
        reaches[bead.urFrom() - urFrom] = reach;
        reaches[bead.urTo() - urFrom] = reach;
      }
    }
    return near ? around(rectangle, low, high, reaches) : this;
  }
}
