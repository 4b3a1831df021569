package yaad.memory;

import yaad.base.UserException;

/** Refuses what SQLite would silently change: NUL ends a text early, and a lone surrogate becomes a question mark. */
final class Storable {
  private Storable() {}

  static void check(Unit unit) {
    check("the Urdu text", unit.ur());
    check("the English text", unit.en());
    unit.attributes()
        .forEach(
            (name, value) -> {
              check("a property's name", name);
              check("the property " + name, value);
            });
    check("the creator", unit.stamp().creator());
    check("the changer", unit.stamp().changer());
  }

  static void check(String what, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new UserException("A NUL character in " + what + " at " + i, "Take it out of the text and try again");
      }
      if (Character.isSurrogate(c)) {
        boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new UserException(
              "Half of a character (a lone surrogate) in " + what + " at " + i,
              "Save the file as UTF-8 again, or take the character out, and try again");
        }
        i++;
      }
    }
  }
}
