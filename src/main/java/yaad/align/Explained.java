package yaad.align;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far the words of one segment are explained by some segments of the other side. Many beads share such a part, so each
 * is computed once while the lattice is walked row by row. Not safe for use by several threads.
 */
final class Explained {
  /** How much of a text is thought to follow from the other one. */
  private static final double SHARE = 0.6;
  private static final double UNMATCHED = Math.log(1 - SHARE);
  /** No word is made likelier than by this factor. */
  private static final double MOST = Math.exp(7);
  private static final double PER_COVERED = Cells.PER_COVERED;
  /**
   * What a word adds to the hole that it stands in, by whether it is found on the other side: how much likelier that is in a
   * passage that was left out than in one that was translated, in nats, for a word of average surprise.
   */
  private static final double IN_HOLE = 0.6;
  private static final double OUT_OF_HOLE = 1.6;
  /** From an end of a segment on, however far: does it belong to the neighbour? */
  private static final Run SHIFTED = new Run(1, 0.2, Integer.MAX_VALUE);
  /** A bead has up to four segments of a side, and one lies beside it on either hand. */
  private static final int SPANS = 5;
  private static final int[] NO_NUMBERS = new int[3];
  private static final int PART_ROWS = 4;

  private final Telling[] ur;
  private final Telling[] en;
  private final Cells cells;
  private final @Nullable Part[][] enParts;
  private final @Nullable Part[][] urParts;
  // For each word of the segment in hand: what the bead says of it, and the segments before and after the bead.
  private final float[] own;
  private float[] before;
  private float[] after;
  /** For where there is no such segment. */
  private final float[] nothing;
  /** How far each is found, in [0,1]. */
  private final double[] covered;

  /**
   * What is told of one segment.
   *
   * @param row for which row of the lattice it was computed
   * @param more the scores of words that are likelier than by chance
   * @param less the scores of the others
   * @param found how much the words tell that are found, in nats
   * @param all how much all words tell
   * @param stray how many words, weighed, only a segment beside the bead has
   * @param numbers how many numbers are found, are nowhere, are only beside the bead
   * @param hole the passage that most looks left out, as {@link Hole}
   * @param head how much its beginning looks as if it belonged to the segment before the bead
   * @param tail how much its end looks as if it belonged to the segment after the bead
   */
  record Part(int row, float more, float less, float found, float all, float stray, int[] numbers, Hole hole,
      float head, float tail) {}

  /**
   * The greatest sum of a run of words (Bentley 1984), in a form that can be put together from segments: loose translations
   * miss words here and there, but not in a row.
   *
   * @param sum over all words
   * @param head the greatest of a run from the first word on, at least 0
   * @param tail the greatest of a run to the last word, at least 0
   * @param most the greatest of any, at least 0
   */
  record Hole(double sum, double head, double tail, double most) {
    static final Hole NONE = new Hole(0, 0, 0, 0);

    Hole then(Hole next) {
      return this == NONE ? next : new Hole(sum + next.sum, Math.max(head, sum + next.head), Math.max(next.tail, tail + next.sum),
          Math.max(Math.max(most, next.most), tail + next.head));
    }
  }

  /** A sum of logarithms. Most are of products, since taking them is slow. */
  private static final class LogSum {
    private double sum;
    private double product = 1;

    void add(double factor, int times) {
      for (int t = 0; t < times; t++) {
        product *= factor;
        if (product > 1e200 || product < 1e-200) {
          sum += Math.log(product);
          product = 1;
        }
      }
    }

    double get() {
      return product == 1 ? sum : sum + Math.log(product);
    }
  }

  Explained(Cells cells) {
    this.cells = cells;
    ur = cells.ur;
    en = cells.en;
    enParts = new Part[SPANS][en.length];
    urParts = new Part[PART_ROWS * SPANS][en.length + 1];
    int longest = cells.longest();
    own = new float[longest];
    nothing = new float[longest];
    before = nothing;
    after = nothing;
    covered = new double[longest];
  }

  private static int size(Telling[] side, int from, int to) {
    int size = 0;
    for (int s = from; s < to; s++) {
      size += side[s].size;
    }
    return size;
  }

  /** English segment b by the Urdu segments from i to before k, at most four, or none. */
  Part en(int b, int i, int k) {
    Part part = enParts[k - i][b];
    if (part == null || part.row != i) {
      clear(en[b]);
      for (int a = i; a < k; a++) {
        add(cells.at(a, b).en());
      }
      before = i > 0 ? cells.at(i - 1, b).en() : nothing;
      after = k < ur.length ? cells.at(k, b).en() : nothing;
      part = part(i, en[b], size(ur, i, k));
      enParts[k - i][b] = part;
    }
    return part;
  }

  /** Urdu segment a by the English segments from j to before l, at most four, or none. */
  Part ur(int a, int j, int l) {
    @Nullable Part[] row = urParts[a % PART_ROWS * SPANS + l - j];
    Part part = row[j];
    if (part == null || part.row != a) {
      clear(ur[a]);
      for (int b = j; b < l; b++) {
        add(cells.at(a, b).ur());
      }
      before = j > 0 ? cells.at(a, j - 1).ur() : nothing;
      after = l < en.length ? cells.at(a, l).ur() : nothing;
      part = part(a, ur[a], size(en, j, l));
      row[j] = part;
    }
    return part;
  }

  private void clear(Telling segment) {
    Arrays.fill(own, 0, segment.words.length, 0);
  }

  private void add(float[] more) {
    for (int w = 0; w < more.length; w++) {
      own[w] += more[w];
    }
  }

  /** What is told of a segment that stands alone: only what the segments beside it have of it. */
  private Part alone(int row, Telling segment) {
    double stray = 0;
    for (int w = 0; w < segment.words.length; w++) {
      stray += segment.weight[w] * segment.counts[w] * Math.min(1, Math.max(before[w], after[w]) * PER_COVERED);
    }
    return new Part(row, 0, 0, 0, (float) segment.worthOfAll, (float) stray, NO_NUMBERS, Hole.NONE, 0, 0);
  }

  private Part part(int row, Telling segment, int others) {
    if (others == 0) {
      return alone(row, segment);
    }
    LogSum more = new LogSum();
    LogSum less = new LogSum();
    int unmatched = 0;
    double found = 0;
    double stray = 0;
    double share = SHARE / others;
    for (int w = 0; w < segment.words.length; w++) {
      int count = segment.counts[w];
      double missing = 1;
      covered[w] = 0;
      if (own[w] == 0) {
        unmatched += count;
      } else {
        double likelier = 1 - SHARE + share * own[w] * segment.rarity[w];
        if (likelier > 1) {
          more.add(likelier < MOST ? likelier : MOST, count);
        } else {
          less.add(likelier, count);
        }
        covered[w] = Math.min(1, own[w] * PER_COVERED);
        missing = 1 - covered[w];
        found += covered[w] * segment.worth[w];
      }
      float beside = Math.max(before[w], after[w]);
      if (beside > 0 && missing > 0) {
        stray += segment.weight[w] * count * missing * Math.min(1, beside * PER_COVERED);
      }
    }
    int[] numbers = new int[3];
    for (int w : segment.numbers) {
      numbers[own[w] > 0 ? 0 : before[w] + after[w] == 0 ? 1 : 2]++;
    }
    return new Part(row, (float) more.get(), (float) (less.get() + UNMATCHED * unmatched), (float) found,
        (float) segment.worthOfAll, (float) stray, numbers, hole(segment), (float) SHIFTED.of(segment, false, before, covered),
        (float) SHIFTED.of(segment, true, after, covered));
  }

  private Hole hole(Telling segment) {
    double sum = 0;
    double head = 0;
    double tail = 0;
    double most = 0;
    for (int w : segment.order) {
      double more = segment.weight[w] * (IN_HOLE - (IN_HOLE + OUT_OF_HOLE) * covered[w]);
      sum += more;
      tail += more;
      // Not Math.max, which is slow with doubles: this runs for each word of each part of each bead.
      head = sum > head ? sum : head;
      tail = tail > 0 ? tail : 0;
      most = tail > most ? tail : most;
    }
    return new Hole(sum, head, tail, most);
  }
}
