package yaad.align;

import java.util.Arrays;

/**
 * Whether words cross a border: the segment after it begins, on one side, with what the segment before it ends with on the
 * other. Then a segment was cut or joined at another place on either side, as when a heading is joined to the text before it
 * here and to the text behind it there, and a bead that ends at the border takes words from its neighbour. Both sides have to
 * say so. Many beads share a border, so each is computed once while the lattice is walked row by row. Not safe for use by
 * several threads.
 */
final class Crossed {
  /** So many words from the border on are looked at; 6 to 12 were tried on development documents. */
  private static final int WINDOW = 8;
  private static final Run FROM_BORDER = new Run(0.5, 0.5, WINDOW);
  /** More does not say more. */
  private static final double MOST = 6;

  private final Cells cells;
  private final float[][] values;
  private final int[][] rows;
  // Of two segments across a border: what each word of either has from the other one's words near the border.
  private final float[] urThere;
  private final float[] enThere;
  private final boolean[] near;
  /** How far the own partner has each word near the border, in [0,1]. */
  private final double[] covered;

  Crossed(Cells cells) {
    this.cells = cells;
    values = new float[Cells.ROWS][cells.en.length + 1];
    rows = new int[Cells.ROWS][cells.en.length + 1];
    int longest = cells.longest();
    urThere = new float[longest];
    enThere = new float[longest];
    near = new boolean[longest];
    covered = new double[longest];
  }

  /**
   * How many words, weighed, cross the border before Urdu segment k and English segment l, in [0,6]; 0 at either end of the
   * texts.
   */
  float at(int k, int l) {
    if (k == 0 || l == 0 || k == cells.ur.length || l == cells.en.length) {
      return 0;
    }
    // Row 0 has no borders, so that no row is taken for one that was computed.
    if (rows[k % Cells.ROWS][l] != k) {
      rows[k % Cells.ROWS][l] = k;
      values[k % Cells.ROWS][l] =
          (float) Math.min(MOST, over(k, true, k - 1, l - 1, false, l) + over(k - 1, false, k, l, true, l - 1));
    }
    return values[k % Cells.ROWS][l];
  }

  /**
   * What an Urdu and an English segment across a border from each other share there.
   *
   * @param urAfter whether the Urdu one stands after the border
   * @param urOther the Urdu segment that the English one should rather have words from
   * @param enOther the English segment that the Urdu one should rather have words from
   */
  private double over(int a, boolean urAfter, int urOther, int b, boolean enAfter, int enOther) {
    Telling ur = cells.ur[a];
    Telling en = cells.en[b];
    Arrays.fill(urThere, 0, ur.words.length, 0);
    int many = Math.min(WINDOW, ur.order.length);
    mark(ur, urAfter, many, true);
    RowLinks row = cells.row(a);
    for (int n = 0; n < Math.min(WINDOW, en.order.length); n++) {
      int w = Run.place(en, !enAfter, n);
      enThere[w] = row.sum(en.words[w], near, urThere);
    }
    mark(ur, urAfter, many, false);
    double most = run(ur, urAfter, urThere, cells.at(a, enOther).ur());
    return most == 0 ? 0 : Math.min(most, run(en, enAfter, enThere, cells.at(urOther, b).en()));
  }

  private void mark(Telling segment, boolean after, int many, boolean is) {
    for (int n = 0; n < many; n++) {
      near[Run.place(segment, !after, n)] = is;
    }
  }

  /** How much a segment looks from the border on as if it belonged to the one across, and not to its own partner. */
  private double run(Telling segment, boolean after, float[] there, float[] own) {
    for (int n = 0; n < Math.min(WINDOW, segment.order.length); n++) {
      int w = Run.place(segment, !after, n);
      covered[w] = Math.min(1, own[w] * Cells.PER_COVERED);
    }
    return FROM_BORDER.of(segment, !after, there, covered);
  }
}
