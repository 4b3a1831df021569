package yaad.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yaad.base.Workers;

class AlignerTest {
  private static final List<String> UR = List.of(
      "لاہور میں گزشتہ رات تیز بارش ہوئی۔",
      "محکمہ موسمیات کے مطابق شہر میں 85 ملی میٹر بارش ریکارڈ کی گئی اور کئی نشیبی علاقے زیرِ آب آ گئے۔",
      "کیا نکاسی کا نظام درست ہے؟",
      "میئر نے کہا کہ پمپ رات بھر چلتے رہے۔",
      "سکول آج بند رہیں گے۔",
      "شہریوں سے کہا گیا ہے کہ وہ بلا ضرورت گھروں سے نہ نکلیں، بجلی کے کھمبوں سے دور رہیں اور بچوں کا خیال رکھیں۔");
  private static final List<String> EN = List.of(
      "It rained hard in Lahore last night.",
      "The meteorological department recorded 85 millimetres of rain in the city, and several low-lying areas were"
          + " flooded.",
      "Is the drainage system sound?",
      "The mayor said that the pumps had run all night.",
      "Schools will stay closed today.",
      "People have been asked not to leave their homes without need, to keep away from electricity poles and to look"
          + " after children.");

  private final Aligner aligner = Aligner.standard();

  @Test
  void alignsSentenceBySentence() {
    Alignment alignment = align(UR, EN);
    assertEquals(6, alignment.beads().size());
    assertTrue(alignment.beads().stream().allMatch(b -> b.ur() == 1 && b.en() == 1), alignment::toString);
    assertTrue(alignment.concerns().isEmpty());
  }

  @Test
  void oneSideMayBeEmpty() {
    assertEquals(List.of(), align(List.of(), List.of()).beads());
    Alignment alignment = align(List.of(), EN);
    assertEquals(EN.size(), alignment.beads().size());
    assertTrue(alignment.concerns().contains(Alignment.Concern.EMPTY_SIDE));
    assertTrue(align(UR, List.of()).pairs().isEmpty());
  }

  @Test
  void tellsOfSwappedAndOfEqualTexts() {
    assertTrue(align(EN, UR).concerns().contains(Alignment.Concern.SWAPPED));
    assertTrue(align(UR, UR).concerns().contains(Alignment.Concern.SAME_LANGUAGE));
    assertTrue(align(EN, EN).concerns().contains(Alignment.Concern.SAME_LANGUAGE));
  }

  /** Whatever the size of the stream, two batches are in memory, and a few texts that are being read. */
  @Test
  void aStreamIsNotReadFarAhead() {
    int batch = 5;
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Iterator<TextPair> pairs = IntStream.range(0, 60).mapToObj(d -> {
      taken.incrementAndGet();
      return pair(UR, EN);
    }).iterator();
    try (Workers workers = new Workers()) {
      Aligner.builder().batch(batch * UR.size()).build().align(pairs, p -> p, Aligned::alignment, workers, () -> {},
          alignment -> {
            assertEquals(6, alignment.pairs().size());
            int before = done.getAndIncrement() / batch * batch;
            assertTrue(taken.get() <= before + 2 * batch + 1, () -> taken + " taken at " + before);
          });
    }
    assertEquals(60, done.get());
  }

  @Test
  void fixedBeadsStay() {
    Bead fixed = new Bead(1, 3, 1, 2, 0.2);
    List<Bead> beads = aligner.align(pair(UR, EN), List.of(fixed)).beads();
    assertTrue(beads.contains(new Bead(1, 3, 1, 2, 1)), beads::toString);
    assertCovers(beads, UR.size(), EN.size());
  }

  @Test
  void fixedBeadsMayNotCross() {
    List<Bead> crossing = List.of(new Bead(0, 1, 3, 4, 1), new Bead(2, 3, 1, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> aligner.align(pair(UR, EN), crossing));
  }

  @Test
  void everySegmentIsInOneBeadWhateverTheTexts() {
    Random random = new Random(4);
    for (int round = 0; round < 40; round++) {
      List<String> ur = shuffled(UR, random);
      List<String> en = shuffled(EN, random);
      assertCovers(align(ur, en).beads(), ur.size(), en.size());
    }
  }

  private static List<String> shuffled(List<String> sentences, Random random) {
    List<String> texts = new ArrayList<>();
    int copies = random.nextInt(8);
    for (int c = 0; c < copies; c++) {
      texts.addAll(sentences);
    }
    Collections.shuffle(texts, random);
    return texts.subList(0, random.nextInt(texts.size() + 1));
  }

  static void assertCovers(List<Bead> beads, int ur, int en) {
    int i = 0;
    int j = 0;
    for (Bead bead : beads) {
      assertEquals(i, bead.urFrom());
      assertEquals(j, bead.enFrom());
      i = bead.urTo();
      j = bead.enTo();
    }
    assertEquals(ur, i);
    assertEquals(en, j);
  }

  private Alignment align(List<String> ur, List<String> en) {
    return aligner.align(pair(ur, en));
  }

  private static TextPair pair(List<String> ur, List<String> en) {
    return new TextPair(Text.of(ur), Text.of(en));
  }
}
