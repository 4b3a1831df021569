package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Unit;

/** Every file of the corpus is read as the table of its folder says, and importing it twice changes nothing. */
class UnitFilesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final List<String> FOLDERS = List.of("tmx", "xliff", "po", "tables");

  @TestFactory
  Stream<DynamicTest> files() {
    return FOLDERS.stream().flatMap(folder -> Cases.rows(folder + ".tsv").stream()
        .map(row -> DynamicTest.dynamicTest(folder + "/" + row[0], () -> check(Cases.file(folder + "/" + row[0]), row))));
  }

  private static void check(Path file, String[] row) {
    Found found = new Found();
    if (row[1].equals("-1")) {
      UserException refused = assertThrows(UserException.class, () -> read(file, found));
      assertTrue(refused.getMessage().contains(row[6]), refused.getMessage());
      return;
    }
    read(file, found);
    assertEquals(row[1] + " read, " + row[2] + " rejected",
        found.units.size() + found.rejects.size() + " read, " + found.rejects.size() + " rejected", found::said);
    assertTrue(found.said().contains(row[6]), found::said);
    if (!found.units.isEmpty()) {
      Unit first = found.units.get(0);
      assertEquals(Cases.text(row[3]), first.en());
      assertEquals(Cases.text(row[4]), first.ur());
      for (String field : row[5].isEmpty() ? new String[0] : row[5].split(";;")) {
        int at = field.indexOf('=');
        assertEquals(field.substring(at + 1), Found.field(first, field.substring(0, at)), field);
      }
    }
  }

  private static void read(Path file, UnitSink sink) {
    try {
      UnitFiles.read(Format.detect(file), file, NOW, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyFileIsInItsTable() throws IOException {
    for (String folder : FOLDERS) {
      Set<String> named = new TreeSet<>();
      Cases.rows(folder + ".tsv").forEach(row -> named.add(row[0]));
      Set<String> there = new TreeSet<>();
      try (Stream<Path> files = Files.list(Cases.file(folder))) {
        files.forEach(f -> there.add(f.getFileName().toString()));
      }
      assertEquals(there, named);
    }
  }

  @Test
  void importingTwiceChangesNothingAndEveryUnitIsAccountedFor(@TempDir Path dir) {
    try (Memory memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("test"))) {
      Importer importer = new Importer(memory, Progress.SILENT, () -> NOW);
      for (String folder : FOLDERS) {
        for (String[] row : Cases.rows(folder + ".tsv")) {
          if (row[1].equals("-1")) {
            continue;
          }
          Path file = Cases.file(folder + "/" + row[0]);
          ImportOptions options = new ImportOptions(Optional.empty(), Optional.of(ImportOptions.What.UNITS),
              Optional.of(dir.resolve("rejects.tsv")), Map.of(), Optional.empty(), "");
          Importer.Report first = importer.read(file, options);
          assertEquals(first.read(), first.added() + first.merged() + first.unchanged() + first.rejected(), row[0]);
          assertEquals(Long.parseLong(row[1]), first.read(), row[0]);
          assertEquals(Long.parseLong(row[2]), first.rejected(), row[0]);
          List<Unit> before = all(memory);
          Importer.Report again = importer.read(file, options);
          assertEquals(0, again.added() + again.merged(), row[0]);
          assertEquals(before, all(memory), row[0]);
        }
      }
    }
  }

  static List<Unit> all(Memory memory) {
    List<Unit> units = new ArrayList<>();
    memory.units().each(yaad.memory.UnitFilter.ALL, units::add);
    return units;
  }
}
