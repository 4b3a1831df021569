package yaad.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.UserException;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;
import yaad.text.Lang;

class FindTest {
  @TempDir Path folder;
  private Memory memory;

  @BeforeEach
  void open() {
    memory = Memory.open(folder.resolve("yaad.db"), MemoryOptions.of("test"));
    add("صدر پیوٹن نے بیجنگ کا دورہ کیا۔", "President Putin visited Beijing.");
    add("بیجنگ میں صدر نے 5 معاہدوں پر دستخط کیے۔", "In Beijing the president signed 5 agreements.");
    add("یہ کام عوام کیلئے ہے۔", "This work is for the people.");
    add("اعلیٰ سطح کا اجلاس ہوا۔", "A high-level meeting was held.");
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private Unit add(String ur, String en) {
    return memory.write(
        "add",
        "",
        w -> {
          Unit unit = w.typed(ur, en, Map.of());
          w.add(unit);
          return unit;
        });
  }

  private List<String> marked(String query) {
    return marked(SearchQuery.of(query));
  }

  private List<String> marked(SearchQuery query) {
    return new Concordance(memory)
        .search(query).hits().stream()
            .map(
                h ->
                    String.join("+", h.ur().stream().map(s -> s.of(h.unit().ur())).toList())
                        + "/"
                        + String.join("+", h.en().stream().map(s -> s.of(h.unit().en())).toList()))
            .toList();
  }

  @Test
  void searchesEitherLanguage() {
    assertEquals(List.of("بیجنگ/", "بیجنگ/"), marked("بیجنگ"));
    assertEquals(List.of("/Putin"), marked("putin"));
    assertEquals(List.of("/high-level"), marked("HIGH LEVEL"));
    assertEquals(List.of("اعلیٰ/"), marked("اعلی"));
    assertEquals(List.of("کیلئے/"), marked("کے لیے"));
    assertEquals(List.of(), marked("\"putin beijing\""));
    assertEquals(List.of("/Putin+Beijing"), marked("beijing putin"));
    assertEquals(List.of("/Putin visited"), marked("putin visited"));
    assertEquals(List.of("بیجنگ/Beijing", "بیجنگ/Beijing"), marked("Beijing بیجنگ"));
    assertEquals(List.of("/agreements"), marked("agree*"));
  }

  @Test
  void searchesBothSidesStemsAndRoman() {
    assertEquals(List.of("صدر/president"), marked(SearchQuery.of("").withBoth("صدر", "president").withLimit(1)));
    assertEquals(List.of(), marked(SearchQuery.of("putin").withBoth("معاہدوں", "")));
    SearchQuery signing = SearchQuery.of("signs agreement");
    assertEquals(List.of(), marked(signing));
    assertEquals(List.of("/signed+agreements"), marked(signing.withWords(SearchQuery.Words.STEMS)));
    assertEquals(List.of("معاہدوں/"), marked(SearchQuery.of("معاہدہ").withWords(SearchQuery.Words.STEMS)));
    SearchQuery roman = SearchQuery.of("sadar").withWords(SearchQuery.Words.ROMAN);
    assertEquals(List.of("صدر/", "صدر/"), marked(roman));
    assertEquals(List.of(List.of("صدر")), new Concordance(memory).search(roman).readings());
    assertEquals(List.of(), marked(SearchQuery.of("qqq xxx").withWords(SearchQuery.Words.ROMAN)));
    assertTrue(Concordance.mayBeRoman(SearchQuery.of("wazir e azam")));
    assertFalse(Concordance.mayBeRoman(SearchQuery.of("\"the people\"")));
  }

  @Test
  void turnsPages() {
    for (int i = 0; i < 7; i++) {
      add("جملہ " + i, i % 2 == 0 ? "word pair " + i : "pair of word " + i);
    }
    Concordance concordance = new Concordance(memory);
    SearchQuery query = SearchQuery.of("word pair").withLimit(3);
    Concordance.Page one = concordance.search(query);
    assertEquals(7, one.count());
    assertEquals(List.of("word pair 6", "word pair 4", "word pair 2"), en(one));
    assertNotNull(one.next());
    Concordance.Page two = concordance.search(query.withAfter(one.next()));
    assertEquals(List.of("word pair 0", "pair of word 5", "pair of word 3"), en(two));
    Concordance.Page three = concordance.search(query.withAfter(two.next()));
    assertEquals(List.of("pair of word 1"), en(three));
    assertNull(three.next());
    for (String nowhere : List.of("w999999", "r5", "5", "w0", "w-1", "w9223372036854775807", "")) {
      assertThrows(UserException.class, () -> concordance.search(query.withAfter(nowhere)), nowhere);
    }
  }

  private static List<String> en(Concordance.Page page) {
    return page.hits().stream().map(h -> h.unit().en()).toList();
  }

  @Test
  void answersHostileQueries() {
    for (String query :
        List.of(
            "\"", "NEAR(", "a OR b", "x AND NOT y", "ur:test", "{ur en}: x", "^x", "*", "a*b*", "%", "_", "'; DROP TABLE unit;--",
            "\0", "a\0b", "\uD800", "x\uDFFFy", "a".repeat(1_000_000), "\u202E", "-", "+", "(((", "\\", "؟", "۔۔۔",
            "ایک ".repeat(100_000))) {
      try {
        assertNotNull(new Concordance(memory).search(SearchQuery.of(query)));
        assertNotNull(new Concordance(memory).search(SearchQuery.of("").withBoth(query, query)));
        assertNotNull(new Concordance(memory).search(SearchQuery.of(query).withWords(SearchQuery.Words.STEMS)));
        assertNotNull(new Concordance(memory).search(SearchQuery.of(query).withWords(SearchQuery.Words.ROMAN)));
      } catch (UserException e) {
        assertTrue(e.getMessage().length() < 200);
      }
      assertNotNull(new Matcher(memory, MatchOptions.STANDARD).matches(new MatchQuery(query, Lang.URDU)));
      assertNotNull(new Subsegments(memory, UnitFilter.USABLE).of(query, Lang.ENGLISH, 5));
    }
    assertThrows(UserException.class, () -> new Concordance(memory).search(SearchQuery.of("؟")));
  }

  @Test
  void offersMatches() {
    Matcher matcher = new Matcher(memory, MatchOptions.STANDARD);
    Match exact = matcher.matches(new MatchQuery("This work is for the people.", Lang.ENGLISH)).get(0);
    assertEquals(100, exact.score());
    assertEquals("یہ کام عوام کیلئے ہے۔", exact.target());
    Match numbers = matcher.matches(new MatchQuery("بیجنگ میں صدر نے ۱۲ معاہدوں پر دستخط کیے۔", Lang.URDU)).get(0);
    assertEquals(99, numbers.score());
    assertEquals("In Beijing the president signed 12 agreements.", numbers.target());
    assertTrue(numbers.numbersChanged());
    Match fuzzy = matcher.matches(new MatchQuery("President Xi visited Beijing.", Lang.ENGLISH)).get(0);
    assertEquals(87, fuzzy.score());
    assertEquals(List.of(), matcher.matches(new MatchQuery("Nothing like it here.", Lang.ENGLISH)));
  }

  @Test
  void marksProbableCounterparts() {
    Concordance.Hit hit = new Concordance(memory).search(SearchQuery.of("agreements")).hits().get(0);
    assertEquals(List.of("معاہدوں"), hit.urProbable().stream().map(s -> s.of(hit.unit().ur())).toList());
    Concordance.Hit name = new Concordance(memory).search(SearchQuery.of("پیوٹن")).hits().get(0);
    assertEquals(List.of("Putin"), name.enProbable().stream().map(s -> s.of(name.unit().en())).toList());
    assertEquals(List.of(), new Concordance(memory).search(SearchQuery.of("the")).hits().get(0).urProbable());
  }

  @Test
  void helpsWithParts() {
    Subsegments parts = new Subsegments(memory, UnitFilter.USABLE);
    List<Subsegments.Subsegment> found = parts.of("He said: a high-level meeting was planned in Beijing by the president.", Lang.ENGLISH, 5);
    assertEquals(List.of("a high-level meeting was"),
        found.stream().map(p -> p.span().of("He said: a high-level meeting was planned in Beijing by the president.")).limit(1).toList());
    assertEquals("A high-level meeting was", found.get(0).marks().get(0).of(found.get(0).unit().en()));
    assertFalse(found.get(0).whole());
    Subsegments.Subsegment whole = parts.of("We all know: this work is for the people, as ever", Lang.ENGLISH, 1).get(0);
    assertTrue(whole.whole());
    assertEquals("یہ کام عوام کیلئے ہے۔", whole.probable().get(0).of(whole.unit().ur()));
    assertEquals(List.of(), parts.of("Nothing like it here.", Lang.ENGLISH, 5));
    assertEquals(List.of(), parts.of("ہے کا", Lang.URDU, 5));
  }

  @Test
  void filters() {
    SearchQuery query = SearchQuery.of("beijing").withFilter(UnitFilter.ALL.withClient("x"));
    assertEquals(0, new Concordance(memory).search(query).hits().size());
  }
}
