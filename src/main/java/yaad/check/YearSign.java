package yaad.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A space between a year and its sign ء. */
final class YearSign implements Check {
  private static final Pattern PLACE =
      Pattern.compile("(?<![" + Urdu.DIGIT + "])([" + Urdu.DIGIT + "]{3,4})[ \\t\\u00A0]+ء(?![" + Urdu.INSIDE + "])");

  @Override
  public Rule rule() {
    return Rule.of("YEAR_HAMZA_SPACING", Category.ORTHOGRAPHY, Severity.MINOR, "locale-convention/date-format",
        "The sign of the Christian year stands right after the digits, or the line may break between them.", "2019 ء → 2019ء");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu((in, sink) -> {
      Matcher m = PLACE.matcher(in.text());
      while (m.find()) {
        sink.fix(in, m.start(), m.end(), "space before the year sign", m.group(1) + "ء");
      }
    });
  }
}
