package yaad.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import yaad.memory.Unit;

/** Writes units as a table, one by one in bounded memory: CSV, TSV, or a workbook that opens well. */
abstract class TableWriter implements AutoCloseable {
  /** What Excel holds in one cell, in UTF-16 units. */
  private static final int EXCEL_CELL = 32_767;
  private static final int EXCEL_ROWS = 1_048_575;

  private long count;
  private long dropped;
  private final List<String> notes = new ArrayList<>();

  /** @param formulaSafe whether cells that look like formulas get an apostrophe before them; no matter for a workbook */
  static TableWriter open(Format format, OutputStream out, boolean formulaSafe) throws IOException {
    return format == Format.XLSX ? new Workbook(out) : new Text(out, format == Format.CSV, formulaSafe);
  }

  /** Writes one unit more, or notes why it cannot be written. */
  final void write(Unit unit) throws IOException {
    if (row(UnitColumns.cells(unit), unit)) {
      count++;
    }
  }

  abstract boolean row(List<String> cells, Unit unit) throws IOException;

  long count() {
    return count;
  }

  long dropped() {
    return dropped;
  }

  List<String> notes() {
    return notes;
  }

  @Override
  public abstract void close() throws IOException;

  private static final class Text extends TableWriter {
    private final BufferedWriter out;
    private final char delimiter;
    private final String lineEnd;
    private final boolean safe;

    Text(OutputStream stream, boolean csv, boolean safe) throws IOException {
      out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
      delimiter = csv ? ',' : '\t';
      lineEnd = csv ? "\r\n" : "\n";
      this.safe = safe;
      if (csv) {
        // Excel takes a CSV for UTF-8 only when it begins with the mark.
        out.write('\uFEFF');
      }
      List<String> headings = new ArrayList<>(UnitColumns.ALL);
      if (safe) {
        headings.add(UnitColumns.FORMULA_SAFE);
      }
      DelimitedText.write(out, headings, delimiter, lineEnd);
    }

    @Override
    boolean row(List<String> cells, Unit unit) throws IOException {
      DelimitedText.write(out, safe ? cells.stream().map(DelimitedText::disarm).toList() : cells, delimiter, lineEnd);
      return true;
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  private static final class Workbook extends TableWriter {
    private static final int CHARACTER = 256;

    private final OutputStream out;
    private final SXSSFWorkbook book = new SXSSFWorkbook(100);
    private final Sheet sheet = book.createSheet("Memory");
    private final XSSFCellStyle urdu;
    private final XSSFCellStyle latin;
    private int at;

    Workbook(OutputStream out) {
      this.out = out;
      latin = style(book);
      latin.setReadingOrder(ReadingOrder.LEFT_TO_RIGHT);
      urdu = style(book);
      urdu.setReadingOrder(ReadingOrder.RIGHT_TO_LEFT);
      urdu.setAlignment(HorizontalAlignment.RIGHT);
      XSSFFont font = (XSSFFont) book.createFont();
      font.setFontName("Noto Nastaliq Urdu");
      urdu.setFont(font);
      XSSFFont bold = (XSSFFont) book.createFont();
      bold.setBold(true);
      XSSFCellStyle header = style(book);
      header.setFont(bold);
      Row row = sheet.createRow(at++);
      for (int i = 0; i < UnitColumns.ALL.size(); i++) {
        Cell cell = row.createCell(i);
        cell.setCellValue(UnitColumns.ALL.get(i));
        cell.setCellStyle(header);
        sheet.setColumnWidth(i, (i < 2 ? 60 : 14) * CHARACTER);
      }
      sheet.createFreezePane(0, 1);
      sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, UnitColumns.ALL.size() - 1));
    }

    private static XSSFCellStyle style(SXSSFWorkbook book) {
      XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
      style.setWrapText(true);
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setDataFormat(book.createDataFormat().getFormat("@"));
      return style;
    }

    @Override
    boolean row(List<String> cells, Unit unit) {
      if (at > EXCEL_ROWS) {
        return left(unit, "Excel has no more rows than 1,048,576");
      }
      List<String> safe = new ArrayList<>();
      for (String cell : cells) {
        StringBuilder kept = new StringBuilder(cell.length());
        cell.codePoints().filter(XmlText::allowed).forEach(kept::appendCodePoint);
        super.dropped += cell.length() - kept.length();
        String encoded = WorkbookRows.encode(kept.toString());
        if (encoded.length() > EXCEL_CELL) {
          return left(unit, "longer than the 32,767 characters of an Excel cell");
        }
        safe.add(encoded);
      }
      Row row = sheet.createRow(at++);
      for (int i = 0; i < safe.size(); i++) {
        if (!safe.get(i).isEmpty()) {
          Cell cell = row.createCell(i);
          cell.setCellValue(safe.get(i));
          cell.setCellStyle(i == 1 ? urdu : latin);
        }
      }
      return true;
    }

    private boolean left(Unit unit, String why) {
      if (super.notes.size() < 100) {
        super.notes.add("unit " + unit.id() + " was left out: " + why);
      }
      return false;
    }

    @Override
    public void close() throws IOException {
      try (book) {
        book.write(out);
      }
    }
  }
}
