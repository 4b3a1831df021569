package yaad.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
      throw new UserException("There is no document \"" + wanted + "\" in the memory", "See which there are with yaad show");
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

  @Override
  public List<Bead> beads(UUID document) {
    return Beads.read(
        sql.one(
                "SELECT beads FROM alignment WHERE id = ? AND gone IS NULL", r -> r.getString(1), (Object) Uuids.bytes(document))
            .orElseThrow(() -> gone(document)));
  }

  @Override
  public List<Document.Row> rows(UUID document, int from, int to) {
    return sql.snapshot(
        () -> {
          Head head =
              sql.one("SELECT * FROM alignment WHERE id = ? AND gone IS NULL", Head::new, (Object) Uuids.bytes(document))
                  .orElseThrow(() -> gone(document));
          Map<Integer, Unit> units =
              units(
                  "u.alignment = (SELECT n FROM alignment WHERE id = ?) AND u.gone IS NULL AND u.position >= ? AND u.position < ?",
                  Uuids.bytes(document),
                  from,
                  to);
          List<Document.Row> rows = new ArrayList<>();
          for (int i = from; i < Math.min(to, head.beads().size()); i++) {
            Bead bead = head.beads().get(i);
            rows.add(
                new Document.Row(
                    i, bead, text(sql, head.ur(), bead.urFrom(), bead.urTo()),
                    text(sql, head.en(), bead.enFrom(), bead.enTo()), units.get(i)));
          }
          return rows;
        });
  }

  @Override
  public List<Integer> touched(UUID document, long operation) {
    return sql.list(
        "SELECT u.position FROM unit u WHERE u.n IN (SELECT n FROM unit_past WHERE op = ?) AND u.gone IS NULL"
            + " AND u.alignment = (SELECT n FROM alignment WHERE id = ?) ORDER BY u.position",
        r -> r.getInt(1),
        operation,
        Uuids.bytes(document));
  }

  private static UserException gone(UUID document) {
    return new UserException("The document " + document + " is not in the memory any more", "Go back to the list of articles");
  }

  private Map<Integer, Unit> units(String where, Object... values) {
    Map<Integer, Unit> units = new HashMap<>();
    for (Unit unit : sql.list("SELECT " + UnitTable.COLUMNS + UnitTable.FROM + "WHERE " + where, UnitTable::unit, values)) {
      if (unit.place() != null) {
        units.put(unit.place().position(), unit);
      }
    }
    return units;
  }

  /** One pair by its number, deleted or not. */
  Document read(long n) {
    return sql.snapshot(
        () -> {
          Map<Integer, Unit> units = units("u.alignment = ? AND u.gone IS NULL", n);
          return sql.one("SELECT * FROM alignment WHERE n = ?", Head::new, n).orElseThrow().document(sql, units);
        });
  }

  /** The row of a pair. */
  private record Head(
      UUID id, String name, String urPath, String enPath, long ur, long en, List<Bead> beads) {
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

  /** Some segments of an article, joined by spaces; no others are looked at. */
  static String text(Sql sql, long article, int from, int to) {
    if (from == to) {
      return "";
    }
    return sql.one(
            "SELECT text, segments FROM article WHERE n = ?", r -> Beads.text(r.getString(1), r.getString(2), from, to), article)
        .orElseThrow();
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
  public Optional<Document> withFiles(String urPath, String enPath) {
    return sql.snapshot(() -> ofFiles(sql, urPath, enPath).map(this::read));
  }

  /** The number of the first pair of two files. */
  static Optional<Long> ofFiles(Sql sql, String urPath, String enPath) {
    return sql.one(
        "SELECT n FROM alignment WHERE ur_path = ? AND en_path = ? AND gone IS NULL ORDER BY n", r -> r.getLong(1), urPath, enPath);
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
