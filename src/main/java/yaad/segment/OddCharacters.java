package yaad.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports characters that have no business in an article. They stay in the text: nothing is changed in silence. */
final class OddCharacters {
  private OddCharacters() {}

  static List<Note> in(String text) {
    Map<String, Note> found = new LinkedHashMap<>();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String what = describe(c);
      if (what != null) {
        int at = i;
        found.merge(what, new Note(at, 1, what), (a, b) -> new Note(a.start(), a.count() + 1, what));
      }
      i += Character.charCount(c);
    }
    List<Note> notes = new ArrayList<>(found.values());
    notes.sort(Comparator.comparingInt(Note::start));
    return notes;
  }

  private static @Nullable String describe(int c) {
    if (c < 0x20) {
      return c == '\t' || c == '\n' || c == '\r' || c == '\f' ? null : "control character " + code(c);
    }
    if (c < 0x7F) {
      return null;
    }
    if (c < 0xA0) {
      return c == 0x85 ? null : "control character " + code(c);
    }
    if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
      return "bidirectional control " + code(c) + " (it can make text look other than it is)";
    }
    if (c == 0xFEFF) {
      return "byte-order mark inside the text (U+FEFF)";
    }
    if (c == 0xFFFD) {
      return "replacement character U+FFFD: something was lost when the file was saved";
    }
    if ((c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF) {
      return "noncharacter " + code(c);
    }
    return switch (Character.getType(c)) {
      case Character.SURROGATE -> "half a surrogate pair";
      case Character.PRIVATE_USE -> "private-use character " + code(c);
      default -> null;
    };
  }

  private static String code(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
