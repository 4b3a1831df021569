package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.check.Checker;
import yaad.check.Decisions;
import yaad.check.Finding;
import yaad.check.Fixes;
import yaad.check.Ignored;
import yaad.check.Material;
import yaad.check.MemoryMaterial;
import yaad.check.Profile;
import yaad.check.Setting;
import yaad.check.Sheet;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;

/** Reports of findings, what people decide in them, and what becomes of it. */
class FindingReportTest {
  private static final String GLUED = "کمیٹی نے رپورٹ پیش کی ،پھر وقفہ ہوا ۔";
  private static final String NUMBER = "گاڑی میں 15 لوگ بیٹھے تھے۔";

  @TempDir
  private Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void memory() {
    file = folder.resolve("m.db");
    try (Memory memory = open()) {
      memory.write("test", "test", writer -> {
        add(writer, GLUED, "The committee presented its report, then there was a break.");
        add(writer, NUMBER, "There were 12 people in the vehicle.");
        add(writer, "موسم خوشگوار تھا۔", "The weather was pleasant.");
        return 0;
      });
    }
  }

  private Memory open() {
    return Memory.open(file, yaad.memory.MemoryOptions.of("test"));
  }

  private static void add(yaad.memory.Writer writer, String ur, String en) {
    writer.add(FoundUnits.withId(FoundUnits.found(ur, en, yaad.memory.Status.DRAFT, Instant.EPOCH, Map.of()), writer.newId()));
  }

  private static List<Finding> check(Memory memory) {
    return Ignored.of(memory.file()).without(
        new Checker(Setting.of(Profile.standard(), memory)).run(new MemoryMaterial(memory), Progress.SILENT));
  }

  private static List<String> kinds(List<Finding> findings) {
    return findings.stream().map(Finding::check).sorted().toList();
  }

  private Path report(Memory memory, String name) {
    Path report = folder.resolve(name);
    FindingFiles.write(report, check(memory), new FindingFiles.Context(Decisions.of(memory.file()), true));
    return report;
  }

  private Importer.Report importing(Path report) {
    try (Memory memory = open()) {
      return new Importer(memory, Progress.SILENT).read(report, ImportOptions.DEFAULT);
    }
  }

  /** Writes a decision and a comment beside every finding of a check; the text of the suggestion where it is given. */
  private static void decide(Path report, String check, String decision, String comment, String suggestion) throws IOException {
    XSSFWorkbook book;
    try (InputStream in = Files.newInputStream(report)) {
      book = new XSSFWorkbook(in);
    }
    try (book) {
      for (int s = 0; s < book.getNumberOfSheets(); s++) {
        XSSFSheet sheet = book.getSheetAt(s);
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
          XSSFRow row = sheet.getRow(r);
          if (row.getCell(0).getStringCellValue().equals(check)) {
            row.getCell(column(sheet, "Decision")).setCellValue(decision);
            row.getCell(column(sheet, "Comment")).setCellValue(comment);
            if (!suggestion.isEmpty()) {
              row.getCell(column(sheet, "Suggestion")).setCellValue(suggestion);
            }
          }
        }
      }
      try (OutputStream out = new FileOutputStream(report.toFile())) {
        book.write(out);
      }
    }
  }

  private static int column(XSSFSheet sheet, String heading) {
    for (int i = 0; i < sheet.getRow(0).getLastCellNum(); i++) {
      if (sheet.getRow(0).getCell(i).getStringCellValue().equals(heading)) {
        return i;
      }
    }
    throw new AssertionError(heading);
  }

  @Test
  void aSheetForEachFamilyWithTheFaultyPartInBold() throws IOException {
    Path report;
    try (Memory memory = open()) {
      report = report(memory, "r.xlsx");
    }
    try (InputStream in = Files.newInputStream(report); XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertEquals(List.of("Fidelity", "Urdu orthography"), List.of(book.getSheetName(0), book.getSheetName(1)));
      XSSFSheet sheet = book.getSheetAt(0);
      XSSFRow row = sheet.getRow(1);
      var urdu = row.getCell(column(sheet, "Urdu"));
      assertEquals(NUMBER, urdu.getStringCellValue());
      assertEquals(ReadingOrder.RIGHT_TO_LEFT, urdu.getCellStyle().getReadingOrder());
      XSSFRichTextString text = urdu.getRichStringCellValue();
      StringBuilder bold = new StringBuilder();
      for (int i = 0; i < text.numFormattingRuns(); i++) {
        if (text.getFontOfFormattingRun(i) != null && text.getFontOfFormattingRun(i).getBold()) {
          int from = text.getIndexOfFormattingRun(i);
          bold.append(NUMBER, from, from + text.getLengthOfFormattingRun(i));
        }
      }
      assertEquals("15", bold.toString());
      assertEquals("There were 12 people in the vehicle.", row.getCell(column(sheet, "English")).getStringCellValue());
      assertTrue(sheet.isColumnHidden(column(sheet, "Part")));
      assertFalse(sheet.isColumnHidden(column(sheet, "Id")));
    }
  }

  @Test
  void whatIsIgnoredIsNotShownAgainUntilItIsKept() throws IOException {
    Path report;
    List<String> before;
    try (Memory memory = open()) {
      report = report(memory, "r.xlsx");
      before = kinds(check(memory));
    }
    decide(report, "NUMBER_MISMATCH", "Ignore", "the source is wrong", "");
    Importer.Report r = importing(report);
    assertEquals("decisions 1 1 0 0 0", String.join(" ", r.what(), "" + r.read(), "" + r.added(), "" + r.merged(), "" + r.unchanged(), "" + r.rejected()));
    try (Memory memory = open()) {
      assertEquals(before.stream().filter(k -> !k.equals("NUMBER_MISMATCH")).toList(), kinds(check(memory)));
    }
    r = importing(report);
    assertEquals(1, r.unchanged(), "a second time changes nothing");
    decide(report, "NUMBER_MISMATCH", "keep", "ask the desk", "");
    r = importing(report);
    assertEquals(1, r.merged());
    try (Memory memory = open()) {
      assertEquals(before, kinds(check(memory)));
      Path again = report(memory, "again.xlsx");
      try (InputStream in = Files.newInputStream(again); XSSFWorkbook book = new XSSFWorkbook(in)) {
        XSSFSheet sheet = book.getSheetAt(0);
        assertEquals("keep", sheet.getRow(1).getCell(column(sheet, "Decision")).getStringCellValue());
        assertEquals("ask the desk", sheet.getRow(1).getCell(column(sheet, "Comment")).getStringCellValue());
      }
    }
  }

  @Test
  void whatIsFixedChangesTheUnitsAndCanBeUndone() throws IOException {
    Path report;
    try (Memory memory = open()) {
      report = report(memory, "r.xlsx");
    }
    decide(report, "SPACE_BEFORE_PUNCT", "fix", "", "");
    decide(report, "NUMBER_MISMATCH", "fix", "checked with the desk", "12");
    Importer.Report r = importing(report);
    assertEquals(0, r.rejected(), () -> r.rejects().toString());
    assertTrue(r.notes().stream().anyMatch(n -> n.startsWith("2 units changed")), () -> r.notes().toString());
    assertEquals(sorted("کمیٹی نے رپورٹ پیش کی، پھر وقفہ ہوا۔", "گاڑی میں 12 لوگ بیٹھے تھے۔", "موسم خوشگوار تھا۔"), units());
    assertEquals(0, importing(report).rejected(), "what is fixed already is no trouble");
    try (Memory memory = open()) {
      assertEquals(List.of(), kinds(check(memory)));
      memory.undo(1);
    }
    assertEquals(sorted(GLUED, NUMBER, "موسم خوشگوار تھا۔"), units());
  }

  private static List<String> sorted(String... texts) {
    return java.util.Arrays.stream(texts).sorted().toList();
  }

  private List<String> units() {
    try (Memory memory = open()) {
      return memory.units().list(UnitFilter.ALL, 0, 10).stream().map(Unit::ur).sorted().toList();
    }
  }

  @Test
  void whatCannotBeDoneIsToldWithItsRow() throws IOException {
    Path report;
    try (Memory memory = open()) {
      report = report(memory, "r.xlsx");
    }
    decide(report, "NUMBER_MISMATCH", "fix", "", "");
    Importer.Report r = importing(report);
    assertEquals(List.of("line 2: there is no suggestion to put in; write one into its cell"), r.rejects());
    decide(report, "NUMBER_MISMATCH", "perhaps", "", "");
    assertEquals(List.of("line 2: \"perhaps\" is none of ignore, fix, keep"), importing(report).rejects());
  }

  @Test
  void aFixInATextFileKeepsTheOriginal() throws IOException {
    Path text = folder.resolve("draft.txt");
    Files.writeString(text, "سرخی\n" + GLUED + " دن ختم ہوا ۔\n", StandardCharsets.UTF_8);
    Path report = folder.resolve("r.xlsx");
    try (Memory memory = open()) {
      List<Finding> findings = new Checker(Setting.of(Profile.standard(), memory))
          .run(Material.of(List.of(Sheet.urdu(text.toString(), Files.readString(text)))), Progress.SILENT);
      FindingFiles.write(report, findings, new FindingFiles.Context(Decisions.of(file), false));
    }
    decide(report, "SPACE_BEFORE_PUNCT", "fix", "", "");
    Importer.Report r = importing(report);
    assertEquals(0, r.rejected(), () -> r.rejects().toString());
    assertEquals("سرخی\nکمیٹی نے رپورٹ پیش کی، پھر وقفہ ہوا۔ دن ختم ہوا۔\n", Files.readString(text));
    assertTrue(Files.readString(folder.resolve("draft.txt.orig")).contains("ہوا ۔"));
    assertEquals(sorted(GLUED, NUMBER, "موسم خوشگوار تھا۔"), units(), "the memory is another place");
  }

  @Test
  void safeFixesGoIntoTheMemoryInOneWrite() {
    try (Memory memory = open()) {
      List<Finding> findings = new Checker(Setting.of(Profile.standard(), memory)).run(Fixes.units(memory), Progress.SILENT);
      List<Fixes.Fixed> preview = Fixes.preview(memory, findings);
      assertEquals(List.of("کمیٹی نے رپورٹ پیش کی، پھر وقفہ ہوا۔"), preview.stream().map(Fixes.Fixed::after).toList());
      assertEquals(sorted(GLUED, NUMBER, "موسم خوشگوار تھا۔"), units(), "a preview changes nothing");
      assertEquals(1, Fixes.store(memory, preview));
      assertEquals(List.of(), Fixes.preview(memory, new Checker(Setting.of(Profile.standard(), memory)).run(Fixes.units(memory), Progress.SILENT)));
      memory.undo(1);
    }
    assertEquals(sorted(GLUED, NUMBER, "موسم خوشگوار تھا۔"), units());
  }

  @Test
  void sarifNamesRulesAndPlaces() throws IOException {
    try (Memory memory = open()) {
      Map<String, Object> sarif = JSON.std.mapFrom(Files.readString(report(memory, "r.sarif")));
      assertEquals("2.1.0", sarif.get("version"));
      Map<?, ?> run = (Map<?, ?>) Objects.requireNonNull(((List<?>) Objects.requireNonNull(sarif.get("runs"))).get(0));
      assertEquals("utf16CodeUnits", run.get("columnKind"));
      List<?> results = (List<?>) Objects.requireNonNull(run.get("results"));
      List<?> rules = (List<?>) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(run.get("tool"))).get("driver"))).get("rules"));
      for (Object o : results) {
        Map<?, ?> result = (Map<?, ?>) o;
        assertTrue(rules.stream().anyMatch(x -> Objects.equals(((Map<?, ?>) x).get("id"), result.get("ruleId"))), String.valueOf(result.get("ruleId")));
        Map<?, ?> place = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) ((List<?>) Objects.requireNonNull(result.get("locations"))).get(0)).get("physicalLocation"));
        Map<?, ?> region = (Map<?, ?>) Objects.requireNonNull(place.get("region"));
        assertTrue((Integer) Objects.requireNonNull(region.get("startLine")) >= 1);
        assertNotNull(region.get("charOffset"));
      }
      assertEquals(check(memory).size(), results.size());
    }
  }

  @Test
  void aPageStandsAloneAndEscapesWhatItShows() throws IOException {
    try (Memory memory = open()) {
      memory.write("test", "test", writer -> {
        add(writer, "یہ <script> ہے ۔ 7", "It is <script>alert(1)</script> 7.");
        return 0;
      });
      String page = Files.readString(report(memory, "r.html"));
      assertFalse(page.contains("<script>"), "nothing of a text becomes markup");
      assertFalse(page.contains("http://") || page.contains("https://"), "nothing is fetched");
      assertTrue(page.contains("There were 12 people in the vehicle."));
      assertTrue(page.contains("dir=\"rtl\"") || page.contains("direction:rtl"));
    }
  }

  @Test
  void jsonHasTheNamesOfTheContract() throws IOException {
    try (Memory memory = open()) {
      for (String line : Files.readAllLines(report(memory, "r.json"))) {
        Map<String, Object> finding = JSON.std.mapFrom(line);
        assertEquals(List.of("check", "severity", "file", "line", "side", "start", "end", "text", "message", "suggestion"),
            finding.keySet().stream().limit(10).toList());
      }
    }
  }

  @Test
  void theBaselineHidesWhatWasThereAndNothingElse() {
    try (Memory memory = open()) {
      Ignored.baseline(file).replace(check(memory));
      assertEquals(List.of(), Ignored.baseline(file).without(check(memory)));
      memory.write("test", "test", writer -> {
        add(writer, "دکان میں 4 کرسیاں ہیں۔", "There are 7 chairs in the shop.");
        return 0;
      });
      assertEquals(List.of("NUMBER_MISMATCH"), kinds(Ignored.baseline(file).without(check(memory))));
    }
  }
}
