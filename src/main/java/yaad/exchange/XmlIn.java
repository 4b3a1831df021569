package yaad.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML from outside safely: nothing outside the file is ever fetched (external entities off, and a resolver that
 * gives an empty document, since either alone lets the DTD through), entity expansion is bounded by the JDK's limits,
 * the byte order mark and not the declaration decides on UTF-16, and characters that XML forbids are dropped instead of
 * ending the file.
 */
final class XmlIn {
  private XmlIn() {}

  /** A StAX reader over the stream, which stays the caller's to close. */
  static XMLStreamReader open(InputStream in) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory.createXMLStreamReader(new Clean(decode(in)));
  }

  /** The characters of the stream, by its byte order mark, else by the look of its first bytes. */
  private static Reader decode(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(256);
    byte[] head = in.readNBytes(200);
    in.reset();
    Charset charset;
    int skip = 0;
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      charset = StandardCharsets.UTF_8;
      skip = 3;
    } else if (starts(head, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      skip = 2;
    } else if (starts(head, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      skip = 2;
    } else if (starts(head, 0, '<')) {
      charset = StandardCharsets.UTF_16BE;
    } else if (starts(head, '<', 0)) {
      charset = StandardCharsets.UTF_16LE;
    } else {
      charset = declared(new String(head, StandardCharsets.ISO_8859_1));
    }
    in.skipNBytes(skip);
    return new InputStreamReader(in, charset);
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset declared(String head) {
    int at = head.indexOf("encoding=");
    int end = head.indexOf("?>");
    if (!head.startsWith("<?xml") || at < 0 || at > end || at + 10 >= head.length()) {
      return StandardCharsets.UTF_8;
    }
    int close = head.indexOf(head.charAt(at + 9), at + 10);
    String name = close < 0 ? "" : head.substring(at + 10, close);
    try {
      Charset charset = Charset.forName(name);
      // One byte a character stands in the declaration itself, so it cannot be UTF-16 whatever it says.
      return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** Turns what XML 1.0 forbids into spaces, raw or as a numeric reference, so that one bad byte loses no file. */
  private static final class Clean extends FilterReader {
    /** The longest numeric reference worth looking at: {@code &#x10FFFF;} and some leading zeros. */
    private static final int LONGEST = 16;

    private final char[] buffer = new char[1 << 14];
    private int from;
    private int to;
    private boolean ended;
    private boolean lowFollows;

    Clean(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      // Keep enough ahead to see a whole reference or surrogate pair.
      if (to - from < LONGEST && !ended) {
        fill();
      }
      if (from == to) {
        return -1;
      }
      int safe = ended ? to : to - LONGEST + 1;
      int count = Math.min(length, Math.max(1, safe - from));
      clean(count);
      System.arraycopy(buffer, from, target, offset, count);
      from += count;
      return count;
    }

    private void fill() throws IOException {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
      while (to < buffer.length) {
        int n = super.in.read(buffer, to, buffer.length - to);
        if (n < 0) {
          ended = true;
          return;
        }
        to += n;
      }
    }

    private void clean(int count) {
      for (int i = from; i < from + count; i++) {
        char c = buffer[i];
        if (c == '&') {
          cleanReference(i);
        } else if (lowFollows) {
          lowFollows = false;
        } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(buffer[i + 1])) {
          // Its other half may come only with the next read.
          lowFollows = true;
        } else if (!XmlText.allowed(c)) {
          buffer[i] = ' ';
        }
      }
    }

    private void cleanReference(int at) {
      int end = at + 2;
      while (end < Math.min(to, at + LONGEST) && buffer[end] != ';') {
        end++;
      }
      if (at + 1 >= to || buffer[at + 1] != '#' || end >= to || buffer[end] != ';') {
        return;
      }
      boolean hex = buffer[at + 2] == 'x';
      String digits = new String(buffer, at + (hex ? 3 : 2), Math.max(0, end - at - (hex ? 3 : 2)));
      try {
        if (XmlText.allowed(Integer.parseInt(digits, hex ? 16 : 10))) {
          return;
        }
      } catch (NumberFormatException e) {
        // No number at all: as illegal as a forbidden one.
        digits = "";
      }
      Arrays.fill(buffer, at, end + 1, ' ');
    }
  }
}
