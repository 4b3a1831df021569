package yaad.check;

import java.util.Map;
import java.util.Set;

/** Words of a closed list that are always, or by house style, written otherwise. One check for each list. */
final class ListedSpelling implements Check {
  private final Rule rule;
  private final String message;
  private final boolean safe;

  private ListedSpelling(Rule rule, String message, boolean safe) {
    this.rule = rule;
    this.message = message;
    this.safe = safe;
  }

  /** اعلی for اعلیٰ. */
  static Check dagger() {
    return new ListedSpelling(Rule.of("MISSING_DAGGER_ALEF", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/spelling",
        "The small alef over ی is part of the spelling.", "اعلی → اعلیٰ"), "the alef over ی is missing", false);
  }

  /** مسلہ for مسئلہ. */
  static Check misspelling() {
    return new ListedSpelling(Rule.of("MISSPELLING", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/spelling",
        "A common misspelling.", "مسلہ → مسئلہ"), "common misspelling", false);
  }

  /** تہا for تھا. */
  static Check heh() {
    return new ListedSpelling(Rule.of("HEH_CONFUSION", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/spelling",
        "ہ stands where the breathed ھ belongs, or the other way round.", "ساتہ → ساتھ; ھے → ہے"), "ہ and ھ confused", false);
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public Run start(Setting setting) {
    Map<String, String> list = WordLists.of(rule.id());
    boolean heh = rule.id().equals("HEH_CONFUSION");
    return Check.overUrdu((in, sink) -> {
      WordRuns m = in.runs();
      while (m.find()) {
        String word = Urdu.encoded(m.group());
        String right = list.get(word);
        if (right == null && heh) {
          String placed = placedHeh(word);
          right = placed.equals(word) ? null : placed;
        }
        if (right != null && !WordLists.isRightBeside(word, m.beside(-1)) && !WordLists.isRightBeside(word, m.beside(1))) {
          if (safe) {
            sink.fix(in, m.start(), m.end(), message, right);
          } else {
            sink.suggest(in, m.start(), m.end(), message, right);
          }
        }
      }
    });
  }

  private static final Set<Character> BREATHED = Set.of('ب', 'پ', 'ت', 'ٹ', 'ج', 'چ', 'د', 'ڈ', 'ڑ', 'ک', 'گ', 'ل', 'م', 'ن', 'ر', 'و', 'ی');

  /** The word with ہ for a ھ at its start or after a letter that is never breathed. */
  private static String placedHeh(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = word.indexOf('ھ'); i >= 0 && word.length() > 1; i = word.indexOf('ھ', i + 1)) {
      int before = i - 1;
      while (before >= 0 && Urdu.isMark(word.charAt(before))) {
        before--;
      }
      if (before < 0 || !BREATHED.contains(word.charAt(before))) {
        out.setCharAt(i, 'ہ');
      }
    }
    return out.toString();
  }
}
