package yaad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NumbersTest {
  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.rows("numbers.tsv").stream().map(row -> DynamicTest.dynamicTest(row[1], () ->
        assertEquals(row[2], Numbers.in(row[1], Cases.lang(row[0])).stream()
            .map(q -> (q.kind() + " " + q.value().toPlainString() + " " + q.unit()).strip())
            .collect(Collectors.joining("; ")))));
  }

  @Test
  void everyNumberToAHundredIsReadInBothLanguages() {
    assertEquals(100, Resource.rows("numbers.tsv").stream().filter(r -> r[1].startsWith("unit") && r[0].charAt(0) > 0x600)
        .map(r -> r[2]).distinct().count());
    for (int i = 0; i < 1000; i++) {
      String spelled = english(i);
      assertEquals(i, Numbers.in(spelled, Lang.ENGLISH).get(0).value().intValue(), spelled);
      assertEquals(1, Numbers.in(spelled, Lang.ENGLISH).size(), spelled);
    }
  }

  private static String english(int i) {
    return new com.ibm.icu.text.RuleBasedNumberFormat(java.util.Locale.UK, com.ibm.icu.text.RuleBasedNumberFormat.SPELLOUT)
        .format(i);
  }

  @Test
  void spansCoverSignsAndDoNotOverlap() {
    String text = "It rose from $5 to $10 million, i.e. by 37 per cent, at 10:30 a.m. on 12/3/2021.";
    assertEquals("$5|$10 million|37 per cent|10:30 a.m.|12/3/2021", Numbers.in(text, Lang.ENGLISH).stream()
        .map(q -> q.span().of(text)).collect(Collectors.joining("|")));
    RandomUrdu texts = new RandomUrdu(9);
    for (int i = 0; i < 20_000; i++) {
      String random = texts.next() + " 12 - 15 لاکھ " + texts.next() + "%";
      int last = 0;
      for (Quantity q : Numbers.in(random, Lang.URDU)) {
        assertTrue(q.span().start() >= last, random);
        last = q.span().end();
      }
    }
  }
}
