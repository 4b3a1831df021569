package yaad.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import yaad.base.XmlDecoder;
import yaad.check.Passage;
import yaad.text.Lang;

/**
 * Finds texts again in the file that they were read from, behind its escapes and tags, so that a finding has the place that
 * an editor shows. A text that is not found again keeps its line and is counted from its own start.
 */
final class TextPlaces {
  /** Files larger than this, in bytes, are not held in the heap for the sake of places. */
  private static final long MOST = 64L << 20;
  /** So far behind the start of its entry a text is looked for, in UTF-16 units. */
  private static final int FAR = 200_000;

  private final String raw;
  private final boolean xml;
  private final int[] lines;

  private TextPlaces(String raw, boolean xml) {
    this.raw = raw;
    this.xml = xml;
    int n = 1;
    int[] starts = new int[1024];
    for (int i = raw.indexOf('\n'); i >= 0; i = raw.indexOf('\n', i + 1)) {
      if (n == starts.length) {
        starts = Arrays.copyOf(starts, 2 * n);
      }
      starts[n++] = i + 1;
    }
    this.lines = Arrays.copyOf(starts, n);
  }

  /** Ready for the texts of a file; for formats that are no text, and for very large files, it finds nothing. */
  static TextPlaces of(Format format, Path file) throws IOException {
    boolean xml = format == Format.TMX || format == Format.XLIFF;
    boolean text = xml || format == Format.CSV || format == Format.TSV;
    if (!text || Files.size(file) > MOST) {
      return new TextPlaces("", false);
    }
    StringBuilder raw = new StringBuilder((int) Files.size(file));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        Reader reader = xml ? XmlDecoder.open(in) : TextIn.open(file.toString(), in)) {
      char[] buffer = new char[1 << 16];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        raw.append(buffer, 0, n);
      }
    }
    return new TextPlaces(raw.toString(), xml);
  }

  /** The text with its place, looked for from a line on. */
  Passage find(Lang lang, String text, String file, int line, String unit) {
    if (!text.isBlank() && line >= 1 && line <= lines.length) {
      int from = lines[line - 1];
      int to = Math.min(raw.length(), from + FAR);
      int[] places = new int[2 * text.length()];
      for (int at = from; at < to; at++) {
        if (starts(at, text.charAt(0)) && match(at, text, places)) {
          int row = Arrays.binarySearch(lines, places[0]);
          return new Passage(lang, text, file, places[0], row >= 0 ? row + 1 : -row - 1, unit, places);
        }
      }
    }
    return new Passage(lang, text, file, 0, line, unit);
  }

  /** A quick look whether a text with this first letter may start here. */
  private boolean starts(int at, char first) {
    char c = raw.charAt(at);
    return c == first || xml && (c == '&' || c == '<' && first == '{');
  }

  private boolean match(int start, String text, int[] places) {
    int at = start;
    for (int i = 0; i < text.length(); ) {
      int placeable = xml ? placeable(text, i) : 0;
      if (xml && at < raw.length() && raw.charAt(at) == '<') {
        int after = placeable > 0 ? code(at) : tag(at);
        if (after < 0) {
          return false;
        }
        if (placeable > 0) {
          Arrays.fill(places, 2 * i, 2 * (i + placeable), at);
          for (int k = i; k < i + placeable; k++) {
            places[2 * k + 1] = after;
          }
          i += placeable;
        }
        at = after;
        continue;
      }
      int length = letter(at, text.charAt(i));
      if (length == 0) {
        return false;
      }
      places[2 * i] = at;
      places[2 * i + 1] = at + length;
      at += length;
      i++;
    }
    return true;
  }

  /** How many units of the file stand for this one of the text; 0 when others do. */
  private int letter(int at, char c) {
    if (at >= raw.length()) {
      return 0;
    }
    char r = raw.charAt(at);
    if (xml && r == '&') {
      int end = raw.indexOf(';', at);
      return end > 0 && end - at < 12 && isEntity(raw.substring(at + 1, end), c) ? end + 1 - at : 0;
    }
    if (!xml && c == '"' && raw.startsWith("\"\"", at)) {
      return 2;
    }
    if (c == '\n' && raw.startsWith("\r\n", at)) {
      return 2;
    }
    return r == c || Character.isWhitespace(r) && Character.isWhitespace(c) ? 1 : 0;
  }

  private static boolean isEntity(String name, char c) {
    switch (name) {
      case "amp":
        return c == '&';
      case "lt":
        return c == '<';
      case "gt":
        return c == '>';
      case "quot":
        return c == '"';
      case "apos":
        return c == '\'';
      default:
        break;
    }
    try {
      return name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) == c
          : name.startsWith("#") && Integer.parseInt(name.substring(1)) == c;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The length of <code>{12}</code> when it stands at an offset of the text, else 0. */
  private static int placeable(String text, int i) {
    if (text.charAt(i) != '{') {
      return 0;
    }
    int end = i + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end > i + 1 && end < text.length() && text.charAt(end) == '}' ? end + 1 - i : 0;
  }

  /** The end of the tag, or of the opening of character data, at an offset of the file; -1 when there is none. */
  private int tag(int at) {
    if (raw.startsWith("<![CDATA[", at)) {
      return at + 9;
    }
    int end = raw.indexOf('>', at);
    return end < 0 || raw.startsWith("</seg>", at) || raw.startsWith("</target", at) || raw.startsWith("</source", at) ? -1 : end + 1;
  }

  /** The end of the inline code at an offset of the file: the tag, or the whole element where its content is code. */
  private int code(int at) {
    int end = tag(at);
    if (end < 0 || raw.charAt(end - 2) == '/') {
      return end;
    }
    for (String name : new String[] {"bpt", "ept", "ph", "it", "ut", "x", "bx", "ex", "sc", "ec"}) {
      if (raw.startsWith(name, at + 1) && !Character.isLetter(raw.charAt(at + 1 + name.length()))) {
        int close = raw.indexOf("</" + name + ">", end);
        return close < 0 ? -1 : close + name.length() + 3;
      }
    }
    return end;
  }
}
