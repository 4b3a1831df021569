package yaad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {
  @Test
  void widthCountsColumns() {
    assertEquals(5, Display.width("Putin"));
    assertEquals(4, Display.width("کِتاب"));
    assertEquals(6, Display.width("علم\u200Cی\u200F ک"));
    assertEquals(4, Display.width("日本"));
    assertEquals(2, Display.width("\uD83D\uDE00"));
    assertEquals(4, Display.width("cafe\u0301"));
    assertEquals(0, Display.width(Display.isolate("")));
  }

  @Test
  void isolatesAreBalanced() {
    assertEquals("\u2068روس\u2069", Display.isolate("روس"));
    assertEquals("\u2068a\u2067b\u2069\u2069", Display.isolate("a\u2067b"));
    assertEquals("\u2068ab\u2069", Display.isolate("a\u2069b"));
    assertEquals("\u2068a\u2069\n\u2068b\u2069", Display.isolate("a\nb"));
    RandomUrdu texts = new RandomUrdu(14);
    for (int i = 0; i < 100_000; i++) {
      String shown = Display.isolate(texts.next());
      int depth = 0;
      for (int k = 0; k < shown.length(); k++) {
        char c = shown.charAt(k);
        depth += c >= '\u2066' && c <= '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
        assertTrue(depth >= 0);
      }
      assertEquals(0, depth);
      assertTrue(Display.width(shown) >= 0);
    }
  }

  @Test
  void scriptTellsTheLanguage() {
    assertEquals(Optional.of(Lang.URDU), Script.of("صدر پیوٹن (Putin) نے کہا"));
    assertEquals(Optional.of(Lang.ENGLISH), Script.of("Putin said صدر"));
    assertEquals(Optional.empty(), Script.of("12 – 13 \uD83D\uDE00 日本"));
    assertEquals(0.5, Script.arabicShare("ab اب"));
    assertEquals(Optional.of(Lang.URDU), Script.of("\uFE8E\uFEE7"));
  }

  @Test
  void faultsAreNamedWithTheirPlaces() {
    assertEquals(List.of(), Malformed.in("صدر \u2067Putin\u2069 نے\tکہا۔\r\n"));
    assertEquals(List.of(Malformed.Kind.NUL, Malformed.Kind.LONE_SURROGATE, Malformed.Kind.NONCHARACTER,
        Malformed.Kind.CONTROL, Malformed.Kind.REPLACEMENT),
        Malformed.in("a\u0000b\uD800c\uFFFEd\u0007e\uFFFD").stream().map(Malformed.Problem::kind).toList());
    assertEquals(List.of(1, 4), Malformed.in("a\u202Bb\nc\u202C".replace("c", "")).stream().map(Malformed.Problem::at).toList());
    assertEquals("half of a character, its other half is lost (U+D800)", Malformed.in("\uD800").get(0).words());
    Malformed.in("\u202B".repeat(100_000) + "\u2069".repeat(100_000));
    RandomUrdu texts = new RandomUrdu(15);
    for (int i = 0; i < 100_000; i++) {
      String text = texts.next();
      int last = 0;
      for (Malformed.Problem problem : Malformed.in(text)) {
        assertTrue(problem.at() >= last && problem.at() < text.length());
        last = problem.at();
      }
    }
  }
}
