package yaad.memory;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Consumer;
import yaad.text.Lang;

/** Reads units. */
final class SqliteUnits implements Units {
  private static final String SELECT = "SELECT " + UnitTable.COLUMNS + UnitTable.FROM + "WHERE ";
  private static final int PAGE = 500;

  private final Sql sql;
  private final Freshness freshness;

  SqliteUnits(Sql sql, Freshness freshness) {
    this.sql = sql;
    this.freshness = freshness;
  }

  @Override
  public Optional<Unit> get(UUID id) {
    return sql.one(SELECT + "u.id = ? AND u.gone IS NULL", UnitTable::unit, (Object) Uuids.bytes(id));
  }

  @Override
  public Unit find(String idPrefix) {
    return sql.snapshot(() -> get(UnitIds.findLive(sql, idPrefix)).orElseThrow());
  }

  @Override
  public void each(UnitFilter filter, Consumer<Unit> each) {
    sql.snapshot(
        () -> {
          Conditions conditions = Conditions.of(sql, filter).and("u.n > ?");
          String query = SELECT + conditions.where() + " ORDER BY u.n LIMIT " + PAGE;
          long last = 0;
          List<Hit> page;
          do {
            page = sql.list(query, SqliteUnits::hit, conditions.values(last));
            for (Hit hit : page) {
              each.accept(hit.unit());
              last = hit.number();
            }
          } while (page.size() == PAGE);
          return true;
        });
  }

  private static Hit hit(java.sql.ResultSet r) throws java.sql.SQLException {
    return new Hit(r.getLong("n"), UnitTable.unit(r));
  }

  @Override
  public List<Unit> list(UnitFilter filter, long offset, int limit) {
    return sql.snapshot(
        () -> {
          Conditions conditions = Conditions.of(sql, filter);
          return sql.list(
              SELECT + conditions.where() + " ORDER BY u.n LIMIT ? OFFSET ?",
              UnitTable::unit,
              conditions.values(limit, offset));
        });
  }

  @Override
  public long count(UnitFilter filter) {
    return sql.snapshot(
        () -> {
          Conditions conditions = Conditions.of(sql, filter);
          if (conditions.isEmpty()) {
            return sql.number("SELECT value FROM manifest WHERE name = 'units'");
          }
          return sql.number("SELECT count(*) FROM unit u WHERE " + conditions.where(), conditions.values());
        });
  }

  @Override
  public Census census() {
    Origin[] origins = Origin.values();
    Status[] statuses = Status.values();
    return new Census(
        sql.list(
            "SELECT strftime('%Y-%m', created, 'unixepoch') AS month, origin, status,"
                + " min(CAST(confidence * 10 AS INTEGER), 9) AS tenth, count(*) FROM unit WHERE gone IS NULL"
                + " GROUP BY month, origin, status, tenth ORDER BY month, origin, status, tenth",
            r ->
                new Census.Group(
                    YearMonth.parse(r.getString(1)),
                    origins[r.getInt(2)],
                    statuses[r.getInt(3)],
                    r.getInt(4),
                    r.getLong(5))));
  }

  @Override
  public List<Hit> containing(WordQuery query, UnitFilter filter, long before, int limit) {
    return sql.snapshot(
        () -> {
          freshness.words();
          // Newest first is the index's own order backwards: no sorting, so common words cost no more than rare ones.
          Conditions conditions = Conditions.of(sql, filter);
          return sql.list(
              "SELECT " + UnitTable.COLUMNS
                  + " FROM word w CROSS JOIN unit u ON u.n = w.rowid LEFT JOIN alignment a ON a.n = u.alignment"
                  + " WHERE word MATCH ? AND w.rowid < ? AND " + conditions.where() + " ORDER BY w.rowid DESC LIMIT ?",
              SqliteUnits::hit,
              prepend(conditions.values(limit), match(query), before));
        });
  }

  @Override
  public long newest() {
    return sql.number("SELECT max(n) FROM unit");
  }

  @Override
  public long countContaining(WordQuery query, UnitFilter filter, long enough) {
    return sql.snapshot(
        () -> {
          freshness.words();
          Conditions conditions = Conditions.of(sql, filter);
          boolean all = conditions.isEmpty();
          String from =
              all
                  ? "FROM word WHERE word MATCH ?"
                  : "FROM word w CROSS JOIN unit u ON u.n = w.rowid WHERE word MATCH ? AND " + conditions.where();
          return sql.number(
              "SELECT count(*) FROM (SELECT 1 " + from + " LIMIT ?)",
              all ? new Object[] {match(query), enough} : prepend(conditions.values(enough), match(query)));
        });
  }

  private static Object[] prepend(Object[] values, Object... first) {
    Object[] all = new Object[first.length + values.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(values, 0, all, first.length, values.length);
    return all;
  }

  /** A query of the full-text index: every word quoted, so that none is an operator. */
  private static String match(WordQuery query) {
    StringJoiner and = new StringJoiner(" AND ");
    for (WordQuery.Phrase phrase : query.phrases()) {
      StringJoiner or = new StringJoiner(" OR ", "(", ")");
      or.add(quoted(String.join(" ", phrase.words())) + (phrase.prefix() ? " *" : ""));
      phrase.others().forEach(word -> or.add(quoted(word)));
      and.add((phrase.lang() == Lang.URDU ? "ur" : "en") + " : " + or);
    }
    return and.toString();
  }

  private static String quoted(String words) {
    return "\"" + words.replace("\"", "\"\"") + "\"";
  }

  @Override
  public List<String> vocabulary(Lang lang, String from, String to) {
    return sql.snapshot(
        () -> {
          freshness.words();
          sql.run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, word, 'col')");
          return sql.list(
              "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? AND col = ?", r -> r.getString(1), from, to, lang.tag());
        });
  }

  @Override
  public void duplicates(boolean documents, Consumer<List<Unit>> each) {
    sql.snapshot(
        () -> {
          freshness.words();
          record Key(long shape, long pair) {}
          List<Key> keys =
              sql.list(
                  "SELECT ur_shape, pair FROM unit GROUP BY ur_shape, pair HAVING count(*) > 1 ORDER BY min(n)",
                  r -> new Key(r.getLong(1), r.getLong(2)));
          for (Key key : keys) {
            List<Same> rest = sql.list(
                "SELECT u.alignment IS NOT NULL AS aligned, " + UnitTable.COLUMNS + UnitTable.FROM
                    + "WHERE u.ur_shape = ? AND u.pair = ? AND u.gone IS NULL ORDER BY u.n",
                r -> new Same(UnitTable.unit(r), r.getBoolean("aligned")), key.shape(), key.pair());
            while (rest.size() > 1) {
              Unit first = rest.get(0).unit();
              List<Same> group = rest.stream()
                  .filter(s -> Keys.samePair(s.unit().ur(), s.unit().en(), first.ur(), first.en())).toList();
              // The same hash for other texts is possible, though nobody has seen it.
              rest = rest.stream().filter(s -> !group.contains(s)).toList();
              report(group, documents, each);
            }
          }
          return true;
        });
  }

  private record Same(Unit unit, boolean aligned) {}

  private static void report(List<Same> group, boolean documents, Consumer<List<Unit>> each) {
    List<Unit> units = new ArrayList<>();
    boolean placed = false;
    for (Same same : group) {
      if (documents || !same.aligned() || !placed) {
        units.add(same.unit());
      }
      placed |= same.aligned();
    }
    if (units.size() > 1) {
      each.accept(units);
    }
  }

  @Override
  public List<Unit> around(Unit unit, int reach) {
    Place place = unit.place();
    if (place == null) {
      return List.of(unit);
    }
    List<Unit> found = sql.list(
        SELECT
            + "u.alignment = (SELECT n FROM alignment WHERE id = ?) AND u.position BETWEEN ? AND ? AND u.gone IS NULL"
            + " ORDER BY u.position",
        UnitTable::unit,
        Uuids.bytes(place.alignment()),
        place.position() - reach,
        place.position() + reach);
    // Its document may never have been in this memory.
    return found.isEmpty() ? List.of(unit) : found;
  }
}
