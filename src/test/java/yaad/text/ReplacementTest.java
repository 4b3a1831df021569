package yaad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReplacementTest {
  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.rows("replace.tsv").stream().map(row -> DynamicTest.dynamicTest(row[2] + " in " + row[4], () -> {
      boolean folded = row[1].startsWith("folded");
      Replacement r = new Replacement(Cases.lang(row[0]), Cases.text(row[2]), Cases.text(row[3]), folded, row[1].endsWith("inside"));
      assertEquals(Cases.text(row[5]), r.apply(Cases.text(row[4])));
    }));
  }

  @Test
  void whatIsReplacedByItselfStays() {
    RandomUrdu texts = new RandomUrdu(17);
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      String text = texts.next();
      int from = random.nextInt(text.length() + 1);
      String part = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(6)));
      if (!part.isEmpty()) {
        assertEquals(text, new Replacement(Lang.URDU, part, part, false, true).apply(text));
        assertEquals(text.replace(part, "x"), new Replacement(Lang.URDU, part, "x", false, true).apply(text));
      }
    }
  }

  @Test
  void oddTextsAreSearchedToo() {
    String long1 = "ا".repeat(1_000_000);
    for (boolean folded : new boolean[] {false, true}) {
      Replacement inside = new Replacement(Lang.URDU, "ا", "ب", folded, true);
      assertEquals("ب".repeat(1_000_000), inside.apply(long1));
      assertEquals(long1, new Replacement(Lang.URDU, "ا", "ب", folded, false).apply(long1));
      assertEquals("\uD800 x \uDC00\u0000", new Replacement(Lang.ENGLISH, "y", "x", folded, false).apply("\uD800 y \uDC00\u0000"));
    }
    assertThrows(IllegalArgumentException.class, () -> new Replacement(Lang.ENGLISH, "", "x", false, false));
    assertThrows(IllegalArgumentException.class, () -> new Replacement(Lang.ENGLISH, "* ( \"", "x", true, false));
  }
}
