package yaad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FoldTest {
  private static final int MANY = 100_000;

  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.rows("fold.tsv").stream().map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
      String text = Cases.text(row[2]);
      Lang lang = Cases.lang(row[0]);
      Level level = level(row[1]);
      assertEquals(show(Cases.text(row[3].strip())), show(Fold.key(text, lang, level)));
      assertEquals(Fold.key(text, lang, level), Fold.map(text, lang, level).key());
    }));
  }

  private static Level level(String letter) {
    return switch (letter) {
      case "E" -> Level.ENCODING;
      case "T" -> Level.TERM;
      case "S" -> Level.SEARCH;
      default -> Level.COMPACT;
    };
  }

  private static String show(String s) {
    StringBuilder out = new StringBuilder(s);
    s.chars().filter(c -> c > 0x7F).forEach(c -> out.append(String.format(" %04X", c)));
    return out.toString();
  }

  @Test
  void termLevelKeepsLookAlikesApart() {
    for (String[] pair : new String[][] {{"کھا", "کہا"}, {"گھری", "گہری"}, {"آن", "ان"}, {"آپ", "اپ"}, {"پھر", "پہر"},
        {"بھاؤ", "بہاؤ"}, {"آس", "اس"}, {"آور", "اور"}}) {
      assertNotEquals(Fold.key(pair[0], Lang.URDU, Level.TERM), Fold.key(pair[1], Lang.URDU, Level.TERM));
      assertEquals(Fold.key(pair[0], Lang.URDU, Level.SEARCH), Fold.key(pair[1], Lang.URDU, Level.SEARCH));
    }
  }

  @Test
  void everyLevelIsIdempotentAndCoarserThanTheOneBefore() {
    RandomUrdu texts = new RandomUrdu(3);
    for (int i = 0; i < MANY; i++) {
      String text = texts.next();
      for (Lang lang : Lang.values()) {
        String below = text;
        for (Level level : Level.values()) {
          String key = Fold.key(text, lang, level);
          assertEquals(key, Fold.key(key, lang, level), () -> lang + " " + level + " twice: " + show(text));
          assertEquals(key, Fold.key(below, lang, level), () -> lang + " " + level + " by steps: " + show(text));
          below = key;
        }
      }
    }
  }

  @Test
  void equalEncodingKeysGiveEqualSearchKeys() {
    RandomUrdu texts = new RandomUrdu(4);
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      String text = texts.next();
      String e = Fold.key(text, Lang.URDU, Level.ENCODING);
      String s = Fold.key(text, Lang.URDU, Level.SEARCH);
      String before = seen.putIfAbsent(e, s);
      assertTrue(before == null || before.equals(s), () -> show(text));
    }
  }

  @Test
  void offsetsLeadBackToTheText() {
    RandomUrdu texts = new RandomUrdu(5);
    for (int i = 0; i < MANY; i++) {
      String text = texts.next();
      for (Level level : Level.values()) {
        Folded folded = Fold.map(text, Lang.URDU, level);
        String key = folded.key();
        assertEquals(key, Fold.key(text, Lang.URDU, level));
        int last = 0;
        for (int k = 0; k < key.length(); k++) {
          Span span = folded.original(k, k + 1);
          assertTrue(span.start() >= last && span.end() <= text.length() && span.length() > 0, () -> show(text));
          assertTrue(onBoundaries(span, text), () -> show(text));
          last = span.start();
        }
        assertEquals(0, folded.original(0, 0).length());
        assertTrue(folded.original(0, key.length()).end() <= text.length());
      }
    }
  }

  private static boolean onBoundaries(Span span, String text) {
    return !splits(text, span.start()) && !splits(text, span.end());
  }

  private static boolean splits(String text, int at) {
    return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  @Test
  void searchKeysHaveSingleSpacesAndNothingThatCannotBeStored() {
    RandomUrdu texts = new RandomUrdu(6);
    for (int i = 0; i < MANY; i++) {
      String key = Fold.key(texts.next(), Lang.URDU, Level.SEARCH);
      assertEquals(key.strip(), key);
      assertTrue(!key.contains("  ") && key.indexOf(0) < 0, key);
      assertTrue(key.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), () -> show(key));
    }
  }

  @Test
  void hitsAreMarkedWithTheirMarksAndWithoutHiddenNeighbours() {
    String text = "\u200Fوزیرِ اعظم\u200C نے کہا";
    Folded folded = Fold.map(text, Lang.URDU, Level.SEARCH);
    assertEquals("وزیر اعظم نے کہا", folded.key());
    assertEquals("وزیرِ", folded.original(0, 4).of(text));
    assertEquals("وزیرِ اعظم", folded.original(0, 9).of(text));
    assertEquals("اعظم", folded.original(5, 9).of(text));
    String emoji = "a\uD83D\uDE00b";
    assertEquals("\uD83D\uDE00", Fold.map(emoji, Lang.ENGLISH, Level.ENCODING).original(1, 2).of(emoji));
    assertEquals(new Span(3, 3), Fold.map("abc", Lang.ENGLISH, Level.SEARCH).original(3, 3));
  }

  @Test
  void everyCharacterAloneIsFoldedToAFixedPoint() {
    List<String> wrong = new ArrayList<>();
    for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
      String text = Character.toString(cp);
      for (Level level : Level.values()) {
        String key = Fold.key(text, Lang.URDU, level);
        if (!key.equals(Fold.key(key, Lang.URDU, level))) {
          wrong.add(level + show(text) + " >" + show(key));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void longRunsOfMarksAreNoTrap() {
    String marks = "ا" + "\u064E\u0654".repeat(100_000);
    String key = Fold.key(marks, Lang.URDU, Level.TERM);
    assertTrue(key.length() <= 2, () -> "length " + key.length());
    Fold.key("e" + "\u0301\u0323".repeat(100_000), Lang.ENGLISH, Level.ENCODING);
  }
}
