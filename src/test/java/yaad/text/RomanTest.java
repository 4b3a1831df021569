package yaad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RomanTest {
  /** Urdu words by their keys, as a store would hold them. */
  private static final class Index {
    final Map<String, Set<String>> words = new HashMap<>();

    Index(Collection<String> all) {
      for (String word : all) {
        Roman.keysOfUrdu(word).forEach(key -> words.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(word));
      }
    }

    List<String> find(String query) {
      Set<String> candidates = new LinkedHashSet<>();
      Roman.keysOfRoman(query).forEach(key -> candidates.addAll(words.getOrDefault(key, Set.of())));
      return Roman.rank(query, candidates).stream().map(Roman.Hit::urdu).toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    List<String[]> rows = Cases.rows("roman.tsv");
    Index index = new Index(rows.stream().map(row -> row[1]).toList());
    return rows.stream().filter(row -> !row[0].equals("-")).map(row -> DynamicTest.dynamicTest(row[0], () -> {
      List<String> found = index.find(row[0]);
      int place = found.indexOf(row[1]) + 1;
      assertTrue(place > 0 && place <= Integer.parseInt(row[2]), () -> row[1] + " in " + found);
    }));
  }

  /**
   * The misses of one half of CLDR's city names were looked at when the rules were written; the other half came out within two
   * points of it. The floors are a little below what was reached.
   */
  @Test
  void mostCitiesOfTheWorldAreFoundByTheirEnglishNames() {
    TimeZoneNames urdu = TimeZoneNames.getInstance(new ULocale("ur"));
    TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
    Map<String, String> cities = new HashMap<>();
    for (String id : new TreeSet<>(List.of(TimeZone.getAvailableIDs()))) {
      String ur = urdu.getExemplarLocationName(id);
      String en = english.getExemplarLocationName(id);
      if (ur != null && en != null && Script.of(ur).filter(lang -> lang == Lang.URDU).isPresent()) {
        cities.put(en, ur);
      }
    }
    Index index = new Index(cities.values());
    int among = 0;
    int three = 0;
    for (Map.Entry<String, String> city : cities.entrySet()) {
      int place = index.find(city.getKey()).indexOf(city.getValue());
      among += place >= 0 ? 1 : 0;
      three += place >= 0 && place < 3 ? 1 : 0;
    }
    assertTrue(cities.size() > 400);
    assertTrue(among >= 0.89 * cities.size(), among + " of " + cities.size());
    assertTrue(three >= 0.88 * cities.size(), three + " of " + cities.size());
  }

  @Test
  void keysOfAnyFoldAreTheSame() {
    for (String[] row : Cases.rows("roman.tsv")) {
      Set<String> keys = Roman.keysOfUrdu(row[1]);
      assertEquals(keys, Roman.keysOfUrdu(Fold.key(row[1], Lang.URDU, Level.TERM)));
      Set<String> folded = Roman.keysOfUrdu(Fold.key(row[1], Lang.URDU, Level.SEARCH));
      assertTrue(folded.stream().anyMatch(keys::contains), row[1]);
    }
  }

  @Test
  void anyTextHasFewKeysInCapitals() {
    RandomUrdu texts = new RandomUrdu(12);
    for (int i = 0; i < 100_000; i++) {
      String text = texts.next();
      List<String> keys = new ArrayList<>(Roman.keysOfUrdu(text));
      keys.addAll(Roman.keysOfRoman(text));
      assertTrue(keys.size() >= 2 && keys.size() < 260, text);
      keys.forEach(key -> assertTrue(key.chars().allMatch(c -> c == '-' || (c >= 'A' && c <= 'Z')), text));
    }
    assertTrue(Roman.distance("x".repeat(10_000), "ک".repeat(10_000)) > 1);
    assertEquals(0, Roman.distance("", ""));
  }
}
