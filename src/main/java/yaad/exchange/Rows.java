package yaad.exchange;

import java.util.List;

/** Takes the rows of a table, whatever file they come from. */
interface Rows {
  /** A table begins: a sheet of a workbook, a table of a document, or the whole of a text file. */
  default void begin(String table) {}

  /**
   * One row.
   *
   * @param number its line or row in the file, from 1
   * @param cells its cells in order; rows may have different lengths
   */
  void row(long number, List<String> cells);

  /** The table has ended. */
  default void end() {}
}
