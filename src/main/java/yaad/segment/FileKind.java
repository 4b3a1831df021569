package yaad.segment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells files that hold no plain text by their first bytes, in words for the user. */
final class FileKind {
  /** The first bytes (as ISO 8859-1) and what such a file is. */
  private record Magic(String bytes, String kind) {}

  private static final List<Magic> MAGIC = List.of(
      new Magic("%PDF", "a PDF"),
      new Magic("PK\u0003\u0004", "a zip or office file"),
      new Magic("PK\u0005\u0006", "an empty zip file"),
      new Magic("\u00D0\u00CF\u0011\u00E0", "an old Word or Excel file"),
      new Magic("{\\rtf", "an RTF file"),
      new Magic("\u0089PNG", "a picture (PNG)"),
      new Magic("\u00FF\u00D8\u00FF", "a picture (JPEG)"),
      new Magic("GIF8", "a picture (GIF)"),
      new Magic("II*\u0000", "a picture (TIFF)"),
      new Magic("MM\u0000*", "a picture (TIFF)"),
      new Magic("\u001F\u008B", "a gzip file"),
      new Magic("7z\u00BC\u00AF", "a 7-zip file"),
      new Magic("Rar!", "a RAR file"),
      new Magic("SQLite format 3\u0000", "a database"),
      new Magic("\u007FELF", "a program"),
      new Magic("ID3", "a sound file"));

  private FileKind() {}

  /** What kind of binary file it is, with its article, or null when it may be text. */
  static @Nullable String of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    for (Magic magic : MAGIC) {
      if (head.startsWith(magic.bytes())) {
        return magic.kind();
      }
    }
    return null;
  }

  /** Whether so many bytes are control characters that it cannot be text in an encoding of single bytes or UTF-8. */
  static boolean isBinary(byte[] bytes) {
    int controls = 0;
    int sample = Math.min(bytes.length, 4096);
    for (int i = 0; i < sample; i++) {
      byte b = bytes[i];
      controls += b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    return controls > sample / 20;
  }
}
