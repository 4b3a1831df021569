package yaad.check;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yaad.text.Script;

/** English words left standing in an Urdu text, or Urdu words in an English one. Glosses in brackets and quotations stay. */
final class SourceLeft implements Check {
  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z'’-]*(?:[ ,]+[A-Za-z][A-Za-z'’-]*){2,}");
  private static final Pattern ARABIC = Pattern.compile("[" + Urdu.LETTER + "][" + Urdu.INSIDE + "]*(?:[ ،]+[" + Urdu.LETTER + "][" + Urdu.INSIDE + "]*){2,}");
  private static final double MOSTLY = 0.2;

  @Override
  public Rule rule() {
    return Rule.of("SOURCE_LEFT", Category.FIDELITY, Severity.MINOR, "accuracy/untranslated",
        "Words of the source stand untranslated in the translation.", "وزیر نے said on Monday کہا");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overPairs((pair, sink) -> {
      double share = Script.arabicShare(pair.ur().text());
      if (!pair.ur().isBlank() && share >= MOSTLY) {
        look(pair.ur(), pair.en(), LATIN, sink);
      }
      if (!pair.en().isBlank() && Script.arabicShare(pair.en().text()) <= 1 - MOSTLY) {
        look(pair.en(), pair.ur(), ARABIC, sink);
      }
    });
  }

  private static void look(Passage in, Passage other, Pattern words, Sink sink) {
    Matcher m = words.matcher(in.text());
    while (m.find()) {
      char before = m.start() > 0 ? in.text().charAt(m.start() - 1) : ' ';
      char after = m.end() < in.text().length() ? in.text().charAt(m.end()) : ' ';
      boolean marked = "([\"“”‘’'/.@:-_<".indexOf(before) >= 0 || ")]\"“”‘’/@:_.<>".indexOf(after) >= 0 && after != '.';
      boolean copied = other.text().toLowerCase(Locale.ROOT).contains(m.group().toLowerCase(Locale.ROOT));
      boolean name = m.group().matches("(?:[A-Z][\\w'’-]*[ ,]*)+");
      if (!marked && (copied || !name) && !(name && m.group().split(" ").length < 4)) {
        sink.add(in, m.start(), m.end(), copied ? "left as it is in the source" : "words of the other language");
      }
    }
  }
}
