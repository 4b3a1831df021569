package yaad.memory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import yaad.base.UserException;

/** Copies of a memory: made by SQLite itself from one state, verified, and only then given their name. */
final class Backups {
  private static final int KEPT = 5;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final long SHARED_LOCK = 0x40000002L;
  private static final long SHARED_LOCK_BYTES = 510;

  private Backups() {}

  /** Where {@link #rotate} puts them. */
  static Path folder(Path file) {
    return file.resolveSibling("backups");
  }

  /**
   * Makes a backup in the folder beside the memory and removes all but the newest five. The newest one will do when nothing
   * was done to the memory since.
   */
  static Path rotate(Path file, MemoryOptions options) {
    List<Path> present = list(file);
    if (!present.isEmpty() && isOf(present.get(0), file)) {
      return present.get(0);
    }
    Path folder = folder(file);
    String name = file.getFileName().toString();
    Path target = folder.resolve(name + "." + STAMP.format(options.clock().instant()));
    try {
      Files.createDirectories(folder);
      write(file, target);
      List<Path> all = list(file);
      for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
        Files.delete(old);
      }
    } catch (IOException e) {
      throw cannot(target, e);
    }
    return target;
  }

  private static boolean isOf(Path backup, Path file) {
    try (Sql old = new Sql(Opening.connect(backup, true, 1_000), backup);
        Sql present = new Sql(Opening.connect(file, true, 30_000), file)) {
      return state(old).equals(state(present));
    } catch (UserException | IllegalStateException e) {
      // Whatever it is, it is no backup of this memory.
      return false;
    }
  }

  private static List<Long> state(Sql sql) {
    return List.of(
        (long) Migrations.version(sql), sql.number("SELECT max(n) FROM operation"), sql.number("SELECT max(at) FROM operation"),
        sql.number("SELECT value FROM manifest WHERE name = 'unit_hashes'"));
  }

  /** The backups of a memory, newest first. */
  static List<Path> list(Path file) {
    String start = file.getFileName() + ".2";
    Path folder = folder(file);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> p.getFileName().toString().startsWith(start) && !p.toString().endsWith(".part"))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UserException("The folder " + folder + " cannot be read", "See to it that you may read it", e);
    }
  }

  /** Puts a copy of a backup in the place of a memory; what was there is set aside with its log. */
  static Optional<Path> restore(Path backup, Path file, MemoryOptions options) {
    if (Opening.look(backup) != Opening.Kind.OURS) {
      throw new UserException("There is no backup " + backup, "See which there are in the folder " + folder(file));
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Opening.prepareFolder(file);
    try {
      Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
      verify(backup, part);
      flush(part);
      Optional<Path> aside = Optional.empty();
      if (Files.exists(file)) {
        aside = Optional.of(setAside(file, options));
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return aside;
    } catch (IOException e) {
      throw new UserException("The memory " + file + " cannot be replaced", "Close all programs that use it and try again", e);
    } finally {
      discard(part);
    }
  }

  /**
   * Keeps what is there under another name. The log goes first and the file itself stays until the backup takes its place:
   * whenever this is broken off, there is a memory at the old name, which says that its log is missing.
   */
  private static Path setAside(Path file, MemoryOptions options) throws IOException {
    requireAlone(file);
    String name = file.getFileName() + ".before-" + STAMP.format(options.clock().instant());
    Path kept = file.resolveSibling(name);
    for (int i = 2; Files.exists(kept); i++) {
      kept = file.resolveSibling(name + "-" + i);
    }
    for (String ending : List.of("-wal", "-shm", "-mark")) {
      Path old = file.resolveSibling(file.getFileName() + ending);
      if (Files.exists(old)) {
        Files.move(old, file.resolveSibling(kept.getFileName() + ending));
      }
    }
    try {
      Files.createLink(kept, file);
    } catch (UnsupportedOperationException | IOException e) {
      // A file system without links.
      Files.copy(file, kept);
    }
    return kept;
  }

  /** SQLite holds a lock on these bytes for as long as a memory is open anywhere: they belong to the file format. */
  private static void requireAlone(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock(SHARED_LOCK, SHARED_LOCK_BYTES, false)) {
      if (lock == null) {
        throw new UserException(
            "Another program has the memory " + file + " open", "Close all programs that use it and try again");
      }
    }
  }

  private static void flush(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void discard(Path part) {
    for (String ending : List.of("", "-wal", "-shm", "-journal")) {
      try {
        Files.deleteIfExists(part.resolveSibling(part.getFileName() + ending));
      } catch (IOException e) {
        // Whether all went well has been told already; a left-over part harms nobody.
      }
    }
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
      try (Sql copy = new Sql(Opening.connect(part, false, 1_000), part)) {
        copy.update("UPDATE manifest SET value = 0 WHERE name = 'open'");
      }
      verify(file, part);
      flush(part);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw cannot(target, e);
    } finally {
      discard(part);
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
