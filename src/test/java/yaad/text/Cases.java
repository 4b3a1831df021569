package yaad.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the case files: one case a line, columns apart by tabs, {@code #} for remarks, {@code {XXXX}} for a code point. */
final class Cases {
  private static final Pattern CODE_POINT = Pattern.compile("\\{([0-9A-F]{4,6})}");

  private Cases() {}

  /** The rows of a file beside the tests. */
  static List<String[]> rows(String file) {
    try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell with its code points written out. */
  static String text(String cell) {
    return CODE_POINT.matcher(cell).replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
  }

  static Lang lang(String tag) {
    return tag.equals("ur") ? Lang.URDU : Lang.ENGLISH;
  }
}
