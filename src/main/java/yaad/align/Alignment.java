package yaad.align;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the aligner found.
 *
 * @param beads in order; together they hold every segment of both sides exactly once
 * @param concerns what is odd about the two texts as wholes, in the order of {@link Concern}
 */
public record Alignment(List<Bead> beads, Set<Concern> concerns) {
  /**
   * From this confidence on a pair is accepted without eyes. On development documents with a tenth of the sentences merged
   * and a twentieth left out, 99.6% (tight translations) and 99.4% (loose ones) of the accepted pairs were right, and 88%
   * and 83% of all pairs were accepted; with twice the merges and thrice the omissions 98.6% and 96.9% were right.
   */
  public static final double ACCEPT = 0.945;

  /** Below this confidence a pair is better rejected than shown as doubtful: of the few on those documents none was right. */
  public static final double REJECT = 0.3;

  public Alignment {
    beads = List.copyOf(beads);
    concerns = concerns.isEmpty() ? Set.of() : EnumSet.copyOf(concerns);
  }

  /** The beads with text on both sides: what a memory stores. */
  public List<Bead> pairs() {
    return beads.stream().filter(b -> !b.isNull()).toList();
  }

  /** The same with the pairs below a confidence taken apart: their segments stand alone then, as left out. */
  public Alignment rejecting(double below) {
    List<Bead> kept = new ArrayList<>();
    for (Bead b : beads) {
      if (b.isNull() || b.confidence() >= below) {
        kept.add(b);
        continue;
      }
      for (int i = b.urFrom(); i < b.urTo(); i++) {
        kept.add(new Bead(i, i + 1, b.enFrom(), b.enFrom(), 1 - b.confidence()));
      }
      for (int j = b.enFrom(); j < b.enTo(); j++) {
        kept.add(new Bead(b.urTo(), b.urTo(), j, j + 1, 1 - b.confidence()));
      }
    }
    return new Alignment(kept, concerns);
  }

  /** What may be wrong with a pair of texts. The beads are sane all the same. */
  public enum Concern {
    /** One side has no segments. */
    EMPTY_SIDE("one side is empty", "Look whether the right file was given"),
    /** The Urdu side is in Latin letters and the English side in Arabic ones. */
    SWAPPED("the Urdu text looks English and the English text Urdu", "Swap the two files"),
    /** Both sides are in the same script. */
    SAME_LANGUAGE("both texts are in one language", "Look whether one file was given twice"),
    /** Hardly any pair of segments fits. */
    UNRELATED("hardly a sentence fits its partner", "Look whether the two texts translate each other");

    private final String what;
    private final String next;

    Concern(String what, String next) {
      this.what = what;
      this.next = next;
    }

    /** What is wrong, as {@link yaad.base.UserException} takes it. */
    public String what() {
      return what;
    }

    /** What to do next, as {@link yaad.base.UserException} takes it. */
    public String next() {
      return next;
    }
  }
}
