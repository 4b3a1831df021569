package yaad.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yaad.align.Bead;
import yaad.segment.Article;

/** The rows of document pairs, for writing. */
final class DocumentTable {
  private final Sql sql;
  private final Change change;
  private final UnitTable units;
  private final Writer writer;

  DocumentTable(Sql sql, Change change, UnitTable units, Writer writer) {
    this.sql = sql;
    this.change = change;
    this.units = units;
    this.writer = writer;
  }

  DocumentChange put(DocumentPair pair) {
    Storable.check("the Urdu article", pair.ur().text());
    Storable.check("the English article", pair.en().text());
    Storable.check("the document's name", pair.name());
    long ur = article(pair.ur());
    long en = article(pair.en());
    Optional<Long> known = known(pair, ur, en);
    if (known.isEmpty()) {
      return add(pair, ur, en);
    }
    return replace(known.get(), pair, ur, en);
  }

  /** The same two texts, or else the same two files. */
  private Optional<Long> known(DocumentPair pair, long ur, long en) {
    Optional<Long> same =
        sql.one(
            "SELECT n FROM alignment WHERE ur_article = ? AND en_article = ? AND gone IS NULL ORDER BY n",
            r -> r.getLong(1),
            ur,
            en);
    if (same.isPresent() || pair.urPath().isEmpty() || pair.enPath().isEmpty()) {
      return same;
    }
    return SqliteDocuments.ofFiles(sql, pair.urPath(), pair.enPath());
  }

  private DocumentChange add(DocumentPair pair, long ur, long en) {
    UUID id = writer.newId();
    sql.update(
        "INSERT INTO alignment (id, name, ur_path, en_path, ur_article, en_article, beads, made) VALUES (?,?,?,?,?,?,?,?)",
        Uuids.bytes(id),
        pair.name(),
        pair.urPath(),
        pair.enPath(),
        ur,
        en,
        Beads.write(pair.beads()),
        change.number());
    long n = sql.number("SELECT last_insert_rowid()");
    change.count("documents", 1);
    change.otherChanged();
    int added = 0;
    for (Document.Row row : rows(pair)) {
      if (!row.bead().isNull()) {
        insert(n, pair, row);
        added++;
      }
    }
    return new DocumentChange(id, DocumentChange.Kind.NEW, added, 0, 0, doubtful(n));
  }

  private void insert(long alignment, DocumentPair pair, Document.Row row) {
    boolean doubtful = row.bead().confidence() < pair.doubtfulBelow();
    Unit unit =
        new Unit(
            writer.newId(), row.ur(), row.en(), Origin.ALIGNED, Status.DRAFT, doubtful, row.bead().confidence(), null,
            writer.newStamp(), 0, Map.of());
    units.insert(Prepared.of(unit), alignment, row.position());
  }

  private DocumentChange replace(long n, DocumentPair pair, long ur, long en) {
    Document old = new SqliteDocuments(sql).read(n);
    String beads = Beads.write(pair.beads());
    boolean sameBeads =
        sql.number(
                "SELECT count(*) FROM alignment WHERE n = ? AND ur_article = ? AND en_article = ? AND beads = ?",
                n, ur, en, beads)
            == 1;
    boolean sameFiles = old.urPath().equals(pair.urPath()) && old.enPath().equals(pair.enPath());
    if (!sameBeads || !sameFiles) {
      keepImage(n);
      sql.update(
          "UPDATE alignment SET name = ?, ur_path = ?, en_path = ?, ur_article = ?, en_article = ?, beads = ? WHERE n = ?",
          pair.name(), pair.urPath(), pair.enPath(), ur, en, beads, n);
      change.otherChanged();
    }
    return replaceUnits(n, pair, old, sameBeads);
  }

  /** Keeps units whose bead says the same as before, wherever it stands now. */
  private DocumentChange replaceUnits(long n, DocumentPair pair, Document old, boolean sameBeads) {
    Map<List<String>, Deque<Document.Row>> before = new HashMap<>();
    for (Document.Row row : old.rows()) {
      if (!row.bead().isNull()) {
        before.computeIfAbsent(List.of(row.ur(), row.en()), k -> new ArrayDeque<>()).add(row);
      }
    }
    int added = 0;
    int kept = 0;
    boolean same = sameBeads;
    for (Document.Row row : rows(pair)) {
      if (row.bead().isNull()) {
        continue;
      }
      Deque<Document.Row> alike = before.get(List.of(row.ur(), row.en()));
      Document.Row was = alike == null ? null : alike.poll();
      if (was == null) {
        insert(n, pair, row);
        added++;
      } else if (was.unit() != null) {
        Unit unit = was.unit();
        boolean draft = unit.status() == Status.DRAFT;
        boolean doubtful = draft && row.bead().confidence() < pair.doubtfulBelow();
        // What a memory has of a bead is rounded; the same to four places is the same.
        boolean sameConfidence = !draft || Math.abs(row.bead().confidence() - unit.confidence()) < 1e-4;
        double confidence = sameConfidence ? unit.confidence() : row.bead().confidence();
        same &= !units.place(units.number(unit.id()), row.position(), confidence, doubtful);
        kept++;
      }
    }
    int removed = 0;
    for (Deque<Document.Row> rest : before.values()) {
      for (Document.Row row : rest) {
        if (row.unit() != null) {
          units.remove(units.number(row.unit().id()));
          removed++;
        }
      }
    }
    return new DocumentChange(
        old.id(), same ? DocumentChange.Kind.UNCHANGED : DocumentChange.Kind.CHANGED, added, kept, removed, doubtful(n));
  }

  /** The number of a live document pair, or 0. */
  static long number(Sql sql, UUID id) {
    return sql.number("SELECT coalesce(max(n), 0) FROM alignment WHERE id = ? AND gone IS NULL", (Object) Uuids.bytes(id));
  }

  boolean delete(UUID id) {
    Optional<Long> n =
        sql.one("SELECT n FROM alignment WHERE id = ? AND gone IS NULL", r -> r.getLong(1), Uuids.bytes(id));
    if (n.isEmpty()) {
      return false;
    }
    sql.list("SELECT n FROM unit WHERE alignment = ? AND gone IS NULL", r -> r.getLong(1), n.get()).forEach(units::remove);
    remove(n.get());
    return true;
  }

  private void remove(long n) {
    sql.update("UPDATE alignment SET gone = ? WHERE n = ?", change.number(), n);
    change.count("documents", -1);
    change.otherChanged();
  }

  void takeBack(long target) {
    sql.list("SELECT n FROM alignment WHERE made = ? AND gone IS NULL", r -> r.getLong(1), target).forEach(this::remove);
    for (long n :
        sql.list("SELECT n FROM alignment WHERE gone = ? AND made <> ?", r -> r.getLong(1), target, target)) {
      keepImage(n);
      sql.update("UPDATE alignment SET gone = NULL WHERE n = ?", n);
      change.count("documents", 1);
      change.otherChanged();
    }
    for (long n : sql.list("SELECT n FROM alignment_past WHERE op = ?", r -> r.getLong(1), target)) {
      keepImage(n);
      long live = live(n);
      sql.update(
          "UPDATE alignment SET (name, ur_path, en_path, ur_article, en_article, beads, gone) = (SELECT name, ur_path,"
              + " en_path, ur_article, en_article, beads, gone FROM alignment_past p WHERE p.op = ? AND p.n = alignment.n)"
              + " WHERE n = ?",
          target,
          n);
      change.count("documents", live(n) - live);
      change.otherChanged();
    }
  }

  private long live(long n) {
    return sql.number("SELECT gone IS NULL FROM alignment WHERE n = ?", n);
  }

  private void keepImage(long n) {
    keepImage(sql, change, n);
  }

  /** Keeps the row as it was before this operation, once. */
  static void keepImage(Sql sql, Change change, long n) {
    sql.update(
        "INSERT INTO alignment_past SELECT ?1, a.* FROM alignment a WHERE a.n = ?2 AND a.made <> ?1"
            + " AND NOT EXISTS (SELECT 1 FROM alignment_past p WHERE p.n = ?2 AND p.op = ?1)",
        change.number(),
        n);
  }

  private int doubtful(long n) {
    return (int) sql.number("SELECT count(*) FROM unit WHERE alignment = ? AND gone IS NULL AND doubtful", n);
  }

  private long article(Article article) {
    byte[] hash = Hashes.content(article.lang().tag(), article.text(), Beads.writeSegments(article));
    Optional<Long> known = sql.one("SELECT n FROM article WHERE hash = ?", r -> r.getLong(1), (Object) hash);
    if (known.isPresent()) {
      return known.get();
    }
    sql.update(
        "INSERT INTO article (hash, content, lang, text, segments) VALUES (?, ?, ?, ?, ?)",
        hash,
        Hashes.content(article.text()),
        article.lang().tag(),
        article.text(),
        Beads.writeSegments(article));
    return sql.number("SELECT last_insert_rowid()");
  }

  private static List<Document.Row> rows(DocumentPair pair) {
    List<Document.Row> rows = new ArrayList<>();
    for (Bead bead : pair.beads()) {
      rows.add(
          new Document.Row(
              rows.size(),
              bead,
              Beads.text(pair.ur(), bead.urFrom(), bead.urTo()),
              Beads.text(pair.en(), bead.enFrom(), bead.enTo()),
              null));
    }
    return rows;
  }
}
