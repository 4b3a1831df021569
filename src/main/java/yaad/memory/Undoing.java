package yaad.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;

/**
 * Takes operations back, or does again what was taken back last. Taking back is an operation itself, which keeps before-images
 * as any other; so doing again is nothing but taking that one back.
 *
 * <p>Large operations have parts ({@link Memory#writeInParts}). Each is taken back by a part of the new operation, the last
 * first, and in several transactions, so that others can write meanwhile. An operation counts as taken back when its first part
 * is: when the work is broken off, whoever asks for it again goes on with it.
 */
final class Undoing {
  /** After so many units there is a new transaction. */
  private static final int MANY = 20_000;

  private final Sql sql;
  private final SqliteJournal journal;
  private final Uuids uuids;
  private final MemoryOptions options;
  private final boolean again;
  private final Predicate<Journal.Operation> wanted;
  private final List<Journal.Operation> done = new ArrayList<>();
  private int left;
  /** What is being taken back. */
  private Journal.@Nullable Operation target;

  /**
   * @param again whether to do again what was taken back
   * @param count how many operations
   * @param wanted refuses those that are not meant
   */
  Undoing(
      Sql sql, SqliteJournal journal, Uuids uuids, MemoryOptions options, boolean again, int count,
      Predicate<Journal.Operation> wanted) {
    this.sql = sql;
    this.journal = journal;
    this.uuids = uuids;
    this.options = options;
    this.again = again;
    this.left = count;
    this.wanted = wanted;
  }

  /** What was taken back or done again, as the user knows it. */
  List<Journal.Operation> done() {
    return done;
  }

  /** Within a transaction: does some of it, and says whether there is more to do. */
  boolean some() {
    int room = MANY;
    while (room > 0 && left > 0) {
      Journal.Operation now = target == null ? next() : target;
      target = now;
      if (now == null) {
        left = 0;
      } else {
        Journal.Operation meant = again ? journal.get(now.undoes()).orElseThrow() : now;
        Optional<Long> part = lastPart(now.number());
        if (part.isPresent()) {
          room -= takeBack(part.get(), now.number(), meant);
        }
        if (lastPart(now.number()).isEmpty()) {
          done.add(meant);
          target = null;
          left--;
        }
      }
    }
    return left > 0;
  }

  private Journal.@Nullable Operation next() {
    Optional<Journal.Operation> found = again ? journal.redoable() : journal.undoable();
    if (found.isEmpty()) {
      if (!done.isEmpty()) {
        return null;
      }
      throw again
          ? new UserException("There is nothing to do again", "Only what was undone last can be, and only before the next change")
          : new UserException("There is nothing to undo", "See what was done with yaad log");
    }
    Journal.Operation meant = again ? journal.get(found.get().undoes()).orElseThrow() : found.get();
    if (!wanted.test(meant)) {
      throw new UserException(
          "The last change, \"" + (meant.command() + " " + meant.summary()).strip() + "\", was made elsewhere",
          "Take it back with yaad undo, if that is what you want");
    }
    return found.get();
  }

  /** The last part of an operation that was not taken back yet; the operation itself is the first of them. */
  private Optional<Long> lastPart(long operation) {
    return sql.one(
        "SELECT n FROM operation WHERE (n = ?1 OR continues = ?1) AND undone_by = 0 ORDER BY n DESC LIMIT 1",
        r -> r.getLong(1), operation);
  }

  /**
   * @param meant what the user takes back or does again, for the journal
   * @return how many units it touched
   */
  private int takeBack(long part, long operation, Journal.Operation meant) {
    String summary = (meant.command() + " " + meant.summary()).strip();
    Change change = new Change(sql, options, again ? "redo" : "undo", summary, operation, continued(operation));
    Gathered gathered = new Gathered(sql);
    SqliteWriter writer = new SqliteWriter(sql, uuids, change, gathered);
    writer.takeBack(part);
    sql.update("UPDATE operation SET undone_by = ? WHERE n = ?", change.number(), part);
    // What this part had taken back is there again.
    sql.update("UPDATE operation SET undone_by = 0 WHERE undone_by = ?", part);
    writer.finish();
    gathered.finish();
    return change.units();
  }

  /** The operation that takes this one back already, provided that nothing else was done since; 0 when there is none. */
  private long continued(long operation) {
    return sql.number(
        "SELECT CASE continues WHEN 0 THEN n ELSE continues END FROM operation"
            + " WHERE n = (SELECT max(n) FROM operation) AND undoes = ? AND undone_by = 0",
        operation);
  }
}
