package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.text.Lang;

/** Term lists as people keep them are read as the table says, and what is no list is refused with a way out. */
class GlossaryFilesTest {
  @TempDir
  private Path dir;

  @TestFactory
  Stream<DynamicTest> lists() {
    return Cases.rows("glossaries.tsv").stream().map(row -> DynamicTest.dynamicTest(row[0], () -> list(row)));
  }

  private void list(String[] row) throws IOException {
    Path file = Cases.file("glossaries/" + row[0]);
    try (Memory memory = Memory.open(Files.createTempDirectory(dir, "m").resolve("m.db"), MemoryOptions.of("test"))) {
      Importer importer = new Importer(memory, Progress.SILENT);
      if (row[1].equals("-1")) {
        UserException refused = assertThrows(UserException.class, () -> importer.read(file, ImportOptions.DEFAULT));
        assertTrue(refused.getMessage().contains(row[5]), refused.getMessage());
        return;
      }
      Importer.Report report = importer.read(file, ImportOptions.DEFAULT);
      assertEquals(Long.parseLong(row[1]), report.added(), report::toString);
      assertEquals(report.read(), report.added(), report::toString);
      Concept first = TermFilesTest.all(memory).get(0);
      assertEquals(row[2], TermFilesTest.terms(first, Lang.ENGLISH));
      assertEquals(row[3], TermFilesTest.terms(first, Lang.URDU));
      for (String field : row[4].isEmpty() ? new String[0] : row[4].split(";;")) {
        int at = field.indexOf('=');
        assertEquals(field.substring(at + 1), TermFilesTest.field(first, field.substring(0, at)), field);
      }
      assertEquals(report.read(), importer.read(file, ImportOptions.DEFAULT).unchanged());
    }
  }

  @Test
  void everyListIsInTheTable() throws IOException {
    Set<String> named = new TreeSet<>();
    Cases.rows("glossaries.tsv").forEach(row -> named.add(row[0]));
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.list(Cases.file("glossaries"))) {
      files.forEach(f -> there.add(f.getFileName().toString()));
    }
    assertEquals(there, named);
  }

  /** It is told with its line and what to do, and the others come in. */
  @Test
  void aCommaWithoutQuotationMarksCostsItsOwnRowOnly() throws IOException {
    Path file = Files.writeString(dir.resolve("bonds.csv"), "English,Urdu,Definition\nshare,حصص,part of a company\n"
        + "bond,تمسک,a paper that pays interest, issued by a state\nloan,قرض,\"money, lent\"\n");
    try (Memory memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("test"))) {
      Importer.Report report = new Importer(memory, Progress.SILENT).read(file, ImportOptions.DEFAULT);
      assertEquals(3, report.read());
      assertEquals(2, report.added());
      assertEquals(List.of("line 3: 4 cells under 3 headings; put the cell that has a comma in it into quotation marks,"
          + " or give each column a heading"), report.rejects());
      assertTrue(Files.readString(dir.resolve("bonds.csv.rejects.tsv")).contains("bond,تمسک,a paper"));
    }
  }

  @Test
  void everydayMistakesAreRefusedWithAWayOut() throws IOException {
    try (Memory memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("test"))) {
      Importer importer = new Importer(memory, Progress.SILENT);
      for (String[] row : Cases.rows("mistakes.tsv")) {
        byte[] bytes = row[1].startsWith("hex:") ? HexFormat.of().parseHex(row[1].substring(4)) : row[1].getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(dir.resolve(row[0]), bytes);
        UserException refused = assertThrows(UserException.class, () -> importer.read(file, ImportOptions.DEFAULT), row[0]);
        assertTrue(refused.getMessage().contains(row[2]), refused.getMessage());
        assertTrue(refused.getMessage().contains(row[0]), refused.getMessage());
        assertFalse(refused.getMessage().contains("Exception"), refused.getMessage());
      }
      UserException folder = assertThrows(UserException.class, () -> importer.read(dir, ImportOptions.DEFAULT));
      assertTrue(folder.getMessage().contains("is a folder"), folder.getMessage());
      assertEquals(List.of(), TermFilesTest.all(memory));
    }
  }
}
