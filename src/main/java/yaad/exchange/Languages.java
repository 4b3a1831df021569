package yaad.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yaad.text.Lang;

/** Language tags as files write them. */
final class Languages {
  private Languages() {}

  /**
   * The language that a tag means, or null for another one: {@code en}, {@code EN-US}, {@code en_GB}, {@code eng},
   * {@code ur-PK}, {@code urd}, and the names {@code English} and {@code Urdu}. Urdu in Latin letters is another one.
   */
  static @Nullable Lang of(String tag) {
    String lower = tag.strip().toLowerCase(Locale.ROOT);
    if (lower.contains("latn") || lower.contains("arab") && lower.startsWith("en")) {
      return null;
    }
    return switch (lower.split("[-_ (]", 2)[0]) {
      case "ur", "urd", "urdu" -> Lang.URDU;
      case "en", "eng", "english" -> Lang.ENGLISH;
      default -> null;
    };
  }
}
