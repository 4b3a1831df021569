package yaad.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two spaces or more between two words of a line. */
final class ExtraSpace implements Check {
  private static final Pattern PLACE = Pattern.compile("([^\\s\\u00A0]+)[ \\u00A0]{2,}([^\\s\\u00A0]+)");

  @Override
  public Rule rule() {
    return Rule.of("EXTRA_SPACE", Category.ORTHOGRAPHY, Severity.INFO, "fluency/typography",
        "More than one space between two words.", "کل  صبح → کل صبح");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu((in, sink) -> {
      Matcher m = PLACE.matcher(in.text());
      int from = 0;
      while (m.find(from)) {
        from = m.end(1);
        if ("،۔؛؟!".indexOf(m.group(2).charAt(0)) < 0) {
          sink.fix(in, m.start(), m.end(), "more than one space", m.group(1) + " " + m.group(2));
        }
      }
    });
  }
}
