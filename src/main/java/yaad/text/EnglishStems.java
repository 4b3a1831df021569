package yaad.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.ext.englishStemmer;

/**
 * English inflections only: plural, possessive, past and -ing. Each spelling that the base form may have is put to Snowball's
 * English stemmer (Porter 2) and kept when it has the same stem as the word; the stem itself is not used, because it also joins
 * words that translators keep apart (organisation and organ, universe and university).
 */
final class EnglishStems {
  private static final Map<String, List<String>> IRREGULAR = irregular();

  private EnglishStems() {}

  /** Adds the candidates of a word at level S. */
  static void add(String key, List<Stem> stems) {
    String word = key;
    if (word.endsWith(" s")) {
      word = word.substring(0, word.length() - 2);
      stems.add(new Stem(word, "s"));
    }
    List<String> listed = IRREGULAR.get(word);
    if (listed != null) {
      listed.forEach(base -> stems.add(new Stem(base, "list")));
      return;
    }
    if (word.length() < 4 || UrduStems.isUnstemmed(word)) {
      return;
    }
    if (word.endsWith("s")) {
      plural(word, stems);
    } else if (word.endsWith("ed")) {
      verb(word, 2, "ed", stems);
    } else if (word.endsWith("ing") && word.length() > 5) {
      verb(word, 3, "ing", stems);
    }
  }

  private static void plural(String word, List<Stem> stems) {
    if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return;
    }
    int n = word.length();
    Set<String> guesses = new LinkedHashSet<>();
    if (word.endsWith("ies") && n > 4) {
      guesses.add(word.substring(0, n - 3) + "y");
    }
    if (!word.endsWith("sses") && !word.endsWith("xes") && !word.endsWith("hes") && !word.endsWith("zzes")) {
      guesses.add(word.substring(0, n - 1));
    }
    if (word.endsWith("ses") || word.endsWith("xes") || word.endsWith("zes") || word.endsWith("hes") || word.endsWith("oes")) {
      guesses.add(word.substring(0, n - 2));
    }
    keep(word, guesses, "s", stems);
  }

  private static void verb(String word, int ending, String rule, List<Stem> stems) {
    String root = word.substring(0, word.length() - ending);
    int n = root.length();
    if (n < 2 || root.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0)) {
      return;
    }
    Set<String> guesses = new LinkedHashSet<>();
    if (root.endsWith("i")) {
      guesses.add(root.substring(0, n - 1) + "y");
    }
    if (n > 2 && root.charAt(n - 1) == root.charAt(n - 2)) {
      guesses.add(root.substring(0, n - 1));
    }
    if (root.endsWith("y") && rule.equals("ing")) {
      guesses.add(root.substring(0, n - 1) + "ie");
    }
    guesses.add(root);
    guesses.add(root + "e");
    keep(word, guesses, rule, stems);
  }

  private static void keep(String word, Set<String> guesses, String rule, List<Stem> stems) {
    englishStemmer porter = new englishStemmer();
    String stem = stem(porter, word);
    for (String guess : guesses) {
      if (stem(porter, guess).equals(stem)) {
        stems.add(new Stem(guess, rule));
      }
    }
  }

  private static String stem(englishStemmer porter, String word) {
    porter.setCurrent(word);
    porter.stem();
    return porter.getCurrent();
  }

  private static Map<String, List<String>> irregular() {
    Map<String, List<String>> forms = new HashMap<>();
    Resource.rows("irregular.tsv").forEach(row -> forms.put(row[0], List.of(row[1].split(" "))));
    return Map.copyOf(forms);
  }
}
