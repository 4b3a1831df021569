package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The beads within a band with their costs, and the sums and minima over the paths through it. A path begins at the
 * band's lower corner and ends at its upper one. Every node has two states, whether the bead before it was empty on one
 * side or not, so that a run of sentences left out costs less than as many single ones. Memory grows with the band, not
 * with the rectangle.
 */
final class Lattice {
  private static final int STATES = 2;
  private static final Shape[] SHAPES = Shape.ALL.toArray(new Shape[0]);

  private final Band band;
  private final float[] cost;
  private final float again;

  /**
   * @param band where to search
   * @param cost for each node and slot of {@link Shape#ALL} the cost of the bead that begins there; infinite where there
   *     is none
   * @param again what is added for an empty bead that follows an empty bead
   */
  Lattice(Band band, float[] cost, float again) {
    this.band = band;
    this.cost = cost;
    this.again = again;
  }

  /** The place of a bead's cost in the array. */
  static int edge(int node, int slot) {
    return node * Shape.COUNT + slot;
  }

  /** The cheapest path, from the first bead to the last, with confidence 0. Empty when no path exists. */
  List<Bead> best() {
    return best(null, 0, 0);
  }

  /**
   * The path with the greatest sum of posteriors, each less a toll: expected right beads against beads, which is what F1
   * asks for. A bead that is empty on one side counts for less, as it is neither stored nor recalled.
   *
   * @param posterior for each edge, as {@link #posteriors} gives it
   * @param toll what each bead pays, in [0,1)
   * @param worthOfNull what a bead that is empty on one side counts, in [0,1]
   */
  List<Bead> likeliest(float[] posterior, double toll, double worthOfNull) {
    return best(posterior, toll, worthOfNull);
  }

  private List<Bead> best(float @org.jspecify.annotations.Nullable [] posterior, double toll, double worthOfNull) {
    int size = band.size();
    float[] least = new float[size * STATES];
    byte[] came = new byte[size * STATES];
    Arrays.fill(least, Float.POSITIVE_INFINITY);
    least[0] = 0;
    for (int i = band.urFrom; i <= band.urTo; i++) {
      for (int j = band.lo(i); j <= band.hi(i); j++) {
        int node = band.node(i, j);
        for (int slot = 0; slot < SHAPES.length; slot++) {
          float own = cost[edge(node, slot)];
          if (own == Float.POSITIVE_INFINITY) {
            continue;
          }
          Shape shape = SHAPES[slot];
          int state = shape.isNull() ? 1 : 0;
          int to = band.node(i + shape.ur(), j + shape.en()) * STATES + state;
          for (int from = 0; from < STATES; from++) {
            float price;
            if (posterior == null) {
              price = own + (from == 1 && state == 1 ? again : 0);
            } else {
              price = (float) (toll - posterior[edge(node, slot)] * (state == 1 ? worthOfNull : 1));
            }
            float sum = least[node * STATES + from] + price;
            if (sum < least[to]) {
              least[to] = sum;
              came[to] = (byte) (slot * STATES + from);
            }
          }
        }
      }
    }
    return path(least, came, posterior);
  }

  private List<Bead> path(float[] least, byte[] came, float @org.jspecify.annotations.Nullable [] posterior) {
    int i = band.urTo;
    int j = band.enTo;
    int end = band.node(i, j) * STATES;
    int state = least[end + 1] < least[end] ? 1 : 0;
    if (least[end + state] == Float.POSITIVE_INFINITY) {
      return List.of();
    }
    List<Bead> beads = new ArrayList<>();
    while (i > band.urFrom || j > band.enFrom) {
      int step = came[band.node(i, j) * STATES + state];
      Shape shape = SHAPES[step / STATES];
      int k = i - shape.ur();
      int l = j - shape.en();
      double confidence = posterior == null ? 0 : Math.min(1, posterior[edge(band.node(k, l), step / STATES)]);
      beads.add(new Bead(k, i, l, j, confidence));
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
   * @param again how many empty beads after an empty one are expected
   * @param logSum the logarithm of the sum over all paths of exp(-cost); minus infinity when no path exists
   */
  record Posteriors(float[] edges, double again, double logSum) {}

  /** The probability of every bead: forward-backward over the lattice. */
  Posteriors posteriors() {
    int size = band.size();
    double[] forward = new double[size * STATES];
    double[] backward = new double[size * STATES];
    Arrays.fill(forward, Double.NEGATIVE_INFINITY);
    Arrays.fill(backward, Double.NEGATIVE_INFINITY);
    forward[0] = 0;
    int end = band.node(band.urTo, band.enTo) * STATES;
    backward[end] = 0;
    backward[end + 1] = 0;
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
    double all = plus(forward[end], forward[end + 1]);
    float[] edges = new float[cost.length];
    double expected = all == Double.NEGATIVE_INFINITY ? 0 : expect(forward, backward, all, edges);
    return new Posteriors(edges, expected, all);
  }

  private void forward(double[] forward, int i, int j) {
    int node = band.node(i, j);
    double after = forward[node * STATES];
    double afterNull = forward[node * STATES + 1];
    double any = plus(after, afterNull);
    if (any == Double.NEGATIVE_INFINITY) {
      return;
    }
    double beforeNull = plus(after, afterNull - again);
    for (int slot = 0; slot < SHAPES.length; slot++) {
      float own = cost[edge(node, slot)];
      if (own != Float.POSITIVE_INFINITY) {
        Shape shape = SHAPES[slot];
        int state = shape.isNull() ? 1 : 0;
        int to = band.node(i + shape.ur(), j + shape.en()) * STATES + state;
        forward[to] = plus(forward[to], (state == 1 ? beforeNull : any) - own);
      }
    }
  }

  private void backward(double[] backward, int i, int j) {
    int node = band.node(i, j);
    double plain = backward[node * STATES];
    double fromNull = backward[node * STATES + 1];
    for (int slot = 0; slot < SHAPES.length; slot++) {
      float own = cost[edge(node, slot)];
      if (own != Float.POSITIVE_INFINITY) {
        Shape shape = SHAPES[slot];
        int state = shape.isNull() ? 1 : 0;
        double rest = backward[band.node(i + shape.ur(), j + shape.en()) * STATES + state] - own;
        plain = plus(plain, rest);
        fromNull = plus(fromNull, state == 1 ? rest - again : rest);
      }
    }
    backward[node * STATES] = plain;
    backward[node * STATES + 1] = fromNull;
  }

  private double expect(double[] forward, double[] backward, double all, float[] edges) {
    double expected = 0;
    for (int i = band.urFrom; i <= band.urTo; i++) {
      for (int j = band.lo(i); j <= band.hi(i); j++) {
        int node = band.node(i, j);
        double after = forward[node * STATES];
        double afterNull = forward[node * STATES + 1];
        for (int slot = 0; slot < SHAPES.length; slot++) {
          float own = cost[edge(node, slot)];
          if (own == Float.POSITIVE_INFINITY) {
            continue;
          }
          Shape shape = SHAPES[slot];
          int state = shape.isNull() ? 1 : 0;
          double rest = backward[band.node(i + shape.ur(), j + shape.en()) * STATES + state] - own - all;
          if (state == 1) {
            double second = Math.exp(afterNull - again + rest);
            expected += second;
            edges[edge(node, slot)] = (float) (second + Math.exp(after + rest));
          } else {
            edges[edge(node, slot)] = (float) (Math.exp(after + rest) + Math.exp(afterNull + rest));
          }
        }
      }
    }
    return expected;
  }

  /** The logarithm of the sum of two numbers given by their logarithms. */
  static double plus(double a, double b) {
    double more = Math.max(a, b);
    double less = Math.min(a, b);
    if (less == Double.NEGATIVE_INFINITY || more - less > 40) {
      return more;
    }
    return more + Math.log1p(Math.exp(less - more));
  }
}
