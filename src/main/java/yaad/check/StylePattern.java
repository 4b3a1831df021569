package yaad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Habits of style that a pattern shows, from a list: each row has its check, what shows it, what should stand there, and why. */
final class StylePattern implements Check {
  private final Rule rule;

  private StylePattern(Rule rule) {
    this.rule = rule;
  }

  /** The sign of the izafat left out after ہ: بحیرہ عرب. */
  static Check izafat() {
    return new StylePattern(Rule.of("IZAFAT_UNMARKED", Category.ORTHOGRAPHY, Severity.INFO, "style/orthography",
        "A word in ہ that is bound to the next by an izafat may bear a hamza; both spellings are good, a house keeps to one.",
        "بحیرہ عرب → بحیرۂ عرب"));
  }

  /** The wrong postposition with a verb: کو ملاقات کی. */
  static Check collocation() {
    return new StylePattern(Rule.of("COLLOCATION", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/grammar",
        "This verb goes with another postposition.", "صحافیوں کو ملاقات کی → صحافیوں سے ملاقات کی"));
  }

  /** Western names of large numbers: بلین. */
  static Check unitStyle() {
    return new StylePattern(Rule.of("UNIT_STYLE", Category.ORTHOGRAPHY, Severity.INFO, "locale/number",
        "Urdu counts in ارب and کھرب; the English names are understood and are a matter of house style.", "100 بلین → 100 ارب"));
  }

  /** Two Urdu words joined by a hyphen. */
  static Check hyphen() {
    return new StylePattern(Rule.of("HYPHEN_COMPOUND", Category.ORTHOGRAPHY, Severity.MINOR, "style/orthography",
        "Urdu does not join words with a hyphen.", "ماسکو-بیجنگ → ماسکو بیجنگ"));
  }

  /** Two numbers joined by a hyphen, which an Urdu line shows in the wrong order. */
  static Check range() {
    return new StylePattern(Rule.of("BIDI_RANGE", Category.ORTHOGRAPHY, Severity.INFO, "locale/number",
        "A hyphen between two numbers turns them round in a line from right to left; an en dash or سے … تک does not.",
        "2021-2025 → 2021 سے 2025 تک"));
  }

  /** The credit of a photograph run into the text. */
  static Check credit() {
    return new StylePattern(Rule.of("CREDIT_LINE", Category.ORTHOGRAPHY, Severity.MINOR, "design/layout",
        "The credit of a photograph stands in the text itself and not in a line of its own.", "بات چیت کی۔ – رائٹرز"));
  }

  @Override
  public Rule rule() {
    return rule;
  }

  /**
   * A row of the list.
   *
   * @param hint what a text must have before the pattern is tried, or empty
   */
  private record Row(Pattern pattern, String hint, String right, String message) {}

  private static final Pattern HINT = Pattern.compile("^<([\\u0620-\\u06D3]+)(?:\\(\\?= ([\\u0620-\\u06D3]+))?");

  /** The word that a pattern begins with, with the next one where that is certain too. */
  private String hint(String pattern) {
    Matcher m = HINT.matcher(pattern);
    if (m.find()) {
      return m.group(2) == null ? m.group(1) : m.group(1) + " " + m.group(2);
    }
    return rule.id().equals("HYPHEN_COMPOUND") || rule.id().equals("BIDI_RANGE") ? "-" : "";
  }

  @Override
  public Run start(Setting setting) {
    List<Row> rows = new ArrayList<>();
    for (String[] row : Texts.rows("style-patterns.tsv")) {
      if (row[0].equals(rule.id())) {
        String word = "(?<![" + Urdu.INSIDE + "])";
        String end = "(?![" + Urdu.INSIDE + "])";
        rows.add(new Row(Pattern.compile(row[1].replaceAll("(?<![(]\\?)<", Matcher.quoteReplacement(word)).replace(">", end)), hint(row[1]), row[2], row[3]));
      }
    }
    return Check.overUrdu((in, sink) -> {
      for (Row row : rows) {
        if (!in.text().contains(row.hint)) {
          continue;
        }
        Matcher m = row.pattern.matcher(in.text());
        while (m.find()) {
          String right = row.right.equals("(space)") ? m.group().replace('-', ' ') : row.right;
          sink.suggest(in, m.start(), m.end(), row.message, right);
        }
      }
    });
  }
}
