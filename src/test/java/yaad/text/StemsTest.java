package yaad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StemsTest {
  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.rows("stems.tsv").stream().map(row -> DynamicTest.dynamicTest(row[1] + " " + row[2], () ->
        assertEquals(row[3].equals("yes"), Stems.meet(row[1], row[2], Cases.lang(row[0])))));
  }

  @Test
  void everyRuleIsRightInNineOfTenWords() {
    Map<String, int[]> rules = new TreeMap<>();
    for (String[] row : Cases.rows("stems-judged.tsv")) {
      assertTrue(Stems.explain(row[1], Lang.URDU).contains(new Stem(row[2], row[0])), () -> String.join(" ", row));
      rules.computeIfAbsent(row[0], k -> new int[2])[row[3].equals("ok") ? 0 : 1]++;
    }
    // A rule with fewer than ten judged words may have one wrong.
    rules.forEach((rule, counts) -> assertTrue(counts[1] <= Math.max(1, (counts[0] + counts[1]) / 10), rule));
  }

  @Test
  void aWordIsAlwaysAmongItsStems() {
    RandomUrdu texts = new RandomUrdu(11);
    for (int i = 0; i < 100_000; i++) {
      String text = texts.next();
      assertTrue(Stems.of(text, Lang.URDU).contains(Fold.key(text, Lang.URDU, Level.SEARCH)));
      assertFalse(Stems.of(text, Lang.ENGLISH).isEmpty());
    }
  }

  @Test
  void weakRulesHoldForKnownWordsOnly() {
    assertTrue(Stems.of("ریلیز", Lang.URDU, w -> false).stream().noneMatch("ریلی"::equals));
    assertTrue(Stems.of("ممبرز", Lang.URDU, Set.of("ممبر")::contains).contains("ممبر"));
    assertTrue(Stems.of("مسافرین", Lang.URDU, w -> true).contains("مسافر"));
  }
}
