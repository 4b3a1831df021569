package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes XML 1.0 that every reader takes and gives back character for character: what XML forbids is left out and
 * remembered, and line ends that a reader would change (a raw carriage return anywhere, any line end in an attribute)
 * go out as references. Okapi's and the JDK's writers do neither.
 */
final class XmlOut implements AutoCloseable {
  private static final int FULL = 1 << 14;

  private final Writer writer;
  private final StringBuilder buffer = new StringBuilder(FULL + (1 << 12));
  private final Deque<String> open = new ArrayDeque<>();
  private final SortedSet<Integer> forbidden = new TreeSet<>();
  private boolean inTag;
  private long dropped;

  /** @param out stays the caller's to close */
  XmlOut(OutputStream out) {
    writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /** The declaration and, unless empty, a document type. */
  XmlOut document(String doctype) throws IOException {
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (!doctype.isEmpty()) {
      buffer.append(doctype).append('\n');
    }
    return flushed();
  }

  /** Opens an element with attributes, given as name, value, name, value. */
  XmlOut open(String name, String... attributes) throws IOException {
    endTag();
    buffer.append('<').append(name);
    open.push(name);
    inTag = true;
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    return flushed();
  }

  /** One more attribute of the element that was just opened. */
  XmlOut attribute(String name, String value) {
    if (!inTag) {
      throw new IllegalStateException("no open tag for " + name);
    }
    buffer.append(' ').append(name).append("=\"");
    escape(value, true);
    buffer.append('"');
    return this;
  }

  /** An element with nothing in it. */
  XmlOut empty(String name, String... attributes) throws IOException {
    return open(name, attributes).close(1);
  }

  /** An element with text in it. */
  XmlOut element(String name, String text, String... attributes) throws IOException {
    return open(name, attributes).text(text).close(1);
  }

  /** Text, escaped. */
  XmlOut text(String text) throws IOException {
    endTag();
    escape(text, false);
    return flushed();
  }

  /** Markup that is known to be well-formed. */
  XmlOut raw(String markup) throws IOException {
    endTag();
    buffer.append(markup);
    return flushed();
  }

  /** Closes so many elements. */
  XmlOut close(int elements) throws IOException {
    for (int i = 0; i < elements; i++) {
      String name = open.pop();
      if (inTag) {
        buffer.append("/>");
        inTag = false;
      } else {
        buffer.append("</").append(name).append('>');
      }
    }
    return flushed();
  }

  /** A line end and the indentation of the next line. */
  XmlOut newline(int indent) throws IOException {
    endTag();
    buffer.append('\n').append("                ", 0, 2 * indent);
    return this;
  }

  /** How many UTF-16 units were left out so far because XML forbids them. */
  long dropped() {
    return dropped;
  }

  /** The code points that were left out since this was asked last. */
  SortedSet<Integer> takeForbidden() {
    SortedSet<Integer> taken = new TreeSet<>(forbidden);
    forbidden.clear();
    return taken;
  }

  /** Hands on what waits here. */
  void flush() throws IOException {
    writer.append(buffer);
    buffer.setLength(0);
    writer.flush();
  }

  /** Ends all open elements and flushes; leaves the stream below open. */
  @Override
  public void close() throws IOException {
    close(open.size());
    buffer.append('\n');
    flush();
  }

  private void endTag() {
    if (inTag) {
      buffer.append('>');
      inTag = false;
    }
  }

  private XmlOut flushed() throws IOException {
    if (buffer.length() > FULL) {
      writer.append(buffer);
      buffer.setLength(0);
    }
    return this;
  }

  /** Appends runs of plain characters at once; only what needs care is looked at one by one. */
  private void escape(String text, boolean attribute) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '>' && c < 0xD800) {
        continue;
      }
      String instead = switch (c) {
        case '&' -> "&amp;";
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '\r' -> "&#13;";
        case '"' -> attribute ? "&quot;" : null;
        case '\n' -> attribute ? "&#10;" : null;
        case '\t' -> attribute ? "&#9;" : null;
        default -> null;
      };
      if (instead != null) {
        buffer.append(text, from, i).append(instead);
        from = i + 1;
      } else if (c < ' ' && c != '\n' && c != '\t' || c >= 0xD800) {
        int cp = text.codePointAt(i);
        int next = i + Character.charCount(cp);
        if (!XmlText.allowed(cp)) {
          buffer.append(text, from, i);
          from = next;
          dropped += Character.charCount(cp);
          forbidden.add(cp);
        }
        i = next - 1;
      }
    }
    buffer.append(text, from, text.length());
  }
}
