package yaad.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists of this package: one entry a line, columns apart by tabs, {@code #} for remarks. */
final class Resource {
  private Resource() {}

  static List<String[]> rows(String file) {
    try (InputStream in = Resource.class.getResourceAsStream("data/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key at level S, by which word lists are compared. */
  static String key(String word) {
    return Fold.key(word, Lang.URDU, Level.SEARCH);
  }
}
