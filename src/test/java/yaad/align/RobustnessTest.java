package yaad.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
    Alignment alignment = align(ur, en());
    assertEquals(Set.of(), alignment.concerns());
    assertTrue(alignment.pairs().stream().filter(b -> b.confidence() > 0.5).count() > 0.7 * en().size());
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

  /** Every article with the translation of another one, and with its own backwards. */
  @Test
  void textsThatDoNotBelongTogether() {
    for (int d = 0; d < samples.size(); d++) {
      List<String> ur = samples.get(d).pair().ur().segments();
      List<String> en = samples.get((d + 4) % samples.size()).pair().en().segments();
      Alignment alignment = align(ur, en);
      assertEquals(Set.of(Alignment.Concern.UNRELATED), alignment.concerns(), samples.get(d).name());
      assertTrue(alignment.beads().stream().allMatch(b -> b.confidence() <= 0.5), samples.get(d).name());
      List<String> backwards = new ArrayList<>(samples.get(d).pair().en().segments());
      Collections.reverse(backwards);
      assertEquals(Set.of(Alignment.Concern.UNRELATED), align(ur, backwards).concerns(), samples.get(d).name());
    }
  }

  /** What belongs together is never said not to, however few sentences there are or however much is left out. */
  @Test
  void textsThatBelongTogether() {
    Random random = new Random(2);
    for (int d = 0; d < samples.size(); d++) {
      GoldDocument sample = samples.get(d);
      TextPair hard = new Noise(0.2, 0.15, 1).copy(sample, samples.get((d + 1) % samples.size()), random).pair();
      assertEquals(Set.of(), align(hard.ur().segments(), hard.en().segments()).concerns(), sample.name());
      List<String> ur = sample.pair().ur().segments();
      List<String> en = sample.pair().en().segments();
      for (int size : new int[] {1, 2, 4, 8}) {
        assertEquals(Set.of(), align(ur.subList(0, size), en.subList(0, size)).concerns(), sample.name() + " " + size);
      }
      assertEquals(Set.of(), align(ur, en.subList(0, en.size() / 3)).concerns(), sample.name());
    }
  }

  @Test
  void oneFileTwiceOrTheWrongWayRound() {
    assertEquals(Set.of(Alignment.Concern.SAME_LANGUAGE), align(ur(), ur()).concerns());
    assertEquals(Set.of(Alignment.Concern.SAME_LANGUAGE), align(en(), en()).concerns());
    assertEquals(Set.of(Alignment.Concern.SWAPPED), align(en(), ur()).concerns());
  }

  @Test
  void anEmptySide() {
    assertEquals(Set.of(Alignment.Concern.EMPTY_SIDE), align(List.of(), en()).concerns());
    assertEquals(Set.of(Alignment.Concern.EMPTY_SIDE), align(ur(), List.of()).concerns());
    assertEquals(Set.of(Alignment.Concern.EMPTY_SIDE), align(List.of(), List.of()).concerns());
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
