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
    int size = band.size();
    float[] least = new float[size * STATES];
    byte[] came = new byte[size * STATES];
    Arrays.fill(least, Float.POSITIVE_INFINITY);
    least[0] = 0;
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
            double extra = turn[from][state];
            float sum = least[node * STATES + from] + own + (float) (turns || extra > 1e9 ? extra : 0);
            if (sum < least[to]) {
              least[to] = sum;
              came[to] = (byte) (slot * STATES + from);
            }
          }
        }
      }
    }
    return path(least, came, posteriors);
  }

  private List<Bead> path(float[] least, byte[] came, @Nullable Posteriors posteriors) {
    int i = band.urTo;
    int j = band.enTo;
    int end = band.node(i, j) * STATES;
    int state = 0;
    for (int s = 1; s < STATES; s++) {
      state = least[end + s] < least[end + state] ? s : state;
    }
    if (least[end + state] == Float.POSITIVE_INFINITY) {
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

  /** The probability of every bead: forward-backward over the lattice. */
  Posteriors posteriors() {
    double[] forward = new double[band.size() * STATES];
    double[] backward = new double[band.size() * STATES];
    Arrays.fill(forward, Double.NEGATIVE_INFINITY);
    Arrays.fill(backward, Double.NEGATIVE_INFINITY);
    forward[0] = 0;
    int end = band.node(band.urTo, band.enTo) * STATES;
    Arrays.fill(backward, end, end + STATES, 0);
    for (int i = band.urFrom; i <= band.urTo; i++) {
      for (int j = band.lo(i); j <= band.hi(i); j++) {
        forward(forward, i, j);
      }
    }
    for (int i = band.urTo; i >= band.urFrom; i--) {
      for (int j = band.hi(i); j >= band.lo(i); j--) {
        backward(backward, i, j);
      }
    }
    return expect(forward, backward, plus(forward[end], plus(forward[end + 1], forward[end + 2])));
  }

  /** The sum over the states before a bead, weighed by what the turn to it costs. */
  private double arriving(double[] forward, int node, int state) {
    double a = forward[node * STATES];
    double b = forward[node * STATES + 1] - turn[1][state];
    double c = forward[node * STATES + 2] - turn[2][state];
    return plus(a, plus(b, c));
  }

  private void forward(double[] forward, int i, int j) {
    int node = band.node(i, j);
    double[] sums = {arriving(forward, node, 0), arriving(forward, node, 1), arriving(forward, node, 2)};
    if (sums[0] == Double.NEGATIVE_INFINITY) {
      return;
    }
    for (int slot = 0; slot < SHAPES.length; slot++) {
      float own = cost[edge(node, slot)];
      if (own != Float.POSITIVE_INFINITY) {
        int to = band.node(i + SHAPES[slot].ur(), j + SHAPES[slot].en()) * STATES + STATE[slot];
        forward[to] = plus(forward[to], sums[STATE[slot]] - own);
      }
    }
  }

  private void backward(double[] backward, int i, int j) {
    int node = band.node(i, j);
    double[] rest = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (int slot = 0; slot < SHAPES.length; slot++) {
      float own = cost[edge(node, slot)];
      if (own != Float.POSITIVE_INFINITY) {
        int state = STATE[slot];
        int to = band.node(i + SHAPES[slot].ur(), j + SHAPES[slot].en()) * STATES + state;
        rest[state] = plus(rest[state], backward[to] - own);
      }
    }
    for (int state = 0; state < STATES; state++) {
      double sum = plus(rest[0], plus(rest[1] - turn[state][1], rest[2] - turn[state][2]));
      backward[node * STATES + state] = plus(backward[node * STATES + state], sum);
    }
  }

  private Posteriors expect(double[] forward, double[] backward, double all) {
    float[] edges = new float[cost.length];
    double[] urAlone = new double[band.urTo - band.urFrom];
    double[] enAlone = new double[band.enTo - band.enFrom];
    double again = 0;
    double across = 0;
    for (int i = band.urFrom; i <= band.urTo && all != Double.NEGATIVE_INFINITY; i++) {
      for (int j = band.lo(i); j <= band.hi(i); j++) {
        int node = band.node(i, j);
        double[] sums = {arriving(forward, node, 0), arriving(forward, node, 1), arriving(forward, node, 2)};
        for (int slot = 0; slot < SHAPES.length; slot++) {
          float own = cost[edge(node, slot)];
          if (own == Float.POSITIVE_INFINITY) {
            continue;
          }
          int state = STATE[slot];
          int to = band.node(i + SHAPES[slot].ur(), j + SHAPES[slot].en()) * STATES + state;
          double rest = backward[to] - own - all;
          double probability = Math.exp(sums[state] + rest);
          edges[edge(node, slot)] = (float) probability;
          if (state == 1) {
            urAlone[i - band.urFrom] += probability;
            again += Math.exp(forward[node * STATES + 1] - turn[1][1] + rest);
          } else if (state == 2) {
            enAlone[j - band.enFrom] += probability;
            again += Math.exp(forward[node * STATES + 2] - turn[2][2] + rest);
            across += Math.exp(forward[node * STATES + 1] - turn[1][2] + rest);
          }
        }
      }
    }
    return new Posteriors(band, edges, urAlone, enAlone, again, across, all);
  }

  /** The logarithm of the sum of two numbers given by their logarithms. */
  static double plus(double a, double b) {
    double more = Math.max(a, b);
    double less = Math.min(a, b);
    if (less == Double.NEGATIVE_INFINITY || more - less > 30) {
      return more;
    }
    return more + Math.log1p(Math.exp(less - more));
  }
}
