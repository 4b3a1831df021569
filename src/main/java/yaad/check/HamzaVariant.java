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

  /** The house's spellings by those that it does not write, at level E; none where it takes both. */
  static Map<String, String> corrections(Profile profile) {
    String style = profile.style("ye");
    if (style.equals("any")) {
      return Map.of();
    }
    Map<String, String> ours = WordLists.of("HAMZA_VARIANT");
    Map<String, String> list = new HashMap<>(ours);
    if (style.equals("لئے")) {
      Map<String, String> theirs = new HashMap<>();
      ours.forEach((old, now) -> {
        if (isHamzaAlone(old)) {
          theirs.put(now, old);
        }
      });
      list.replaceAll((old, now) -> theirs.getOrDefault(now, now));
      theirs.forEach((now, old) -> list.put(Urdu.encoded(now), old));
      theirs.values().forEach(list::remove);
    }
    return list;
  }

  @Override
  public Run start(Setting setting) {
    Map<String, String> list = corrections(setting.profile());
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

  /** لئے and چاہئیں, but not لیئے or کیجئیے, which write the sound twice and are no house's spelling. */
  private static boolean isHamzaAlone(String word) {
    return !word.contains("یئ") && !word.endsWith("ئیے");
  }
}
