package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.find.TermFilter;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/** The term list as Excel opens it: directions, fonts, choices, filters, links, and what is printed. */
class TermWorkbookTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final List<String> URDU = List.of("Urdu", "Urdu admitted", "Urdu deprecated", "Example (Urdu)");

  @TempDir
  private Path dir;
  private Memory memory;
  private XSSFWorkbook book;

  @BeforeEach
  void export() throws IOException {
    memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("test"));
    memory.write("test", "terms", writer -> {
      writer.put(concept("ceasefire", "ceasefire", "جنگ بندی", "فائر بندی", "سیز فائر"));
      writer.put(concept("talks", "talks", "مذاکرات", "بات چیت", "ٹاکس"));
      writer.put(concept("harbour", "harbour", "بندرگاہ", "بندر", ""));
      writer.add(writer.typed("جنگ بندی کا اعلان شام کو ہوا۔", "The ceasefire was announced in the evening.", Map.of()));
      writer.add(writer.typed("دونوں ملکوں نے سیز فائر کی تصدیق کی۔", "Both countries confirmed the ceasefire.", Map.of()));
      writer.add(writer.typed("بات چیت کل پھر ہوگی۔", "The talks resume tomorrow.", Map.of()));
      writer.add(writer.typed("پیر کو زرمینہ نے کشتی خریدی۔", "On Monday Zarmina bought a boat.", Map.of()));
      writer.add(writer.typed("منگل کو زرمینہ نے جال خریدا۔", "On Tuesday Zarmina bought a net.", Map.of()));
      writer.add(writer.typed("بدھ کو زرمینہ سمندر پر گئی۔", "On Wednesday Zarmina went to sea.", Map.of()));
      return 0;
    });
    Path file = dir.resolve("terms.xlsx");
    new Exporter(memory, "1.0").glossary(file, Format.XLSX,
        new TermListOptions("Peace & trade", TermFilter.ALL, Set.of(), NOW, TermListInfo.NASTALIQ, true));
    try (InputStream in = Files.newInputStream(file)) {
      book = new XSSFWorkbook(in);
    }
  }

  @AfterEach
  void close() throws IOException {
    book.close();
    memory.close();
  }

  private static Concept concept(String ref, String en, String preferred, String admitted, String deprecated) {
    List<Term> terms = new ArrayList<>();
    terms.add(new Term(ConceptCells.conceptId(ref + en), Lang.ENGLISH, en, TermStatus.PREFERRED, "noun", "", "", ""));
    terms.add(new Term(ConceptCells.conceptId(preferred), Lang.URDU, preferred, TermStatus.PREFERRED, "noun", "f", "", ""));
    terms.add(new Term(ConceptCells.conceptId(admitted), Lang.URDU, admitted, TermStatus.ADMITTED, "noun", "f", "", ""));
    if (!deprecated.isEmpty()) {
      terms.add(new Term(ConceptCells.conceptId(deprecated), Lang.URDU, deprecated, TermStatus.DEPRECATED, "noun", "f", "", ""));
    }
    return new Concept(ConceptCells.conceptId(ref), ref, "diplomacy", "", "", "", "", "desk", false, terms, new Stamp("t", NOW, "t", NOW));
  }

  private int column(XSSFSheet sheet, String heading) {
    return IntStream.range(0, sheet.getRow(0).getLastCellNum())
        .filter(i -> sheet.getRow(0).getCell(i).getStringCellValue().equals(heading)).findFirst().orElseThrow();
  }

  private XSSFCell cell(String sheet, int row, String heading) {
    XSSFSheet s = book.getSheet(sheet);
    return s.getRow(row).getCell(column(s, heading));
  }

  @Test
  void theSheetsAreThereInOrderAndYaadsOwnIsOutOfSight() {
    List<String> names = IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
    assertEquals(List.of("Terms", "Renderings", "By article", "Candidates", "About", "yaad"), names);
    assertEquals(SheetVisibility.VERY_HIDDEN, book.getSheetVisibility(5));
    assertEquals("Peace & trade", book.getProperties().getCoreProperties().getTitle());
    assertEquals("Yaad 1.0", book.getProperties().getCoreProperties().getCreator());
    String about = text("About");
    assertTrue(about.contains("Peace & trade") && about.contains("3; used in the memory: 2") && about.contains("پوری فرہنگ"), about);
  }

  private String text(String sheet) {
    StringBuilder all = new StringBuilder();
    book.getSheet(sheet).forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
    return all.toString();
  }

  @Test
  void urduRunsFromTheRightInAFontForIt() {
    XSSFSheet terms = book.getSheet("Terms");
    for (int i = 0; i < terms.getRow(0).getLastCellNum(); i++) {
      XSSFCell cell = terms.getRow(1).getCell(i);
      String heading = terms.getRow(0).getCell(i).getStringCellValue();
      boolean urdu = URDU.contains(heading);
      assertEquals(urdu ? ReadingOrder.RIGHT_TO_LEFT : ReadingOrder.LEFT_TO_RIGHT, cell.getCellStyle().getReadingOrder(), heading);
      assertEquals(urdu ? TermListInfo.NASTALIQ : "Calibri", cell.getCellStyle().getFont().getFontName(), heading);
      assertEquals(urdu, cell.getCellStyle().getAlignment() == HorizontalAlignment.RIGHT, heading);
      assertEquals(urdu, terms.getRow(0).getCell(i).getCellStyle().getAlignment() == HorizontalAlignment.RIGHT, heading);
      assertEquals(heading.equals("In memory") ? "0" : "@", cell.getCellStyle().getDataFormatString(), heading);
      assertTrue(cell.getCellStyle().getWrapText(), heading);
      // Set in the file, so that no program needs to measure fonts.
      assertTrue(terms.getColumnWidth(i) >= 6 * 256, heading);
    }
    assertEquals("جنگ بندی", cell("Terms", 1, "Urdu").getStringCellValue());
    // Arabic, for programs that have to take another font.
    assertEquals(178, cell("Terms", 1, "Urdu").getCellStyle().getFont().getCharSet());
  }

  @Test
  void rowsAreHighEnoughForNastaliq() {
    XSSFSheet terms = book.getSheet("Terms");
    for (int i = 1; i <= 3; i++) {
      String urdu = cell("Terms", i, "Example (Urdu)").getStringCellValue();
      int lines = 1 + urdu.length() / 45;
      assertTrue(terms.getRow(i).getHeightInPoints() >= 31 * lines, urdu);
    }
  }

  @Test
  void theTermIsBoldInItsExample() {
    assertEquals(List.of("ceasefire"), bold(cell("Terms", 1, "Example (English)")));
    assertTrue(List.of(List.of("جنگ بندی"), List.of("سیز فائر")).contains(bold(cell("Terms", 1, "Example (Urdu)"))));
    assertEquals(List.of("talks"), bold(cell("Terms", 3, "Example (English)")));
    assertEquals("The talks resume tomorrow.", cell("Terms", 3, "Example (English)").getStringCellValue());
    assertEquals(List.of("بات چیت"), bold(cell("Terms", 3, "Example (Urdu)")));
  }

  private static List<String> bold(XSSFCell cell) {
    XSSFRichTextString text = cell.getRichStringCellValue();
    List<String> bold = new ArrayList<>();
    for (int i = 0; i < text.numFormattingRuns(); i++) {
      if (text.getFontOfFormattingRun(i) != null && text.getFontOfFormattingRun(i).getBold()) {
        int from = text.getIndexOfFormattingRun(i);
        bold.add(text.getString().substring(from, from + text.getLengthOfFormattingRun(i)));
      }
    }
    return bold;
  }

  @Test
  void statusIsChosenFromAList() {
    XSSFSheet terms = book.getSheet("Terms");
    DataValidation status = choice(terms, "Status").orElseThrow();
    assertEquals(TermWorkbook.STATUSES, Arrays.asList(status.getValidationConstraint().getExplicitListValues()));
    assertTrue(status.getShowErrorBox());
    assertTrue(status.getEmptyCellAllowed());
    // Also in rows that are added below.
    assertTrue(status.getRegions().getCellRangeAddresses()[0].getLastRow() > 100);
    assertEquals(List.of("yes"), Arrays.asList(choice(terms, "Do not translate").orElseThrow().getValidationConstraint()
        .getExplicitListValues()));
    assertTrue(choice(terms, "Part of speech").isPresent());
    assertTrue(choice(book.getSheet("Candidates"), "Accept").isPresent());
  }

  private Optional<DataValidation> choice(XSSFSheet sheet, String heading) {
    int column = column(sheet, heading);
    return sheet.getDataValidations().stream().map(v -> (DataValidation) v)
        .filter(v -> v.getRegions().getCellRangeAddresses()[0].getFirstColumn() == column).findFirst();
  }

  @Test
  void everySheetFiltersStaysUnderItsHeadingsAndPrintsOnA4() {
    for (String name : List.of("Terms", "Renderings", "By article", "Candidates")) {
      XSSFSheet sheet = book.getSheet(name);
      int last = Math.max(1, sheet.getLastRowNum());
      assertEquals("A1:" + CellReference.convertNumToColString(sheet.getRow(0).getLastCellNum() - 1) + (last + 1),
          sheet.getCTWorksheet().getAutoFilter().getRef(), name);
      assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition(), name);
      assertTrue(sheet.getPaneInformation().isFreezePane(), name);
      assertEquals(0, sheet.getRepeatingRows().getFirstRow(), name);
      assertEquals(0, sheet.getRepeatingRows().getLastRow(), name);
      assertTrue(sheet.getFitToPage() && sheet.getPrintSetup().getLandscape(), name);
      assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize(), name);
      assertEquals(1, sheet.getPrintSetup().getFitWidth(), name);
      assertEquals(0, sheet.getPrintSetup().getFitHeight(), name);
    }
    assertEquals(2, book.getSheet("Terms").getPaneInformation().getVerticalSplitPosition());
    assertEquals("Terms!$A$1:$O$4", book.getPrintArea(0));
  }

  @Test
  void linksLeadToTheRowsTheyMean() {
    Set<String> sheets = new HashSet<>();
    for (int s = 0; s < 3; s++) {
      XSSFSheet sheet = book.getSheetAt(s);
      sheet.getHyperlinkList().forEach(link -> {
        assertEquals(HyperlinkType.DOCUMENT, link.getType());
        CellReference to = new CellReference(link.getAddress());
        XSSFSheet target = book.getSheet(to.getSheetName());
        Row row = target.getRow(to.getRow());
        assertNotNull(row, link.getAddress());
        assertEquals(id(sheet, sheet.getRow(link.getFirstRow())), id(target, row));
        sheets.add(sheet.getSheetName() + " " + target.getSheetName());
      });
    }
    assertEquals(Set.of("Terms Renderings", "Renderings Terms"), sheets);
  }

  private String id(XSSFSheet sheet, Row row) {
    return row.getCell(column(sheet, "Concept ID")).getStringCellValue();
  }

  @Test
  void renderingsTellWhatIsInUseAndColourWhatIsNotPreferred() {
    XSSFSheet sheet = book.getSheet("Renderings");
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      String urdu = cell("Renderings", i, "Urdu in use").getStringCellValue();
      String status = cell("Renderings", i, "Status").getStringCellValue();
      boolean coloured = cell("Renderings", i, "Urdu in use").getCellStyle().getFillForegroundColorColor() != null;
      rows.add(urdu + " " + status + " " + (int) cell("Renderings", i, "Share %").getNumericCellValue() + (coloured ? " !" : ""));
    }
    assertEquals(Set.of("جنگ بندی preferred 50", "سیز فائر deprecated 50 !", "بات چیت admitted 100"), Set.copyOf(rows));
  }

  @Test
  void columnsWithNothingInThemAreHidden() {
    XSSFSheet terms = book.getSheet("Terms");
    assertTrue(terms.isColumnHidden(column(terms, "Client")));
    assertFalse(terms.isColumnHidden(column(terms, "Urdu deprecated")));
  }

  @Test
  void acceptedProposalsComeBackAsTerms() throws IOException {
    XSSFSheet sheet = book.getSheet("Candidates");
    int row = IntStream.rangeClosed(1, sheet.getLastRowNum())
        .filter(i -> sheet.getRow(i).getCell(1).getStringCellValue().equals("Zarmina")).findFirst().orElseThrow();
    sheet.getRow(row).getCell(0).setBlank();
    sheet.getRow(row).getCell(0).setCellValue("yes");
    Path file = dir.resolve("accepted.xlsx");
    try (var out = Files.newOutputStream(file)) {
      book.write(out);
    }
    Importer.Report report = new Importer(memory, Progress.SILENT).read(file, Format.XLSX);
    assertEquals(1, report.added(), report::toString);
    assertEquals(0, report.merged(), report::toString);
    Concept last = TermFilesTest.all(memory).get(3);
    assertEquals("Zarmina", ConceptCells.main(last, Lang.ENGLISH).text());
    assertEquals("زرمینہ", ConceptCells.main(last, Lang.URDU).text());
  }
}
