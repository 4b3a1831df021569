package yaad.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yaad.text.Malformed;

/** Reports characters that have no business in an article. They stay in the text: nothing is changed in silence. */
final class OddCharacters {
  /** Code pages such as windows-1256 lack some letters of Urdu, and editors put this in their place. */
  private static final String LOST =
      "letter lost when the file was saved (a question mark inside a word; save it anew as UTF-8)";

  private OddCharacters() {}

  static List<Note> in(String text) {
    Map<String, Note> found = new LinkedHashMap<>();
    Set<Integer> told = new HashSet<>();
    for (Malformed.Problem problem : Malformed.in(text)) {
      if (problem.codePoint() != '\f' && problem.codePoint() != 0x0B) {
        add(found, problem.at(), problem.words());
        told.add(problem.at());
      }
    }
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String what = c == '?' && isInWord(text, i) ? LOST : describe(c);
      if (what != null && !told.contains(i)) {
        add(found, i, what);
      }
      i += Character.charCount(c);
    }
    List<Note> notes = new ArrayList<>(found.values());
    notes.sort(Comparator.comparingInt(Note::start));
    return notes;
  }

  private static boolean isInWord(String text, int at) {
    return at > 0 && at + 1 < text.length() && isUrdu(text.charAt(at - 1)) && isUrdu(text.charAt(at + 1));
  }

  private static boolean isUrdu(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  private static void add(Map<String, Note> found, int at, String what) {
    found.merge(what, new Note(at, 1, what), (a, b) -> new Note(a.start(), a.count() + 1, what));
  }

  /** What is well-formed, and still not what an article should hold. */
  private static @Nullable String describe(int c) {
    if (c < 0x2000) {
      return null;
    }
    if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
      return "direction control, which can make text look other than it is (" + code(c) + ")";
    }
    if (c == 0xFEFF) {
      return "byte-order mark inside the text (U+FEFF)";
    }
    return Character.getType(c) == Character.PRIVATE_USE ? "private-use character (" + code(c) + ")" : null;
  }

  private static String code(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
