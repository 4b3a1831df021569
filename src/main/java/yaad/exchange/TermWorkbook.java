package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import yaad.memory.Concept;
import yaad.memory.Unit;
import yaad.text.Lang;

/**
 * The Excel term list: a sheet that opens well, with Urdu columns right to left, the header frozen and filtered, the
 * status as a list to choose from, and an example sentence with its source.
 */
final class TermWorkbook {
  static final String TERMS = "Terms";
  static final List<String> STATUSES = List.of("preferred", "admitted", "deprecated", "superseded");

  /** A column: its heading, how wide it is in characters, and whether it holds Urdu. */
  private record Column(String heading, int width, boolean urdu) {}

  private static final List<Column> COLUMNS = List.of(
      new Column("Concept ID", 18, false),
      new Column("English", 28, false),
      new Column("English admitted", 24, false),
      new Column("Part of speech", 13, false),
      new Column("Urdu", 26, true),
      new Column("Urdu admitted", 26, true),
      new Column("Urdu deprecated", 24, true),
      new Column("Subject field", 14, false),
      new Column("Status", 12, false),
      new Column("Definition", 34, false),
      new Column("Example English", 50, false),
      new Column("Example Urdu", 50, true),
      new Column("Example source", 22, false),
      new Column("Note", 30, false));

  /** Excel's widths are in 1/256 of a character. */
  private static final int CHARACTER = 256;
  /** Nastaliq runs downhill and needs room: points a line of it, and a line of Latin. */
  private static final float URDU_LINE = 26;
  private static final float LATIN_LINE = 15;
  private static final float TALLEST_ROW = 400;

  private final Examples examples;
  private final List<Concept> concepts;

  /** Finds a sentence pair that shows a concept in use. */
  @FunctionalInterface
  interface Examples {
    Optional<Unit> of(Concept concept);
  }

  TermWorkbook(List<Concept> concepts, Examples examples) {
    this.concepts = concepts;
    this.examples = examples;
  }

  /** Writes the workbook; rows go to disk as they are made, so any number fits. */
  void write(OutputStream out) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(200)) {
      book.getXSSFWorkbook().getProperties().getCoreProperties().setTitle("Term list");
      book.getXSSFWorkbook().getProperties().getCoreProperties().setCreator("Yaad");
      Styles styles = new Styles(book);
      Sheet sheet = book.createSheet(TERMS);
      layOut(sheet);
      header(sheet, styles);
      int at = 1;
      for (Concept c : concepts) {
        row(sheet.createRow(at++), c, styles);
      }
      sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, concepts.size()), 0, COLUMNS.size() - 1));
      statuses(sheet, Math.max(1, concepts.size()));
      book.write(out);
    }
  }

  private static void layOut(Sheet sheet) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      sheet.setColumnWidth(i, COLUMNS.get(i).width() * CHARACTER);
    }
    sheet.createFreezePane(2, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private static void header(Sheet sheet, Styles styles) {
    Row row = sheet.createRow(0);
    row.setHeightInPoints(24);
    for (int i = 0; i < COLUMNS.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(COLUMNS.get(i).heading());
      cell.setCellStyle(styles.header);
    }
  }

  private void row(Row row, Concept c, Styles styles) {
    Map<String, String> cells = ConceptColumns.cells(c);
    Optional<Unit> example = examples.of(c);
    List<String> values = List.of(
        cells.getOrDefault(ConceptColumns.ID, ""),
        cells.getOrDefault(ConceptColumns.EN, ""),
        cells.getOrDefault(ConceptColumns.EN_ADMITTED, ""),
        cells.getOrDefault(ConceptColumns.POS, ""),
        cells.getOrDefault(ConceptColumns.UR, ""),
        cells.getOrDefault(ConceptColumns.UR_ADMITTED, ""),
        cells.getOrDefault(ConceptColumns.UR_DEPRECATED, ""),
        c.field(),
        ConceptColumns.main(c, Lang.URDU).status().name().toLowerCase(Locale.ROOT),
        c.definition(),
        example.map(Unit::en).orElse(""),
        example.map(Unit::ur).orElse(""),
        example.map(TermWorkbook::source).orElse(""),
        c.note());
    float height = LATIN_LINE;
    for (int i = 0; i < values.size(); i++) {
      Column column = COLUMNS.get(i);
      Cell cell = row.createCell(i);
      cell.setCellValue(values.get(i));
      cell.setCellStyle(column.urdu() ? styles.urdu : styles.latin);
      int lines = 1 + values.get(i).length() / Math.max(1, column.width() - 4);
      height = Math.max(height, lines * (column.urdu() ? URDU_LINE : LATIN_LINE));
    }
    row.setHeightInPoints(Math.min(TALLEST_ROW, height));
  }

  private static String source(Unit unit) {
    return unit.place() == null ? unit.origin().name().toLowerCase(Locale.ROOT)
        : unit.place().document() + " " + (unit.place().position() + 1);
  }

  private static void statuses(Sheet sheet, int last) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    int column = COLUMNS.indexOf(COLUMNS.stream().filter(c -> c.heading().equals("Status")).findFirst().orElseThrow());
    DataValidation list = helper.createValidation(
        helper.createExplicitListConstraint(STATUSES.toArray(String[]::new)),
        new CellRangeAddressList(1, last, column, column));
    list.setShowErrorBox(true);
    sheet.addValidationData(list);
  }

  /** The few cell styles that all rows share. */
  private static final class Styles {
    final XSSFCellStyle header;
    final XSSFCellStyle latin;
    final XSSFCellStyle urdu;

    Styles(SXSSFWorkbook book) {
      XSSFFont bold = (XSSFFont) book.createFont();
      bold.setBold(true);
      header = base(book);
      header.setFont(bold);
      header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      latin = base(book);
      latin.setReadingOrder(ReadingOrder.LEFT_TO_RIGHT);
      // Where the font is missing, Excel and LibreOffice take another that has the letters.
      XSSFFont nastaliq = (XSSFFont) book.createFont();
      nastaliq.setFontName("Noto Nastaliq Urdu");
      nastaliq.setFontHeightInPoints((short) 11);
      urdu = base(book);
      urdu.setFont(nastaliq);
      urdu.setAlignment(HorizontalAlignment.RIGHT);
      urdu.setReadingOrder(ReadingOrder.RIGHT_TO_LEFT);
    }

    private static XSSFCellStyle base(SXSSFWorkbook book) {
      XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
      style.setWrapText(true);
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setBorderBottom(BorderStyle.HAIR);
      style.setDataFormat(book.createDataFormat().getFormat("@"));
      return style;
    }
  }
}
