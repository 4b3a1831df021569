package yaad.align;

import java.util.Arrays;
import java.util.List;

/**
 * Words: how much likelier the words of one side become when the other side is known. For a word t of one side the score
 * is log((1 - s) + s * sum of q(t|u) / (|U| p(t))), where the sum goes over the words u of the other side, |U| is how
 * many these are, p(t) how common t is anyway, and s is {@link #SHARE}. Dividing by |U| makes beads of different sizes
 * comparable. Scores below and above 0 are summed apart, for either direction. Beside them stands the share of each side's
 * words, weighed by how much they tell, that the other side has.
 */
final class LexicalEvidence implements Evidence {
  /** How much of a text is thought to follow from the other one. */
  private static final double SHARE = 0.6;
  private static final double UNMATCHED = Math.log(1 - SHARE);
  private static final double MOST = 7;
  /** A word whose probabilities sum to so much counts as found on the other side. */
  private static final double COVERED = 0.2;
  /** How many words of unknown text are added to a batch's own before words are counted, so that small ones are sane. */
  private static final double PRIOR_WORDS = 2000;
  private static final double PRIOR_SHARE = 1e-4;
  /**
   * What a word adds to the hole that it stands in, by whether it is found on the other side: how much likelier that is in a
   * passage that was left out than in one that was translated, in nats, for a word of average surprise.
   */
  private static final double IN_HOLE = 0.6;
  private static final double OUT_OF_HOLE = 1.6;
  private static final double SURPRISE = 8;

  @Override
  public List<String> features() {
    return List.of("words.en.more", "words.en.less", "words.ur.more", "words.ur.less",
        "words.cover", "words.cover.most", "words.en.hole", "words.ur.hole");
  }

  @Override
  public Measure on(Sides sides) {
    return new Match(sides);
  }

  /** How common a word is, in (0,1). */
  static double commonness(Words words, int w) {
    return (words.count(w) + PRIOR_WORDS * PRIOR_SHARE) / (words.total() + PRIOR_WORDS);
  }

  /** The score of a word from the sum of its probabilities. */
  static double score(double sum, double words, double commonness) {
    return Math.min(MOST, Math.log(1 - SHARE + SHARE * sum / (words * commonness)));
  }

  /** What two segments say of each other's words: for each different word of either the sum of its probabilities. */
  private record Cell(float[] ur, float[] en) {}

  private static final class Match implements Measure {
    private static final int ROWS = 4;

    private final Segment[] ur;
    private final Segment[] en;
    private final Links links;
    /** For each English word its place in the segment in hand, plus one. */
    private final int[] place;
    private final Cell[][] rows;
    private final int[] row = new int[ROWS];
    private final float[] sums;

    Match(Sides sides) {
      ur = segments(sides.urWords);
      en = segments(sides.enWords);
      links = sides.links;
      place = new int[sides.enWords.size()];
      rows = new Cell[ROWS][en.length];
      Arrays.fill(row, -1);
      int longest = 1;
      for (Segment segment : ur) {
        longest = Math.max(longest, segment.words.length);
      }
      for (Segment segment : en) {
        longest = Math.max(longest, segment.words.length);
      }
      sums = new float[longest];
    }

    @Override
    public void measure(int i, int k, int j, int l, float[] out, int at) {
      if (i == k || j == l) {
        return;
      }
      int urSize = 0;
      for (int a = i; a < k; a++) {
        urSize += ur[a].size;
      }
      int enSize = 0;
      for (int b = j; b < l; b++) {
        enSize += en[b].size;
      }
      double[] cover = new double[4];
      double[] hole = new double[2];
      for (int b = j; b < l; b++) {
        Arrays.fill(sums, 0, en[b].words.length, 0);
        for (int a = i; a < k; a++) {
          add(cell(a, b).en);
        }
        sum(en[b], urSize, out, at, cover, 0);
        dig(en[b], hole);
      }
      out[at + 6] = (float) hole[1];
      Arrays.fill(hole, 0);
      for (int a = i; a < k; a++) {
        Arrays.fill(sums, 0, ur[a].words.length, 0);
        for (int b = j; b < l; b++) {
          add(cell(a, b).ur);
        }
        sum(ur[a], enSize, out, at + 2, cover, 2);
        dig(ur[a], hole);
      }
      out[at + 7] = (float) hole[1];
      // A little is added so that a title of two words is not judged like a sentence.
      double enCover = (cover[0] + 1) / (cover[1] + 5);
      double urCover = (cover[2] + 1) / (cover[3] + 5);
      out[at + 4] = (float) Math.min(enCover, urCover);
      out[at + 5] = (float) Math.max(enCover, urCover);
    }

    private void add(float[] more) {
      for (int w = 0; w < more.length; w++) {
        sums[w] += more[w];
      }
    }

    /**
     * Goes on through a side's words in order for the passage that most looks left out: the run of greatest sum (Bentley
     * 1984). Loose translations miss words here and there, but not in a row.
     *
     * @param hole the sum of the run in hand, and the greatest
     */
    private void dig(Segment segment, double[] hole) {
      for (int w : segment.order) {
        double found = Math.min(1, sums[w] / COVERED);
        hole[0] = Math.max(0, hole[0] + segment.weight[w] * (IN_HOLE - (IN_HOLE + OUT_OF_HOLE) * found));
        hole[1] = Math.max(hole[1], hole[0]);
      }
    }

    private void sum(Segment segment, int others, float[] out, int at, double[] cover, int side) {
      double more = 0;
      double less = UNMATCHED * segment.size;
      for (int w = 0; w < segment.words.length; w++) {
        float sum = sums[w];
        if (sum == 0) {
          continue;
        }
        int count = segment.counts[w];
        less -= UNMATCHED * count;
        double score = score(sum, others, segment.commonness[w]);
        if (score > 0) {
          more += score * count;
        } else {
          less += score * count;
        }
        cover[side] += Math.min(1, sum / COVERED) * segment.worth[w];
      }
      cover[side + 1] += segment.worthOfAll;
      out[at] += (float) more;
      out[at + 1] += (float) less;
    }

    private Cell cell(int i, int j) {
      int r = i % ROWS;
      if (row[r] != i) {
        Arrays.fill(rows[r], null);
        row[r] = i;
      }
      Cell cell = rows[r][j];
      if (cell == null) {
        cell = compute(ur[i], en[j]);
        rows[r][j] = cell;
      }
      return cell;
    }

    private Cell compute(Segment u, Segment e) {
      Cell cell = new Cell(new float[u.words.length], new float[e.words.length]);
      for (int w = 0; w < e.words.length; w++) {
        place[e.words[w]] = w + 1;
      }
      for (int w = 0; w < u.words.length; w++) {
        int[] linked = links.en()[u.words[w]];
        for (int link = 0; link < linked.length; link++) {
          int there = place[linked[link]] - 1;
          if (there >= 0) {
            cell.en[there] += u.counts[w] * links.enGivenUr()[u.words[w]][link];
            cell.ur[w] += e.counts[there] * links.urGivenEn()[u.words[w]][link];
          }
        }
      }
      for (int w = 0; w < e.words.length; w++) {
        place[e.words[w]] = 0;
      }
      return cell;
    }
  }

  /**
   * The different words of a segment, how often each is there, how common each is, and how much it tells (its surprise in
   * nats, all its occurrences together), and how much one occurrence weighs in a hole; then how many words there are in all,
   * how much they tell together, and the words in order as places in the arrays.
   */
  private record Segment(int[] words, int[] counts, double[] commonness, double[] worth, double[] weight, int size,
      double worthOfAll, int[] order) {}

  private static Segment[] segments(Words words) {
    Segment[] segments = new Segment[words.segments()];
    for (int s = 0; s < segments.length; s++) {
      int[] all = words.segment(s).clone();
      Arrays.sort(all);
      int[] different = Arrays.stream(all).distinct().toArray();
      int[] counts = new int[different.length];
      double[] commonness = new double[different.length];
      double[] worth = new double[different.length];
      double[] weight = new double[different.length];
      int at = 0;
      for (int w = 0; w < different.length; w++) {
        while (at < all.length && all[at] == different[w]) {
          counts[w]++;
          at++;
        }
        commonness[w] = commonness(words, different[w]);
        worth[w] = -Math.log(commonness[w]) * counts[w];
        weight[w] = -Math.log(commonness[w]) / SURPRISE;
      }
      segments[s] = new Segment(
          different, counts, commonness, worth, weight, Math.max(1, all.length), Arrays.stream(worth).sum(),
          Arrays.stream(words.segment(s)).map(w -> Arrays.binarySearch(different, w)).toArray());
    }
    return segments;
  }
}
