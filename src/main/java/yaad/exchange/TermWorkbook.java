package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import yaad.exchange.SheetLayout.Column;
import yaad.exchange.SheetLayout.Column.Kind;
import yaad.find.TermCandidate;
import yaad.find.TermExamples.Example;
import yaad.find.TermUsage;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.memory.Unit;
import yaad.text.Lang;

/**
 * The Excel term list. Sheets: <i>Terms</i>, to be read and edited; <i>Renderings</i>, what stands in the translations;
 * <i>By article</i>; <i>Candidates</i>, where proposals are wanted; <i>About</i>; and a hidden one that tells Yaad what was edited when the list comes back. Rows go to disk
 * as they are made, so any number fits.
 */
final class TermWorkbook {
  static final String TERMS = "Terms";
  static final String RENDERINGS = "Renderings";
  static final String ARTICLES = "By article";
  static final String ABOUT = "About";
  /** The hidden sheet: the id as the row shows it, then {@link ConceptJson} in as many cells as it needs. */
  static final String YAAD = "yaad";
  static final List<String> STATUSES = List.of("preferred", "admitted", "deprecated", "superseded");

  private static final String LINK = "In memory";
  /** Between the terms of an Urdu cell: a bar looks like an alef in Nastaliq. */
  static final String AND = "؛ ";
  /** What stands for a translation that the glossary does not have. */
  private static final String OTHER = "(کوئی اور لفظ)";

  private static final Map<String, String> FIELDS = Map.ofEntries(
      Map.entry("Concept ID", ConceptColumns.ID), Map.entry("English", ConceptColumns.EN),
      Map.entry("English admitted", ConceptColumns.EN_ADMITTED), Map.entry("English deprecated", ConceptColumns.EN_DEPRECATED),
      Map.entry("Part of speech", ConceptColumns.POS), Map.entry("Term type", ConceptColumns.TYPE),
      Map.entry("Urdu", ConceptColumns.UR), Map.entry("Urdu admitted", ConceptColumns.UR_ADMITTED),
      Map.entry("Urdu deprecated", ConceptColumns.UR_DEPRECATED), Map.entry("Urdu gender", ConceptColumns.UR_GENDER),
      Map.entry("Subject field", ConceptColumns.FIELD), Map.entry("Status", ConceptColumns.STATUS),
      Map.entry("Definition", ConceptColumns.DEFINITION), Map.entry("Note", ConceptColumns.NOTE),
      Map.entry("Client", ConceptColumns.CLIENT), Map.entry("Project", ConceptColumns.PROJECT),
      Map.entry("Source", ConceptColumns.SOURCE), Map.entry("Do not translate", ConceptColumns.DO_NOT_TRANSLATE));

  private static final Column LAST_PRINTED = new Column("Note", 24, Kind.LATIN);
  private static final List<Column> COLUMNS = List.of(
      new Column("Concept ID", 17, Kind.LATIN), new Column("English", 22, Kind.LATIN),
      new Column("Part of speech", 11, Kind.LATIN), new Column("Urdu", 22, Kind.URDU),
      new Column("Urdu admitted", 22, Kind.URDU), new Column("Urdu deprecated", 18, Kind.URDU),
      new Column("Subject field", 12, Kind.LATIN), new Column("Status", 11, Kind.LATIN),
      new Column("Definition", 28, Kind.LATIN), new Column("Example (English)", 36, Kind.LATIN),
      new Column("Example (Urdu)", 36, Kind.URDU), new Column("Article", 16, Kind.LATIN),
      new Column("Date", 11, Kind.LATIN), new Column(LINK, 8, Kind.NUMBER), LAST_PRINTED,
      new Column("English admitted", 18, Kind.LATIN), new Column("English deprecated", 14, Kind.LATIN),
      new Column("Term type", 12, Kind.LATIN), new Column("Urdu gender", 8, Kind.LATIN),
      new Column("Client", 12, Kind.LATIN), new Column("Project", 12, Kind.LATIN), new Column("Source", 10, Kind.LATIN),
      new Column("Do not translate", 10, Kind.LATIN));
  /** Columns that hold several terms. */
  private static final Set<String> LISTS = Set.of("English admitted", "English deprecated", "Urdu admitted", "Urdu deprecated");
  /** Columns that are hidden as long as no concept has anything in them. */
  private static final List<String> OPTIONAL = List.of("Urdu deprecated", "English admitted", "English deprecated",
      "Term type", "Urdu gender", "Client", "Project", "Source", "Do not translate", "Definition", "Example (English)",
      "Example (Urdu)", "Article", "Date");

  private final List<Concept> concepts;
  private final TermUsage usage;
  private final List<TermCandidate> candidates;
  private final TermListInfo info;
  /** Where a concept's rows are, from 0. */
  private final Map<UUID, Integer> termRows = new HashMap<>();
  private final Map<UUID, Integer> renderingRows = new HashMap<>();
  /** Readable ids that several concepts have; these are shown by their whole ids. */
  private final Set<String> sharedRefs = new HashSet<>();

  /** @param candidates terms that are proposed beside those of the glossary */
  TermWorkbook(List<Concept> concepts, TermUsage usage, List<TermCandidate> candidates, TermListInfo info) {
    this.concepts = concepts;
    this.usage = usage;
    this.candidates = candidates;
    this.info = info;
  }

  /** Writes the workbook. */
  void write(OutputStream out) throws IOException {
    try (RichCells book = new RichCells(200)) {
      properties(book.getXSSFWorkbook().getProperties());
      WorkbookStyles styles = new WorkbookStyles(book, info.urduFont());
      Sheet terms = book.createSheet(TERMS);
      Sheet renderings = book.createSheet(RENDERINGS);
      Sheet articles = book.createSheet(ARTICLES);
      Sheet about = book.createSheet(ABOUT);
      // Each sheet leads to rows of the others, so the rows are counted out first.
      number();
      terms(terms, styles);
      // What is for looking up is printed whole; the columns after the note would make all letters tiny.
      book.setPrintArea(book.getSheetIndex(TERMS), 0, COLUMNS.indexOf(LAST_PRINTED), 0, Math.max(1, concepts.size()));
      WorkbookStyles lines = new WorkbookStyles(book, info.urduFont(), VerticalAlignment.CENTER);
      int inUse = renderings(renderings, lines);
      articles(articles, lines);
      if (!candidates.isEmpty()) {
        CandidateTable.sheet(book.createSheet(CandidateTable.SHEET), candidates, styles);
        book.setSheetOrder(CandidateTable.SHEET, book.getSheetIndex(ABOUT));
      }
      new AboutSheet(info, concepts.size(), inUse, usage.documents().size()).write(about, styles);
      hidden(book.createSheet(YAAD));
      book.setSheetVisibility(book.getSheetIndex(YAAD), SheetVisibility.VERY_HIDDEN);
      book.write(out);
    }
  }

  private void properties(POIXMLProperties properties) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(info.title());
    core.setSubjectProperty("Terms in English and Urdu");
    core.setKeywords("terminology, English, Urdu");
    core.setCreator(info.maker());
    core.setCreated(Optional.of(Date.from(info.made())));
    core.setModified(Optional.of(Date.from(info.made())));
    properties.getExtendedProperties().setApplication("Yaad");
  }

  private void number() {
    Set<String> refs = new HashSet<>();
    concepts.stream().map(Concept::ref).filter(ref -> !refs.add(ref)).forEach(sharedRefs::add);
    int term = 1;
    int rendering = 1;
    for (Concept c : concepts) {
      termRows.put(c.id(), term++);
      int rows = usage.of(c).pairs().values().stream().mapToInt(Map::size).sum();
      if (rows > 0) {
        renderingRows.put(c.id(), rendering);
        rendering += rows;
      }
    }
  }

  private String id(Concept c) {
    return c.ref().isEmpty() || sharedRefs.contains(c.ref()) ? c.id().toString() : c.ref();
  }

  private void terms(Sheet sheet, WorkbookStyles styles) {
    SheetLayout layout = new SheetLayout(sheet, COLUMNS, styles, 2);
    List<String> filled = new ArrayList<>();
    for (Concept c : concepts) {
      List<?> values = values(c);
      Row row = layout.row(values, styles.latin, styles.urdu, styles.number);
      Example example = usage.of(c).example();
      if (example != null && context(c).isEmpty()) {
        row.getCell(layout.column("Example (English)")).setCellValue(
            RichCells.text(example.unit().en(), example.en(), styles.latinFont, styles.latinBold));
        row.getCell(layout.column("Example (Urdu)")).setCellValue(
            RichCells.text(example.unit().ur(), example.ur(), styles.urduFont, styles.urduBold));
      }
      Integer to = renderingRows.get(c.id());
      if (to != null) {
        layout.link(row.getCell(layout.column(LINK)), RENDERINGS, to, styles.numberLink);
      }
      for (int i = 0; i < values.size(); i++) {
        if (!values.get(i).toString().isEmpty() && !filled.contains(COLUMNS.get(i).heading())) {
          filled.add(COLUMNS.get(i).heading());
        }
      }
    }
    OPTIONAL.stream().filter(heading -> !filled.contains(heading))
        .forEach(heading -> sheet.setColumnHidden(layout.column(heading), true));
    choice(sheet, layout.column("Status"), STATUSES, true);
    choice(sheet, layout.column("Part of speech"), Term.PARTS_OF_SPEECH, false);
    choice(sheet, layout.column("Do not translate"), List.of("yes"), false);
    layout.finish();
  }

  private List<?> values(Concept c) {
    Map<String, String> cells = ConceptCells.of(c);
    cells.put(ConceptColumns.ID, id(c));
    TermUsage.Use use = usage.of(c);
    Example example = use.example();
    Optional<Term> context = context(c);
    return COLUMNS.stream().map(column -> switch (column.heading()) {
      case "Example (English)" -> context.filter(t -> t.lang() == Lang.ENGLISH).map(Term::context)
          .orElse(example == null || context.isPresent() ? "" : example.unit().en());
      case "Example (Urdu)" -> context.filter(t -> t.lang() == Lang.URDU).map(Term::context)
          .orElse(example == null || context.isPresent() ? "" : example.unit().ur());
      case "Article" -> example == null || context.isPresent() ? "" : article(example.unit());
      case "Date" -> example == null || context.isPresent() ? ""
          : LocalDate.ofInstant(example.unit().stamp().created(), ZoneOffset.UTC).toString();
      case LINK -> use.units();
      default -> {
        String cell = cells.getOrDefault(FIELDS.getOrDefault(column.heading(), ""), "");
        yield LISTS.contains(column.heading()) ? cell.replace(" | ", column.kind() == Kind.URDU ? AND : "; ") : cell;
      }
    }).map(value -> (Object) value).toList();
  }

  /** The term with a sentence that a person chose. */
  private static Optional<Term> context(Concept c) {
    return c.terms().stream().filter(t -> !t.context().isEmpty()).findFirst();
  }

  private static String article(Unit unit) {
    return unit.place() == null ? "" : unit.place().document();
  }

  private void choice(Sheet sheet, int column, List<String> values, boolean strict) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    // A margin below the list, for rows that are added by hand.
    DataValidation list = helper.createValidation(helper.createExplicitListConstraint(values.toArray(String[]::new)),
        new CellRangeAddressList(1, concepts.size() + 500, column, column));
    list.setEmptyCellAllowed(true);
    list.setShowErrorBox(strict);
    if (strict) {
      list.createErrorBox("Status", "Choose one of: " + String.join(", ", values));
    }
    sheet.addValidationData(list);
  }

  /** What answers each English term in the translations; returns how many concepts are in use. */
  private int renderings(Sheet sheet, WorkbookStyles styles) {
    SheetLayout layout = new SheetLayout(sheet, List.of(new Column("English", 30, Kind.LATIN),
        new Column("Urdu in use", 30, Kind.URDU), new Column("Status", 13, Kind.LATIN), new Column("Sentences", 11, Kind.NUMBER),
        new Column("Share %", 9, Kind.NUMBER), new Column("Remark", 44, Kind.LATIN), new Column("Concept ID", 20, Kind.LATIN)),
        styles, 1);
    int inUse = 0;
    for (Concept c : concepts) {
      TermUsage.Use use = usage.of(c);
      inUse += use.units() > 0 ? 1 : 0;
      boolean several = use.urdu().size() > 1;
      for (Map.Entry<String, Map<String, Integer>> english : use.pairs().entrySet()) {
        int sum = english.getValue().values().stream().mapToInt(Integer::intValue).sum();
        english.getValue().entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .forEach(e -> rendering(layout, styles, c, english.getKey(), e.getKey(), e.getValue(), sum, several));
      }
    }
    layout.finish();
    return inUse;
  }

  private void rendering(
      SheetLayout layout, WorkbookStyles styles, Concept c, String english, String urdu, int count, int sum, boolean several) {
    TermStatus status = c.terms(Lang.URDU).filter(t -> t.text().equals(urdu)).map(Term::status).findFirst().orElse(null);
    boolean forbidden = status != null && status.compareTo(TermStatus.ADMITTED) > 0;
    boolean conflict = urdu.isEmpty() || several && status != TermStatus.PREFERRED;
    String remark = forbidden ? "must not be used" : status == null ? "the glossary does not have what stands there"
        : conflict ? "another form than the preferred one" : "";
    Row row = layout.row(
        List.of(english, urdu.isEmpty() ? OTHER : urdu, status == null ? "" : ConceptCells.name(status), count,
            sum == 0 ? 0 : Math.round(100.0 * count / sum), remark, id(c)),
        forbidden ? styles.latinRed : conflict ? styles.latinAmber : styles.latin,
        forbidden ? styles.urduRed : conflict ? styles.urduAmber : styles.urdu,
        forbidden ? styles.numberRed : conflict ? styles.numberAmber : styles.number);
    link(layout, row.getCell(6), c, styles);
  }

  private void link(SheetLayout layout, Cell cell, Concept c, WorkbookStyles styles) {
    layout.link(cell, TERMS, termRows.getOrDefault(c.id(), 0), styles.link);
  }

  private void articles(Sheet sheet, WorkbookStyles styles) {
    SheetLayout layout = new SheetLayout(sheet, List.of(new Column("Article", 30, Kind.LATIN),
        new Column("English", 28, Kind.LATIN), new Column("Urdu in the article", 34, Kind.URDU),
        new Column("Sentences", 11, Kind.NUMBER), new Column("Urdu preferred", 26, Kind.URDU),
        new Column("Concept ID", 20, Kind.LATIN)), styles, 1);
    usage.documents().forEach((document, uses) -> concepts.stream()
        .filter(c -> uses.containsKey(c.id()))
        .sorted(Comparator.comparingInt((Concept c) -> uses.getOrDefault(c.id(), TermUsage.NOTHING).units()).reversed())
        .forEach(c -> {
          TermUsage.Use use = uses.getOrDefault(c.id(), TermUsage.NOTHING);
          Row row = layout.row(
              List.of(document, ConceptCells.main(c, Lang.ENGLISH).text(), String.join(AND, use.urdu().keySet()),
                  use.units(), ConceptCells.main(c, Lang.URDU).text(), id(c)),
              styles.latin, styles.urdu, styles.number);
          link(layout, row.getCell(5), c, styles);
        }));
    layout.finish();
  }

  private void hidden(Sheet sheet) {
    int at = 0;
    for (Concept c : concepts) {
      Row row = sheet.createRow(at++);
      row.createCell(0).setCellValue(id(c));
      String json = ConceptJson.write(c);
      int column = 1;
      for (int from = 0; from < json.length(); column++) {
        int to = Math.min(json.length(), from + WorkbookText.LONGEST - 1);
        // A pair of surrogates stays in one cell.
        to -= to < json.length() && Character.isHighSurrogate(json.charAt(to - 1)) ? 1 : 0;
        row.createCell(column).setCellValue(json.substring(from, to));
        from = to;
      }
    }
  }
}
