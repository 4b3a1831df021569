package yaad.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the cells of a sheet, row by row, by column number from 0. A cell merged over several rows counts for each of them,
 * and the rows below its first are told that it goes on. Rows without a text are passed over.
 */
final class SheetRows implements XSSFSheetXMLHandler.SheetContentsHandler {
  /** Takes a row's texts by column, and the columns whose text only goes on from the row above. */
  interface Sink {
    void row(Map<Integer, String> row, Set<Integer> goingOn);
  }

  private final List<CellRangeAddress> tall;
  private final Sink sink;
  private final Map<CellRangeAddress, String> values = new HashMap<>();
  private Map<Integer, String> row = new TreeMap<>();

  SheetRows(List<CellRangeAddress> merged, Sink sink) {
    this.tall = merged.stream().filter(r -> r.getLastRow() > r.getFirstRow()).toList();
    this.sink = sink;
  }

  @Override
  public void startRow(int at) {
    row = new TreeMap<>();
  }

  @Override
  public void endRow(int at) {
    if (row.isEmpty()) {
      return;
    }
    Set<Integer> goingOn = new HashSet<>();
    for (CellRangeAddress range : tall) {
      if (at >= range.getFirstRow() && at <= range.getLastRow()) {
        String value = at == range.getFirstRow() ? row.get(range.getFirstColumn()) : values.get(range);
        if (value != null) {
          values.put(range, value);
          if (row.putIfAbsent(range.getFirstColumn(), value) == null) {
            goingOn.add(range.getFirstColumn());
          }
        }
      }
    }
    sink.row(row, goingOn);
  }

  @Override
  public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    if (value == null || value.isBlank() || value.startsWith("ERROR:")) {
      return;
    }
    // Cells may stand without their names; they are then one after another.
    int column = reference == null ? (row.isEmpty() ? 0 : ((TreeMap<Integer, String>) row).lastKey() + 1)
        : new CellReference(reference).getCol();
    row.put(column, value);
  }
}
