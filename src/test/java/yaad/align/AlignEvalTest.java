package yaad.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.base.UserException;

class AlignEvalTest {
  /** The measure by hand: three of four beads right, one of two gold pairs of several segments missed. */
  @Test
  void strictCountsEqualBeadsLaxOverlappingOnes() {
    Score score = new Score();
    List<Bead> gold = List.of(bead(0, 1, 0, 1), bead(1, 3, 1, 2), bead(3, 4, 2, 2), bead(4, 5, 2, 3));
    List<Bead> found = List.of(
        bead(0, 1, 0, 1), bead(1, 2, 1, 2), bead(2, 3, 2, 2), bead(3, 4, 2, 2), bead(4, 5, 2, 3));
    score.add(gold, found);
    assertEquals(3 / 5.0, score.strict().precision(), 1e-9);
    assertEquals(2 / 3.0, score.strict().recall(), 1e-9);
    assertEquals(4 / 5.0, score.lax().precision(), 1e-9);
    assertEquals(1, score.lax().recall(), 1e-9);
    assertEquals(2 / 3.0, score.pairs().precision(), 1e-9);
    assertEquals(1, score.recallByShape().get("1-0"), 1e-9);
    assertEquals(0, score.recallByShape().get("2-1"), 1e-9);
  }

  @Test
  void calibrationOfConfidences() {
    List<Score.Judged> judged = List.of(new Score.Judged(0.95, true), new Score.Judged(0.9, true),
        new Score.Judged(0.85, false), new Score.Judged(0.8, true), new Score.Judged(0.2, false));
    Calibration calibration = new Calibration(judged);
    assertEquals(1, calibration.precisionAt(0.4), 1e-9);
    assertEquals(0.75, calibration.precisionFrom(0.5), 1e-9);
    assertEquals(0.8, calibration.coverageFrom(0.5), 1e-9);
    assertEquals(5 / 6.0, calibration.areaUnderCurve(), 1e-9);
    assertEquals((0.15 + 0.65 + 0.2) / 5, calibration.expectedError(), 1e-9);
  }

  @Test
  void readsBothLayoutsAndWritesBeads(@TempDir Path dir) throws IOException {
    Files.writeString(dir.resolve("a.ur"), "پہلا جملہ۔\n<p>\nدوسرا جملہ۔\n");
    Files.writeString(dir.resolve("a.en"), "First sentence.\n<p>\nSecond sentence.\n");
    Files.writeString(dir.resolve("a.gold"), "[0]:[0]\n[1]:[1]\n");
    Files.writeString(dir.resolve("b.ur.seg"), "تیسرا جملہ۔\n");
    Files.writeString(dir.resolve("b.en.seg"), "Third sentence.\n");
    Files.writeString(dir.resolve("b.gold.tsv"), "ur\ten\tnote\n1\t1\t\n");
    Path out = dir.resolve("out");
    AlignEval.Result result = AlignEval.run(Aligner.standard(), "", dir, out, Progress.SILENT);
    assertEquals(2, result.documents());
    assertEquals(1, result.strict().get(2), 1e-9);
    assertEquals(2, Files.readAllLines(out.resolve("a.aln")).size());
    assertTrue(Files.readString(out.resolve("b.aln")).startsWith("[0]:[0]:"));
    assertTrue(AlignEval.table(List.of(result)).contains("100.0/100.0/100.0"));
    assertEquals(100.0, 100 * (double) ((List<?>) AlignEval.asMap(result).get("strict")).get(0));
  }

  @Test
  void saysWhatIsWrongWithGoldFiles(@TempDir Path dir) throws IOException {
    assertThrows(UserException.class, () -> GoldDocument.readAll(dir));
    Files.writeString(dir.resolve("a.ur"), "ایک\nدو\n");
    Files.writeString(dir.resolve("a.en"), "one\ntwo\n");
    for (String gold : List.of("[0,2]:[0]\n", "[0]:[1]\n[1]:[0]\n", "[5]:[0]\n", "[0]:[0]\n1:1\n",
        "[0]:[0]:1.2.3\n")) {
      Files.writeString(dir.resolve("a.gold"), gold);
      assertThrows(UserException.class, () -> GoldDocument.readAll(dir), gold);
    }
    Files.writeString(dir.resolve("a.gold"), "# by hand\n[0]:[0]:0.5\n\n[1]:[1]:1e-3\n");
    assertEquals(1, GoldDocument.readAll(dir).size());
    Files.writeString(dir.resolve("b.ur"), "تین\n");
    UserException lacking = assertThrows(UserException.class, () -> GoldDocument.readAll(dir));
    assertTrue(lacking.getMessage().contains("1 document is not whole: there is no file \"" + dir.resolve("b.en")),
        lacking.getMessage());
  }

  /** Floors on the project's own articles, a little below what is reached; they only rise. */
  @Test
  void samplesAreAlignedWell() {
    AlignEval.Result result = AlignEval.run(Aligner.standard(), "", Path.of("samples"), null, Progress.SILENT);
    assertTrue(result.strict().get(2) >= 0.995, () -> "strict " + result.strict());
    assertTrue(result.lax().get(2) >= 0.995, () -> "lax " + result.lax());
    assertTrue(result.accepted().get(0) >= 0.99 && result.accepted().get(1) >= 0.88, () -> "" + result.accepted());
    assertTrue(result.expectedCalibrationError() <= 0.03, () -> "ECE " + result.expectedCalibrationError());
  }

  private static Bead bead(int urFrom, int urTo, int enFrom, int enTo) {
    return new Bead(urFrom, urTo, enFrom, enTo, 1);
  }
}
