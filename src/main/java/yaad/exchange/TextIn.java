package yaad.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import yaad.base.UserException;

/** Opens plain-text exchange files: UTF-8, or UTF-16 by its mark as Excel's "Unicode text" is; anything else is refused. */
final class TextIn {
  private TextIn() {}

  /**
   * A reader without byte order mark.
   *
   * @param name the file's name, for messages
   */
  static BufferedReader open(String name, InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw);
    in.mark(4);
    byte[] head = in.readNBytes(3);
    in.reset();
    Charset charset = StandardCharsets.UTF_8;
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      charset = StandardCharsets.UTF_16LE;
      in.skipNBytes(2);
    } else if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      charset = StandardCharsets.UTF_16BE;
      in.skipNBytes(2);
    } else if (head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
      in.skipNBytes(3);
    }
    Reader strict = new InputStreamReader(in, charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    return new BufferedReader(new Named(name, charset, strict), 1 << 16);
  }

  /** Says which file is not in the encoding that it should be in. */
  private static final class Named extends java.io.FilterReader {
    /** No text, term or message is on a longer line, in UTF-16 units. */
    private static final int LONGEST_LINE = 8_000_000;

    private final String name;
    private final Charset charset;
    private int run;

    Named(String name, Charset charset, Reader in) {
      super(in);
      this.name = name;
      this.charset = charset;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      try {
        int count = in.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
          run = target[i] == '\n' || target[i] == '\r' ? 0 : run + 1;
        }
        if (run > LONGEST_LINE) {
          throw new UserException("\"" + name + "\" has a line of more than " + LONGEST_LINE / 1_000_000 + " million characters",
              "Check that it is a file of sentences or terms, and break that line up");
        }
        return count;
      } catch (CharacterCodingException e) {
        throw new UserException("\"" + name + "\" is not " + charset.name(),
            "Save it as UTF-8 (in Excel: CSV UTF-8) and import it again", e);
      }
    }
  }
}
