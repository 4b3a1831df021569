package yaad.base;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of an XML file to characters, believing the bytes more than the declaration: a byte order mark decides,
 * then the pattern of zero bytes in {@code <?xml} (XML 1.0, appendix F), then whether the start of the file is sound UTF-8
 * with letters in it, and only then what is declared. In the wild UTF-16 files are declared as UTF-8 and UTF-8 files as
 * ISO-8859-1.
 */
public final class XmlDecoder {
  /** Stands for bytes that are no character in the file's encoding; XML forbids it, so no sound file has it. */
  public static final char DAMAGED = '\uFFFF';

  private static final int SAMPLE = 1 << 16;

  private XmlDecoder() {}

  /**
   * The characters of the stream; damaged bytes come as {@link #DAMAGED}, so that a parser refuses them like any character
   * that XML forbids. (Given the bytes, the JDK's StAX parser prints a line of its own about them.)
   *
   * @throws IOException when the stream cannot be read
   */
  public static Reader open(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, SAMPLE);
    in.mark(SAMPLE);
    byte[] head = in.readNBytes(SAMPLE);
    in.reset();
    Charset marked = marked(head);
    if (marked != null) {
      in.skipNBytes(marked == StandardCharsets.UTF_8 ? 3 : marked.name().startsWith("UTF-32") ? 4 : 2);
    }
    Charset charset = marked != null ? marked : unmarked(head);
    return new InputStreamReader(in, decoder(charset));
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .replaceWith(String.valueOf(DAMAGED));
  }

  private static @Nullable Charset marked(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (starts(head, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    if (starts(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return starts(head, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static Charset unmarked(byte[] head) {
    if (starts(head, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    Charset declared = declared(new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1));
    return declared.equals(StandardCharsets.UTF_8) || isUtf8(head) ? StandardCharsets.UTF_8 : declared;
  }

  /** Whether the sample has characters beyond ASCII and all of them are sound UTF-8, but for one cut at its end. */
  private static boolean isUtf8(byte[] head) {
    boolean ascii = true;
    for (byte b : head) {
      ascii &= b >= 0;
    }
    if (ascii) {
      return false;
    }
    CoderResult result = StandardCharsets.UTF_8.newDecoder()
        .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
    return !result.isError();
  }

  private static Charset declared(String head) {
    int at = head.indexOf("encoding=");
    int end = head.indexOf("?>");
    if (!head.startsWith("<?xml") || at < 0 || at > end) {
      return StandardCharsets.UTF_8;
    }
    int close = head.indexOf(head.charAt(at + 9), at + 10);
    String name = close < 0 ? "" : head.substring(at + 10, close);
    try {
      Charset charset = Charset.forName(name);
      // One byte a character stands in the declaration itself, so it is none of the wide ones whatever it says.
      return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") || !charset.canEncode()
          ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
