package yaad.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.UserException;
import yaad.segment.SegmentEval.Score;

/** The sentences of {@code samples/} are found without an error. */
class SamplesSegmentTest {
  private final Segmenter segmenter = new Segmenter();

  @Test
  void allSentencesOfTheSamplesAreFound() {
    List<Path> gold = SegmentEval.goldFiles(List.of(Path.of("samples")));
    assertFalse(gold.isEmpty());
    Score total = SegmentEval.NOTHING;
    for (Path file : gold) {
      total = total.plus(SegmentEval.score(file, Optional.empty(), segmenter));
    }
    assertEquals(List.of(), total.wrong());
    assertTrue(total.expected() > 300);
  }

  @Test
  void aSegFileThatIsNotTheTextIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.en.txt"), "One came. Two left.\n", StandardCharsets.UTF_8);
    Path seg = Files.writeString(folder.resolve("a.en.seg"), "One came.\nThree left.\n", StandardCharsets.UTF_8);
    UserException e =
        assertThrows(UserException.class, () -> SegmentEval.score(seg, Optional.empty(), segmenter));
    assertTrue(e.getMessage().startsWith("Line 2 of"), e.getMessage());
    Files.delete(seg);
    assertThrows(UserException.class, () -> SegmentEval.goldFiles(List.of(folder)));
  }
}
