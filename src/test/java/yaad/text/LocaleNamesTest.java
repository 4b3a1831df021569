package yaad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yaad.text.LocaleNames.Kind;
import yaad.text.LocaleNames.Name;

/** The names that ICU brings are clean, and what is known to be wrong among them is left out. */
class LocaleNamesTest {
  private static final List<Name> ALL = LocaleNames.all();

  private static String urdu(String english) {
    return ALL.stream().filter(n -> n.english().equals(english)).map(Name::urdu).findFirst().orElse("");
  }

  @Test
  void thereAreManyOfEveryKind() {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    ALL.forEach(n -> counts.merge(n.kind(), 1, Integer::sum));
    assertTrue(counts.getOrDefault(Kind.PLACE, 0) > 500, counts::toString);
    assertTrue(counts.getOrDefault(Kind.LANGUAGE, 0) > 300, counts::toString);
    assertTrue(counts.getOrDefault(Kind.CURRENCY, 0) > 120, counts::toString);
    assertTrue(counts.getOrDefault(Kind.UNIT, 0) > 60, counts::toString);
    assertTrue(counts.getOrDefault(Kind.TIME, 0) >= 12 + 7 + 10, counts::toString);
  }

  @Test
  void theyAreWrittenInUrdusLetters() {
    for (Name n : ALL) {
      assertFalse(n.urdu().codePoints().anyMatch(c -> "يىكهةۀ".indexOf(c) >= 0), n::toString);
      assertEquals(1, Script.arabicShare(n.urdu()), n::toString);
      assertEquals(n.urdu().strip(), n.urdu());
      assertFalse(n.english().isBlank() || n.urdu().isBlank(), n::toString);
    }
  }

  @Test
  void everyEnglishNameComesOnce() {
    Map<String, Integer> counts = new HashMap<>();
    ALL.forEach(n -> counts.merge(n.english().toLowerCase(Locale.ROOT), 1, Integer::sum));
    assertTrue(counts.values().stream().allMatch(count -> count == 1), counts::toString);
  }

  @Test
  void theyAreTheNamesThatPeopleUse() {
    assertEquals("پاکستان", urdu("Pakistan"));
    assertEquals("ازبکستان", urdu("Uzbekistan"));
    assertEquals("کراچی", urdu("Karachi"));
    assertEquals("پشتو", urdu("Pashto"));
    assertEquals("پاکستانی روپیہ", urdu("Pakistani Rupee"));
    assertEquals("کلو میٹر", urdu("kilometer"));
    assertEquals("جمعرات", urdu("Thursday"));
    assertEquals("رمضان", urdu("Ramadan"));
  }

  @Test
  void whatIsKnownToBeWrongIsLeftOut() {
    // Granada in Spain, not the island.
    assertFalse(urdu("Grenada").contains("غرناطہ"));
    Resource.rows("cldr-wrong.tsv").forEach(row ->
        assertFalse(Resource.key(urdu(row[0])).equals(Resource.key(row[1])), row[0]));
  }
}
