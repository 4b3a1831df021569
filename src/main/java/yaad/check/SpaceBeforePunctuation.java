package yaad.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A space before ، ۔ ؛ ؟ or an exclamation mark. Rows of dots and spaced initials (ن ۔ م ۔ راشد) are left alone. */
final class SpaceBeforePunctuation implements Check {
  private static final Pattern PLACE = Pattern.compile("([^\\s\\u00A0]+)[ \\t\\u00A0\\u202F]+([،۔؛؟!])");
  private static final String OPENERS = "(["
      + "«،۔؛؟!-–—";

  @Override
  public Rule rule() {
    return Rule.of("SPACE_BEFORE_PUNCT", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/typography",
        "A punctuation mark follows its word without a space.", "ہے ۔ → ہے۔");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu(SpaceBeforePunctuation::look);
  }

  private static void look(Passage in, Sink sink) {
    Matcher m = PLACE.matcher(in.text());
    int from = 0;
    while (m.find(from)) {
      from = m.end(1);
      String word = m.group(1);
      char last = word.charAt(word.length() - 1);
      if (OPENERS.indexOf(last) >= 0 || spacedInitials(in.text(), m)) {
        continue;
      }
      // The space goes to the other side of the mark when none is there.
      boolean glued = m.end() < in.text().length() && Character.isLetter(in.text().charAt(m.end()));
      sink.fix(in, m.start(), m.end(), "space before " + m.group(2), word + m.group(2) + (glued ? " " : ""));
    }
  }

  private static boolean spacedInitials(String text, Matcher m) {
    if (m.group(2).charAt(0) != '۔' || !Urdu.isInitial(m.group(1))) {
      return false;
    }
    int next = m.end();
    while (next < text.length() && Urdu.isSpace(text.charAt(next))) {
      next++;
    }
    int end = Urdu.wordEnd(text, next);
    return Urdu.key(m.group(1)).length() <= 1 || (end > next && Urdu.isInitial(text.substring(next, end)));
  }
}
