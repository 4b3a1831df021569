package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beads within a band with their costs, and the sums and minima over the paths through it. A path begins at the
 * band's lower corner and ends at its upper one. Every node has three states, for what kind of bead led to it, so that a
 * run of sentences left out costs less than as many single ones, and so that of sentences left out on both sides at one
 * place the Urdu ones come first: else one alignment would be many paths. Memory grows with the band, not with the
 * rectangle.
 */
final class Lattice {
  static final int STATES = 3;
  private static final Shape[] SHAPES = Shape.ALL.toArray(new Shape[0]);
  private static final int[] STATE = Shape.ALL.stream().mapToInt(s -> s.en() == 0 ? 1 : s.ur() == 0 ? 2 : 0).toArray();

  private final Band band;
  private final float[] cost;
  /** What a bead costs more by the state before it (row) and after it (column). */
  private final double[][] turn;

  /**
   * @param band where to search
   * @param cost for each node and slot of {@link Shape#ALL} the cost of the bead that begins there; infinite where there
   *     is none
   * @param again what is added for an empty bead that follows an empty bead of the same side
   * @param across what is added for an empty bead that follows an empty bead of the other side
   */
  Lattice(Band band, float[] cost, double again, double across) {
    this.band = band;
    this.cost = cost;
    this.turn = new double[][] {
      {0, 0, 0}, {0, again, across}, {0, Double.POSITIVE_INFINITY, again}
    };
  }

  /** The state that a bead of a slot leads to: 0, or 1 after an Urdu segment alone, or 2 after an English one. */
  static int state(int slot) {
    return STATE[slot];
  }

  /** The place of a bead's cost in the array. */
  static int edge(int node, int slot) {
    return node * Shape.COUNT + slot;
  }

  /** What a path pays for a bead. */
  private interface Price {
    float of(int i, int j, int edge, int slot);
  }

  /** The cheapest path, from the first bead to the last, with confidence 0. Empty when no path exists. */
  List<Bead> best() {
    return best((i, j, edge, slot) -> cost[edge], true, null);
  }

  /**
   * The path with the greatest sum of posteriors, each less a toll: expected right beads against beads, which is what F1
   * asks for. A bead that is empty on one side counts for less, as it is neither stored nor recalled. The beads carry
   * their posteriors as confidence.
   *
   * @param toll what each bead pays, in [0,1)
   * @param worthOfNull what a bead that is empty on one side counts, in [0,1]
   */
  List<Bead> likeliest(Posteriors posteriors, double toll, double worthOfNull) {
    return best((i, j, edge, slot) -> {
      double worth = STATE[slot] == 0 ? posteriors.edges()[edge] : worthOfNull * posteriors.of(i, j, edge, slot);
      return (float) (toll - worth);
    }, false, posteriors);
  }

  private List<Bead> best(Price price, boolean turns, @Nullable Posteriors posteriors) {
    byte[] came = new byte[band.size() * STATES];
    double[] least = least(price, turns, came);
    return path(least, came, posteriors);
  }

  /** For each node and state the least that a path to it pays; writes into {@code came} by which bead and state. */
  private double[] least(Price price, boolean turns, byte[] came) {
    // Double, since a sum over twenty thousand beads in float is off by more than the beads differ.
    double[] least = new double[band.size() * STATES];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    least[0] = 0;
    double[][] extra = new double[STATES][STATES];
    for (int from = 0; from < STATES; from++) {
      for (int to = 0; to < STATES; to++) {
        extra[from][to] = turns || turn[from][to] == Double.POSITIVE_INFINITY ? turn[from][to] : 0;
      }
    }
    for (int i = band.urFrom; i <= band.urTo; i++) {
      for (int j = band.lo(i); j <= band.hi(i); j++) {
        int node = band.node(i, j);
        for (int slot = 0; slot < SHAPES.length; slot++) {
          int edge = edge(node, slot);
          if (cost[edge] == Float.POSITIVE_INFINITY) {
            continue;
          }
          int state = STATE[slot];
          int to = band.node(i + SHAPES[slot].ur(), j + SHAPES[slot].en()) * STATES + state;
          float own = price.of(i, j, edge, slot);
          for (int from = 0; from < STATES; from++) {
            double sum = least[node * STATES + from] + own + extra[from][state];
            if (sum < least[to]) {
              least[to] = sum;
              came[to] = (byte) (slot * STATES + from);
            }
          }
        }
      }
    }
    return least;
  }

  private List<Bead> path(double[] least, byte[] came, @Nullable Posteriors posteriors) {
    int i = band.urTo;
    int j = band.enTo;
    int end = band.node(i, j) * STATES;
    int state = 0;
    for (int s = 1; s < STATES; s++) {
      state = least[end + s] < least[end + state] ? s : state;
    }
    if (least[end + state] == Double.POSITIVE_INFINITY) {
      return List.of();
    }
    List<Bead> beads = new ArrayList<>();
    while (i > band.urFrom || j > band.enFrom) {
      int step = came[band.node(i, j) * STATES + state];
      int slot = step / STATES;
      int k = i - SHAPES[slot].ur();
      int l = j - SHAPES[slot].en();
      double confidence = posteriors == null ? 0 : posteriors.of(k, l, edge(band.node(k, l), slot), slot);
      beads.add(new Bead(k, i, l, j, Math.min(1, confidence)));
      i = k;
      j = l;
      state = step % STATES;
    }
    Collections.reverse(beads);
    return beads;
  }

  /** The probability of every bead. */
  Posteriors posteriors() {
    return new Sums(band, cost, turn).posteriors();
  }
}
