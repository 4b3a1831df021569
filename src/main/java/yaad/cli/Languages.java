package yaad.cli;

import java.util.Locale;
import yaad.base.UserException;
import yaad.text.Lang;

/** Languages as options name them. */
final class Languages {
  private Languages() {}

  /** The language that {@code en} or {@code ur} names; {@code option} is for the message. */
  static Lang named(String name, String option) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "ur", "urdu" -> Lang.URDU;
      case "en", "english" -> Lang.ENGLISH;
      default -> throw new UserException(option + " is \"" + name + "\"", "Give en or ur");
    };
  }
}
