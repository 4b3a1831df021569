package yaad.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import yaad.base.Progress;

/** Texts that are odd as wholes: whatever comes, the beads hold every segment once and what is sound stays aligned. */
class RobustnessTest {
  private final Aligner aligner = Aligner.standard();
  private final List<GoldDocument> samples = GoldDocument.readAll(Path.of("samples"));

  private List<String> ur() {
    return samples.stream().flatMap(d -> d.pair().ur().segments().stream()).toList();
  }

  private List<String> en() {
    return samples.stream().flatMap(d -> d.pair().en().segments().stream()).toList();
  }

  @Test
  void aBlockTwiceOnOneSide() {
    List<String> ur = new ArrayList<>(ur());
    ur.addAll(60, ur().subList(30, 60));
    Alignment alignment = align(ur, en());
    long sure = alignment.pairs().stream().filter(b -> b.confidence() > 0.5).count();
    assertTrue(sure > 0.8 * en().size(), () -> sure + " sure pairs");
  }

  @Test
  void aChapterIsMissing() {
    List<String> en = new ArrayList<>(en());
    en.subList(100, 180).clear();
    Alignment alignment = align(ur(), en);
    assertTrue(alignment.pairs().size() > 0.8 * en.size(), () -> "" + alignment.pairs().size());
    assertTrue(alignment.beads().stream().filter(b -> b.en() == 0).mapToInt(Bead::ur).sum() > 60);
  }

  @Test
  void oneSideTwiceAsLong() {
    List<String> ur = new ArrayList<>(ur());
    ur.addAll(ur());
    align(ur, en());
  }

  @Test
  void oneSideInTheWrongOrderByAParagraph() {
    List<String> ur = new ArrayList<>(ur());
    Collections.rotate(ur.subList(40, 52), 6);
    Alignment alignment = align(ur, en());
    assertTrue(alignment.pairs().stream().filter(b -> b.confidence() > 0.5).count() > 0.8 * en().size());
  }

  @Test
  void sentencesOfFiveThousandWords() {
    String ur = String.join(" ", Collections.nCopies(5000 / 5, "یہ بہت لمبا جملہ ہے"));
    String en = String.join(" ", Collections.nCopies(5000 / 5, "this is a long sentence"));
    align(List.of(ur, "سوال کیا ہے؟", ur), List.of(en, "What is the question?", en));
  }

  @Test
  void emptyAndWordlessSegments() {
    align(List.of("", "۔۔۔", "🙂", "12"), List.of("...", "", "12", "?", "\uD800"));
  }

  @Test
  void nothingFits() {
    List<String> ur = samples.get(0).pair().ur().segments();
    List<String> en = new ArrayList<>(samples.get(3).pair().en().segments());
    Collections.reverse(en);
    // Whether it is told to be unrelated is not certain yet; that the result is sane is.
    align(ur, en);
  }

  @Test
  void longTextsAreSearchedInABand() {
    List<String> ur = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (int copy = 0; copy < 8; copy++) {
      ur.addAll(ur());
      en.addAll(en());
    }
    Alignment alignment = align(ur, en);
    assertTrue(alignment.pairs().size() > 0.85 * en.size(), () -> "" + alignment.pairs().size());
  }

  @Test
  void aBatchGivesWhatItIsAskedForInOrder() {
    List<Integer> places = new ArrayList<>();
    aligner.align(samples.stream().map(GoldDocument::pair).toList(), Progress.SILENT, (alignment, place) -> {
      places.add(place);
      AlignerTest.assertCovers(
          alignment.beads(), samples.get(place).pair().ur().size(), samples.get(place).pair().en().size());
    });
    assertEquals(samples.size(), places.size());
    assertEquals(places.stream().sorted().toList(), places);
  }

  @Test
  void theSameTextsGiveTheSameBeads() {
    assertEquals(align(ur(), en()), align(ur(), en()));
  }

  private Alignment align(List<String> ur, List<String> en) {
    Alignment alignment = aligner.align(new TextPair(Text.of(ur), Text.of(en)));
    AlignerTest.assertCovers(alignment.beads(), ur.size(), en.size());
    return alignment;
  }
}
