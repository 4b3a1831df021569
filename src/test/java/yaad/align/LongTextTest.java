package yaad.align;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long texts give pairs like short ones. {@link LongTextSoak} has the very long ones. */
class LongTextTest {
  @Test
  void twoThousandSegments() {
    aligns(2_000);
  }

  /** A chapter is missing on one side: the path bends around it and goes on. */
  @Test
  void aChapterOfALongTextIsMissing() {
    MadeUpText text = new MadeUpText(1_200, 3);
    List<String> en = new ArrayList<>(text.en);
    en.subList(400, 600).clear();
    Alignment alignment = Aligner.standard().align(new TextPair(Text.of(text.ur), Text.of(en)));
    AlignerTest.assertCovers(alignment.beads(), text.ur.size(), en.size());
    assertTrue(alignment.pairs().size() > 0.8 * en.size(), () -> alignment.pairs().size() + " pairs");
  }

  static void aligns(int segments) {
    MadeUpText text = new MadeUpText(segments, 1);
    Alignment alignment = Aligner.standard().align(text.pair());
    AlignerTest.assertCovers(alignment.beads(), text.ur.size(), text.en.size());
    assertTrue(text.recall(alignment.beads()) > 0.97, () -> "recall " + text.recall(alignment.beads()));
    double confidence = alignment.pairs().stream().mapToDouble(Bead::confidence).average().orElse(0);
    assertTrue(confidence > 0.9 && confidence <= 1, () -> "confidence " + confidence);
  }
}
