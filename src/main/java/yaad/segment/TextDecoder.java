package yaad.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;

/**
 * From bytes to text, with no guess that could be wrong in silence: UTF-8, or UTF-16 with a byte-order mark, or the
 * charset that the user names. What looks like another charset is named in the error, with the way to read it.
 */
final class TextDecoder {
  /** Larger files are no articles. */
  static final long MAX_BYTES = 64L << 20;

  private static final int SAMPLE = 64 << 10;

  private TextDecoder() {}

  /** The whole file's bytes, when it is a file that may be read and of a sane size. */
  static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new UserException("\"" + file + "\" is a folder", "Name a file in it");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new UserException(
            "\"" + file + "\" is larger than " + (MAX_BYTES >> 20) + " MB", "Cut it into articles and read them one by one");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static UserException unreadable(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new UserException("There is no file \"" + file + "\"", "Check the name and the folder", e);
    }
    if (e instanceof AccessDeniedException) {
      return new UserException("\"" + file + "\" may not be read", "Check its permissions", e);
    }
    return new UserException("\"" + file + "\" cannot be read: " + e.getMessage(), "Check the disk and the file", e);
  }

  /**
   * The text without its byte-order mark.
   *
   * @param charset what the user says it is, or null; a byte-order mark overrules it
   * @throws UserException when the bytes are no text, or no text in that charset
   */
  static String decode(Path file, byte[] bytes, @Nullable Charset charset) {
    if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
      throw new UserException("\"" + file + "\" is in UTF-32", "Save it as UTF-8");
    }
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(file, bytes, 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return strict(file, bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return strict(file, bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (charset != null) {
      return strict(file, bytes, 0, charset);
    }
    String kind = FileKind.of(bytes);
    if (kind != null) {
      throw new UserException("\"" + file + "\" is " + kind + ", not text",
          "Open it in the program that it was made with and save it as .docx, or its text as plain text (UTF-8)");
    }
    Charset utf16 = utf16(bytes);
    if (utf16 != null) {
      throw new UserException(
          "\"" + file + "\" looks like " + utf16.name() + " without a byte-order mark",
          "Say --charset " + utf16.name() + ", or save it as UTF-8");
    }
    if (FileKind.isBinary(bytes)) {
      throw new UserException("\"" + file + "\" is a binary file, not text", "Save its text as plain text in UTF-8");
    }
    return strict(file, bytes, 0, StandardCharsets.UTF_8);
  }

  private static String strict(Path file, byte[] bytes, int from, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharsetDecoder decoder = charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw wrong(file, bytes, in.position(), charset);
    }
    return out.flip().toString();
  }

  private static UserException wrong(Path file, byte[] bytes, int at, Charset charset) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    String what = "\"" + file + "\" is not " + charset.name() + " at byte " + at + " (line " + line + ")";
    if (charset.equals(StandardCharsets.UTF_8)) {
      String likely = singleByte(bytes);
      if (likely != null) {
        return new UserException(
            what + "; it looks like " + likely, "Say --charset " + likely + ", or save it as UTF-8");
      }
    }
    return new UserException(what, "Save it as UTF-8, or say --charset with the name of its encoding");
  }

  /** UTF-16 without a mark: every second byte is one of the few high bytes that Urdu and English have. */
  private static @Nullable Charset utf16(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    if (pairs == 0 || bytes.length % 2 != 0) {
      return null;
    }
    int highFirst = 0;
    int highSecond = 0;
    for (int i = 0; i < pairs; i++) {
      highFirst += isHigh(bytes[2 * i]) ? 1 : 0;
      highSecond += isHigh(bytes[2 * i + 1]) ? 1 : 0;
    }
    int enough = pairs * 9 / 10 + 1;
    if (highFirst >= enough && highFirst > highSecond) {
      return StandardCharsets.UTF_16BE;
    }
    return highSecond >= enough && highSecond > highFirst ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean isHigh(byte b) {
    return b == 0x00 || b == 0x06 || b == 0x20;
  }

  /** Windows-1256 or Windows-1252, when most bytes above 127 are letters or quotes there. */
  private static @Nullable String singleByte(byte[] bytes) {
    int high = 0;
    int arabic = 0;
    int latin = 0;
    String as1256 = new String(bytes, 0, Math.min(bytes.length, SAMPLE), Charset.forName("windows-1256"));
    for (int i = 0; i < as1256.length(); i++) {
      if (bytes[i] < 0) {
        high++;
        arabic += Character.UnicodeScript.of(as1256.charAt(i)) == Character.UnicodeScript.ARABIC ? 1 : 0;
      } else if (bytes[i] >= 'A') {
        latin++;
      }
    }
    if (high == 0) {
      return null;
    }
    if (arabic >= 0.7 * high && arabic > latin) {
      return "windows-1256";
    }
    return latin > 4 * high ? "windows-1252" : null;
  }

  private static boolean starts(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
