package yaad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CleaningTest {
  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.rows("clean.tsv").stream().map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> {
      Cleaning.Cleaned cleaned = Cleaning.of(Cases.text(row[1]), Cases.lang(row[0]));
      assertEquals(Cases.text(row[2]), cleaned.text());
      String kinds = cleaned.kinds().stream().map(k -> k.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(","));
      assertEquals(row[3], kinds.isEmpty() ? "-" : kinds);
    }));
  }

  @Test
  void aCleanTextIsCleanAndFoundAsBefore() {
    RandomUrdu texts = new RandomUrdu(31);
    for (int i = 0; i < 20_000; i++) {
      String text = texts.next();
      for (Lang lang : Lang.values()) {
        Cleaning.Cleaned once = Cleaning.of(text, lang);
        assertEquals(once.text(), Cleaning.of(once.text(), lang).text());
        assertEquals(once.text().equals(text), once.kinds().isEmpty());
        // A character that needs no cleaning makes none, and hides none.
        if (!Fold.key(text, lang, Level.SEARCH).isEmpty()) {
          assertEquals(once.text() + " é", Cleaning.of(once.text() + " é", lang).text());
        }
        assertEquals(Fold.key(text, lang, Level.SEARCH), Fold.key(once.text(), lang, Level.SEARCH));
      }
    }
  }

  @Test
  void oddTextsAreCleanedToo() {
    for (String odd : new String[] {"", "\u0000", "\uD800", "a\uDC00\u200C", "\u200C\uD83D", "ا".repeat(1_000_000), " ".repeat(100_000)}) {
      for (Lang lang : Lang.values()) {
        assertFalse(Cleaning.of(odd, lang).text().length() > odd.length());
      }
    }
  }
}
