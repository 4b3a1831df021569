package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fits weights to documents with gold beads by conditional likelihood: the weights under which the gold paths are
 * likeliest among all paths of their lattices (a conditional random field; Lafferty, McCallum and Pereira 2001).
 */
final class Fitting {
  private final List<String> features;
  /** The weights by name: of the features, of what follows what, and how each bends with each trait. */
  private final List<String> names = new ArrayList<>();
  private final int traits;
  /** How strongly weights are drawn to 0: the inverse variance of their prior. */
  private final double pull;
  private final List<Example> examples = new ArrayList<>();

  private record Example(int group, Band band, float[][] table, boolean[] gold, double share, double[] traits) {}

  /**
   * @param features what beads are told by
   * @param traits with which of {@link Manner#TRAITS} the weights bend: the first ones
   * @param pull the inverse variance of the weights' prior
   */
  Fitting(List<String> features, List<String> traits, double pull) {
    this.features = List.copyOf(features);
    this.traits = traits.size();
    this.pull = pull;
    names.addAll(features);
    names.add(Weights.AGAIN);
    names.add(Weights.ACROSS);
    List<String> straight = List.copyOf(names);
    for (String trait : traits) {
      straight.forEach(name -> names.add(Weights.bend(name, trait)));
    }
  }

  /**
   * Adds a document. A gold bead of a shape that the aligner does not know may be reached by any beads within it.
   *
   * @param group a number for the documents that may be left out together
   * @param share how much it counts, 1 for a full document
   * @return whether the band holds the gold path; when not, nothing was added
   */
  boolean add(int group, Scorer.Ready ready, Band band, Collection<Bead> beads, double share) {
    float[][] table = ready.table(band);
    boolean[] gold = new boolean[table.length];
    int i = 0;
    int j = 0;
    for (Bead bead : beads) {
      int k = i + bead.ur();
      int l = j + bead.en();
      if (!mark(band, table, gold, i, k, j, l)) {
        return false;
      }
      i = k;
      j = l;
    }
    Example example = new Example(group, band, table, gold, share, Arrays.copyOf(ready.manner().traits(), traits));
    if (lattice(example, new double[features.size() + 2], true).posteriors().logSum() == Double.NEGATIVE_INFINITY) {
      return false;
    }
    examples.add(example);
    return true;
  }

  private static boolean mark(Band band, float[][] table, boolean[] gold, int i, int k, int j, int l) {
    if (!band.has(i, j) || !band.has(k, l)) {
      return false;
    }
    int slot = Shape.slot(k - i, l - j);
    if (slot >= 0) {
      gold[Lattice.edge(band.node(i, j), slot)] = true;
      return true;
    }
    for (int a = i; a <= k; a++) {
      for (int b = Math.max(j, band.lo(a)); b <= Math.min(l, band.hi(a)); b++) {
        for (int s = 0; s < Shape.COUNT; s++) {
          Shape shape = Shape.ALL.get(s);
          int edge = Lattice.edge(band.node(a, b), s);
          gold[edge] |= a + shape.ur() <= k && b + shape.en() <= l && table[edge].length > 0;
        }
      }
    }
    return true;
  }

  /**
   * The weights.
   *
   * @param without a group that is left out, as if it had not been added; negative for none
   */
  Weights fit(Weights start, int rounds, int without) {
    List<Example> some = examples.stream().filter(e -> e.group != without).toList();
    double[] x = names.stream().mapToDouble(start::of).toArray();
    double[] fitted = Minimizer.minimize((at, gradient) -> loss(some, at, gradient), x, rounds);
    Map<String, Double> byName = new HashMap<>();
    for (int f = 0; f < fitted.length; f++) {
      byName.put(names.get(f), fitted[f]);
    }
    return new Weights(byName);
  }

  private record Part(double loss, double[] gradient) {}

  private double loss(List<Example> some, double[] x, double[] gradient) {
    List<Part> parts = IntStream.range(0, some.size()).parallel()
        .mapToObj(e -> part(some.get(e), x)).toList();
    Arrays.fill(gradient, 0);
    double loss = 0;
    for (Part part : parts) {
      loss += part.loss;
      for (int f = 0; f < x.length; f++) {
        gradient[f] += part.gradient[f];
      }
    }
    for (int f = 0; f < x.length; f++) {
      loss += pull * x[f] * x[f] / 2;
      gradient[f] += pull * x[f];
    }
    return loss;
  }

  private Part part(Example example, double[] all) {
    double[] x = bent(all, example.traits);
    Posteriors free = lattice(example, x, false).posteriors();
    Posteriors right = lattice(example, x, true).posteriors();
    double[] gradient = new double[x.length];
    for (int edge = 0; edge < example.table.length; edge++) {
      double difference = example.share * (right.edges()[edge] - free.edges()[edge]);
      float[] values = example.table[edge];
      if (Math.abs(difference) > 1e-9) {
        for (int f = 0; f < values.length; f++) {
          gradient[f] += difference * values[f];
        }
      }
    }
    gradient[features.size()] = example.share * (right.again() - free.again());
    gradient[features.size() + 1] = example.share * (right.across() - free.across());
    if (right.logSum() == Double.NEGATIVE_INFINITY) {
      // The gold path is beyond reach under these weights: as bad as can be, so that the search turns back.
      return new Part(1e6 * example.share, unbent(gradient, example.traits));
    }
    return new Part(example.share * (free.logSum() - right.logSum()), unbent(gradient, example.traits));
  }

  /** The weights for texts of some traits. */
  private static double[] bent(double[] all, double[] traits) {
    double[] x = Arrays.copyOf(all, all.length / (traits.length + 1));
    for (int t = 0; t < traits.length; t++) {
      for (int f = 0; f < x.length; f++) {
        x[f] += traits[t] * all[(t + 1) * x.length + f];
      }
    }
    return x;
  }

  /** The slope of all weights where that of the bent ones is known. */
  private static double[] unbent(double[] gradient, double[] traits) {
    double[] all = Arrays.copyOf(gradient, gradient.length * (traits.length + 1));
    for (int t = 0; t < traits.length; t++) {
      for (int f = 0; f < gradient.length; f++) {
        all[(t + 1) * gradient.length + f] = traits[t] * gradient[f];
      }
    }
    return all;
  }

  private Lattice lattice(Example example, double[] x, boolean goldOnly) {
    float[] cost = new float[example.table.length];
    for (int edge = 0; edge < cost.length; edge++) {
      float[] values = example.table[edge];
      if (values.length == 0 || (goldOnly && !example.gold[edge])) {
        cost[edge] = Float.POSITIVE_INFINITY;
      } else {
        double sum = 0;
        for (int f = 0; f < values.length; f++) {
          sum += x[f] * values[f];
        }
        cost[edge] = (float) sum;
      }
    }
    return new Lattice(example.band, cost, x[features.size()], x[features.size() + 1]);
  }
}
