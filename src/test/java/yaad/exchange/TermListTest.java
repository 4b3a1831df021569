package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yaad.base.Progress;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/** A term list goes out, is edited by people, and comes back with what they edited and nothing else. */
class TermListTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final TermListOptions ALL = TermListOptions.all(NOW);

  @TempDir
  private Path dir;

  private static Memory memory(Path file, List<Concept> concepts) {
    Memory memory = Memory.open(file, MemoryOptions.of("test"));
    memory.write("test", "concepts", writer -> {
      concepts.forEach(writer::put);
      return 0;
    });
    return memory;
  }

  static void comesBackEqual(Path dir, Format format, int count, long seed) {
    List<Concept> concepts = new RandomConcepts(seed).next(count);
    Path file = dir.resolve("terms." + format.name().toLowerCase(Locale.ROOT));
    try (Memory a = memory(dir.resolve("a.db"), concepts); Memory b = memory(dir.resolve("b.db"), List.of())) {
      new Exporter(a, "t").glossary(file, format, ALL);
      Importer.Report report = new Importer(b, Progress.SILENT).read(file, format);
      assertEquals(count, report.added(), report::toString);
      assertEquals(List.of(), report.notes());
      List<Concept> out = byId(a);
      List<Concept> back = byId(b);
      for (int i = 0; i < count; i++) {
        assertEquals(out.get(i), back.get(i));
      }
      Importer.Report again = new Importer(a, Progress.SILENT).read(file, format);
      assertEquals(count, again.unchanged(), again::toString);
      assertEquals(out, byId(a));
    }
  }

  /** A list for people is in alphabetical order, so concepts may come back in another than they had. */
  private static List<Concept> byId(Memory memory) {
    return TermFilesTest.all(memory).stream().sorted(Comparator.comparing(Concept::id)).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "CSV", "TSV", "TBX"})
  void whatGoesOutComesBackEqual(Format format) {
    comesBackEqual(dir, format, 200, 31);
  }

  private static Concept concept(String ref, String en, String ur) {
    UUID id = ConceptCells.conceptId(ref + "/" + en);
    return new Concept(id, ref, "law", "", "", "", "", "desk", false, List.of(
        new Term(new UUID(id.getMostSignificantBits(), 1), Lang.ENGLISH, en, TermStatus.PREFERRED, "noun", "", "", ""),
        new Term(new UUID(id.getMostSignificantBits(), 2), Lang.URDU, ur, TermStatus.PREFERRED, "noun", "f", "", "")),
        new Stamp("t", NOW, "t", NOW));
  }

  @Test
  void textsThatLookLikeEscapesAndIdsThatTwoHaveComeBack() {
    List<Concept> concepts = List.of(concept("a", "_x0041_", "عدالت"), concept("a", "appeal _x005F_x0042_", "اپیل"),
        concept("", "x_x000D_y", "نظرثانی"), concept("_x0043_", "bail", "ضمانت"));
    try (Memory a = memory(dir.resolve("a.db"), concepts); Memory b = memory(dir.resolve("b.db"), List.of())) {
      Path file = dir.resolve("terms.xlsx");
      new Exporter(a, "t").glossary(file, Format.XLSX, ALL);
      assertEquals(List.of("_x0041_", "appeal _x005F_x0042_", "bail", "x_x000D_y"),
          WorkbookReader.read(file).stream().map(row -> row.get(ConceptColumns.EN)).sorted().toList());
      new Importer(b, Progress.SILENT).read(file, Format.XLSX);
      assertEquals(byId(a), byId(b));
    }
  }

  /** Opens the list as a spreadsheet does, sets cells of the first sheet by row and heading, and saves it. */
  private static void edit(Path file, Map<Integer, Map<String, String>> cells) {
    try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
      Sheet sheet = book.getSheet(TermWorkbook.TERMS);
      Map<String, Integer> columns = new HashMap<>();
      sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
      cells.forEach((number, row) -> row.forEach((heading, text) -> {
        Row at = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        int column = columns.getOrDefault(heading, -1);
        Cell cell = at.getCell(column) == null ? at.createCell(column) : at.getCell(column);
        // POI keeps the old text beside the new one otherwise.
        cell.setBlank();
        cell.setCellValue(text);
      }));
      in.close();
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In which row of the list a concept stands, from 0. */
  private static int row(Path file, Concept concept) {
    List<UUID> ids = WorkbookReader.read(file).stream()
        .map(row -> ConceptJson.read(row.getOrDefault(ConceptColumns.YAAD, "")).map(Concept::id).orElse(new UUID(0, 0))).toList();
    return 1 + ids.indexOf(concept.id());
  }

  @Test
  void onlyTheEditedCellsChange() {
    List<Concept> made = new ArrayList<>(new RandomConcepts(41).next(150));
    int first = made.size() + 1;
    made.add(concept("law-appeal", "appeal", "اپیل"));
    made.add(concept("law-bail", "bail", "ضمانت"));
    Path file = dir.resolve("terms.xlsx");
    try (Memory memory = memory(dir.resolve("a.db"), made)) {
      List<Concept> concepts = TermFilesTest.all(memory);
      new Exporter(memory, "t").glossary(file, Format.XLSX, ALL);
      edit(file, Map.of(
          row(file, concepts.get(2)), Map.of("Definition", "what it means", "Client", ""),
          row(file, concepts.get(69)), Map.of("Note", "a remark\nof two lines", "Subject field", "قانون"),
          row(file, concepts.get(first - 1)),
          Map.of("Urdu admitted", "مرافعہ؛ درخواستِ اپیل", "Status", "admitted", "Do not translate", "WAHR"),
          row(file, concepts.get(first)), Map.of("English", "bail bond", "Urdu deprecated", "زمانت")));
      Importer.Report report = new Importer(memory, Progress.SILENT).read(file, Format.XLSX);
      List<Concept> now = TermFilesTest.all(memory);
      Map<Integer, Map<String, String>> wanted = Map.of(
          2, Map.of(ConceptColumns.DEFINITION, "what it means", ConceptColumns.CLIENT, ""),
          69, Map.of(ConceptColumns.NOTE, "a remark\nof two lines", ConceptColumns.FIELD, "قانون"),
          first - 1, Map.of(ConceptColumns.UR_ADMITTED, "مرافعہ | درخواستِ اپیل", ConceptColumns.STATUS, "admitted",
              ConceptColumns.DO_NOT_TRANSLATE, "yes"),
          first, Map.of(ConceptColumns.EN, "bail bond", ConceptColumns.UR_DEPRECATED, "زمانت"));
      for (int i = 0; i < concepts.size(); i++) {
        Map<String, String> cells = ConceptCells.of(concepts.get(i));
        cells.putAll(wanted.getOrDefault(i, Map.of()));
        assertEquals(cells, ConceptCells.of(now.get(i)));
        if (!wanted.containsKey(i)) {
          assertEquals(concepts.get(i), now.get(i));
        }
      }
      assertEquals(4, report.merged(), report::toString);
      // What has no column stays, also of a term that was moved to another column.
      assertEquals("f", now.get(first - 1).terms(Lang.URDU).findFirst().orElseThrow().gender());
      assertEquals(concepts.get(first - 1).terms().get(1).id(), now.get(first - 1).terms(Lang.URDU).findFirst().orElseThrow().id());
      assertEquals(0, new Importer(memory, Progress.SILENT).read(file, Format.XLSX).merged());
    }
  }

  private static void change(Memory memory, Concept concept, UnaryOperator<Concept> how) {
    memory.write("test", "change", writer -> writer.put(how.apply(memory.concepts().get(concept.id()).orElseThrow())));
  }

  @Test
  void whatWasChangedOnBothSidesIsToldAndStays() {
    Concept appeal = concept("law-appeal", "appeal", "اپیل");
    Path file = dir.resolve("terms.xlsx");
    try (Memory memory = memory(dir.resolve("a.db"), List.of(appeal))) {
      new Exporter(memory, "t").glossary(file, Format.XLSX, ALL);
      edit(file, Map.of(1, Map.of("Note", "from the list", "Definition", "also from the list")));
      change(memory, appeal, c -> new Concept(c.id(), c.ref(), "courts", c.definition(), c.client(), c.project(), "from the desk",
          c.source(), false, c.terms(), c.stamp()));
      Importer.Report report = new Importer(memory, Progress.SILENT).read(file, Format.XLSX);
      assertEquals(1, report.notes().size(), report::toString);
      assertTrue(report.notes().get(0).contains("from the list") && report.notes().get(0).contains("from the desk"),
          report.notes().get(0));
      Concept now = memory.concepts().get(appeal.id()).orElseThrow();
      assertEquals("from the desk", now.note());
      assertEquals("also from the list", now.definition());
      assertEquals("courts", now.field());
    }
  }

  @Test
  void aRowThatWasAddedIsAConceptAndOneThatWasDeletedStays() {
    Concept appeal = concept("law-appeal", "appeal", "اپیل");
    Concept bail = concept("law-bail", "bail", "ضمانت");
    Path file = dir.resolve("terms.xlsx");
    try (Memory memory = memory(dir.resolve("a.db"), List.of(appeal, bail))) {
      new Exporter(memory, "t").glossary(file, Format.XLSX, ALL);
      edit(file, Map.of(3, Map.of("English", "custody", "Urdu", "تحویل"),
          2, Map.of("Concept ID", "", "English", "", "Urdu", "", "Status", "", "Part of speech", "", "Subject field", "", "Source", "")));
      Importer.Report report = new Importer(memory, Progress.SILENT).read(file, Format.XLSX);
      assertEquals(1, report.added(), report::toString);
      assertEquals(List.of("appeal", "bail", "custody"), TermFilesTest.all(memory).stream()
          .map(c -> ConceptCells.main(c, Lang.ENGLISH).text()).toList());
    }
  }
}
