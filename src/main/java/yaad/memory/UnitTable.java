package yaad.memory;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import yaad.text.Lang;

/** The rows of units with everything that hangs on them: keys, word index, before-images. */
final class UnitTable {
  /** What {@link #unit(ResultSet)} reads. */
  static final String COLUMNS =
      "u.n, u.id, u.ur, u.en, u.origin, u.status, u.doubtful, u.confidence, u.position, u.creator, u.created, "
          + "u.changer, u.changed, u.used, u.attributes, a.id AS a_id, a.name AS a_name";

  /** Where it reads them from. */
  static final String FROM = " FROM unit u LEFT JOIN alignment a ON a.n = u.alignment ";

  private static final Origin[] ORIGINS = Origin.values();
  private static final Status[] STATUSES = Status.values();

  private final Sql sql;
  private final Change change;
  private final Gathered gathered;
  /** The number of the last row; below 0 while it is not known. */
  private long last = -1;

  UnitTable(Sql sql, Change change, Gathered gathered) {
    this.sql = sql;
    this.change = change;
    this.gathered = gathered;
  }

  static Unit unit(ResultSet r) throws SQLException {
    byte[] alignment = r.getBytes("a_id");
    Map<String, String> attributes = new HashMap<>(Json.readObject(r.getString("attributes")));
    Place far = FarPlace.take(attributes);
    Place place = alignment == null ? far : new Place(Uuids.of(alignment), r.getString("a_name"), r.getInt("position"));
    return new Unit(
        Uuids.of(r.getBytes("id")),
        r.getString("ur"),
        r.getString("en"),
        ORIGINS[r.getInt("origin")],
        STATUSES[r.getInt("status")],
        r.getInt("doubtful") != 0,
        r.getDouble("confidence"),
        place,
        new Stamp(
            r.getString("creator"),
            Instant.ofEpochSecond(r.getLong("created")),
            r.getString("changer"),
            Instant.ofEpochSecond(r.getLong("changed"))),
        r.getInt("used"),
        attributes);
  }

  /** The number of the row with this id, deleted or not; 0 when there is none. */
  long number(UUID id) {
    return sql.number("SELECT n FROM unit WHERE id = ?", Uuids.bytes(id));
  }

  boolean isLive(long n) {
    return sql.number("SELECT gone IS NULL FROM unit WHERE n = ?", n) == 1;
  }

  Unit read(long n) {
    return sql.one("SELECT " + COLUMNS + FROM + "WHERE u.n = ?", UnitTable::unit, n).orElseThrow();
  }

  /** A live unit with the same two texts at level E. */
  Optional<Long> samePair(Prepared prepared) {
    record Candidate(long n, String ur, String en) {}
    List<Candidate> candidates =
        sql.list(
            "SELECT n, ur, en FROM unit WHERE ur_shape = ? AND pair = ? AND gone IS NULL ORDER BY n",
            r -> new Candidate(r.getLong(1), r.getString(2), r.getString(3)),
            prepared.urShape,
            prepared.pair);
    Unit unit = prepared.unit();
    return candidates.stream()
        .filter(c -> Keys.samePair(c.ur(), c.en(), unit.ur(), unit.en()))
        .map(Candidate::n)
        .findFirst();
  }

  /**
   * Adds a row.
   *
   * @param alignment the number of the alignment that it belongs to, or 0
   */
  long insert(Prepared prepared, long alignment, int position) {
    Unit unit = prepared.unit();
    boolean far = alignment == 0;
    String attributes = far ? prepared.attributes : FarPlace.stored(unit, false);
    byte[] hash = far ? prepared.hash : hash(unit.id(), unit.ur(), unit.en(), attributes);
    if (last < 0) {
      last = sql.number("SELECT max(n) FROM unit");
    }
    long n = ++last;
    gathered.add(n, prepared);
    sql.update(
        "INSERT INTO unit (n, id, ur, en, origin, status, doubtful, confidence, alignment, position, creator, created,"
            + " changer, changed, used, attributes, pair, ur_shape, en_shape, hash, made)"
            + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        n,
        Uuids.bytes(unit.id()),
        unit.ur(),
        unit.en(),
        unit.origin().ordinal(),
        unit.status().ordinal(),
        unit.doubtful() ? 1 : 0,
        unit.confidence(),
        far ? null : alignment,
        far ? null : position,
        unit.stamp().creator(),
        unit.stamp().created().getEpochSecond(),
        unit.stamp().changer(),
        unit.stamp().changed().getEpochSecond(),
        unit.used(),
        attributes,
        prepared.pair,
        prepared.urShape,
        prepared.enShape,
        hash,
        change.number());
    addWords(sql, n, prepared.urWords, prepared.enWords);
    change.unitAdded(n);
    change.count("units", 1);
    change.count("unit_rows", 1);
    change.count("unit_hashes", part(hash));
    return n;
  }

  /** Makes a live row say what {@code unit} says; its place stays. */
  void update(long n, Unit unit) {
    keepImage(n);
    Unit before = read(n);
    boolean far = sql.number("SELECT alignment IS NULL FROM unit WHERE n = ?", n) == 1;
    String attributes = FarPlace.stored(unit, far);
    byte[] hash = hash(unit.id(), unit.ur(), unit.en(), attributes);
    countHash(n, -1);
    sql.update(
        "UPDATE unit SET ur = ?, en = ?, origin = ?, status = ?, doubtful = ?, confidence = ?, creator = ?, changer = ?, changed = ?,"
            + " used = ?, attributes = ?, pair = ?, ur_shape = ?, en_shape = ?, hash = ? WHERE n = ?",
        unit.ur(),
        unit.en(),
        unit.origin().ordinal(),
        unit.status().ordinal(),
        unit.doubtful() ? 1 : 0,
        unit.confidence(),
        unit.stamp().creator(),
        unit.stamp().changer(),
        unit.stamp().changed().getEpochSecond(),
        unit.used(),
        attributes,
        Keys.pair(unit.ur(), unit.en()),
        Words.shape(Words.of(Lang.URDU, unit.ur())),
        Words.shape(Words.of(Lang.ENGLISH, unit.en())),
        hash,
        n);
    countHash(n, 1);
    if (!before.ur().equals(unit.ur()) || !before.en().equals(unit.en())) {
      removeWords(n);
      indexAgain(n, unit);
    }
    change.unitChanged();
  }

  /** Moves a live row to another place of its alignment. Whether that is a change. */
  boolean place(long n, int position, double confidence, boolean doubtful) {
    boolean same =
        sql.number(
                "SELECT count(*) FROM unit WHERE n = ? AND position = ? AND confidence = ? AND doubtful = ?",
                n,
                position,
                confidence,
                doubtful ? 1 : 0)
            == 1;
    if (same) {
      return false;
    }
    keepImage(n);
    sql.update(
        "UPDATE unit SET position = ?, confidence = ?, doubtful = ? WHERE n = ?",
        position,
        confidence,
        doubtful ? 1 : 0,
        n);
    change.otherChanged();
    return true;
  }

  /** Marks a live row as deleted by this operation. */
  void remove(long n) {
    sql.update("UPDATE unit SET gone = ? WHERE n = ?", change.number(), n);
    removeWords(n);
    change.count("units", -1);
    change.unitRemoved();
  }

  /** Does the opposite of what operation {@code target} did. */
  void takeBack(long target) {
    List<Long> made =
        sql.list(
            "SELECT u.n FROM operation o JOIN unit u ON u.n BETWEEN o.first_unit AND o.last_unit"
                + " WHERE o.n = ? AND u.gone IS NULL",
            r -> r.getLong(1),
            target);
    each(made, this::remove);
    List<Long> gone =
        sql.list("SELECT n FROM unit WHERE gone = ? AND made <> ?", r -> r.getLong(1), target, target);
    each(gone, this::bringBack);
    List<Long> imaged = sql.list("SELECT n FROM unit_past WHERE op = ? ORDER BY n", r -> r.getLong(1), target);
    each(imaged, n -> restore(n, target));
  }

  private void each(List<Long> rows, LongConsumer work) {
    for (int i = 0; i < rows.size(); i++) {
      work.accept(rows.get(i));
      change.progress(i + 1L, rows.size());
    }
  }

  private void bringBack(long n) {
    keepImage(n);
    sql.update("UPDATE unit SET gone = NULL WHERE n = ?", n);
    indexAgain(n, read(n));
    change.count("units", 1);
    change.unitBack();
  }

  private void restore(long n, long target) {
    boolean wasLive = isLive(n);
    keepImage(n);
    countHash(n, -1);
    if (wasLive) {
      removeWords(n);
    }
    sql.update(
        "UPDATE unit SET (ur, en, origin, status, doubtful, confidence, alignment, position, creator, changer, changed, used,"
            + " attributes, pair, ur_shape, en_shape, hash, gone) = (SELECT ur, en, origin, status, doubtful, confidence,"
            + " alignment, position, creator, changer, changed, used, attributes, pair, ur_shape, en_shape, hash, gone"
            + " FROM unit_past p WHERE p.op = ? AND p.n = unit.n) WHERE n = ?",
        target,
        n);
    countHash(n, 1);
    boolean isLive = isLive(n);
    if (isLive) {
      indexAgain(n, read(n));
    }
    if (isLive == wasLive) {
      change.unitChanged();
    } else {
      change.count("units", isLive ? 1 : -1);
      if (isLive) {
        change.unitBack();
      } else {
        change.unitRemoved();
      }
    }
  }

  /** Keeps the row as it was before this operation, once. */
  private void keepImage(long n) {
    sql.update(
        "INSERT INTO unit_past SELECT ?1, u.* FROM unit u WHERE u.n = ?2 AND u.made <> ?1"
            + " AND NOT EXISTS (SELECT 1 FROM unit_past p WHERE p.n = ?2 AND p.op = ?1)",
        change.number(),
        n);
  }

  private void countHash(long n, int sign) {
    byte[] hash = sql.one("SELECT hash FROM unit WHERE n = ?", r -> r.getBytes(1), n).orElseThrow();
    change.count("unit_hashes", sign * part(hash));
  }

  private void indexAgain(long n, Unit unit) {
    addWords(sql, n, Words.indexed(Lang.URDU, unit.ur()), Words.indexed(Lang.ENGLISH, unit.en()));
    gathered.index.changed(n);
  }

  static void addWords(Sql sql, long n, String ur, String en) {
    sql.update("INSERT INTO word (rowid, ur, en) VALUES (?, ?, ?)", n, ur, en);
  }

  private void removeWords(long n) {
    sql.update("DELETE FROM word WHERE rowid = ?", n);
  }

  /** The hash of what a unit says. */
  static byte[] hash(UUID id, String ur, String en, @Nullable String attributes) {
    return Hashes.content(id.toString(), ur, en, attributes == null ? "" : attributes);
  }

  /** The first 40 bits of a hash: small enough that the sum over millions of units stays a whole number. */
  static long part(byte[] hash) {
    return ByteBuffer.wrap(hash).getLong() >>> 24;
  }
}
