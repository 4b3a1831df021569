package yaad.align;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks at two texts as wholes: is each in its own script, does hardly anything fit? */
final class Concerns {
  /** A side with a greater share of foreign letters is in the wrong language; Urdu news quotes some English. */
  private static final double FOREIGN = 0.7;
  /** A pair whose beads are worth less than this on average is no translation. */
  private static final double UNRELATED = 0.25;

  private Concerns() {}

  static Set<Alignment.Concern> of(TextPair pair, List<Bead> beads) {
    Set<Alignment.Concern> concerns = EnumSet.noneOf(Alignment.Concern.class);
    if (pair.ur().size() == 0 || pair.en().size() == 0) {
      concerns.add(Alignment.Concern.EMPTY_SIDE);
      return concerns;
    }
    boolean urForeign = share(pair.ur(), UnicodeScript.LATIN) > FOREIGN;
    boolean enForeign = share(pair.en(), UnicodeScript.ARABIC) > FOREIGN;
    if (urForeign && enForeign) {
      concerns.add(Alignment.Concern.SWAPPED);
    } else if (urForeign || enForeign) {
      concerns.add(Alignment.Concern.SAME_LANGUAGE);
    } else if (worth(pair, beads) < UNRELATED) {
      concerns.add(Alignment.Concern.UNRELATED);
    }
    return concerns;
  }

  /** The share of a script among the letters of Latin and Arabic script. */
  private static double share(Text text, UnicodeScript script) {
    long own = 0;
    long all = 0;
    for (String segment : text.segments()) {
      for (int at = 0; at < segment.length(); at++) {
        char c = segment.charAt(at);
        if (Character.isLetter(c)) {
          UnicodeScript s = UnicodeScript.of(c);
          own += s == script ? 1 : 0;
          all += s == UnicodeScript.LATIN || s == UnicodeScript.ARABIC ? 1 : 0;
        }
      }
    }
    return all == 0 ? 0 : (double) own / all;
  }

  /** The confidence that the beads with two sides carry, for each segment of the shorter text. */
  private static double worth(TextPair pair, List<Bead> beads) {
    double sum = 0;
    for (Bead bead : beads) {
      sum += bead.isNull() ? 0 : bead.confidence() * Math.min(bead.ur(), bead.en());
    }
    return sum / Math.min(pair.ur().size(), pair.en().size());
  }
}
