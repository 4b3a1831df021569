package yaad.align;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What every two segments of a pair of texts say of each other's words. Only a few rows are kept, since a lattice is walked
 * row by row. Not safe for use by several threads.
 */
final class Cells {
  /** A bead has up to four segments of a side, and one lies beside it on either hand. */
  static final int ROWS = 6;
  /** A word whose probabilities sum to the inverse of this counts as found on the other side. */
  static final double PER_COVERED = 1 / 0.2;

  final Telling[] ur;
  final Telling[] en;
  private final Links links;
  private final RowLinks[] rows = new RowLinks[ROWS];
  private final @Nullable Cell[][] cells;

  /** For each different word of either segment the sum of its probabilities. */
  record Cell(int row, float[] ur, float[] en) {}

  Cells(Sides sides) {
    ur = Telling.of(sides.urWords);
    en = Telling.of(sides.enWords);
    links = sides.links;
    Arrays.setAll(rows, r -> new RowLinks(sides.enWords.size()));
    cells = new Cell[ROWS][en.length];
  }

  /** What Urdu segment i and English segment j say of each other. */
  Cell at(int i, int j) {
    Cell cell = cells[i % ROWS][j];
    if (cell == null || cell.row != i) {
      cell = new Cell(i, new float[ur[i].words.length], new float[en[j].words.length]);
      row(i).sum(en[j], cell.ur, cell.en);
      cells[i % ROWS][j] = cell;
    }
    return cell;
  }

  /** The links of Urdu segment i. */
  RowLinks row(int i) {
    RowLinks row = rows[i % ROWS];
    row.read(i, ur[i], links);
    return row;
  }

  /** The most different words that a segment has, at least 1. */
  int longest() {
    int longest = 1;
    for (Telling[] side : new Telling[][] {ur, en}) {
      for (Telling segment : side) {
        longest = Math.max(longest, segment.words.length);
      }
    }
    return longest;
  }
}
