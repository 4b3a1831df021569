package yaad.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Latin full stop, comma, semicolon or question mark after an Urdu word. */
final class LatinPunctuation implements Check {
  private static final Pattern PLACE =
      Pattern.compile("([" + Urdu.LETTER + "][" + Urdu.INSIDE + "]*)([.,;?])(?=\\s|$|[\"”“’‘')\\]]|[" + Urdu.LETTER + "])");

  @Override
  public Rule rule() {
    return Rule.of("LATIN_PUNCT_IN_URDU", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/typography",
        "Urdu has marks of its own: ۔ ، ؛ ؟ instead of . , ; ?", "گئے. → گئے۔");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu(LatinPunctuation::look);
  }

  private static void look(Passage in, Sink sink) {
    String text = in.text();
    Matcher m = PLACE.matcher(text);
    while (m.find()) {
      char mark = m.group(2).charAt(0);
      int end = m.end();
      char next = end < text.length() ? text.charAt(end) : ' ';
      if (mark == '.' && (Urdu.isLetter(next) && Urdu.isInitial(m.group(1)) || Urdu.key(m.group(1)).length() <= 1)) {
        continue;
      }
      String right = switch (mark) {
        case '.' -> "۔";
        case ',' -> "،";
        case ';' -> "؛";
        default -> "؟";
      };
      sink.suggest(in, m.start(), end, "Latin " + mark + " after an Urdu word", m.group(1) + right);
    }
  }
}
