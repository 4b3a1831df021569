package yaad.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comma of an English date kept between month and year. */
final class DateComma implements Check {
  private static final Pattern PLACE = Pattern.compile("([" + Urdu.DIGIT + "]{1,2}\\s+(?:جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر))"
      + "\\s*[،,]\\s*([" + Urdu.DIGIT + "]{4})(\\s?ء)?");

  @Override
  public Rule rule() {
    return Rule.of("DATE_FORMAT", Category.ORTHOGRAPHY, Severity.MINOR, "locale-convention/date-format",
        "Urdu dates have no comma before the year.", "4 فروری، 2026 → 4 فروری 2026ء");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu((in, sink) -> {
      Matcher m = PLACE.matcher(in.text());
      while (m.find()) {
        String sign = m.group(3) == null ? "" : "ء";
        sink.suggest(in, m.start(), m.end(), "comma in a date", m.group(1) + " " + m.group(2) + sign);
      }
    });
  }
}
