package yaad.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The closed list of Urdu words that newsrooms write without the space between them. Two columns of {@code fused.tsv}: the
 * fused form and its words. Verbs follow patterns and are listed by their stems: a future written as one (کریگا) and the
 * infinitive with والا (ہونیوالی).
 */
final class Fused {
  private static final Map<String, List<String>> FORMS = load();

  private Fused() {}

  /** The words that a form stands for, or none when it is not a fused form. */
  static List<String> parts(String word) {
    if (word.length() < 3) {
      return List.of();
    }
    return FORMS.getOrDefault(Resource.key(word), List.of());
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> forms = new HashMap<>();
    for (String[] row : Resource.rows("fused.tsv")) {
      switch (row[0]) {
        case "future" -> future(row[1], forms);
        case "infinitive" -> infinitive(row[1], forms);
        default -> forms.put(Resource.key(row[0]), List.of(row[1].split(" ")));
      }
    }
    return Map.copyOf(forms);
  }

  /** کر: کریگا, کریگی, کرینگے, کرینگی, کریگے. A stem in a long vowel takes ئ: جائیگا. */
  private static void future(String stem, Map<String, List<String>> forms) {
    boolean vowel = stem.endsWith("ا") || stem.endsWith("و");
    String ye = vowel ? "ئی" : "ی";
    String one = stem + (vowel ? "ئے" : "ے");
    String many = stem + (vowel ? "ئیں" : "یں");
    forms.putIfAbsent(Resource.key(stem + ye + "گا"), List.of(one, "گا"));
    forms.putIfAbsent(Resource.key(stem + ye + "گی"), List.of(one, "گی"));
    forms.putIfAbsent(Resource.key(stem + ye + "گے"), List.of(many, "گے"));
    forms.putIfAbsent(Resource.key(stem + ye + "نگے"), List.of(many, "گے"));
    forms.putIfAbsent(Resource.key(stem + ye + "نگی"), List.of(many, "گی"));
    forms.putIfAbsent(Resource.key(stem + "ونگا"), List.of(stem + (vowel ? "ؤں" : "وں"), "گا"));
    forms.putIfAbsent(Resource.key(stem + "ونگی"), List.of(stem + (vowel ? "ؤں" : "وں"), "گی"));
    for (String end : List.of("گا", "گی")) {
      forms.putIfAbsent(Resource.key(one + end), List.of(one, end));
    }
    for (String end : List.of("گے", "گی")) {
      forms.putIfAbsent(Resource.key(many + end), List.of(many, end));
    }
  }

  /** ہون: ہونیوالا, ہونیوالے, ہونیوالی, ہونیوالوں, also with ے. */
  private static void infinitive(String stem, Map<String, List<String>> forms) {
    for (String end : List.of("والا", "والے", "والی", "والوں", "والیاں", "والیوں")) {
      forms.putIfAbsent(Resource.key(stem + "ی" + end), List.of(stem + "ے", end));
      forms.putIfAbsent(Resource.key(stem + "ے" + end), List.of(stem + "ے", end));
    }
  }
}
