package yaad.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaad.align.Bead;
import yaad.base.UserException;
import yaad.segment.Article;
import yaad.text.Lang;

/** Reads document pairs. */
final class SqliteDocuments implements Documents {
  private static final String SUMMARY =
      "SELECT a.id, a.name, a.ur_path, a.en_path, a.beads,"
          + " (SELECT count(*) FROM unit u WHERE u.alignment = a.n AND u.gone IS NULL) AS units,"
          + " (SELECT count(*) FROM unit u WHERE u.alignment = a.n AND u.gone IS NULL AND u.doubtful) AS doubtful"
          + " FROM alignment a WHERE a.gone IS NULL ";

  private final Sql sql;

  SqliteDocuments(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Summary> list() {
    return sql.list(SUMMARY + "ORDER BY a.n", SqliteDocuments::summary);
  }

  private static Summary summary(ResultSet r) throws SQLException {
    return new Summary(
        Uuids.of(r.getBytes("id")),
        r.getString("name"),
        r.getString("ur_path"),
        r.getString("en_path"),
        Beads.read(r.getString("beads")).size(),
        r.getInt("units"),
        r.getInt("doubtful"));
  }

  @Override
  public Document find(String nameOrPathOrId) {
    return sql.snapshot(() -> read(number(sql, nameOrPathOrId)));
  }

  /** The number of the one document that the user means. */
  static long number(Sql sql, String wanted) {
    List<Long> found =
        sql.list(
            "SELECT n FROM alignment WHERE gone IS NULL AND (name = ?1 OR ur_path = ?1 OR en_path = ?1)",
            r -> r.getLong(1),
            wanted);
    byte[][] range = found.isEmpty() ? Uuids.range(wanted) : null;
    if (range != null) {
      found =
          sql.list(
              "SELECT n FROM alignment WHERE gone IS NULL AND id BETWEEN ? AND ?", r -> r.getLong(1), range[0], range[1]);
    }
    if (found.isEmpty()) {
      throw new UserException("There is no document \"" + wanted + "\" in the memory", "See which there are with yaad status");
    }
    if (found.size() > 1) {
      List<String> ids =
          sql.list(
              "SELECT id FROM alignment WHERE n IN (" + marks(found.size()) + ")",
              r -> Uuids.of(r.getBytes(1)).toString(),
              found.toArray());
      throw new UserException(
          "There are " + found.size() + " documents \"" + wanted + "\"", "Give one of their ids: " + String.join(", ", ids));
    }
    return found.get(0);
  }

  private static String marks(int count) {
    return String.join(",", java.util.Collections.nCopies(count, "?"));
  }

  /** One pair by its number, deleted or not. */
  Document read(long n) {
    return sql.snapshot(
        () -> {
          Map<Integer, Unit> units = new HashMap<>();
          sql.list(
                  "SELECT " + UnitTable.COLUMNS + UnitTable.FROM + "WHERE u.alignment = ? AND u.gone IS NULL",
                  UnitTable::unit,
                  n)
              .forEach(
                  u -> {
                    if (u.place() != null) {
                      units.put(u.place().position(), u);
                    }
                  });
          return sql.one("SELECT * FROM alignment WHERE n = ?", r -> new Head(r), n).orElseThrow().document(sql, units);
        });
  }

  /** The row of a pair. */
  private record Head(
      java.util.UUID id, String name, String urPath, String enPath, long ur, long en, List<Bead> beads) {
    Head(ResultSet r) throws SQLException {
      this(
          Uuids.of(r.getBytes("id")),
          r.getString("name"),
          r.getString("ur_path"),
          r.getString("en_path"),
          r.getLong("ur_article"),
          r.getLong("en_article"),
          Beads.read(r.getString("beads")));
    }

    Document document(Sql sql, Map<Integer, Unit> units) {
      Article urdu = article(sql, ur);
      Article english = article(sql, en);
      List<Document.Row> rows = new ArrayList<>();
      for (Bead bead : beads) {
        rows.add(
            new Document.Row(
                rows.size(),
                bead,
                Beads.text(urdu, bead.urFrom(), bead.urTo()),
                Beads.text(english, bead.enFrom(), bead.enTo()),
                units.get(rows.size())));
      }
      return new Document(id, name, urPath, enPath, urdu, english, rows);
    }
  }

  private static Article article(Sql sql, long n) {
    return sql.one(
            "SELECT lang, text, segments FROM article WHERE n = ?",
            r -> {
              String text = r.getString(2);
              Lang lang = r.getString(1).equals(Lang.URDU.tag()) ? Lang.URDU : Lang.ENGLISH;
              return new Article(lang, text, Beads.readSegments(text, r.getString(3)));
            },
            n)
        .orElseThrow();
  }

  @Override
  public Optional<Summary> withContent(String urText, String enText) {
    return sql.one(
        SUMMARY
            + "AND a.ur_article IN (SELECT n FROM article WHERE content = ?)"
            + " AND a.en_article IN (SELECT n FROM article WHERE content = ?) ORDER BY a.n",
        SqliteDocuments::summary,
        Hashes.content(urText),
        Hashes.content(enText));
  }
}
