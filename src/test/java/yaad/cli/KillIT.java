package yaad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaad.memory.Document;
import yaad.memory.Documents;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;

/** Killing the program in the middle of its work leaves a memory that opens and holds whole documents only. */
class KillIT {
  private static final List<String> SAMPLES =
      List.of("law-inheritance-ruling", "health-dengue-season", "diplomacy-water-talks", "economy-tax-review");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void killedAfterSoManyDocuments(int documents, @TempDir Path folder) throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    for (String name : SAMPLES) {
      for (String side : List.of(".ur.txt", ".en.txt")) {
        Files.copy(Path.of("samples", name + side), articles.resolve(name + side));
      }
    }
    Path memory = folder.resolve("memory.db");
    Process process = new ProcessBuilder("./yaad", "align", articles.toString(), "--memory", memory.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    // Before the first document is the reading; the kill then falls somewhere into the work.
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < documents; i++) {
        out.readLine();
      }
      process.waitFor(300, TimeUnit.MILLISECONDS);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }

    long units = 0;
    try (Memory after = Memory.open(memory, MemoryOptions.of("test"))) {
      for (Documents.Summary summary : after.documents().list()) {
        Document document = after.documents().find(summary.id().toString());
        assertTrue(document.rows().stream().noneMatch(r -> !r.bead().isNull() && r.unit() == null), summary.name());
        units += document.beads().stream().filter(b -> !b.isNull()).count();
      }
      assertEquals(units, after.counts().units());
    }
  }
}
