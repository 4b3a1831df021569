package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import yaad.base.UserException;

/** All readers of files that hold units, behind one call. */
final class UnitFiles {
  private UnitFiles() {}

  /**
   * Reads a file of units.
   *
   * @param now the date of units that bring none
   * @throws UserException when the file is not of that format at all
   */
  static void read(Format format, Path file, Instant now, UnitSink sink) throws IOException {
    String name = file.toString();
    FileHead head = FileHead.of(file);
    head.requireText(file, format.toString());
    try (InputStream in = Files.newInputStream(file)) {
      switch (format) {
        case TMX -> new TmxReader(sink, now).read(name, in);
        default -> throw new UserException("\"" + file + "\" holds no units", "Give a file of sentence pairs");
      }
    }
  }
}
