package yaad.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an XML file into its entries (a {@code tu}, a {@code trans-unit}, a {@code conceptEntry}) and the tags between
 * them without parsing either, so that a parser can be set on each entry alone and one that is broken cannot take the
 * rest with it. Knows comments, CDATA, processing instructions, quoted attributes and the document type; an entry that
 * begins inside another means that the one before was never closed. Holds no more than one entry in memory.
 */
final class XmlScanner {
  /** No honest unit is longer, in UTF-16 units. */
  static final int LONGEST = 4_000_000;

  /** What was found. */
  enum Kind {
    /** A whole entry. */
    ENTRY,
    /** A start tag outside entries. */
    START,
    /** An end tag outside entries. */
    END,
    /** The document type. */
    DOCTYPE,
    /** An entry that cannot be one. */
    BROKEN
  }

  /**
   * One piece of the file.
   *
   * @param kind what it is
   * @param line the line that it begins on, from 1
   * @param xml its characters; of an end tag its name
   * @param trouble for {@link Kind#BROKEN} what is wrong with it, else empty
   */
  record Piece(Kind kind, long line, String xml, String trouble) {}

  private final Reader in;
  private final Set<String> entries;
  private final char[] buffer = new char[1 << 16];
  private int at;
  private int end;
  private long line = 1;
  private boolean afterReturn;
  private @Nullable Piece next;

  /** What is being kept of the file; cut off at {@link #LONGEST}. */
  private final StringBuilder kept = new StringBuilder();
  private boolean keeping;
  private boolean tooLong;

  /** @param entries the names of the entries' elements, without prefix */
  XmlScanner(Reader in, Set<String> entries) {
    this.in = in;
    this.entries = entries;
  }

  /** The next piece, or null at the end of the file. */
  @Nullable Piece next() throws IOException {
    if (next != null) {
      Piece waiting = next;
      next = null;
      return waiting;
    }
    while (skipTo('<')) {
      Piece piece = markup();
      if (piece != null) {
        return piece;
      }
    }
    return null;
  }

  /** The line that the scanner stands on, from 1. */
  long line() {
    return line;
  }

  /** What begins with the {@code <} that was just read, outside entries; null for a comment and the like. */
  private @Nullable Piece markup() throws IOException {
    long began = line;
    int c = peek();
    if (c == '!') {
      return declaration(began);
    }
    if (c == '?') {
      skipPast("?>");
      return null;
    }
    start("<");
    boolean closing = c == '/';
    if (!closing && !nameStart(c)) {
      keeping = false;
      return null;
    }
    boolean whole = tag();
    String xml = taken();
    String name = name(xml, closing ? 2 : 1);
    if (closing) {
      return new Piece(Kind.END, began, name, "");
    }
    if (!entries.contains(name)) {
      return new Piece(Kind.START, began, xml, "");
    }
    if (xml.endsWith("/>")) {
      return new Piece(Kind.ENTRY, began, xml, "");
    }
    if (!whole) {
      return new Piece(Kind.BROKEN, began, xml, "its first tag is broken");
    }
    return entry(began, name, xml);
  }

  /** The rest of an entry whose start tag was read. */
  private Piece entry(long began, String name, String startTag) throws IOException {
    start(startTag);
    while (skipTo('<')) {
      keep('<');
      long tagLine = line;
      int from = kept.length();
      int c = peek();
      if (c == '!') {
        bang();
      } else if (c == '?') {
        skipPast("?>");
      } else if (c == '/' || nameStart(c)) {
        boolean whole = tag();
        String tag = tooLong ? "" : kept.substring(from - 1);
        boolean ours = name(tag, c == '/' ? 2 : 1).equals(name);
        if (ours && c == '/') {
          return done(Kind.ENTRY, began, "");
        }
        if (ours && whole && !tag.endsWith("/>")) {
          // The next entry begins before this one has ended.
          if (!tooLong) {
            kept.setLength(from - 1);
          }
          Piece broken = done(Kind.BROKEN, began, "it has no end tag </" + name + ">");
          next = entry(tagLine, name, tag);
          return broken;
        }
      }
      if (tooLong) {
        return overlong(began, name);
      }
    }
    return done(Kind.BROKEN, began, "the file ends in the middle of it");
  }

  /** Passes over what is left of an entry that is too long to keep. */
  private Piece overlong(long began, String name) throws IOException {
    Piece broken = done(Kind.BROKEN, began, "it is longer than " + LONGEST / 1_000_000 + " million characters");
    while (skipTo('<')) {
      if (peek() == '/') {
        start("<");
        tag();
        String tag = taken();
        if (name(tag, 2).equals(name)) {
          return broken;
        }
      }
    }
    return broken;
  }

  private Piece done(Kind kind, long began, String trouble) {
    if (tooLong && trouble.isEmpty()) {
      return done(Kind.BROKEN, began, "it is longer than " + LONGEST / 1_000_000 + " million characters");
    }
    return new Piece(kind, began, taken(), trouble);
  }

  private @Nullable Piece declaration(long began) throws IOException {
    start("<");
    read();
    if (peek() == '-') {
      keeping = false;
      skipPast("-->");
      return null;
    }
    int depth = 0;
    int quote = 0;
    for (int c = read(); c >= 0; c = read()) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '-' && kept.length() > 3 && kept.charAt(kept.length() - 2) == '-'
          && kept.charAt(kept.length() - 3) == '!') {
        skipPast("-->");
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth <= 0) {
        break;
      }
    }
    return new Piece(Kind.DOCTYPE, began, taken(), "");
  }

  /** A comment or CDATA section inside an entry. */
  private void bang() throws IOException {
    read();
    if (peek() == '[') {
      skipPast("]]>");
      return;
    }
    skipPast("-->");
  }

  /** Reads to the end of a tag whose {@code <} was read. False when another tag begins before its end. */
  private boolean tag() throws IOException {
    int quote = 0;
    while (true) {
      int c = peek();
      if (c < 0 || c == '<') {
        return false;
      }
      read();
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return true;
      }
    }
  }

  private static boolean nameStart(int c) {
    return c == ':' || c == '_' || Character.isLetter(c);
  }

  /** The local name that begins at {@code from} in a tag. */
  static String name(String tag, int from) {
    int start = from;
    int i = from;
    while (i < tag.length() && " \t\r\n/>".indexOf(tag.charAt(i)) < 0) {
      if (tag.charAt(i) == ':') {
        start = i + 1;
      }
      i++;
    }
    return start > tag.length() ? "" : tag.substring(start, i);
  }

  private void start(String already) {
    kept.setLength(0);
    kept.append(already);
    keeping = true;
    tooLong = false;
  }

  private String taken() {
    keeping = false;
    return kept.toString();
  }

  private void keep(char c) {
    if (keeping && !tooLong) {
      kept.append(c);
      tooLong = kept.length() > LONGEST;
    }
  }

  /** Reads to just behind the next {@code wanted}, which is not kept. False at the end of the file. */
  private boolean skipTo(char wanted) throws IOException {
    while (at < end || fill()) {
      int from = at;
      while (at < end && buffer[at] != wanted) {
        at++;
      }
      count(from, at);
      if (keeping && !tooLong) {
        kept.append(buffer, from, at - from);
        tooLong = kept.length() > LONGEST;
      }
      if (at < end) {
        at++;
        afterReturn = false;
        return true;
      }
    }
    return false;
  }

  private void count(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = buffer[i];
      if (c <= '\r') {
        countOne(c);
      } else {
        afterReturn = false;
      }
    }
  }

  private void countOne(char c) {
    if (c == '\r' || c == '\n' && !afterReturn) {
      line++;
    }
    afterReturn = c == '\r';
  }

  private void skipPast(String ending) throws IOException {
    int matched = 0;
    for (int c = read(); c >= 0; c = read()) {
      if (c == ending.charAt(matched)) {
        matched++;
        if (matched == ending.length()) {
          return;
        }
      } else if (matched < 2 || c != ending.charAt(matched - 1)) {
        // After "--" or "]]" a further "-" or "]" leaves two matched.
        matched = c == ending.charAt(0) ? 1 : 0;
      }
    }
  }

  private int peek() throws IOException {
    return at < end || fill() ? buffer[at] : -1;
  }

  private int read() throws IOException {
    if (at == end && !fill()) {
      return -1;
    }
    char c = buffer[at++];
    countOne(c);
    keep(c);
    return c;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
