package yaad.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Urdu endings at level S. The rules and their numbers are those of the measured list of endings: rules with precision 0.9 or
 * better always hold, weaker ones only where their result is a known word, and the endings of verbs only on listed roots. N06
 * (لڑکوں, لڑکا) is kept to listed nouns: on our samples it was right in less than half of the words. A03 (بڑے, بڑی) is left
 * out: it was right in 81%, and adjectives meet in بڑا anyway. Listed forms take no rule beside the list.
 */
final class UrduStems {
  /**
   * One ending.
   *
   * @param id its number in the list
   * @param ending what the word ends in
   * @param gives what stands for it in the base form
   * @param least how many letters must be left before the ending
   * @param before letters of which one must stand before the ending; empty for any
   */
  private record Rule(String id, String ending, String gives, int least, String before) {
    boolean fits(String word) {
      int left = word.length() - ending.length();
      return left >= least && word.endsWith(ending) && (before.isEmpty() || before.indexOf(word.charAt(left - 1)) >= 0);
    }

    Stem apply(String word) {
      return new Stem(word.substring(0, word.length() - ending.length()) + gives, id);
    }
  }

  private static final List<Rule> ALWAYS = List.of(
      new Rule("N01", "یوں", "ی", 3, ""),
      new Rule("N02", "یاں", "ی", 2, ""),
      new Rule("N03", "وں", "", 2, "او"),
      new Rule("N04", "وں", "", 2, ""),
      new Rule("N05", "وں", "ہ", 2, ""),
      new Rule("N07", "ییں", "", 2, "ا"),
      new Rule("N08", "یں", "", 2, ""),
      new Rule("N09", "ے", "ہ", 2, ""),
      new Rule("N10", "ے", "ا", 2, ""),
      new Rule("N12", "ات", "", 3, ""),
      new Rule("N13", "ات", "ہ", 3, ""),
      new Rule("N16", "ان", "", 4, ""),
      new Rule("A02", "ی", "ا", 2, ""));

  private static final Rule ALEF = new Rule("N06", "وں", "ا", 2, "");

  private static final List<Rule> ATTESTED = List.of(
      new Rule("N14", "جات", "", 3, ""),
      new Rule("N15", "ین", "", 4, ""),
      new Rule("N17", "گان", "ہ", 3, ""),
      new Rule("N18", "یان", "ی", 3, ""),
      new Rule("N19", "س", "", 4, ""),
      new Rule("N20", "ز", "", 3, ""));

  /** Infinitive, present, past, subjunctive and imperative, with the forms that follow a long vowel. */
  private static final List<String> VERB_ENDINGS = List.of("", "نے", "نی", "نیں", "تا", "تے", "تی", "تیں", "ا", "ے", "ی", "یں",
      "و", "وں", "یا", "یے", "یی", "ییں", "یو", "کر");

  private static final Set<String> VERBS = keys("verbs.tsv");
  private static final Set<String> UNSTEMMED = keys("unstemmed.tsv");
  private static final Set<String> NOUNS = keys("nouns.tsv");
  private static final Map<String, List<String>> FORMS = forms();

  private UrduStems() {}

  static boolean isUnstemmed(String key) {
    return UNSTEMMED.contains(key);
  }

  /** Adds the candidates of a word at level S. */
  static void add(String key, List<Stem> stems) {
    FORMS.getOrDefault(key, List.of()).forEach(base -> stems.add(new Stem(base, "list")));
    if (isUnstemmed(key)) {
      return;
    }
    for (String ending : VERB_ENDINGS) {
      if (key.endsWith(ending) && VERBS.contains(key.substring(0, key.length() - ending.length()))) {
        stems.add(new Stem(key.substring(0, key.length() - ending.length()) + "نا", "verb"));
      }
    }
    if (FORMS.containsKey(key)) {
      return;
    }
    for (Rule rule : ALWAYS) {
      if (rule.fits(key)) {
        stems.add(rule.apply(key));
      }
    }
    if (ALEF.fits(key) && NOUNS.contains(ALEF.apply(key).text())) {
      stems.add(ALEF.apply(key));
    }
  }

  /** The candidates of the weaker rules that are known words. */
  static List<Stem> attested(String key, Predicate<String> attested) {
    List<Stem> stems = new ArrayList<>();
    if (!isUnstemmed(key) && !FORMS.containsKey(key)) {
      for (Rule rule : ATTESTED) {
        if (rule.fits(key) && attested.test(rule.apply(key).text())) {
          stems.add(rule.apply(key));
        }
      }
    }
    return stems;
  }

  private static Set<String> keys(String file) {
    Set<String> keys = new HashSet<>();
    Resource.rows(file).forEach(row -> keys.add(Resource.key(row[0])));
    return Set.copyOf(keys);
  }

  private static Map<String, List<String>> forms() {
    Map<String, List<String>> forms = new HashMap<>();
    for (String[] row : Resource.rows("forms.tsv")) {
      forms.computeIfAbsent(Resource.key(row[0]), k -> new ArrayList<>()).add(Resource.key(row[1]));
    }
    return forms;
  }
}
