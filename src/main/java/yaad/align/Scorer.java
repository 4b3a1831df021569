package yaad.align;

import java.util.Arrays;
import java.util.List;

/** The sources of evidence together: they measure every bead in a band, and the weights make it a cost. */
final class Scorer {
  private final List<Evidence> sources;
  private final List<String> features;
  /** For each source the place of its first feature. */
  private final int[] first;

  Scorer(List<Evidence> sources) {
    this.sources = List.copyOf(sources);
    this.features = sources.stream().flatMap(s -> s.features().stream()).toList();
    this.first = new int[sources.size()];
    for (int s = 1; s < first.length; s++) {
      first[s] = first[s - 1] + sources.get(s - 1).features().size();
    }
  }

  /** The names of all features, source by source. */
  List<String> features() {
    return features;
  }

  /** Ready for one pair of texts. */
  Ready on(Sides sides) {
    return new Ready(sides);
  }

  /** All sources made ready for one pair of texts. */
  final class Ready {
    private final Sides sides;
    private final Evidence.Measure[] measures;

    private Ready(Sides sides) {
      this.sides = sides;
      measures = sources.stream().map(s -> s.on(sides)).toArray(Evidence.Measure[]::new);
    }

    /** What is told of every bead in a band, in the order of the lattice's edges. */
    private void each(Band band, Visitor visitor) {
      float[] values = new float[features.size()];
      for (int i = band.urFrom; i <= band.urTo; i++) {
        for (int j = band.lo(i); j <= band.hi(i); j++) {
          for (int slot = 0; slot < Shape.COUNT; slot++) {
            Shape shape = Shape.ALL.get(slot);
            int k = i + shape.ur();
            int l = j + shape.en();
            if (!band.has(k, l) || LengthEvidence.tooMuch(shape, sides.urLength(i, k), sides.enLength(j, l))) {
              continue;
            }
            Arrays.fill(values, 0);
            for (int s = 0; s < measures.length; s++) {
              measures[s].measure(i, k, j, l, values, first[s]);
            }
            visitor.bead(Lattice.edge(band.node(i, j), slot), values);
          }
        }
      }
    }

    /** How many standard deviations the lengths of two passages are apart; below 0 when the English one is short. */
    double distance(int i, int k, int j, int l) {
      return LengthEvidence.z(sides.urLength(i, k), sides.enLength(j, l));
    }

    /** What is told of one bead; nothing of a bead of a shape that the aligner does not know. */
    Values values(int i, int k, int j, int l) {
      if (Shape.slot(k - i, l - j) < 0) {
        return feature -> 0;
      }
      float[] values = new float[features.size()];
      for (int s = 0; s < measures.length; s++) {
        measures[s].measure(i, k, j, l, values, first[s]);
      }
      return feature -> {
        int at = features.indexOf(feature);
        return at < 0 ? 0 : values[at];
      };
    }

    /** The lattice of a band. */
    Lattice lattice(Band band, Weights weights) {
      Weights own = weights.in(sides.manner);
      float[] weight = own.of(features);
      float[] cost = new float[band.size() * Shape.COUNT];
      Arrays.fill(cost, Float.POSITIVE_INFINITY);
      each(band, (edge, values) -> {
        float sum = 0;
        for (int f = 0; f < values.length; f++) {
          sum += weight[f] * values[f];
        }
        cost[edge] = sum;
      });
      return new Lattice(band, cost, own.of(Weights.AGAIN), own.of(Weights.ACROSS));
    }

    /** How the texts translate each other. */
    Manner manner() {
      return sides.manner;
    }

    /** The features of every edge of a band, an empty array where there is no bead: for training. */
    float[][] table(Band band) {
      float[][] table = new float[band.size() * Shape.COUNT][];
      Arrays.fill(table, new float[0]);
      each(band, (edge, values) -> table[edge] = values.clone());
      return table;
    }
  }

  /** The features of a bead by name. */
  @FunctionalInterface
  interface Values {
    /** The value of a feature; 0 for one that no source has. */
    double of(String feature);
  }

  private interface Visitor {
    void bead(int edge, float[] values);
  }
}
