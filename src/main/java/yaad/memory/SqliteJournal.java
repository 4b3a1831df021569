package yaad.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the journal. */
final class SqliteJournal implements Journal {
  private static final String COLUMNS =
      "SELECT n, at, who, command, summary, " + sum("added") + ", " + sum("changed") + ", " + sum("removed")
          + ", coalesce((SELECT nullif(b.continues, 0) FROM operation b WHERE b.n = o.undone_by), undone_by) AS undone_by, undoes"
          + " FROM operation o ";

  private final Sql sql;

  SqliteJournal(Sql sql) {
    this.sql = sql;
  }

  /** Of an operation and of those that go on with it. */
  private static String sum(String column) {
    return column + " + (SELECT coalesce(sum(" + column + "), 0) FROM operation c WHERE c.continues = o.n AND c.continues <> 0) AS "
        + column;
  }

  static Operation operation(ResultSet r) throws SQLException {
    return new Operation(
        r.getLong("n"),
        Instant.ofEpochMilli(r.getLong("at")),
        r.getString("who"),
        r.getString("command"),
        r.getString("summary"),
        r.getInt("added"),
        r.getInt("changed"),
        r.getInt("removed"),
        r.getLong("undone_by"),
        r.getLong("undoes"));
  }

  @Override
  public List<Operation> last(int limit) {
    return sql.list(COLUMNS + "WHERE continues = 0 ORDER BY n DESC LIMIT ?", SqliteJournal::operation, limit);
  }

  @Override
  public long newest() {
    return sql.number("SELECT max(n) FROM operation");
  }

  Optional<Operation> get(long number) {
    return sql.one(COLUMNS + "WHERE n = ?", SqliteJournal::operation, number);
  }

  /** The newest operation that can be taken back. */
  Optional<Operation> undoable() {
    return sql.one(
        COLUMNS + "WHERE undone_by = 0 AND undoes = 0 AND continues = 0 ORDER BY n DESC LIMIT 1", SqliteJournal::operation);
  }

  /** The newest taking back of an operation that can be taken back itself: nothing new was done since. */
  Optional<Operation> redoable() {
    return sql.one(
        COLUMNS
            + "WHERE undone_by = 0 AND continues = 0"
            + " AND EXISTS (SELECT 1 FROM operation t WHERE t.n = o.undoes AND t.undoes = 0)"
            + " AND NOT EXISTS (SELECT 1 FROM operation later WHERE later.n > o.n AND later.undoes = 0)"
            + " ORDER BY n DESC LIMIT 1",
        SqliteJournal::operation);
  }

  @Override
  public UUID find(String idPart) {
    return sql.snapshot(() -> UnitIds.find(sql, idPart));
  }

  @Override
  public List<Version> history(UUID unit) {
    return sql.snapshot(() -> new History(sql, this).of(unit));
  }
}
