package yaad.align;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the path through a pair of texts that holds the most right beads, within a band that widens by itself. */
final class PathFinder {
  /** How far to look from the quick path, or from the first path once words were learned; measured as lossless, where 3 was not. */
  private static final int REACH = 4;
  /** The mean cover of the beads of an average translation. */
  private static final double USUAL = 0.7;
  /** So many average beads are thought to stand in every text, so that short ones are judged with care. */
  private static final int FEW = 2;
  /** A path that comes this near to the band's edge makes it wider. */
  private static final int MARGIN = 2;
  private static final int WIDENINGS = 6;
  /** What each bead pays when the path with the most right beads is sought; fitted on development documents. */
  private static final double TOLL = 0.1;
  private static final double WORTH_OF_NULL = 0.7;

  private final Scorer scorer;

  PathFinder(Scorer scorer) {
    this.scorer = scorer;
  }

  /** A path through a document: beads with their posteriors as confidence, and the evidence for them. */
  record Path(List<Bead> beads, Scorer.Ready evidence) {
    /** How the texts translate each other. */
    Manner manner() {
      double cover = FEW * USUAL;
      double weight = FEW;
      double gaps = 0;
      for (Bead bead : beads) {
        if (bead.isNull()) {
          gaps++;
        } else {
          cover += bead.confidence()
              * evidence.values(bead.urFrom(), bead.urTo(), bead.enFrom(), bead.enTo()).of("words.cover");
          weight += bead.confidence();
        }
      }
      return new Manner(10 * (cover / weight - USUAL), 10 * gaps / (beads.size() + FEW));
    }
  }

  /** The features that its weights are for. */
  List<String> features() {
    return scorer.features();
  }

  /** Gives a document to a fitting, in a group; false when the band does not hold its gold path. */
  boolean offer(Fitting fitting, int group, Sides sides, List<Bead> gold) {
    Band rectangle = Band.full(0, sides.ur.size(), 0, sides.en.size());
    Guide guide = new Guide(sides);
    Scorer.Ready ready = scorer.on(sides);
    return fitting.add(group, ready, guide.band(rectangle, REACH), gold, 1)
        || fitting.add(group, ready, guide.band(rectangle, 6 * REACH), gold, 1);
  }

  /**
   * The path through a pair of texts.
   *
   * @param pins beads that must be in it, in order
   * @throws IllegalArgumentException when they overlap, cross or reach beyond the texts
   */
  Path path(Sides sides, List<Bead> pins, Weights weights) {
    return walk(sides, pins, weights, rectangle -> new Guide(sides).band(rectangle, REACH));
  }

  /** The path near one that was found with other evidence, but with the same pins. */
  Path again(Sides sides, List<Bead> before, List<Bead> pins, Weights weights) {
    return walk(sides, pins, weights, rectangle ->
        Band.along(rectangle, before.stream().filter(rectangle::holds).toList(), REACH));
  }

  private Path walk(Sides sides, List<Bead> pins, Weights weights, UnaryOperator<Band> start) {
    Scorer.Ready ready = scorer.on(sides);
    List<Bead> beads = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Bead pin : pins) {
      if (pin.urFrom() < i || pin.enFrom() < j || pin.urTo() > sides.ur.size() || pin.enTo() > sides.en.size()) {
        throw new IllegalArgumentException("fixed beads overlap, cross or reach beyond the texts at Urdu ["
            + pin.urFrom() + "," + pin.urTo() + "], English [" + pin.enFrom() + "," + pin.enTo() + "]");
      }
      beads.addAll(between(ready, weights, Band.full(i, pin.urFrom(), j, pin.enFrom()), start));
      beads.add(new Bead(pin.urFrom(), pin.urTo(), pin.enFrom(), pin.enTo(), 1));
      i = pin.urTo();
      j = pin.enTo();
    }
    beads.addAll(between(ready, weights, Band.full(i, sides.ur.size(), j, sides.en.size()), start));
    return new Path(beads, ready);
  }

  private static List<Bead> between(Scorer.Ready ready, Weights weights, Band rectangle, UnaryOperator<Band> start) {
    Band band = start.apply(rectangle);
    int reach = REACH;
    for (int round = 0; ; round++) {
      Lattice lattice = ready.lattice(band, weights);
      List<Bead> beads = lattice.likeliest(lattice.posteriors(), TOLL, WORTH_OF_NULL);
      reach *= 2;
      Band wider = round == WIDENINGS || band.isFull() ? band : band.widened(rectangle, beads, MARGIN, reach);
      if (wider == band) {
        return beads;
      }
      band = wider;
    }
  }
}
