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
  private static final int STATES = 3;
  /**
   * A node that costs so much more than the best of its row plays no part: its share is below e to the minus this, as empty
   * beads, the only way along a row, never pay.
   */
  private static final double HOPELESS = 600;
  /** Sums beyond this are made smaller. */
  private static final double LARGE = 1e60;
  private static final int FARTHEST = Shape.ALL.stream().mapToInt(Shape::ur).max().orElse(0);
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
      double worth = STATE[slot] == 0 ? posteriors.edges[edge] : worthOfNull * posteriors.of(i, j, edge, slot);
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

  /**
   * What the forward and the backward pass find.
   *
   * @param edges for each edge the probability that the true path uses it
   * @param urAlone for each Urdu segment, from the band's first, the probability that it stands alone
   * @param enAlone the same for English segments
   * @param again how many empty beads after an empty one of the same side are expected
   * @param across how many empty beads after an empty one of the other side are expected
   * @param logSum the logarithm of the sum over all paths of exp(-cost); minus infinity when no path exists
   */
  record Posteriors(
      Band band, float[] edges, double[] urAlone, double[] enAlone, double again, double across, double logSum) {

    /** The probability of a bead; an empty bead may stand anywhere among its neighbours of the other side. */
    double of(int i, int j, int edge, int slot) {
      return switch (STATE[slot]) {
        case 1 -> urAlone[i - band.urFrom];
        case 2 -> enAlone[j - band.enFrom];
        default -> edges[edge];
      };
    }
  }

  /**
   * The probability of every bead: forward-backward over the lattice. Sums are kept as plain numbers, each row's as
   * multiples of exp(-m), where m is the least that a path to the row pays; nodes that are hopeless are left out, so
   * nothing overflows.
   */
  Posteriors posteriors() {
    double[] least = least((i, j, edge, slot) -> cost[edge], true, new byte[band.size() * STATES]);
    double[] row = new double[band.rows()];
    for (int i = band.urFrom; i <= band.urTo; i++) {
      double m = Double.POSITIVE_INFINITY;
      for (int at = band.node(i, band.lo(i)) * STATES; at < (band.node(i, band.hi(i)) + 1) * STATES; at++) {
        m = Math.min(m, least[at]);
      }
      row[i - band.urFrom] = m;
    }
    double[] forward = forward(least, row);
    int end = band.node(band.urTo, band.enTo) * STATES;
    double all = forward[end] + forward[end + 1] + forward[end + 2];
    return all == 0
        ? new Posteriors(band, new float[cost.length], new double[band.urTo - band.urFrom],
            new double[band.enTo - band.enFrom], 0, 0, Double.NEGATIVE_INFINITY)
        : expect(forward, row, all);
  }

  private double[] forward(double[] least, double[] row) {
    double[][] factor = factors();
    double[] floor = row.clone();
    double[] forward = new double[band.size() * STATES];
    forward[0] = Math.exp(row[0]);
    for (int i = band.urFrom; i <= band.urTo; i++) {
      rescale(forward, row, i);
      double base = row[i - band.urFrom];
      for (int j = band.lo(i); j <= band.hi(i); j++) {
        int node = band.node(i, j);
        int at = node * STATES;
        for (int state = 0; state < STATES; state++) {
          if (least[at + state] - floor[i - band.urFrom] > HOPELESS) {
            forward[at + state] = 0;
          }
        }
        double[] sums = arriving(forward, at, factor);
        if (sums[0] == 0) {
          continue;
        }
        for (int slot = 0; slot < SHAPES.length; slot++) {
          float own = cost[edge(node, slot)];
          if (own != Float.POSITIVE_INFINITY && sums[STATE[slot]] > 0) {
            int k = i + SHAPES[slot].ur();
            int to = band.node(k, j + SHAPES[slot].en()) * STATES + STATE[slot];
            forward[to] += sums[STATE[slot]] * Math.exp(row[k - band.urFrom] - base - own);
          }
        }
      }
    }
    return forward;
  }

  /**
   * The number of paths grows with every row, and in a long text beyond what a double holds: now and then the sums of
   * this row and of those that it has reached already are made smaller, and the multiples of all rows from here on with
   * them.
   */
  private void rescale(double[] forward, double[] row, int i) {
    double most = 0;
    for (int at = band.node(i, band.lo(i)) * STATES; at < (band.node(i, band.hi(i)) + 1) * STATES; at++) {
      most = Math.max(most, forward[at]);
    }
    if (most < LARGE) {
      return;
    }
    int last = Math.min(band.urTo, i + FARTHEST);
    for (int at = band.node(i, band.lo(i)) * STATES; at < (band.node(last, band.hi(last)) + 1) * STATES; at++) {
      forward[at] /= most;
    }
    for (int r = i - band.urFrom; r < row.length; r++) {
      row[r] -= Math.log(most);
    }
  }

  private double[][] factors() {
    double[][] factors = new double[STATES][STATES];
    for (int from = 0; from < STATES; from++) {
      for (int to = 0; to < STATES; to++) {
        factors[from][to] = Math.exp(-turn[from][to]);
      }
    }
    return factors;
  }

  /** For each state after a bead the sum over the states before it, with what the turn costs. */
  private static double[] arriving(double[] forward, int at, double[][] factor) {
    double[] sums = new double[STATES];
    for (int to = 0; to < STATES; to++) {
      sums[to] = forward[at] * factor[0][to] + forward[at + 1] * factor[1][to] + forward[at + 2] * factor[2][to];
    }
    return sums;
  }

  /** The backward pass, which meets the forward sums on its way. */
  private Posteriors expect(double[] forward, double[] row, double all) {
    double[][] factor = factors();
    double[] backward = new double[band.size() * STATES];
    int end = band.node(band.urTo, band.enTo) * STATES;
    Arrays.fill(backward, end, end + STATES, 1);
    float[] edges = new float[cost.length];
    double[] urAlone = new double[band.urTo - band.urFrom];
    double[] enAlone = new double[band.enTo - band.enFrom];
    double again = 0;
    double across = 0;
    for (int i = band.urTo; i >= band.urFrom; i--) {
      double base = row[i - band.urFrom];
      for (int j = band.hi(i); j >= band.lo(i); j--) {
        int node = band.node(i, j);
        int at = node * STATES;
        double[] sums = arriving(forward, at, factor);
        if (sums[0] == 0) {
          continue;
        }
        double[] rest = new double[STATES];
        for (int slot = 0; slot < SHAPES.length; slot++) {
          float own = cost[edge(node, slot)];
          if (own == Float.POSITIVE_INFINITY) {
            continue;
          }
          int state = STATE[slot];
          int k = i + SHAPES[slot].ur();
          double onward = backward[band.node(k, j + SHAPES[slot].en()) * STATES + state];
          if (onward == 0) {
            continue;
          }
          onward *= Math.exp(row[k - band.urFrom] - base - own);
          rest[state] += onward;
          double probability = sums[state] * onward / all;
          edges[edge(node, slot)] = (float) probability;
          if (state == 1) {
            urAlone[i - band.urFrom] += probability;
          } else if (state == 2) {
            enAlone[j - band.enFrom] += probability;
          }
        }
        again += (forward[at + 1] * factor[1][1] * rest[1] + forward[at + 2] * factor[2][2] * rest[2]) / all;
        across += forward[at + 1] * factor[1][2] * rest[2] / all;
        for (int state = 0; state < STATES; state++) {
          backward[at + state] += rest[0] + factor[state][1] * rest[1] + factor[state][2] * rest[2];
        }
      }
    }
    return new Posteriors(band, edges, urAlone, enAlone, again, across, Math.log(all) - row[band.rows() - 1]);
  }
}
