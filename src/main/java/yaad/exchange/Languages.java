package yaad.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yaad.text.Lang;

/** Language tags as files write them. */
final class Languages {
  private Languages() {}

  /**
   * The language that a tag means, or null for another one: {@code en}, {@code EN-US}, {@code en_GB}, {@code eng},
   * {@code ur-PK}, {@code urd}, and the names {@code English} and {@code Urdu}.
   */
  static @Nullable Lang of(String tag) {
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (primary) {
      case "ur", "urd", "urdu" -> Lang.URDU;
      case "en", "eng", "english" -> Lang.ENGLISH;
      default -> null;
    };
  }
}
