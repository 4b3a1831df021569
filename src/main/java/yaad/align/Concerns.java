package yaad.align;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks at two texts as wholes: is each in its own script, does hardly anything fit? */
final class Concerns {
  /** A side with a greater share of foreign letters is in the wrong language; Urdu news quotes some English. */
  private static final double FOREIGN = 0.7;
  /**
   * Texts whose beads share less than this beyond chance are no translations; by far: on development documents those that
   * belong together have 0.28 and more, those of other articles, or of the same one backwards, at most 0.17.
   */
  private static final double UNRELATED = 0.2;
  /** The same for texts of a few sentences, where chance is hard to tell: 0.15 and more against at most 0.09. */
  private static final double UNRELATED_SHORT = 0.11;
  private static final int SHORT = 10;
  /** Of fewer beads nothing can be said. */
  private static final int LEAST = 3;
  /** With how many other partners a segment is tried to see what chance gives. */
  private static final int SHUFFLES = 3;

  private static final String COVER = "words.cover";

  private Concerns() {}

  /**
   * What is odd.
   *
   * @param knowsWords whether the evidence has a word list: without one hardly anything is seen to fit
   */
  static Set<Alignment.Concern> of(TextPair pair, List<Bead> beads, Scorer.Ready evidence, boolean knowsWords) {
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
    } else if (knowsWords && areUnrelated(pair, beads, evidence)) {
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

  private static boolean areUnrelated(TextPair pair, List<Bead> beads, Scorer.Ready evidence) {
    List<Bead> pairs = beads.stream().filter(b -> !b.isNull()).toList();
    int shorter = Math.min(pair.ur().size(), pair.en().size());
    if (pairs.size() < LEAST) {
      return pairs.isEmpty() && shorter >= LEAST;
    }
    int ur = pairs.stream().mapToInt(Bead::ur).sum();
    int en = pairs.stream().mapToInt(Bead::en).sum();
    double paired = (double) (pair.ur().size() < pair.en().size() ? ur : en) / shorter;
    double sum = 0;
    for (int b = 0; b < pairs.size(); b++) {
      sum += cover(pairs.get(b), pairs.get(b), evidence) - chance(pairs, b, evidence);
    }
    return paired * sum / pairs.size() < (pairs.size() < SHORT ? UNRELATED_SHORT : UNRELATED);
  }

  /** What the Urdu side of a bead shares with the English sides of others far from it. */
  private static double chance(List<Bead> pairs, int b, Scorer.Ready evidence) {
    double sum = 0;
    int tries = 0;
    for (int shuffle = 1; shuffle <= SHUFFLES; shuffle++) {
      int other = (b + Math.max(shuffle, shuffle * pairs.size() / (SHUFFLES + 1))) % pairs.size();
      if (other != b && Shape.slot(pairs.get(b).ur(), pairs.get(other).en()) >= 0) {
        sum += cover(pairs.get(b), pairs.get(other), evidence);
        tries++;
      }
    }
    return tries == 0 ? 0 : sum / tries;
  }

  private static double cover(Bead ur, Bead en, Scorer.Ready evidence) {
    return evidence.values(ur.urFrom(), ur.urTo(), en.enFrom(), en.enTo()).of(COVER);
  }
}
