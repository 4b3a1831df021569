package yaad.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yaad.text.Lang;

class LexicalEvidenceTest {
  private static final List<String> UR = List.of("کتاب میز پر ہے۔", "لڑکے نے 12 سیب کھائے۔", "بارش ہو رہی ہے۔");
  private static final List<String> EN = List.of("The book is on the table.", "The boy ate 12 apples.", "It is raining.");

  private static final Lexicon LEXICON = Lexicon.shipped();

  private final Scorer.Ready ready = ready(UR, EN);

  private static Scorer.Ready ready(List<String> ur, List<String> en) {
    TextPair pair = new TextPair(Text.of(ur), Text.of(en));
    Sides sides = Sides.of(pair, new WordReader(Lang.URDU).read(pair.ur()), new WordReader(Lang.ENGLISH).read(pair.en()),
        List.of(new CopyLinks(), new NameLinks(), LEXICON));
    return new Scorer(List.of(new LexicalEvidence())).on(sides);
  }

  private double of(String feature, int i, int k, int j, int l) {
    return ready.values(i, k, j, l).of("words." + feature);
  }

  @Test
  void wordsThatOnlyTheNeighbourHasAreStray() {
    assertTrue(of("ur.stray", 0, 1, 0, 1) < of("ur.stray", 0, 1, 1, 2), "the book's English stands before the wrong bead");
    assertTrue(of("ur.stray", 0, 2, 1, 2) > of("ur.stray", 0, 2, 0, 2));
    assertTrue(of("en.stray", 1, 2, 0, 2) > of("en.stray", 0, 2, 0, 2));
  }

  @ParameterizedTest(name = "{0}: {5}")
  @CsvFileSource(resources = "/yaad/align/evidence.tsv", delimiter = '\t', numLinesToSkip = 2)
  void oneBeadHasMore(String feature, String less, String more, String ur, String en, String why) {
    Scorer.Ready evidence = ready(List.of(ur.split("\\|")), List.of(en.split("\\|")));
    double a = value(evidence, feature, less);
    double b = value(evidence, feature, more);
    assertTrue(a < b, () -> why + ": " + feature + " is " + a + " at " + less + ", " + b + " at " + more);
  }

  private static double value(Scorer.Ready evidence, String feature, String bead) {
    int[] at = Arrays.stream(bead.split("[-:]")).mapToInt(Integer::parseInt).toArray();
    return evidence.values(at[0], at[1], at[2], at[3]).of(feature);
  }

  @Test
  void literalTextsAreKnownByTheirBeads() {
    List<Bead> right = List.of(new Bead(0, 1, 0, 1, 1), new Bead(1, 2, 1, 2, 1), new Bead(2, 3, 2, 3, 1));
    List<Bead> wrong = List.of(new Bead(0, 1, 2, 3, 1), new Bead(1, 2, 0, 1, 1), new Bead(2, 3, 1, 2, 1));
    assertTrue(new PathFinder.Path(right, ready).manner().literal() > new PathFinder.Path(wrong, ready).manner().literal());
    assertEquals(Manner.UNKNOWN, new PathFinder.Path(List.of(), ready).manner());
  }

  @Test
  void aSegmentThatTheNextOneTranslatesDoesNotStandAlone() {
    assertTrue(of("ur.alone", 0, 1, 0, 0) > of("ur.alone", 2, 3, 0, 0));
    assertTrue(of("en.alone", 1, 1, 1, 2) > of("en.alone", 0, 0, 2, 3));
  }

  @Test
  void aSegmentThatAddsNothingIsWeak() {
    assertEquals(0, of("weak", 0, 1, 0, 1), 1e-6);
    assertTrue(of("weak", 1, 3, 1, 2) > of("weak", 1, 3, 1, 3));
  }

  @Test
  void numbersAreFoundOrLostOrBeside() {
    assertEquals(2, of("number.found", 1, 2, 1, 2), 1e-6);
    assertEquals(1, of("number.lost", 2, 3, 1, 2) + of("number.stray", 2, 3, 1, 2), 1e-6);
    assertEquals(1, of("number.stray", 1, 2, 0, 1), 1e-6);
    assertEquals(0, of("number.found", 0, 1, 0, 1), 1e-6);
  }

  /** The parts of beads are kept while the lattice is walked: what they say must not depend on what was asked before. */
  @Test
  void theOrderOfQuestionsDoesNotMatter() {
    for (int round = 0; round < 2; round++) {
      for (int i = 2; i >= 0; i--) {
        for (int j = 0; j < 3; j++) {
          for (String feature : List.of("cover", "en.more", "ur.less", "en.hole", "ur.stray", "en.shifted", "ur.shifted", "weak")) {
            double fresh = ready(UR, EN).values(i, i + 1, j, j + 1).of("words." + feature);
            assertEquals(fresh, of(feature, i, i + 1, j, j + 1), 1e-9, feature + " " + i + " " + j);
          }
        }
      }
    }
  }

  /** A run of words over several segments is found as if they were one. */
  @Test
  void holesGoOnFromSegmentToSegment() {
    Explained.Hole a = new Explained.Hole(-1, 2, 3, 4);
    Explained.Hole b = new Explained.Hole(1, 2, 1.5, 2);
    assertEquals(new Explained.Hole(0, 2, 4, 5), a.then(b));
    assertEquals(a, Explained.Hole.NONE.then(a));
    assertEquals(a, a.then(Explained.Hole.NONE));
  }
}
