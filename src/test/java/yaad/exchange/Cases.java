package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the tables of cases beside the tests. */
final class Cases {
  private static final Pattern CODE_POINT = Pattern.compile("\\{([0-9A-F]{4})}");

  private Cases() {}

  /** The rows of a table, columns apart by tabs, without its remarks. */
  static List<String[]> rows(String table) {
    try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream(table), table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell with its code points, {@code {000A}}, written out. */
  static String text(String cell) {
    return CODE_POINT.matcher(cell).replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
  }

  /** A file beside the tests. */
  static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(Cases.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
