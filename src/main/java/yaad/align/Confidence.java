package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes posteriors honest. A lattice believes its evidence piece by piece and is too sure where pieces hang together, most
 * of all in loose translations. A logistic regression over the posterior, the kind of bead, the kinds beside it and how
 * sure the beads around are, fitted on development documents, gives the probability that the bead is right.
 */
final class Confidence {
  static final List<String> FEATURES = List.of(
      "confidence.bias", "confidence.posterior", "confidence.empty", "confidence.many", "confidence.beside.empty",
      "confidence.beside.many", "confidence.around");
  /** Beads so far on either side are looked at for how hard the place is. */
  private static final int AROUND = 10;

  private final double[] weights;

  Confidence(Weights weights) {
    this.weights = new double[FEATURES.size()];
    for (int f = 0; f < this.weights.length; f++) {
      this.weights[f] = weights.of(FEATURES.get(f));
    }
  }

  /** The same beads, whose confidence was the posterior, with the probability that they are right. */
  List<Bead> of(List<Bead> beads) {
    List<Bead> honest = new ArrayList<>(beads.size());
    for (int b = 0; b < beads.size(); b++) {
      Bead bead = beads.get(b);
      double sum = 0;
      double[] values = values(beads, b);
      for (int f = 0; f < values.length; f++) {
        sum += weights[f] * values[f];
      }
      honest.add(new Bead(bead.urFrom(), bead.urTo(), bead.enFrom(), bead.enTo(), 1 / (1 + Math.exp(-sum))));
    }
    return honest;
  }

  private static double[] values(List<Bead> beads, int b) {
    Bead bead = beads.get(b);
    int besideEmpty = 0;
    int besideMany = 0;
    for (int n = b - 1; n <= b + 1; n += 2) {
      if (n >= 0 && n < beads.size()) {
        besideEmpty += beads.get(n).isNull() ? 1 : 0;
        besideMany += many(beads.get(n));
      }
    }
    double doubt = 0;
    int from = Math.max(0, b - AROUND);
    int to = Math.min(beads.size(), b + AROUND + 1);
    for (int n = from; n < to; n++) {
      doubt += n == b ? 0 : 1 - beads.get(n).confidence();
    }
    return new double[] {
      1, logit(bead.confidence()), bead.isNull() ? 1 : 0, many(bead), besideEmpty, besideMany,
      doubt / Math.max(1, to - from - 1)
    };
  }

  private static int many(Bead bead) {
    return !bead.isNull() && bead.ur() + bead.en() > 2 ? 1 : 0;
  }

  private static double logit(double probability) {
    return Math.max(-5, Math.min(9, Math.log(probability / (1 - probability))));
  }

  /** Collects beads that are known to be right or wrong and fits the weights by maximum likelihood. */
  static final class Fit {
    private final List<double[]> values = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    /** Adds a document: what was found, with posteriors as confidence, and the right beads. */
    void add(List<Bead> found, List<Bead> gold) {
      for (int b = 0; b < found.size(); b++) {
        Bead bead = found.get(b);
        values.add(values(found, b));
        right.add(gold.stream().anyMatch(g -> g.ur() == bead.ur() && g.en() == bead.en()
            && (g.ur() == 0 || g.urFrom() == bead.urFrom()) && (g.en() == 0 || g.enFrom() == bead.enFrom())));
      }
    }

    /** The weights by name. */
    Map<String, Double> weights() {
      double[] start = new double[FEATURES.size()];
      start[1] = 1;
      double[] fitted = Minimizer.minimize(this::loss, start, 200);
      Map<String, Double> byName = new HashMap<>();
      for (int f = 0; f < fitted.length; f++) {
        byName.put(FEATURES.get(f), fitted[f]);
      }
      return byName;
    }

    private double loss(double[] x, double[] gradient) {
      Arrays.fill(gradient, 0);
      double loss = 0;
      for (int n = 0; n < values.size(); n++) {
        double sum = 0;
        for (int f = 0; f < x.length; f++) {
          sum += x[f] * values.get(n)[f];
        }
        double signed = right.get(n) ? sum : -sum;
        loss += signed > 30 ? Math.exp(-signed) : Math.log1p(Math.exp(-signed));
        double slope = 1 / (1 + Math.exp(-sum)) - (right.get(n) ? 1 : 0);
        for (int f = 0; f < x.length; f++) {
          gradient[f] += slope * values.get(n)[f];
        }
      }
      for (int f = 0; f < x.length; f++) {
        loss += x[f] * x[f] / 2;
        gradient[f] += x[f];
      }
      return loss;
    }
  }
}
