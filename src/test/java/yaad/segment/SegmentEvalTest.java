package yaad.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import yaad.segment.SegmentEval.Kind;
import yaad.segment.SegmentEval.Score;
import yaad.segment.SegmentEval.Wrong;
import yaad.text.Lang;

class SegmentEvalTest {
  private final Segmenter segmenter = new Segmenter();

  @Test
  void countsRightMissedAndExtraBreaks() {
    String gold = "He came. ⏎She left.\nHe came ⏎and she left. They met.";
    Score score = SegmentEval.score(gold, Lang.ENGLISH, segmenter);
    assertEquals(2, score.expected());
    assertEquals(2, score.found());
    assertEquals(1, score.right());
    assertEquals(0.5, score.precision());
    assertEquals(0.5, score.recall());
    assertEquals(0.5, score.f1());
    assertEquals(
        List.of(
            new Wrong(Kind.MISSED, 2, "He came", "and she left. They met."),
            new Wrong(Kind.EXTRA, 2, "He came and she left.", "They met.")),
        score.wrong());
  }

  @Test
  void unscoredPlacesCountNeitherWay() {
    Score score = SegmentEval.score("He came. ◌She left. ⏎They met ◌again.", Lang.ENGLISH, segmenter);
    assertEquals(new Score(1, 1, 1, List.of()), score);
  }

  @Test
  void whiteSpaceBesideTheMarkDoesNotCount() {
    assertEquals(1, SegmentEval.score("وہ آیا۔⏎ وہ گیا۔", Lang.URDU, segmenter).right());
    assertEquals(1, SegmentEval.score("وہ آیا۔⏎وہ گیا۔", Lang.URDU, segmenter).right());
  }

  @Test
  void nothingToFindIsAllFound() {
    assertEquals(1, SegmentEval.NOTHING.f1());
    assertEquals(1, SegmentEval.score("وہ آیا۔", Lang.URDU, segmenter).plus(SegmentEval.NOTHING).f1());
  }
}
