package yaad.exchange;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** A sheet of a term list: its columns, header, print set-up, and rows as high as their texts need. */
final class SheetLayout {
  /** Excel's widths are in 1/256 of a character. */
  private static final int CHARACTER = 256;
  /** Points a line: Nastaliq runs downhill and needs room. */
  private static final float URDU_LINE = 31;
  private static final float LATIN_LINE = 15;
  /** Excel's limit for a row is 409 points. */
  private static final float TALLEST = 405;
  /** Nastaliq letters stand closer than the digits that widths are counted in. */
  private static final double URDU_WIDTH = 0.78;
  /** Excel keeps no more links a sheet than 65,530, and opens slowly with that many. */
  static final int MOST_LINKS = 20_000;

  /** A column: its heading, how wide it is in characters, and what it holds. */
  record Column(String heading, int width, Kind kind) {
    enum Kind {
      LATIN,
      URDU,
      NUMBER
    }
  }

  private final Sheet sheet;
  private final List<Column> columns;
  private int links;
  private int next = 1;

  /** @param frozen how many columns stay in sight */
  SheetLayout(Sheet sheet, List<Column> columns, WorkbookStyles styles, int frozen) {
    this.sheet = sheet;
    this.columns = columns;
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
    }
    sheet.createFreezePane(frozen, 1);
    print(sheet);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    Row row = sheet.createRow(0);
    row.setHeightInPoints(2 * LATIN_LINE + 3);
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(columns.get(i).heading());
      cell.setCellStyle(columns.get(i).kind() == Column.Kind.URDU ? styles.urduHeader : styles.header);
    }
  }

  /** On A4, landscape, as many pages high as needed. */
  static void print(Sheet sheet) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.getFooter().setCenter("&A  ·  &P / &N");
  }

  /** The number of the next row, from 0. */
  int next() {
    return next;
  }

  int column(String heading) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).heading().equals(heading)) {
        return i;
      }
    }
    throw new IllegalArgumentException(heading);
  }

  /** A row with these values; numbers are written as such where they are numbers. */
  Row row(List<?> values, XSSFCellStyle latin, XSSFCellStyle urdu, XSSFCellStyle number) {
    Row row = sheet.createRow(next++);
    float height = LATIN_LINE;
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Object value = values.get(i);
      Cell cell = row.createCell(i);
      cells.add(cell);
      if (value instanceof Number n) {
        cell.setCellValue(n.doubleValue());
      } else {
        String text = WorkbookText.fit(value.toString());
        cell.setCellValue(text);
        height = Math.max(height, height(column, text));
      }
      cell.setCellStyle(switch (column.kind()) {
        case LATIN -> latin;
        case URDU -> urdu;
        case NUMBER -> number;
      });
    }
    row.setHeightInPoints(Math.min(TALLEST, height));
    return row;
  }

  private static float height(Column column, String text) {
    boolean urdu = column.kind() == Column.Kind.URDU;
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      double width = line.length() * (urdu ? URDU_WIDTH : 1.05);
      lines += Math.max(1, (int) Math.ceil(width / (column.width() - 2)));
    }
    return lines * (urdu ? URDU_LINE : LATIN_LINE) + 2;
  }

  /** Makes a cell lead to a row of another sheet. */
  void link(Cell cell, String to, int row, XSSFCellStyle style) {
    if (links++ < MOST_LINKS) {
      Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + to + "'!A" + (row + 1));
      cell.setHyperlink(link);
      cell.setCellStyle(style);
    }
  }

  /** A filter over all rows; the last thing to do. */
  void finish() {
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, columns.size() - 1));
  }
}
