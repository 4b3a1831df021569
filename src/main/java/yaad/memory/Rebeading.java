package yaad.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yaad.align.Bead;
import yaad.base.UserException;

/**
 * Replaces some neighbouring beads of a document pair. Costs what those beads cost, however long the document is: the
 * units behind them change their positions in one statement, which {@code alignment_shift} remembers.
 */
final class Rebeading {
  private final Sql sql;
  private final Change change;
  private final UnitTable units;
  private final Writer writer;

  Rebeading(Sql sql, Change change, UnitTable units, Writer writer) {
    this.sql = sql;
    this.change = change;
    this.units = units;
    this.writer = writer;
  }

  private record Head(long n, long ur, long en, String beads) {}

  void replace(UUID document, int from, int to, List<Bead> wanted, double doubtfulBelow) {
    Head head =
        sql.one(
                "SELECT n, ur_article, en_article, beads FROM alignment WHERE id = ? AND gone IS NULL",
                r -> new Head(r.getLong(1), r.getLong(2), r.getLong(3), r.getString(4)),
                (Object) Uuids.bytes(document))
            .orElseThrow(() -> new UserException("There is no document " + document, "See which there are with yaad show"));
    List<Bead> beads = Beads.read(head.beads());
    if (from < 0 || to > beads.size() || from >= to) {
      throw new IllegalArgumentException("no beads " + from + " to " + to + " of " + beads.size());
    }
    requireSameSegments(beads.subList(from, to), wanted);
    List<Bead> after = new ArrayList<>(beads.subList(0, from));
    after.addAll(wanted);
    after.addAll(beads.subList(to, beads.size()));
    String written = Beads.write(after);
    boolean same = written.equals(head.beads());
    Map<List<String>, Deque<Unit>> before = new HashMap<>();
    for (Unit unit : unitsAt(head.n(), from, to)) {
      int position = position(unit);
      Bead bead = beads.get(position);
      before.computeIfAbsent(texts(head, bead), k -> new ArrayDeque<>()).add(unit);
    }
    if (!same) {
      DocumentTable.keepImage(sql, change, head.n());
      sql.update("UPDATE alignment SET beads = ? WHERE n = ?", written, head.n());
      change.otherChanged();
    }
    shift(head.n(), to, from + wanted.size() - to);
    int position = from;
    for (Bead bead : wanted) {
      if (!bead.isNull()) {
        List<String> texts = texts(head, bead);
        Deque<Unit> known = before.get(texts);
        Unit unit = known == null ? null : known.poll();
        if (unit == null) {
          Unit made =
              new Unit(
                  writer.newId(), texts.get(0), texts.get(1), Origin.ALIGNED, Status.DRAFT,
                  bead.confidence() < doubtfulBelow, bead.confidence(), null, writer.newStamp(), 0, Map.of());
          units.insert(Prepared.of(made), head.n(), position);
        } else {
          boolean doubtful = unit.status() == Status.DRAFT && bead.confidence() < doubtfulBelow;
          units.place(units.number(unit.id()), position, bead.confidence(), doubtful);
        }
      }
      position++;
    }
    before.values().forEach(rest -> rest.forEach(unit -> units.remove(units.number(unit.id()))));
  }

  private static void requireSameSegments(List<Bead> old, List<Bead> wanted) {
    int u = old.get(0).urFrom();
    int e = old.get(0).enFrom();
    for (Bead bead : wanted) {
      if (bead.urFrom() != u || bead.enFrom() != e) {
        throw new IllegalArgumentException("beads leave out or repeat a segment at " + bead);
      }
      u = bead.urTo();
      e = bead.enTo();
    }
    Bead last = old.get(old.size() - 1);
    if (u != last.urTo() || e != last.enTo()) {
      throw new IllegalArgumentException("beads end elsewhere than those that they replace");
    }
  }

  private List<Unit> unitsAt(long n, int from, int to) {
    return sql.list(
        "SELECT " + UnitTable.COLUMNS + UnitTable.FROM
            + "WHERE u.alignment = ? AND u.gone IS NULL AND u.position >= ? AND u.position < ? ORDER BY u.position",
        UnitTable::unit,
        n,
        from,
        to);
  }

  private static int position(Unit unit) {
    Place place = unit.place();
    if (place == null) {
      throw new IllegalStateException("a unit of a document without its place");
    }
    return place.position();
  }

  /** What the articles say in a bead, whatever its unit was edited to. */
  private List<String> texts(Head head, Bead bead) {
    return List.of(
        SqliteDocuments.text(sql, head.ur(), bead.urFrom(), bead.urTo()),
        SqliteDocuments.text(sql, head.en(), bead.enFrom(), bead.enTo()));
  }

  /** Does the opposite of the shifts of an operation; to be called before units are put back at places of their own. */
  void takeBack(long target) {
    record Shift(long alignment, int first, int step) {}
    List<Shift> shifts =
        sql.list(
            "SELECT alignment, first, step FROM alignment_shift WHERE op = ? ORDER BY rowid DESC",
            r -> new Shift(r.getLong(1), r.getInt(2), r.getInt(3)),
            target);
    for (Shift s : shifts) {
      shift(s.alignment(), s.first() + s.step(), -s.step());
    }
  }

  private void shift(long alignment, int first, int step) {
    if (step != 0) {
      sql.update(
          "INSERT INTO alignment_shift (op, alignment, first, step) VALUES (?, ?, ?, ?)",
          change.number(),
          alignment,
          first,
          step);
      sql.update(
          "UPDATE unit SET position = position + ? WHERE alignment = ? AND position >= ? AND gone IS NULL",
          step,
          alignment,
          first);
    }
  }
}
