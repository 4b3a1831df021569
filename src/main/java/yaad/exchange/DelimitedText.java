package yaad.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tables as text: cells apart by a comma, semicolon, tab or bar, quoted after RFC 4180 where needed. The reader is patient:
 * a quotation mark that begins no quoted cell is a letter like any other, so that one stray mark cannot swallow the rest.
 */
final class DelimitedText {
  private static final String DELIMITERS = "\t,;|";
  private static final int LONGEST_CELL = 1 << 20;
  private static final int SAMPLE = 1 << 16;

  private final PushbackReader in;
  private final char delimiter;
  private long line = 1;
  private boolean literal;

  private DelimitedText(PushbackReader in, char delimiter) {
    this.in = in;
    this.delimiter = delimiter;
  }

  /** Reads all rows that are not empty; the delimiter is the one that parts the first lines most evenly. */
  static void read(String name, InputStream stream, Rows rows) throws IOException {
    BufferedReader reader = TextIn.open(name, stream);
    reader.mark(SAMPLE);
    char[] head = new char[SAMPLE - 1];
    int length = 0;
    for (int n = reader.read(head, 0, head.length); n > 0; n = length < head.length ? reader.read(head, length, head.length - length) : 0) {
      length += n;
    }
    reader.reset();
    char delimiter = delimiter(new String(head, 0, length));
    DelimitedText text = new DelimitedText(new PushbackReader(reader, LONGEST_CELL + 16), delimiter);
    rows.begin("");
    while (true) {
      long began = text.line;
      List<String> cells = new ArrayList<>();
      boolean more = text.record(cells);
      if (cells.size() > 1 || !cells.get(0).isBlank()) {
        rows.row(began, cells);
      }
      if (!more) {
        break;
      }
    }
    rows.end();
  }

  /** The delimiter that stands in most lines, and as often in each. */
  static char delimiter(String sample) {
    List<String> lines = sample.lines().filter(l -> !l.isBlank()).limit(20).toList();
    char best = ',';
    double bestScore = 0;
    for (char d : DELIMITERS.toCharArray()) {
      Map<Long, Long> counts = lines.stream().map(l -> l.chars().filter(c -> c == d).count()).filter(n -> n > 0)
          .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
      long with = counts.values().stream().mapToLong(n -> n).sum();
      long alike = counts.values().stream().mapToLong(n -> n).max().orElse(0);
      double score = with + alike + (with > 0 && d == '\t' ? 0.5 : 0);
      if (score > bestScore) {
        best = d;
        bestScore = score;
      }
    }
    return best;
  }

  /** Reads one record. False when the text ends with it. */
  private boolean record(List<String> cells) throws IOException {
    literal = false;
    while (true) {
      StringBuilder cell = new StringBuilder();
      int end = cell(cell);
      cells.add(cell.toString());
      if (end != delimiter) {
        if (end == '\r') {
          int next = in.read();
          if (next != '\n' && next >= 0) {
            in.unread(next);
          }
        }
        line++;
        return end >= 0;
      }
    }
  }

  /** Reads one cell and returns what ended it: the delimiter, a line end, or -1. */
  private int cell(StringBuilder cell) throws IOException {
    int c = in.read();
    if (c == '"' && !literal) {
      int end = quoted(cell);
      if (end != NOT_QUOTED) {
        return end;
      }
    }
    while (c >= 0 && c != delimiter && c != '\n' && c != '\r') {
      cell.append((char) c);
      c = in.read();
    }
    return c;
  }

  private static final int NOT_QUOTED = -2;

  /** Reads a quoted cell after its first mark; puts everything back when it turns out to be none. */
  private int quoted(StringBuilder cell) throws IOException {
    StringBuilder raw = new StringBuilder();
    long before = line;
    while (raw.length() < LONGEST_CELL) {
      int c = in.read();
      if (c < 0) {
        break;
      }
      raw.append((char) c);
      if (c == '\n') {
        line++;
      }
      if (c != '"') {
        cell.append((char) c);
        continue;
      }
      int next = in.read();
      if (next == '"') {
        raw.append('"');
        cell.append('"');
      } else if (next < 0 || next == delimiter || next == '\n' || next == '\r') {
        return next;
      } else {
        // Neither doubled nor at the end: a mark within the text.
        cell.append('"');
        in.unread(next);
      }
    }
    in.unread(raw.toString().toCharArray());
    cell.setLength(0);
    line = before;
    literal = true;
    return NOT_QUOTED;
  }

  /** Writes one row, quoting where needed. */
  static void write(Writer out, Iterable<String> cells, char delimiter, String lineEnd) throws IOException {
    boolean first = true;
    for (String cell : cells) {
      if (!first) {
        out.write(delimiter);
      }
      first = false;
      if (needsQuotes(cell, delimiter)) {
        out.write('"');
        out.write(cell.replace("\"", "\"\""));
        out.write('"');
      } else {
        out.write(cell);
      }
    }
    out.write(lineEnd);
  }

  private static boolean needsQuotes(String cell, char delimiter) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  /** What a spreadsheet would take for a formula, with an apostrophe before it; so too what only looks so disarmed. */
  static String disarm(String cell) {
    return dangerous(cell) ? "'" + cell : cell;
  }

  /** The opposite of {@link #disarm}. */
  static String rearm(String cell) {
    return cell.startsWith("'") && dangerous(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean dangerous(String cell) {
    int i = 0;
    while (i < cell.length() && cell.charAt(i) == '\'') {
      i++;
    }
    return i < cell.length() && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(i)) >= 0;
  }
}
