package yaad.check;

import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, the least first; the scale of MQM with a step below it for remarks. */
public enum Severity {
  /** A remark that helps to see other findings: the places of the usual spelling, a matter of taste. */
  INFO,
  /** A reader stumbles; a house style is broken. */
  MINOR,
  /** A reader is misled, or the text looks careless. */
  MAJOR,
  /** The text says something else than its source. */
  CRITICAL;

  /** The name as files and reports have it: {@code minor}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity with this name, in any case. */
  public static Optional<Severity> of(String word) {
    for (Severity s : values()) {
      if (s.name().equalsIgnoreCase(word.strip())) {
        return Optional.of(s);
      }
    }
    return Optional.empty();
  }
}
