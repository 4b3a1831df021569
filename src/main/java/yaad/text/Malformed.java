package yaad.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Finds what no text should contain, so that whoever reads a file can say it. Nothing is changed here or anywhere else in
 * this package.
 */
public final class Malformed {
  /** Kinds of fault. */
  public enum Kind {
    /** Half of a surrogate pair. */
    LONE_SURROGATE,
    /** U+0000, which cuts texts short in many programs. */
    NUL,
    /** A code point that Unicode reserves for ever. */
    NONCHARACTER,
    /** A control other than tab, line feed and carriage return. */
    CONTROL,
    /** A direction control that is opened and not closed in its paragraph, or closed and not opened. */
    UNBALANCED_DIRECTION,
    /** U+FFFD: an earlier program could not read what stood here. */
    REPLACEMENT
  }

  /**
   * One fault.
   *
   * @param at its offset in UTF-16 units
   * @param kind what it is
   * @param codePoint the code point, or the lone unit
   * @param words the fault in plain words, without a full stop
   */
  public record Problem(int at, Kind kind, int codePoint, String words) {}

  private Malformed() {}

  /** All faults of {@code text} in the order of their offsets; empty for a sound text. */
  public static List<Problem> in(String text) {
    List<Problem> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); ) {
      int cp = text.codePointAt(i);
      if (cp == '\n' || cp == '\r' || cp == 0x2029) {
        unclosed(text, open, found);
      } else if (isDirection(cp)) {
        direction(text, i, open, found);
      } else {
        plain(cp, i, found);
      }
      i += Character.charCount(cp);
    }
    unclosed(text, open, found);
    if (found.isEmpty()) {
      return Collections.emptyList();
    }
    found.sort(Comparator.comparingInt(Problem::at));
    return List.copyOf(found);
  }

  private static void plain(int cp, int at, List<Problem> found) {
    if (cp == 0) {
      add(found, at, Kind.NUL, cp, "a NUL character");
    } else if (cp >= 0xD800 && cp <= 0xDFFF) {
      add(found, at, Kind.LONE_SURROGATE, cp, "half of a character, its other half is lost");
    } else if (cp == 0xFFFD) {
      add(found, at, Kind.REPLACEMENT, cp, "a replacement character, the text was damaged before it came here");
    } else if (FoldCluster.isNoncharacter(cp)) {
      add(found, at, Kind.NONCHARACTER, cp, "a code that is no character");
    } else if (cp < 0x20 ? cp != '\t' : cp >= 0x7F && cp < 0xA0 && cp != 0x85) {
      add(found, at, Kind.CONTROL, cp, "an invisible control character");
    }
  }

  private static boolean isDirection(int cp) {
    return (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069);
  }

  /** Embeddings and overrides close by PDF, isolates by PDI; a PDI also closes embeddings opened inside (UAX 9, X6a). */
  private static void direction(String text, int at, Deque<Integer> open, List<Problem> found) {
    char c = text.charAt(at);
    if (c != 0x202C && c != 0x2069) {
      open.push(at);
      return;
    }
    boolean isolate = c == 0x2069;
    if (!isolate) {
      if (open.isEmpty() || isIsolate(text.charAt(open.peek()))) {
        add(found, at, Kind.UNBALANCED_DIRECTION, c, "a direction control is closed that was not opened");
      } else {
        open.pop();
      }
      return;
    }
    if (!isolateOpen(text, open)) {
      add(found, at, Kind.UNBALANCED_DIRECTION, c, "a direction isolate is closed that was not opened");
      return;
    }
    while (true) {
      int last = open.pop();
      if (isIsolate(text.charAt(last))) {
        return;
      }
      notClosed(text, last, found);
    }
  }

  /** Looks no deeper than UAX 9 allows nesting, so that hostile texts take linear time. */
  private static boolean isolateOpen(String text, Deque<Integer> open) {
    int depth = 0;
    for (int at : open) {
      if (isIsolate(text.charAt(at))) {
        return true;
      }
      if (++depth > 125) {
        return false;
      }
    }
    return false;
  }

  private static boolean isIsolate(char c) {
    return c >= 0x2066 && c <= 0x2068;
  }

  private static void unclosed(String text, Deque<Integer> open, List<Problem> found) {
    while (!open.isEmpty()) {
      notClosed(text, open.pop(), found);
    }
  }

  private static void notClosed(String text, int at, List<Problem> found) {
    add(found, at, Kind.UNBALANCED_DIRECTION, text.charAt(at), "a direction control is opened and not closed");
  }

  private static void add(List<Problem> found, int at, Kind kind, int cp, String words) {
    found.add(new Problem(at, kind, cp, words + String.format(Locale.ROOT, " (U+%04X)", cp)));
  }
}
