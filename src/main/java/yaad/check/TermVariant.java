package yaad.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import yaad.text.Span;
import yaad.text.Tokens;

/** One term in several forms: of a list of words that have several (دو طرفہ, دوطرفہ), and of the glossary. */
final class TermVariant implements Check {
  private final Rule rule;
  private final boolean glossary;

  private TermVariant(Rule rule, boolean glossary) {
    this.rule = rule;
    this.glossary = glossary;
  }

  /** Terms. */
  static Check terms() {
    return new TermVariant(Rule.of("TERM_VARIANT", Category.CONSISTENCY, Severity.MINOR, "terminology/inconsistent-use",
        "One term in several forms; the usual one is told by the counts, or by the glossary where they are equal. The places of the"
            + " usual form are shown as remarks.", "دو طرفہ … دوطرفہ"), true);
  }

  /** Words of the general language. */
  static Check spellings() {
    return new TermVariant(Rule.of("SPELLING_VARIANT", Category.CONSISTENCY, Severity.MINOR, "style/inconsistency",
        "A word in two spellings, both good; a text keeps to one.", "گزشتہ … گذشتہ"), false);
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public Run start(Setting setting) {
    Map<String, String> unwritten = HamzaVariant.corrections(setting.profile());
    List<FormIndex.Entry> forms = new ArrayList<>();
    for (String[] row : Texts.rows("variants.tsv")) {
      if (row[0].equals(rule.id())) {
        String[] texts = row[2].split(" \\| ");
        for (int i = 0; i < texts.length; i++) {
          forms.add(new FormIndex.Entry(row[1], texts[i], i, isCorrected(texts[i], unwritten)));
        }
      }
    }
    FormIndex index = new FormIndex(forms);
    GlossaryForms fromGlossary = glossary ? new GlossaryForms(setting.glossary(), false, index.things()) : null;
    return new Variants(sheet -> {
      List<Variants.Use> listed = index.uses(sheet.ur());
      List<Variants.Use> uses = new ArrayList<>(listed);
      if (fromGlossary != null) {
        for (Variants.Use use : fromGlossary.uses(sheet)) {
          if (listed.stream().noneMatch(u -> overlap(u.span(), use.span()))) {
            uses.add(use);
          }
        }
      }
      return uses;
    }, Spelling::closeTerm, (use, usual, most) -> most);
  }

  /** Whether JOINED_WORDS or HAMZA_VARIANT put another form in its place: two checks never send a user to and fro. */
  private static boolean isCorrected(String form, Map<String, String> unwritten) {
    return Arrays.stream(form.split(" ")).map(Urdu::encoded)
        .anyMatch(word -> Tokens.split(word).size() > 1 || unwritten.containsKey(word));
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }
}
