package yaad.memory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import yaad.base.UserException;

/** Copies of a memory: made by SQLite itself from one state, verified, and only then given their name. */
final class Backups {
  private static final int KEPT = 5;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Backups() {}

  /** Where {@link #rotate} puts them. */
  static Path folder(Path file) {
    return file.resolveSibling("backups");
  }

  /** Makes a backup in the folder beside the memory and removes all but the newest five. */
  static Path rotate(Path file, MemoryOptions options) {
    Path folder = folder(file);
    String name = file.getFileName().toString();
    Path target = folder.resolve(name + "." + STAMP.format(options.clock().instant()));
    try {
      Files.createDirectories(folder);
      write(file, target);
      try (Stream<Path> all = Files.list(folder)) {
        List<Path> ours =
            all.filter(p -> p.getFileName().toString().startsWith(name + ".2")).sorted().toList();
        for (Path old : ours.subList(0, Math.max(0, ours.size() - KEPT))) {
          Files.delete(old);
        }
      }
    } catch (IOException e) {
      throw cannot(target, e);
    }
    return target;
  }

  /** Copies through a connection of its own, so that others go on meanwhile. */
  static void write(Path file, Path target) {
    if (Files.isDirectory(target)) {
      throw new UserException(target + " is a folder", "Name a file in it for the backup");
    }
    if (target.equals(file)) {
      throw new UserException("A memory cannot be its own backup", "Name another file");
    }
    Path folder = target.toAbsolutePath().getParent();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.deleteIfExists(part);
      try (Sql source = new Sql(Opening.connect(file, true, 30_000), file)) {
        source.update("VACUUM INTO ?", part.toString());
      }
      verify(file, part);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw cannot(target, e);
    } finally {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        // The backup is in place or the user has been told that it is not; a left-over part harms nobody.
      }
    }
  }

  /** Reads the copy as a stranger would. */
  private static void verify(Path file, Path part) {
    try (Sql copy = new Sql(Opening.connect(part, true, 1_000), part)) {
      String sound = copy.one("PRAGMA quick_check", r -> r.getString(1)).orElse("");
      long rows = copy.number("SELECT count(*) FROM unit");
      if (!sound.equals("ok") || rows != copy.number("SELECT value FROM manifest WHERE name = 'unit_rows'")) {
        throw Faults.damaged(file, new SQLException("the copy is not sound: " + sound + ", " + rows + " rows"));
      }
    }
  }

  private static UserException cannot(Path target, IOException e) {
    return new UserException("The backup " + target + " cannot be written", "Give another place", e);
  }
}
