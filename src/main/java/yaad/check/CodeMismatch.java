package yaad.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses, placeholders and tags that one side has and the other has not. */
final class CodeMismatch implements Check {
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[\\w.~:/?#\\[\\]@!$&'()*+,;=%-]*[\\w/]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE = Pattern.compile("\\$\\{\\w+}|\\{\\{?\\w*}?}|%(?:\\d+\\$)?[sdif@](?!\\w)|%\\(\\w+\\)[sd]|</?[A-Za-z][\\w-]*(?:\\s[^<>]*)?/?>|&(?:[a-z]+|#\\d+);");

  private final Rule rule;
  private final Pattern pattern;

  private CodeMismatch(Rule rule, Pattern pattern) {
    this.rule = rule;
    this.pattern = pattern;
  }

  /** Web and mail addresses. */
  static Check addresses() {
    return new CodeMismatch(Rule.of("ADDRESS_MISMATCH", Category.FIDELITY, Severity.MAJOR, "accuracy/mistranslation",
        "A web or mail address differs from the one on the other side, or is missing.", "www.example.org → www.exampel.org"), ADDRESS);
  }

  /** Placeholders and tags. */
  static Check codes() {
    return new CodeMismatch(Rule.of("PLACEHOLDER_MISMATCH", Category.FIDELITY, Severity.MAJOR, "design/markup",
        "A placeholder or tag of the source is missing in the translation, or changed.", "{0} files → فائلیں"), CODE);
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public Run start(Setting setting) {
    return Check.overPairs((pair, sink) -> {
      if (!pair.ur().isBlank() && !pair.en().isBlank()) {
        missing(pair.ur(), pair.en(), "English", sink);
        missing(pair.en(), pair.ur(), "Urdu", sink);
      }
    });
  }

  /** Addresses are the same in capitals; placeholders are not. */
  private String key(String code) {
    return pattern == ADDRESS ? code.toLowerCase(Locale.ROOT) : code;
  }

  private void missing(Passage in, Passage other, String name, Sink sink) {
    Map<String, Integer> there = new HashMap<>();
    Matcher m = pattern.matcher(other.text());
    while (m.find()) {
      there.merge(key(m.group()), 1, Integer::sum);
    }
    m = pattern.matcher(in.text());
    while (m.find()) {
      if (there.merge(key(m.group()), -1, Integer::sum) < 0) {
        sink.add(in, m.start(), m.end(), "the " + name + " side does not have it");
      }
    }
  }
}
