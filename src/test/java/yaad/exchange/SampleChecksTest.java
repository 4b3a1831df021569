package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.align.Aligner;
import yaad.base.Progress;
import yaad.check.CheckEval;
import yaad.check.Checker;
import yaad.check.Finding;
import yaad.check.Material;
import yaad.check.Profile;
import yaad.check.Setting;
import yaad.check.Severity;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.segment.ArticleReader;
import yaad.segment.Segmenter;

/** The faults planted in the samples are found, and the sound samples are left alone. */
class SampleChecksTest {
  private static final double RECALL = 0.965;

  @TempDir
  private Path folder;

  @Test
  void plantedFaultsAreFoundAndSoundTextsAreLeftAlone() {
    CheckGold gold = CheckGold.read(Path.of("samples"));
    try (Memory memory = Memory.open(folder.resolve("m.db"), MemoryOptions.of("test"))) {
      new Importer(memory, Progress.SILENT).readStarter();
      CheckFiles files = new CheckFiles(new ArticleReader(new Segmenter()), Aligner.standard(), Progress.SILENT);
      List<Finding> findings = new Checker(Setting.of(Profile.standard(), memory)).run(Material.of(files.read(gold.paths())), Progress.SILENT);
      CheckEval.Result result = CheckEval.score(gold.rows(), findings, gold.names());
      assertTrue(result.recall() >= RECALL, () -> CheckEval.table(result) + result.missed());
      assertEquals(List.of(), result.negatives());
      List<Finding> grave = findings.stream()
          .filter(f -> !f.file().contains("mt-") && f.severity().compareTo(Severity.MAJOR) >= 0).toList();
      assertEquals(List.of(), grave);
    }
  }
}
