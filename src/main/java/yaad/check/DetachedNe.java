package yaad.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** نے after a comma: a relative clause, as English has it, stands between the subject and its postposition. */
final class DetachedNe implements Check {
  private static final Pattern PLACE = Pattern.compile("([" + Urdu.INSIDE + "]+)\\s*،\\s*نے(?![" + Urdu.INSIDE + "])");

  @Override
  public Rule rule() {
    return Rule.of("DETACHED_NE", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/grammar",
        "نے belongs right after its noun; a clause from English word order has been set between them.",
        "سفیر، جو لاہور میں ہیں، نے کہا → لاہور میں موجود سفیر نے کہا");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu((in, sink) -> {
      Matcher m = PLACE.matcher(in.text());
      while (m.find()) {
        sink.add(in, m.start(), m.end(), "نے is cut off from its noun by a comma");
      }
    });
  }
}
