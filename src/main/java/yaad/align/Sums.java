package yaad.align;

import java.util.Arrays;

/**
 * Forward-backward over a lattice (Rabiner 1989): the probability of every bead. Sums over the paths of a long text are
 * beyond any double, and one path may lead through a place where another node of the row sums up thousands of magnitudes
 * more. So every node keeps its sums as multiples of its own power of e: nothing over- or underflows however long the
 * texts are, and an edge costs one exponential as it would anyway.
 */
final class Sums {
  private static final int STATES = Lattice.STATES;
  private static final Shape[] SHAPES = Shape.ALL.toArray(new Shape[0]);
  /** An addend that is so many powers of e below the greatest is nothing beside it. */
  private static final double NOTHING = -500;
  /** Multiples beyond this, or below its inverse, are made 1 again. */
  private static final double LARGE = 1e20;

  private final Band band;
  private final float[] cost;
  private final double[][] factor = new double[STATES][STATES];
  /** For each node and state the sum over the paths to it, as a multiple of e to the node's power. */
  private final double[] forward;
  private final double[] forwardPower;
  private final double[] backward;
  private final double[] backwardPower;
  // The edges of the node in hand: their powers, and where they lead to or come from; -1 for none.
  private final double[] power = new double[SHAPES.length];
  private final int[] other = new int[SHAPES.length];

  Sums(Band band, float[] cost, double[][] turn) {
    this.band = band;
    this.cost = cost;
    for (int from = 0; from < STATES; from++) {
      for (int to = 0; to < STATES; to++) {
        factor[from][to] = Math.exp(-turn[from][to]);
      }
    }
    forward = new double[band.size() * STATES];
    forwardPower = new double[band.size()];
    backward = new double[band.size() * STATES];
    backwardPower = new double[band.size()];
  }

  Posteriors posteriors() {
    forward();
    int end = band.node(band.urTo, band.enTo);
    double all = forward[end * STATES] + forward[end * STATES + 1] + forward[end * STATES + 2];
    float[] edges = new float[cost.length];
    double[] urAlone = new double[band.urTo - band.urFrom];
    double[] enAlone = new double[band.enTo - band.enFrom];
    double[] turns = new double[2];
    double logSum = Double.NEGATIVE_INFINITY;
    if (all > 0) {
      logSum = forwardPower[end] + Math.log(all);
      backward(end, logSum, edges, urAlone, enAlone, turns);
    }
    return new Posteriors(band, edges, urAlone, enAlone, turns[0], turns[1], logSum);
  }

  private void forward() {
    forward[0] = 1;
    for (int i = band.urFrom; i <= band.urTo; i++) {
      for (int j = band.lo(i); j <= band.hi(i); j++) {
        int node = band.node(i, j);
        if (node > 0) {
          double most = powersBefore(i, j);
          if (most == Double.NEGATIVE_INFINITY) {
            continue;
          }
          int at = node * STATES;
          for (int slot = 0; slot < SHAPES.length; slot++) {
            if (other[slot] >= 0 && power[slot] - most > NOTHING) {
              int state = Lattice.state(slot);
              forward[at + state] += arriving(other[slot] * STATES, state) * Math.exp(power[slot] - most);
            }
          }
          forwardPower[node] = most + unit(forward, at);
        }
      }
    }
  }

  /** Notes the edges that lead to a node; returns the greatest of their powers. */
  private double powersBefore(int i, int j) {
    double most = Double.NEGATIVE_INFINITY;
    for (int slot = 0; slot < SHAPES.length; slot++) {
      other[slot] = -1;
      int k = i - SHAPES[slot].ur();
      int l = j - SHAPES[slot].en();
      if (band.has(k, l)) {
        int from = band.node(k, l);
        float own = cost[Lattice.edge(from, slot)];
        if (own != Float.POSITIVE_INFINITY && arriving(from * STATES, Lattice.state(slot)) > 0) {
          other[slot] = from;
          power[slot] = forwardPower[from] - own;
          most = Math.max(most, power[slot]);
        }
      }
    }
    return most;
  }

  /** The sum over the states before a bead, with what the turn to it costs. */
  private double arriving(int at, int state) {
    return forward[at] * factor[0][state] + forward[at + 1] * factor[1][state] + forward[at + 2] * factor[2][state];
  }

  /** Makes the multiples of a node's power handy; returns what its power grows by. */
  private static double unit(double[] multiples, int at) {
    double sum = multiples[at] + multiples[at + 1] + multiples[at + 2];
    if (sum == 0 || (sum < LARGE && sum > 1 / LARGE)) {
      return 0;
    }
    for (int state = 0; state < STATES; state++) {
      multiples[at + state] /= sum;
    }
    return Math.log(sum);
  }

  /** Meets the forward sums on its way back. */
  private void backward(int end, double logSum, float[] edges, double[] urAlone, double[] enAlone, double[] turns) {
    Arrays.fill(backward, end * STATES, end * STATES + STATES, 1);
    double[] rest = new double[STATES];
    for (int i = band.urTo; i >= band.urFrom; i--) {
      for (int j = band.hi(i); j >= band.lo(i); j--) {
        int node = band.node(i, j);
        int at = node * STATES;
        double most = node == end || arriving(at, 0) == 0 ? Double.NEGATIVE_INFINITY : powersAfter(i, j);
        if (most == Double.NEGATIVE_INFINITY) {
          continue;
        }
        // May overflow to nothing, never to infinity: no bead is likelier than 1.
        double scale = Math.exp(forwardPower[node] + most - logSum);
        Arrays.fill(rest, 0);
        for (int slot = 0; slot < SHAPES.length; slot++) {
          if (other[slot] >= 0 && power[slot] - most > NOTHING) {
            int state = Lattice.state(slot);
            double onward = backward[other[slot] * STATES + state] * Math.exp(power[slot] - most);
            rest[state] += onward;
            double probability = arriving(at, state) * onward * scale;
            edges[Lattice.edge(node, slot)] = (float) probability;
            if (state == 1) {
              urAlone[i - band.urFrom] += probability;
            } else if (state == 2) {
              enAlone[j - band.enFrom] += probability;
            }
          }
        }
        turns[0] += scale * (forward[at + 1] * factor[1][1] * rest[1] + forward[at + 2] * factor[2][2] * rest[2]);
        turns[1] += scale * forward[at + 1] * factor[1][2] * rest[2];
        for (int state = 0; state < STATES; state++) {
          backward[at + state] = rest[0] + factor[state][1] * rest[1] + factor[state][2] * rest[2];
        }
        backwardPower[node] = most + unit(backward, at);
      }
    }
  }

  /** Notes the edges that lead on from a node; returns the greatest of their powers. */
  private double powersAfter(int i, int j) {
    double most = Double.NEGATIVE_INFINITY;
    for (int slot = 0; slot < SHAPES.length; slot++) {
      other[slot] = -1;
      float own = cost[Lattice.edge(band.node(i, j), slot)];
      if (own != Float.POSITIVE_INFINITY) {
        int to = band.node(i + SHAPES[slot].ur(), j + SHAPES[slot].en());
        if (backward[to * STATES + Lattice.state(slot)] > 0) {
          other[slot] = to;
          power[slot] = backwardPower[to] - own;
          most = Math.max(most, power[slot]);
        }
      }
    }
    return most;
  }
}
