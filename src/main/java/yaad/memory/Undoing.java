package yaad.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import yaad.base.UserException;

/**
 * Takes operations back and does them again. Taking back is an operation itself, which keeps before-images as any other;
 * so doing again is nothing but taking that one back.
 */
final class Undoing {
  private final Sql sql;
  private final SqliteJournal journal;
  private final Uuids uuids;
  private final MemoryOptions options;

  Undoing(Sql sql, SqliteJournal journal, Uuids uuids, MemoryOptions options) {
    this.sql = sql;
    this.journal = journal;
    this.uuids = uuids;
    this.options = options;
  }

  /** Within a transaction: takes the last {@code count} operations back, or as many as there are. */
  List<Journal.Operation> undo(int count, Predicate<Journal.Operation> wanted) {
    List<Journal.Operation> done = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<Journal.Operation> target = journal.undoable();
      if (target.isEmpty()) {
        break;
      }
      require(wanted, target.get());
      takeBack("undo", target.get().number(), target.get());
      done.add(target.get());
    }
    if (done.isEmpty()) {
      throw new UserException("There is nothing to undo", "See what was done with yaad log");
    }
    return done;
  }

  /** Within a transaction. */
  List<Journal.Operation> redo(Predicate<Journal.Operation> wanted) {
    Journal.Operation undo =
        journal
            .redoable()
            .orElseThrow(
                () ->
                    new UserException(
                        "There is nothing to do again", "Only what was undone last can be, and only before the next change"));
    Journal.Operation target = journal.get(undo.undoes()).orElseThrow();
    require(wanted, target);
    takeBack("redo", undo.number(), target);
    mark(target.number(), 0);
    return List.of(target);
  }

  private static void require(Predicate<Journal.Operation> wanted, Journal.Operation target) {
    if (!wanted.test(target)) {
      throw new UserException(
          "The last change, \"" + (target.command() + " " + target.summary()).strip() + "\", was made elsewhere",
          "Take it back with yaad undo, if that is what you want");
    }
  }

  /** @param meant what the user takes back or does again, for the journal */
  private void takeBack(String command, long target, Journal.Operation meant) {
    String summary = (meant.command() + " " + meant.summary()).strip();
    Change change = new Change(sql, options, command, summary, target, 0);
    SqliteWriter writer = new SqliteWriter(sql, uuids, change);
    // The parts of a large one, the last first; itself is the first of them.
    sql.list("SELECT n FROM operation WHERE n = ?1 OR continues = ?1 ORDER BY n DESC", r -> r.getLong(1), target)
        .forEach(writer::takeBack);
    mark(target, change.number());
    writer.finish();
  }

  private void mark(long operation, long undoneBy) {
    sql.update("UPDATE operation SET undone_by = ?1 WHERE n = ?2 OR continues = ?2", undoneBy, operation);
  }
}
