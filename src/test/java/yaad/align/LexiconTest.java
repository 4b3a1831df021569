package yaad.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** The base lexicon is data that people edit: this is its self-check. */
class LexiconTest {
  private static final Set<String> PARTS = Set.of(
      "noun", "name", "verb", "adj", "adv", "postp", "pron", "num", "det", "conj", "intj", "phrase", "prep", "abbr");

  private final List<String[]> rows = rows();

  private static List<String[]> rows() {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(
        LexiconTest.class.getResourceAsStream("lexicon.tsv"), StandardCharsets.UTF_8))) {
      in.lines().filter(l -> !l.startsWith("#")).forEach(l -> rows.add(l.split("\t", -1)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertEquals("ur en pos domain", String.join(" ", rows.remove(0)));
    return rows;
  }

  @Test
  void holdsEnoughPairsInGoodShape() {
    assertTrue(rows.size() >= 28_000, () -> rows.size() + " pairs");
    for (String[] row : rows) {
      assertEquals(4, row.length, () -> String.join("|", row));
      for (String field : row) {
        assertTrue(!field.isEmpty() && field.equals(field.strip()) && !field.contains("  "),
            () -> String.join("|", row));
      }
      assertTrue(PARTS.contains(row[2]), () -> "part of speech: " + String.join("|", row));
    }
  }

  @Test
  void everySideIsInItsScript() {
    for (String[] row : rows) {
      assertTrue(row[0].codePoints().allMatch(c -> c == ' ' || Character.UnicodeScript.of(c)
          == Character.UnicodeScript.ARABIC || Character.getType(c) == Character.NON_SPACING_MARK || c == 0x200C),
          () -> "Urdu side: " + String.join("|", row));
      assertEquals(Fold.key(row[0], Lang.URDU, Level.ENCODING), row[0], "not in Urdu letters: " + row[0]);
      assertTrue(row[1].codePoints().allMatch(c -> c < 0x250 || c == 0x2019),
          () -> "English side: " + String.join("|", row));
    }
  }

  @Test
  void noPairTwice() {
    Set<String> seen = new HashSet<>();
    for (String[] row : rows) {
      assertTrue(seen.add(row[0] + "\t" + row[1].toLowerCase(Locale.ROOT)), () -> "twice: " + row[0] + " " + row[1]);
    }
  }

  /** A word with a very long list of partners, in either direction, has been given wrong senses. */
  @Test
  void noWordMeansEverything() {
    for (int side = 0; side < 2; side++) {
      Map<String, Set<String>> partners = new HashMap<>();
      for (String[] row : rows) {
        partners.computeIfAbsent(row[side], w -> new HashSet<>()).add(row[1 - side]);
      }
      partners.forEach((word, others) -> assertTrue(others.size() <= 25, () -> word + ": " + others));
    }
  }

  @Test
  void findsInflectedWordsInBothDirections() {
    assertLinked("لڑکیوں", "girls");
    assertLinked("کتابیں", "books");
    assertLinked("ممالک", "countries");
    assertLinked("وزیر اعظم", "prime minister");
  }

  private static void assertLinked(String ur, String en) {
    Words urWords = new WordReader(Lang.URDU).read(Text.of(List.of(ur)));
    Words enWords = new WordReader(Lang.ENGLISH).read(Text.of(List.of(en)));
    double[] best = new double[2];
    Lexicon.shipped().link(urWords, enWords, (u, e, enGivenUr, urGivenEn) -> {
      best[0] = Math.max(best[0], enGivenUr);
      best[1] = Math.max(best[1], urGivenEn);
    });
    assertTrue(best[0] > 0.05 && best[1] > 0.05, () -> ur + " - " + en);
  }
}
