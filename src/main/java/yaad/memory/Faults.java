package yaad.memory;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import yaad.base.UserException;

/** What SQLite complains of, in words. */
final class Faults {
  private Faults() {}

  static final String RESTORE =
      "See what is wrong with yaad verify, and bring its newest backup back with yaad restore";

  /** What to tell the user of {@code e}. */
  static RuntimeException of(SQLException e, Path file) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xFF);
    return switch (code) {
      case SQLITE_FULL ->
          new UserException(
              "The disk with the memory " + file + " is full",
              "Nothing was changed; make room and do it again",
              e);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new UserException(
              "Another program has been writing to the memory " + file + " for too long",
              "Nothing was changed; wait until it is done and do it again",
              e);
      // The word index asks for as much room as a damaged page says that it needs.
      case SQLITE_CORRUPT, SQLITE_NOMEM -> damaged(file, e);
      case SQLITE_NOTADB -> new UserException(file + " is not a memory of Yaad", OTHER, e);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          new UserException(
              "The memory " + file + " cannot be written",
              "See to it that you may write the file and its folder, or give another memory with --memory FILE",
              e);
      case SQLITE_CANTOPEN ->
          new UserException(
              "The memory " + file + " cannot be opened",
              "See to it that you may read and write the file and its folder, or give another with --memory FILE",
              e);
      case SQLITE_IOERR ->
          new UserException(
              "The disk with the memory " + file + " cannot be read or written",
              "Nothing was changed; see to the disk and do it again",
              e);
      case SQLITE_TOOBIG ->
          new UserException("A text is too large for the memory", "Split it into sentences first", e);
      default -> new IllegalStateException("the store failed: " + e.getMessage(), e);
    };
  }

  static final String OTHER = "Give another file with --memory FILE; this one is left as it is";

  static UserException damaged(Path file, Throwable cause) {
    return new UserException("The memory " + file + " is damaged", RESTORE, cause);
  }
}
