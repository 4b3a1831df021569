package yaad.segment;

import java.util.ArrayList;
import java.util.List;
import yaad.text.Span;

/**
 * Paragraphs of plain text: each line is one, as editors, agencies and web pages save articles. Only when the lines are
 * wrapped at a column as old mail and some converters do, a paragraph runs to the next blank line.
 *
 * <p>Lines count as wrapped when, under one width between 40 and 100 characters, no line was ended before it was full:
 * the next line's first word would not have fitted on it. Verse, lists and one-line paragraphs never look like that.
 */
final class PlainText {
  private static final int MIN_WIDTH = 40;
  private static final int MAX_WIDTH = 100;
  /** So many full lines are no accident. */
  private static final int MIN_JOINS = 3;

  private PlainText() {}

  static Paragraphs paragraphs(String text) {
    List<Span> lines = lines(text);
    if (!wrapped(text, lines)) {
      return new Paragraphs(text, lines.stream().filter(l -> !Blank.is(l.of(text))).toList(), List.of());
    }
    List<Span> blocks = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (Span line : lines) {
      boolean blank = Blank.is(line.of(text));
      if (!blank) {
        start = start < 0 ? line.start() : start;
        end = line.end();
      } else if (start >= 0) {
        blocks.add(new Span(start, end));
        start = -1;
      }
    }
    if (start >= 0) {
      blocks.add(new Span(start, end));
    }
    return new Paragraphs(
        text, blocks, List.of(new Note(0, 1, "the lines are wrapped at a column; paragraphs were read from blank line to blank line")));
  }

  /** All lines without their ends: LF, CR LF, CR, NEL, the Unicode separators and form feed end one. */
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        lines.add(new Span(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(new Span(start, text.length()));
    return lines;
  }

  private static boolean wrapped(String text, List<Span> lines) {
    int width = lines.stream().mapToInt(l -> l.of(text).stripTrailing().length()).max().orElse(0);
    if (width < MIN_WIDTH || width > MAX_WIDTH) {
      return false;
    }
    int joins = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i).of(text).stripTrailing();
      String next = lines.get(i + 1).of(text).strip();
      if (line.isEmpty() || next.isEmpty()) {
        continue;
      }
      int space = next.indexOf(' ');
      int firstWord = space < 0 ? next.length() : space;
      if (line.length() + 1 + firstWord <= width) {
        return false;
      }
      joins++;
    }
    return joins >= MIN_JOINS;
  }
}
