package yaad.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.UnitFilter;

/** A file is checked with the memory in mind. */
class RelatedUnitsTest {
  @TempDir
  private Path folder;

  @Test
  void theSpellingOfTheMemoryIsTheUsualOne() {
    try (Memory memory = Memory.open(folder.resolve("m.db"), MemoryOptions.of("test"))) {
      memory.write("test", "test", writer -> {
        for (String verb : List.of("آئے", "بولے", "گئے")) {
          writer.add(writer.typed("کل وولسکی " + verb + "۔", "Yesterday the expert Wolski " + verb.length() + " came.", Map.of()));
        }
        return 0;
      });
      long before = memory.units().count(UnitFilter.ALL);
      List<Sheet> file = List.of(Sheet.unit("draft.csv", 1, "", "آج ولسکی نے کہا۔", "Today the expert Wolski spoke."));
      Setting setting = new Setting(Profile.standard().only(Set.of("NAME_VARIANT")), new Glossary(List.of()), new Vocabulary(Set.of(), Set.of()));
      List<Finding> alone = new Checker(setting).run(Material.of(file), Progress.SILENT);
      assertEquals(List.of(), alone);
      List<Finding> found = new Checker(setting).run(RelatedUnits.of(memory, file), Material.of(file), Progress.SILENT);
      assertEquals(List.of("ولسکی → وولسکی"), found.stream().map(f -> f.text() + " → " + f.suggestion()).toList());
      assertEquals(before, memory.units().count(UnitFilter.ALL), "the memory is only read");
    }
  }
}
