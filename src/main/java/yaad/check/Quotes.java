package yaad.check;

import java.util.ArrayList;
import java.util.List;

/**
 * The quotation marks of a text and how they pair. Urdu uses the curly marks in both orders (“ ” and ” “), so the side of a
 * mark is told by the spaces around it and not by its shape.
 */
final class Quotes {
  /** What a mark looks like. */
  enum Kind {
    /** " */
    STRAIGHT,
    /** “ ” „ */
    CURLY,
    /** Two ASCII apostrophes. */
    APOSTROPHES,
    /** ’’ or ‘‘ */
    SINGLES,
    /** « » */
    GUILLEMETS,
    /** ‘ ’ alone */
    SINGLE;

    boolean isFake() {
      return this == APOSTROPHES || this == SINGLES;
    }
  }

  private enum Role { OPENS, CLOSES, EITHER }

  /** A mark from {@code start} to {@code end}. */
  record Mark(int start, int end, Kind kind) {}

  /** Two marks that belong together. */
  record Couple(Mark open, Mark close) {
    boolean mixed() {
      return open.kind != close.kind;
    }
  }

  private final String text;
  private final List<Mark> doubles = new ArrayList<>();
  private final List<Couple> couples = new ArrayList<>();
  private final List<Couple> singles = new ArrayList<>();
  private final List<Mark> lone = new ArrayList<>();

  Quotes(String text) {
    this.text = text;
    int from = 0;
    boolean open = false;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      if (end < 0) {
        end = text.length();
      }
      if (!text.substring(from, end).isBlank()) {
        open = paragraph(from, end, open);
      }
      from = end + 1;
    }
  }

  /** All double marks, fake ones included. */
  List<Mark> doubles() {
    return doubles;
  }

  /** Double marks that belong together. */
  List<Couple> couples() {
    return couples;
  }

  /** Single curly marks that belong together. */
  List<Couple> singles() {
    return singles;
  }

  /** Double marks without a partner. */
  List<Mark> lone() {
    return lone;
  }

  /** What stands between two marks. */
  String inside(Couple couple) {
    return text.substring(couple.open.end, couple.close.start);
  }

  /**
   * Pairs the marks of one paragraph.
   *
   * @param opened whether a quotation is still open from the paragraph before
   * @return whether one is open at the end
   */
  private boolean paragraph(int from, int end, boolean opened) {
    List<Mark> marks = new ArrayList<>();
    Mark single = null;
    for (int i = from; i < end; i++) {
      Mark mark = markAt(i, end);
      if (mark == null) {
        continue;
      }
      i = mark.end - 1;
      if (mark.kind != Kind.SINGLE) {
        marks.add(mark);
      } else if (single == null) {
        single = role(mark, from, end) == Role.OPENS ? mark : null;
      } else {
        singles.add(new Couple(single, mark));
        single = null;
      }
    }
    doubles.addAll(marks);
    return pair(marks, from, end, opened);
  }

  private boolean pair(List<Mark> marks, int from, int end, boolean opened) {
    Mark open = null;
    boolean fromAbove = opened;
    for (int k = 0; k < marks.size(); k++) {
      Mark mark = marks.get(k);
      Role role = role(mark, from, end);
      if (open != null) {
        if (role == Role.OPENS && k + 1 < marks.size() && role(marks.get(k + 1), from, end) == Role.CLOSES) {
          // A second opening mark that has a closing one of its own: the first was never closed.
          lone.add(open);
          open = mark;
        } else {
          couples.add(new Couple(open, mark));
          open = null;
        }
        continue;
      }
      if (role == Role.CLOSES) {
        boolean nextCloses = k + 1 < marks.size() && role(marks.get(k + 1), from, end) == Role.CLOSES;
        if (fromAbove) {
          fromAbove = false;
        } else if (nextCloses) {
          // Two closing marks in a row: the first one opens and has its space on the wrong side.
          open = mark;
        } else {
          lone.add(mark);
        }
        continue;
      }
      // A new paragraph of the same quotation opens it again.
      fromAbove = false;
      open = mark;
    }
    if (open != null) {
      boolean nextOpens = opensNext(end);
      if (!nextOpens) {
        lone.add(open);
      }
      return nextOpens;
    }
    return false;
  }

  private boolean opensNext(int end) {
    int i = end;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    if (i >= text.length()) {
      return false;
    }
    Mark mark = markAt(i, text.length());
    return mark != null && mark.kind != Kind.SINGLE;
  }

  private Role role(Mark mark, int from, int end) {
    boolean spaceBefore = mark.start == from || Urdu.isSpace(text.charAt(mark.start - 1)) || "([{-–—:،".indexOf(text.charAt(mark.start - 1)) >= 0;
    boolean spaceAfter = mark.end == end || !(Character.isLetterOrDigit(text.charAt(mark.end)) || "([{‘’'“”\"".indexOf(text.charAt(mark.end)) >= 0
        || Urdu.isMark(text.charAt(mark.end)) || text.charAt(mark.end) == '$');
    if (spaceBefore && !spaceAfter) {
      return Role.OPENS;
    }
    if (!spaceBefore && spaceAfter) {
      return Role.CLOSES;
    }
    return Role.EITHER;
  }

  private @org.jspecify.annotations.Nullable Mark markAt(int i, int end) {
    char c = text.charAt(i);
    char next = i + 1 < end ? text.charAt(i + 1) : 0;
    boolean inWord = i > 0 && Urdu.isLatin(text.charAt(i - 1)) && Urdu.isLatin(next);
    return switch (c) {
      case '"' -> inches(i) ? null : new Mark(i, i + 1, Kind.STRAIGHT);
      case '“', '”', '„', '‟' -> new Mark(i, i + 1, Kind.CURLY);
      case '«', '»' -> new Mark(i, i + 1, Kind.GUILLEMETS);
      case '\'' -> next == '\'' ? new Mark(i, i + 2, Kind.APOSTROPHES) : null;
      case '‘', '’', '`' -> next == '‘' || next == '’' || next == '`' ? new Mark(i, i + 2, Kind.SINGLES)
          : inWord || c == '`' ? null : new Mark(i, i + 1, Kind.SINGLE);
      default -> null;
    };
  }

  /** 5" is five inches when nothing was opened; told by the digit before and the missing partner. */
  private boolean inches(int i) {
    return i > 0 && Urdu.isDigit(text.charAt(i - 1)) && i > 1 && text.lastIndexOf('"', i - 1) < text.lastIndexOf('\n', i)
        && text.indexOf('"', i + 1) < 0;
  }
}
