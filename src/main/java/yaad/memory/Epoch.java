package yaad.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import yaad.base.UserException;

/**
 * Notices work that got lost between commits and the file. While a memory is written, SQLite keeps new pages in a log beside
 * the file ({@code -wal}); a copy without it, or with half of it, is a sound database in which the last work is missing.
 *
 * <p>Two notes tell: a flag in the file itself, which is set there before the log is used and cleared when everything is in
 * the file again; and the number of the last operation in a small file beside it, for as long as the flag is set.
 */
final class Epoch {
  private static final int SHORT_WAIT_MILLIS = 50;

  private final Sql sql;
  private final Path mark;
  private final boolean hadLog;
  private boolean begun;

  /** To be made before the first connection to the file is opened by this process's memory. */
  Epoch(Sql sql, boolean hadLog) {
    this.sql = sql;
    this.mark = sql.file().resolveSibling(sql.file().getFileName() + "-mark");
    this.hadLog = hadLog;
  }

  /** Whether the file has a log with something in it. */
  static boolean hasLog(Path file) {
    try {
      return Files.size(file.resolveSibling(file.getFileName() + "-wal")) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isOpen() {
    return sql.number("SELECT value FROM manifest WHERE name = 'open'") == 1;
  }

  private void set(int open) {
    sql.update(
        "INSERT INTO manifest (name, value) VALUES ('open', ?) ON CONFLICT DO UPDATE SET value = excluded.value", open);
  }

  /** What is missing, in words; to be asked when the memory has been opened. */
  Optional<String> trouble() {
    // Read first: others may go on writing and marking after the snapshot was taken.
    long marked = marked();
    return sql.snapshot(
        () -> {
          long last = sql.number("SELECT max(n) FROM operation");
          if (marked > last) {
            return Optional.of(
                "The last " + (marked - last) + " changes to the memory " + sql.file() + " are missing from it");
          }
          if (isOpen() && !hadLog && !hasLog(sql.file())) {
            return Optional.of(
                "The memory " + sql.file() + " was not closed, and its log (" + sql.file().getFileName()
                    + "-wal) is not beside it, so the last changes may be missing");
          }
          if (sql.number("SELECT max(n) FROM unit") != sql.number("SELECT value FROM manifest WHERE name = 'unit_rows'")) {
            return Optional.of("The memory " + sql.file() + " has not as many units as it should have");
          }
          if (isOpen() && !Verification.areLastSound(sql)) {
            return Optional.of("The memory " + sql.file() + " was not closed, and units that were added last are damaged");
          }
          return Optional.empty();
        });
  }

  private long marked() {
    try {
      return Files.exists(mark) ? Long.parseLong(Files.readString(mark, StandardCharsets.UTF_8).strip()) : 0;
    } catch (IOException | NumberFormatException e) {
      // Half-written when the power failed: tells nothing.
      return 0;
    }
  }

  /** Within a write transaction: whether the flag is set, so that the transaction may go on. */
  boolean isBegun() {
    return begun && isOpen();
  }

  /** Outside of any transaction: sets the flag in the file itself, where that was not done before. */
  void begin() {
    if (isBegun()) {
      return;
    }
    flag(1);
    sql.list("PRAGMA wal_checkpoint(PASSIVE)", r -> r.getInt(1));
    begun = true;
  }

  /** After a commit, before anybody is told of it. */
  void committed() {
    try {
      Files.writeString(mark, sql.number("SELECT max(n) FROM operation") + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("The file " + mark + " cannot be written", "The change itself is stored; see to the disk", e);
    }
  }

  /** Puts everything into the file and clears the notes, unless others are at work on it, who will do so themselves. */
  void end() {
    if (!isOpen()) {
      return;
    }
    // Cleared first: whoever looks between the two steps must not see a set flag and an empty log.
    flag(0);
    int busy = truncate();
    if (busy != 0) {
      flag(1);
      return;
    }
    try {
      Files.deleteIfExists(mark);
    } catch (IOException e) {
      // It says nothing wrong: the operation that it names is in the file.
    }
  }

  /**
   * Empties the log unless others read it. It is not waited for them: until they are done nobody could write, and they may
   * read for long.
   */
  private int truncate() {
    long patience = sql.number("PRAGMA busy_timeout");
    sql.number("PRAGMA busy_timeout = " + SHORT_WAIT_MILLIS);
    try {
      return sql.one("PRAGMA wal_checkpoint(TRUNCATE)", r -> r.getInt(1)).orElse(1);
    } finally {
      sql.number("PRAGMA busy_timeout = " + patience);
    }
  }

  private void flag(int open) {
    sql.transaction(
        () -> {
          set(open);
          return true;
        },
        done -> true);
  }

  /** Takes the memory as it is for all there is. */
  void accept() {
    try {
      Files.deleteIfExists(mark);
    } catch (IOException e) {
      throw new UserException("The file " + mark + " cannot be removed", "See to it that you may write in its folder", e);
    }
    sql.transaction(
        () -> {
          set(0);
          sql.update("UPDATE manifest SET value = (SELECT coalesce(max(n), 0) FROM unit) WHERE name = 'unit_rows'");
          return true;
        },
        done -> true);
    sql.list("PRAGMA wal_checkpoint(TRUNCATE)", r -> r.getInt(1));
  }
}
