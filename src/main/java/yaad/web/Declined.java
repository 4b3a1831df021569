package yaad.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import yaad.base.UserException;
import yaad.check.Ignored;

/** Suggested terms that somebody has declined, one a line in {@code NAME.declined.txt} beside the memory: nobody is asked twice. */
final class Declined {
  private final Path file;
  private final Set<String> terms = new LinkedHashSet<>();

  Declined(Path memory) {
    file = Ignored.beside(memory, ".declined.txt");
    try {
      if (Files.exists(file)) {
        terms.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be read", "Check that it is UTF-8 text", e);
    }
  }

  boolean has(String term) {
    return terms.contains(line(term));
  }

  void add(String term) {
    if (terms.add(line(term))) {
      write();
    }
  }

  void remove(String term) {
    if (terms.remove(line(term))) {
      write();
    }
  }

  private static String line(String term) {
    return term.replaceAll("\\s+", " ");
  }

  private void write() {
    try {
      Files.write(file, terms, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be written", "Check the folder's permissions and the free space", e);
    }
  }
}
