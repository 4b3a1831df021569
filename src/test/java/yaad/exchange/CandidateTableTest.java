package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.find.TermCandidate;
import yaad.find.TermExtractor;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.text.Lang;

/** Proposals go out as a text table, and only what a person accepted comes back. */
class CandidateTableTest {
  @TempDir
  private Path dir;

  private Memory memory() {
    Memory memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("test"));
    memory.write("test", "units", writer -> {
      writer.add(writer.typed("پیر کو زرمینہ نے گوادر میں کشتی خریدی۔", "On Monday Zarmina bought a boat in Gwadar.", Map.of()));
      writer.add(writer.typed("منگل کو زرمینہ نے جال خریدا۔", "On Tuesday Zarmina bought a net.", Map.of()));
      writer.add(writer.typed("بدھ کو زرمینہ گوادر سے سمندر پر گئی۔", "On Wednesday Zarmina went to sea from Gwadar.", Map.of()));
      return 0;
    });
    return memory;
  }

  private static CandidateTable table(Memory memory) {
    List<TermCandidate> candidates = new TermExtractor(memory, Progress.SILENT).run(TermExtractor.Options.DEFAULT);
    return new CandidateTable(candidates, new TermListInfo("t", Instant.EPOCH, "Yaad", "m.db", List.of(), TermListInfo.NASTALIQ));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv"})
  void onlyAcceptedRowsComeBack(String kind) throws Exception {
    try (Memory memory = memory()) {
      Path file = dir.resolve("new." + kind);
      Format format = Format.of(file);
      table(memory).write(file, format);
      assertEquals(0, new Importer(memory, Progress.SILENT).read(file, format).added());
      String mark = kind.equals("csv") ? "," : "\t";
      List<String> lines = Files.readAllLines(file).stream()
          .map(line -> line.contains(mark + "Zarmina" + mark) ? line.replaceFirst("^(?:\"\")?" + mark, "ہاں" + mark)
              : line.contains(mark + "Gwadar" + mark) ? line.replaceFirst("^(?:\"\")?" + mark, "no" + mark) : line).toList();
      Files.write(file, lines);
      assertTrue(lines.stream().anyMatch(line -> line.startsWith("no" + mark)), lines::toString);
      assertEquals(1, new Importer(memory, Progress.SILENT).read(file, format).added());
      List<Concept> all = TermFilesTest.all(memory);
      assertEquals(List.of("Zarmina = زرمینہ"), all.stream()
          .map(c -> ConceptCells.main(c, Lang.ENGLISH).text() + " = " + ConceptCells.main(c, Lang.URDU).text()).toList());
      assertEquals(0, new Importer(memory, Progress.SILENT).read(file, format).added());
      // What was accepted is known now and proposed no more.
      assertTrue(new TermExtractor(memory, Progress.SILENT).run(TermExtractor.Options.DEFAULT).stream()
          .noneMatch(c -> c.english().equals("Zarmina")));
    }
  }

  @Test
  void onlyATableHasRoomForThem() {
    try (Memory memory = memory()) {
      CandidateTable table = table(memory);
      assertThrows(UserException.class, () -> table.write(dir.resolve("x.tbx"), Format.TBX));
    }
  }
}
