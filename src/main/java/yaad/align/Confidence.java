package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes posteriors honest. A lattice believes its evidence piece by piece and is too sure where pieces hang together, most
 * of all in loose translations, and a path that is wrong throughout looks consistent from within. A logistic regression over
 * the posterior and over what tells right beads from wrong ones besides (a beginning or an end that only the neighbour answers
 * to, words without an answer, lengths that would fit better together with the next bead, gaps in the text as a whole)
 * gives the probability that the bead is right. It is fitted to the posteriors of documents that the lattice's own weights
 * had not seen, as only those are as wrong as on new texts; the features were chosen by how much they helped on documents
 * that neither had seen.
 */
final class Confidence {
  static final List<String> PAIR = List.of("bias", "posterior", "sure", "shifted", "less", "before", "after", "gaps");
  static final List<String> EMPTY = List.of("bias", "posterior", "around", "alone");
  private static final String NAME = "confidence.";
  /** Beads so far on either side are looked at for how hard the place is. */
  private static final int AROUND = 10;
  /** From this posterior, as a logit, on a higher one says less. */
  private static final double SURE = 4;
  /** Lengths that are more standard deviations apart than this are just odd. */
  private static final double ODD = 3;

  private final double[] pair;
  private final double[] empty;

  Confidence(Weights weights) {
    pair = PAIR.stream().mapToDouble(f -> weights.of(NAME + "pair." + f)).toArray();
    empty = EMPTY.stream().mapToDouble(f -> weights.of(NAME + "empty." + f)).toArray();
  }

  /** The same beads, whose confidence was the posterior, with the probability that they are right. */
  List<Bead> of(List<Bead> beads, Scorer.Ready ready) {
    List<Bead> honest = new ArrayList<>(beads.size());
    for (int b = 0; b < beads.size(); b++) {
      Bead bead = beads.get(b);
      double[] values = values(beads, b, ready);
      double[] weights = bead.isNull() ? empty : pair;
      double sum = 0;
      for (int f = 0; f < values.length; f++) {
        sum += weights[f] * values[f];
      }
      honest.add(new Bead(bead.urFrom(), bead.urTo(), bead.enFrom(), bead.enTo(), 1 / (1 + Math.exp(-sum))));
    }
    return honest;
  }

  private static double[] values(List<Bead> beads, int b, Scorer.Ready ready) {
    Bead bead = beads.get(b);
    double posterior = logit(bead.confidence());
    Scorer.Values own = ready.values(bead.urFrom(), bead.urTo(), bead.enFrom(), bead.enTo());
    if (bead.isNull()) {
      return new double[] {1, posterior, around(beads, b), own.of("words.ur.alone") + own.of("words.en.alone")};
    }
    double shifted = Math.max(own.of("words.en.shifted"), own.of("words.ur.shifted"));
    return new double[] {
      1, posterior, Math.max(0, posterior - SURE), Math.log1p(shifted), own.of("words.en.less"),
      better(beads, b, b - 1, ready), better(beads, b, b + 1, ready), ready.manner().gaps()
    };
  }

  /** The mean doubt of the beads around. */
  private static double around(List<Bead> beads, int b) {
    double doubt = 0;
    int from = Math.max(0, b - AROUND);
    int to = Math.min(beads.size(), b + AROUND + 1);
    for (int n = from; n < to; n++) {
      doubt += n == b ? 0 : 1 - beads.get(n).confidence();
    }
    return doubt / Math.max(1, to - from - 1);
  }

  /** How much better two beads' lengths would fit if they were one, in squared standard deviations. */
  private static double better(List<Bead> beads, int b, int n, Scorer.Ready ready) {
    if (n < 0 || n >= beads.size()) {
      return 0;
    }
    Bead first = beads.get(Math.min(b, n));
    Bead second = beads.get(Math.max(b, n));
    return odd(ready, first.urFrom(), first.urTo(), first.enFrom(), first.enTo())
        + odd(ready, second.urFrom(), second.urTo(), second.enFrom(), second.enTo())
        - odd(ready, first.urFrom(), second.urTo(), first.enFrom(), second.enTo());
  }

  private static double odd(Scorer.Ready ready, int i, int k, int j, int l) {
    double z = i == k || j == l ? 0 : Math.min(ODD, Math.abs(ready.distance(i, k, j, l)));
    return z * z;
  }

  private static double logit(double probability) {
    return Math.max(-5, Math.min(9, Math.log(probability / (1 - probability))));
  }

  /** Collects beads that are known to be right or wrong and fits the weights by maximum likelihood. */
  static final class Fit {
    private final Regression pair = new Regression(PAIR);
    private final Regression empty = new Regression(EMPTY);

    /** Adds a document: what was found, with posteriors as confidence, and the right beads. */
    void add(List<Bead> found, List<Bead> gold, Scorer.Ready ready) {
      for (int b = 0; b < found.size(); b++) {
        Bead bead = found.get(b);
        boolean right = gold.stream().anyMatch(g -> g.ur() == bead.ur() && g.en() == bead.en()
            && (g.ur() == 0 || g.urFrom() == bead.urFrom()) && (g.en() == 0 || g.enFrom() == bead.enFrom()));
        (bead.isNull() ? empty : pair).add(values(found, b, ready), right);
      }
    }

    /** The weights by name. */
    Map<String, Double> weights() {
      Map<String, Double> byName = new HashMap<>();
      pair.fit().forEach((feature, weight) -> byName.put(NAME + "pair." + feature, weight));
      empty.fit().forEach((feature, weight) -> byName.put(NAME + "empty." + feature, weight));
      return byName;
    }
  }

  /** Logistic regression. */
  private static final class Regression {
    private final List<String> features;
    private final List<double[]> values = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    Regression(List<String> features) {
      this.features = features;
    }

    void add(double[] value, boolean isRight) {
      values.add(value);
      right.add(isRight);
    }

    Map<String, Double> fit() {
      double[] start = new double[features.size()];
      start[1] = 1;
      double[] fitted = Minimizer.minimize(this::loss, start, 300);
      Map<String, Double> byName = new HashMap<>();
      for (int f = 0; f < fitted.length; f++) {
        byName.put(features.get(f), fitted[f]);
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
