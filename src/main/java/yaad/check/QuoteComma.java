package yaad.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comma of English dialogue kept before a closing mark. */
final class QuoteComma implements Check {
  private static final Pattern PLACE = Pattern.compile("([" + Urdu.INSIDE + "]+)[،,]([\"”“])(?=\\s|$)");

  @Override
  public Rule rule() {
    return Rule.of("QUOTE_COMMA_INSIDE", Category.ORTHOGRAPHY, Severity.INFO, "fluency/typography",
        "A comma stands before the closing mark, as in English dialogue; many houses want it out.", "گا،\" → گا\"").off();
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu((in, sink) -> {
      Matcher m = PLACE.matcher(in.text());
      while (m.find()) {
        sink.suggest(in, m.start(), m.end(), "comma before the closing mark", m.group(1) + m.group(2));
      }
    });
  }
}
