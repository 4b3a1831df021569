package yaad.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjIntConsumer;
import yaad.base.Progress;

/**
 * Aligns an Urdu text with its English translation: dynamic programming over beads within a band that widens by itself,
 * with costs from several sources of evidence and the forward-backward posterior as confidence. Immutable, and safe for
 * use by several threads.
 */
public final class Aligner {
  /** How far from the quick path to look; measured as lossless, where 3 was not. */
  private static final int REACH = 10;
  /** A path that comes this near to the band's edge makes it wider. */
  private static final int MARGIN = 2;
  private static final int WIDENINGS = 6;

  private final Scorer scorer;
  private final Weights weights;

  private Aligner(Scorer scorer, Weights weights) {
    this.scorer = scorer;
    this.weights = weights;
  }

  /** An aligner with all evidence that the program brings along. */
  public static Aligner standard() {
    return new Aligner(
        new Scorer(List.of(
            new ShapeEvidence(), new LengthEvidence(), new ParagraphEvidence(), new PunctuationEvidence())),
        Weights.shipped("base"));
  }

  /** Aligns one pair. Never throws for odd texts: they get a sane result and a {@link Alignment.Concern}. */
  public Alignment align(TextPair pair) {
    return align(pair, List.of());
  }

  /**
   * Aligns between beads that a person has fixed; these stay as they are, with confidence 1.
   *
   * @param fixed beads in any order
   * @throws IllegalArgumentException when they overlap, cross, or reach beyond the texts
   */
  public Alignment align(TextPair pair, List<Bead> fixed) {
    List<Bead> pins = new ArrayList<>(fixed);
    pins.sort(Comparator.comparingInt(Bead::urFrom).thenComparingInt(Bead::enFrom).thenComparingInt(Bead::urTo));
    Sides sides = new Sides(pair);
    Scorer.Ready ready = scorer.on(sides);
    List<Bead> beads = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Bead pin : pins) {
      if (pin.urFrom() < i || pin.enFrom() < j) {
        throw new IllegalArgumentException("fixed beads overlap or cross at " + pin);
      }
      beads.addAll(between(sides, ready, i, pin.urFrom(), j, pin.enFrom()));
      beads.add(new Bead(pin.urFrom(), pin.urTo(), pin.enFrom(), pin.enTo(), 1));
      i = pin.urTo();
      j = pin.enTo();
    }
    if (i > pair.ur().size() || j > pair.en().size()) {
      throw new IllegalArgumentException("fixed beads reach beyond the texts");
    }
    beads.addAll(between(sides, ready, i, pair.ur().size(), j, pair.en().size()));
    return new Alignment(beads, Concerns.of(pair, beads));
  }

  /**
   * Aligns many pairs, which help each other: what the others teach of words is used for each.
   *
   * @param pairs the documents, in any order
   * @param progress is told how many are done
   * @param sink gets each alignment with the pair's place in {@code pairs}, in order, as soon as it is done
   */
  public void align(List<TextPair> pairs, Progress progress, ObjIntConsumer<Alignment> sink) {
    for (int p = 0; p < pairs.size(); p++) {
      progress.at("aligning", p, pairs.size());
      sink.accept(align(pairs.get(p)), p);
    }
    progress.at("aligning", pairs.size(), pairs.size());
  }

  private List<Bead> between(Sides sides, Scorer.Ready ready, int urFrom, int urTo, int enFrom, int enTo) {
    Band rectangle = Band.full(urFrom, urTo, enFrom, enTo);
    Band band = new Guide(sides, Anchors.none(sides.ur.size())).band(rectangle, REACH);
    int reach = REACH;
    for (int round = 0; ; round++) {
      Lattice lattice = ready.lattice(band, weights);
      Lattice.Posteriors posteriors = lattice.posteriors();
      List<Bead> beads = lattice.likeliest(posteriors, 0.1, 0.7);
      reach *= 2;
      Band wider = round == WIDENINGS || band.isFull() ? band : band.widened(rectangle, beads, MARGIN, reach);
      if (wider == band) {
        return beads;
      }
      band = wider;
    }
  }
}
