package yaad.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The word lists that checks of spelling read, by kind; compared as their readers see them, encoding apart. */
final class WordLists {
  private static final Map<String, Map<String, String>> LISTS = load();
  private static final Map<String, Set<String>> BESIDE = besides();

  /** Words that end in an alef over ی, without it and with it. */
  static final Map<String, String> DAGGER = of("MISSING_DAGGER_ALEF");

  private WordLists() {}

  /** Wrong forms and right forms of one kind. */
  static Map<String, String> of(String kind) {
    return LISTS.getOrDefault(kind, Map.of());
  }

  /** Whether a listed form is right for once, because of the word before or after it: پہلو تہی. */
  static boolean isRightBeside(String form, String neighbour) {
    return BESIDE.getOrDefault(form, Set.of()).contains(Urdu.encoded(neighbour));
  }

  /** The words of a list that has one column, by their search keys. */
  static Set<String> keys(String file) {
    Set<String> keys = new HashSet<>();
    for (String[] row : Texts.rows(file)) {
      for (String word : row[0].split(" ")) {
        keys.add(Urdu.key(word));
      }
    }
    return Set.copyOf(keys);
  }

  private static Map<String, Set<String>> besides() {
    Map<String, Set<String>> besides = new HashMap<>();
    for (String[] row : Texts.rows("spelling.tsv")) {
      if (row.length > 3) {
        besides.put(Urdu.encoded(row[1]), Set.of(Urdu.encoded(row[3]).split(" ")));
      }
    }
    return Map.copyOf(besides);
  }

  private static Map<String, Map<String, String>> load() {
    Map<String, Map<String, String>> lists = new HashMap<>();
    for (String[] row : Texts.rows("spelling.tsv")) {
      lists.computeIfAbsent(row[0], k -> new HashMap<>()).put(Urdu.encoded(row[1]), row[2]);
    }
    return Map.copyOf(lists);
  }
}
