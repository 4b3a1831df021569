package yaad.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Latin letters that touch Urdu letters. */
final class LatinGlued implements Check {
  private static final Pattern PLACE = Pattern.compile(
      "[" + Urdu.LETTER + "][" + Urdu.INSIDE + "]*[A-Za-z][A-Za-z0-9]*|[A-Za-z][A-Za-z0-9]*[" + Urdu.LETTER + "][" + Urdu.INSIDE + "]*");
  private static final Pattern SEAM = Pattern.compile("(?<=[" + Urdu.INSIDE + "])(?=[A-Za-z])|(?<=[A-Za-z0-9])(?=[" + Urdu.LETTER + "])");

  @Override
  public Rule rule() {
    return Rule.of("LATIN_GLUED", Category.ORTHOGRAPHY, Severity.MAJOR, "fluency/typography",
        "A Latin word sticks to an Urdu one; often a letter or a quotation mark was lost between them.", "اوQUAD → او QUAD");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu((in, sink) -> {
      Matcher m = PLACE.matcher(in.text());
      while (m.find()) {
        sink.suggest(in, m.start(), m.end(), "Latin letters touch Urdu letters", SEAM.matcher(m.group()).replaceAll(" "));
      }
    });
  }
}
