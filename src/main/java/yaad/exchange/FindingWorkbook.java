package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import yaad.check.Category;
import yaad.check.Checks;
import yaad.check.Decisions;
import yaad.check.Finding;
import yaad.exchange.SheetLayout.Column;
import yaad.exchange.SheetLayout.Column.Kind;
import yaad.text.Lang;
import yaad.text.Span;

/**
 * Findings as a workbook: one sheet a family, Urdu right to left, the faulty part in bold, columns for decision and comment.
 * {@link FindingImport} reads the decisions back; the hidden columns at the end tell it where the sentences are.
 */
final class FindingWorkbook {
  static final String CHECK = "Check";
  static final String FILE = "File";
  static final String URDU = "Urdu";
  static final String ENGLISH = "English";
  static final String SUGGESTION = "Suggestion";
  static final String DECISION = "Decision";
  static final String COMMENT = "Comment";
  static final String ID = "Id";
  static final String WHERE = "Where";
  static final String SIDE = "Side";
  static final String SENTENCE_AT = "Sentence at";
  static final String PART_AT = "Part at";
  static final String PART = "Part";
  /** In the column {@link #WHERE}: the sentence is in the memory and not in a file. */
  static final String MEMORY = "memory";

  private static final List<Column> COLUMNS = List.of(new Column(CHECK, 20, Kind.LATIN), new Column("Severity", 9, Kind.LATIN),
      new Column(FILE, 20, Kind.LATIN), new Column("Line", 7, Kind.NUMBER), new Column(URDU, 46, Kind.URDU),
      new Column(ENGLISH, 42, Kind.LATIN), new Column("Finding", 34, Kind.LATIN), new Column(SUGGESTION, 20, Kind.URDU),
      new Column(DECISION, 11, Kind.LATIN), new Column(COMMENT, 24, Kind.LATIN), new Column(ID, 14, Kind.LATIN),
      new Column(WHERE, 8, Kind.LATIN), new Column(SIDE, 6, Kind.LATIN), new Column(SENTENCE_AT, 8, Kind.NUMBER),
      new Column(PART_AT, 8, Kind.NUMBER), new Column(PART, 12, Kind.LATIN));
  private static final int VISIBLE = 11;
  private static final int URDU_AT = 4;
  private static final int SUGGESTION_AT = 7;
  private static final int DECISION_AT = 8;

  private FindingWorkbook() {}

  static void write(List<Finding> findings, FindingFiles.Context context, OutputStream out) throws IOException {
    Map<String, Category> categories = Checks.all().stream().map(c -> c.rule())
        .collect(Collectors.toMap(r -> r.id(), r -> r.category()));
    Map<Category, List<Finding>> sheets = findings.stream().collect(Collectors.groupingBy(
        f -> categories.getOrDefault(f.check(), Category.ORTHOGRAPHY), () -> new EnumMap<>(Category.class), Collectors.toList()));
    try (RichCells book = new RichCells(200)) {
      WorkbookStyles styles = new WorkbookStyles(book, TermListInfo.NASTALIQ);
      for (Category category : Category.values()) {
        if (sheets.containsKey(category)) {
          sheet(book.createSheet(category.title()), sheets.getOrDefault(category, List.of()), context, styles);
        }
      }
      if (sheets.isEmpty()) {
        sheet(book.createSheet("Findings"), List.of(), context, styles);
      }
      book.write(out);
    }
  }

  private static void sheet(Sheet sheet, List<Finding> findings, FindingFiles.Context context, WorkbookStyles styles) {
    SheetLayout layout = new SheetLayout(sheet, COLUMNS, styles, 1);
    // The gravest first: remarks are for those who read on.
    List<Finding> sorted = findings.stream().sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding.BY_PLACE)).toList();
    for (Finding f : sorted) {
      Row row = layout.row(values(f, context), styles.latin, styles.urdu, styles.number);
      boolean urdu = f.side() == Lang.URDU;
      int from = f.start() - f.contextStart();
      Span part = new Span(from, from + f.text().length());
      String sentence = WorkbookText.fit(f.context());
      if (part.end() <= sentence.length()) {
        row.getCell(urdu ? URDU_AT : URDU_AT + 1).setCellValue(RichCells.text(sentence, List.of(part),
            urdu ? styles.urduFont : styles.latinFont, urdu ? styles.urduBold : styles.latinBold));
      }
      if (!urdu) {
        row.getCell(SUGGESTION_AT).setCellStyle(styles.latin);
      }
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String[] choices = java.util.Arrays.stream(Decisions.Choice.values()).map(Decisions.Choice::word).toArray(String[]::new);
    DataValidation list = helper.createValidation(helper.createExplicitListConstraint(choices),
        new CellRangeAddressList(1, Math.max(1, findings.size()), DECISION_AT, DECISION_AT));
    list.setEmptyCellAllowed(true);
    list.createErrorBox("Decision", "ignore: not a fault, do not show it again. fix: put the suggestion in. keep: leave it for now.");
    list.setShowErrorBox(true);
    sheet.addValidationData(list);
    for (int i = VISIBLE; i < COLUMNS.size(); i++) {
      sheet.setColumnHidden(i, true);
    }
    layout.finish();
  }

  private static List<Object> values(Finding f, FindingFiles.Context context) {
    boolean urdu = f.side() == Lang.URDU;
    Optional<Decisions.Decision> decided = context.decisions().of(f);
    List<Object> values = new ArrayList<>();
    values.add(f.check());
    values.add(f.severity().word());
    values.add(f.file());
    values.add(f.line());
    values.add(urdu ? f.context() : f.other());
    values.add(urdu ? f.other() : f.context());
    values.add(f.message());
    values.add(f.suggestion());
    values.add(decided.flatMap(Decisions.Decision::choice).map(Decisions.Choice::word).orElse(""));
    values.add(decided.map(Decisions.Decision::comment).orElse(""));
    values.add(f.id());
    values.add(context.ofMemory() ? MEMORY : "file");
    values.add(f.side().tag());
    values.add(f.contextStart());
    values.add(f.start() - f.contextStart());
    values.add(f.text());
    return values;
  }
}
