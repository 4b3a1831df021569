package yaad.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import yaad.base.UserException;

/**
 * Notices work that got lost between commits and the file. While a memory is written, SQLite keeps new pages in a log beside
 * the file ({@code -wal}); a copy without it, or with half of it, is a sound database in which the last work is missing.
 *
 * <p>Two notes tell: a flag in the file itself, which is set there before the log is used and cleared when everything is in
 * the file again; and the number of the last operation in a small file beside it ({@code -mark}), which is there before the
 * flag is. Several processes come and go at once, and each may die at any step, so no note alone is believed: a set flag
 * without a log means loss only where the mark does not say that the last operation is in the file (SQLite itself removes the
 * log when the last process closes, having copied all of it).
 */
final class Epoch {
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
    OptionalLong marked = marked();
    return sql.snapshot(
        () -> {
          long last = lastOperation();
          if (marked.orElse(0) > last) {
            return Optional.of(
                "The last " + (marked.getAsLong() - last) + " changes to the memory " + sql.file() + " are missing from it");
          }
          if (isOpen() && marked.isEmpty() && !hadLog && !hasLog(sql.file())) {
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

  private long lastOperation() {
    return sql.number("SELECT max(n) FROM operation");
  }

  /** The operation that the mark names; empty without a mark, or when it was half-written as the power failed. */
  private OptionalLong marked() {
    try {
      return OptionalLong.of(Long.parseLong(Files.readString(mark, StandardCharsets.UTF_8).strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private void mark() {
    try {
      Files.writeString(mark, lastOperation() + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException(
          "The file " + mark + " cannot be written", "What was reported as done is stored; see to the disk", e);
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
    if (marked().isEmpty()) {
      mark();
    }
    flag(1);
    checkpoint();
    begun = true;
  }

  /** After a commit, before anybody is told of it. */
  void committed() {
    mark();
  }

  /**
   * Puts everything into the file and clears the notes. The flag goes last, so that a file in which it is cleared has
   * everything that was written before. Where others read an older state, the flag is cleared in the log only: the file by
   * itself goes on saying that it needs its log, and whoever closes last brings both together.
   */
  void end() {
    if (!isOpen()) {
      return;
    }
    checkpoint();
    long last = flag(0);
    if (checkpoint() && marked().orElse(0) <= last) {
      try {
        Files.deleteIfExists(mark);
      } catch (IOException e) {
        // It says nothing wrong: the operation that it names is in the file.
      }
    }
  }

  /** Copies into the file what nobody keeps from it, without waiting; gives whether that was the whole log. */
  private boolean checkpoint() {
    return sql.one("PRAGMA wal_checkpoint(PASSIVE)", r -> r.getInt(1) == 0 && r.getInt(2) == r.getInt(3)).orElse(false);
  }

  /** Sets or clears the flag, and gives the number of the last operation before. */
  private long flag(int open) {
    return sql.transaction(
        () -> {
          set(open);
          return lastOperation();
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
