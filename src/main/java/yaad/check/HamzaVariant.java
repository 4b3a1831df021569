package yaad.check;

import java.util.HashMap;
import java.util.Map;

/** لئے or لیے, چاہئے or چاہیے: one of the two is the house's. */
final class HamzaVariant implements Check {
  @Override
  public Rule rule() {
    return Rule.of("HAMZA_VARIANT", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/spelling",
        "Two spellings are in use; the house writes one of them (style.ye in the profile: لیے, لئے or any).", "چاہئے → چاہیے");
  }

  @Override
  public Run start(Setting setting) {
    String style = setting.profile().style("ye");
    Map<String, String> list = new HashMap<>();
    WordLists.of("HAMZA_VARIANT").forEach((old, now) -> {
      if (style.equals("لئے")) {
        list.putIfAbsent(Urdu.encoded(now), old);
      } else {
        list.put(old, now);
      }
    });
    if (style.equals("any")) {
      return (sheet, sink) -> {};
    }
    return Check.overUrdu((in, sink) -> {
      WordRuns m = in.runs();
      while (m.find()) {
        String right = list.get(Urdu.encoded(m.group()));
        if (right != null) {
          sink.suggest(in, m.start(), m.end(), "the house writes " + right, right);
        }
      }
    });
  }
}
