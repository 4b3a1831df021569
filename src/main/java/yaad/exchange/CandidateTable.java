package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import yaad.base.UserException;
import yaad.exchange.SheetLayout.Column;
import yaad.exchange.SheetLayout.Column.Kind;
import yaad.find.TermCandidate;
import yaad.find.TermCandidate.Rendering;

/** Writes proposed terms as a table in which a person accepts some; importing the table takes those. */
public final class CandidateTable {
  static final String SHEET = "Candidates";

  private static final List<Column> COLUMNS = List.of(new Column("Accept", 9, Kind.LATIN), new Column("English", 28, Kind.LATIN),
      new Column("Urdu", 26, Kind.URDU), new Column("Urdu admitted", 26, Kind.URDU), new Column("Part of speech", 13, Kind.LATIN),
      new Column("Kind", 9, Kind.LATIN), new Column("Evidence %", 10, Kind.NUMBER), new Column("Sentences", 10, Kind.NUMBER),
      new Column("All renderings", 30, Kind.URDU), new Column("Example (English)", 44, Kind.LATIN),
      new Column("Example (Urdu)", 44, Kind.URDU), new Column("Article", 18, Kind.LATIN));

  private final List<TermCandidate> candidates;
  private final TermListInfo info;

  public CandidateTable(List<TermCandidate> candidates, TermListInfo info) {
    this.candidates = List.copyOf(candidates);
    this.info = info;
  }

  /**
   * Writes the table.
   *
   * @throws UserException when the format is no table
   */
  public void write(Path file, Format format) {
    if (format != Format.XLSX && format != Format.CSV && format != Format.TSV) {
      throw new UserException("Candidates are written as a table", "Name a file that ends in .xlsx, .csv or .tsv");
    }
    AtomicFile.write(file, out -> {
      if (format == Format.XLSX) {
        workbook(out);
      } else {
        text(out, format);
      }
    }, part -> {});
  }

  private void text(OutputStream out, Format format) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (format == Format.CSV) {
      writer.write('\uFEFF');
    }
    CSVPrinter printer = new CSVPrinter(writer, ConceptTable.syntax(format));
    printer.printRecord(COLUMNS.stream().map(Column::heading));
    for (TermCandidate c : candidates) {
      printer.printRecord(values(c).stream().map(v -> format == Format.CSV ? v : v.toString().replaceAll("[\\t\\r\\n]+", " ")));
    }
    printer.flush();
  }

  private void workbook(OutputStream out) throws IOException {
    try (RichCells book = new RichCells(200)) {
      book.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(info.title());
      book.getXSSFWorkbook().getProperties().getCoreProperties().setCreator(info.maker());
      sheet(book.createSheet(SHEET), candidates, new WorkbookStyles(book, info.urduFont()));
      book.write(out);
    }
  }

  /** Fills a sheet with candidates. */
  static void sheet(Sheet sheet, List<TermCandidate> candidates, WorkbookStyles styles) {
    SheetLayout layout = new SheetLayout(sheet, COLUMNS, styles, 2);
    for (TermCandidate c : candidates) {
      Row row = layout.row(values(c), styles.latin, styles.urdu, styles.number);
      row.getCell(9).setCellValue(RichCells.text(c.example().unit().en(), c.example().en(), styles.latinFont, styles.latinBold));
      row.getCell(10).setCellValue(RichCells.text(c.example().unit().ur(), c.example().ur(), styles.urduFont, styles.urduBold));
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation yes = helper.createValidation(helper.createExplicitListConstraint(new String[] {"yes", "no"}),
        new CellRangeAddressList(1, Math.max(1, candidates.size()), 0, 0));
    yes.setEmptyCellAllowed(true);
    sheet.addValidationData(yes);
    layout.finish();
  }

  private static List<Object> values(TermCandidate c) {
    List<Object> values = new ArrayList<>();
    values.add("");
    values.add(c.english());
    values.add(c.renderings().get(0).urdu());
    // Only what was seen again is proposed; the rest is there to be looked at.
    values.add(c.renderings().stream().skip(1).filter(r -> r.count() > 1).map(Rendering::urdu).collect(Collectors.joining(TermWorkbook.AND)));
    values.add(c.kind() == TermCandidate.Kind.NAME ? "proper noun" : "");
    values.add(c.kind().name().toLowerCase(Locale.ROOT));
    values.add(Math.round(100 * c.score()));
    values.add(c.count());
    values.add(c.renderings().stream().map(r -> r.urdu() + " (" + r.count() + ")").collect(Collectors.joining(TermWorkbook.AND)));
    values.add(c.example().unit().en());
    values.add(c.example().unit().ur());
    values.add(c.example().unit().place() == null ? "" : c.example().unit().place().document());
    return values;
  }
}
