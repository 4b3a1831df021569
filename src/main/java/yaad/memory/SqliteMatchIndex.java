package yaad.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yaad.text.Lang;

/** Reads the match index; keeps what it was asked to keep. */
final class SqliteMatchIndex implements MatchIndex {
  private final Sql sql;
  private final Freshness freshness;
  private final Map<Long, RamPart> kept = new HashMap<>();
  private final Map<Lang, Fresh> fresh = new EnumMap<>(Lang.class);

  /** The fresh texts as a part, and after which operation they were read. */
  private record Fresh(long operation, RamPart part) {}

  SqliteMatchIndex(Sql sql, Freshness freshness) {
    this.sql = sql;
    this.freshness = freshness;
  }

  @Override
  public List<IndexPart> parts(Lang lang, boolean keep) {
    return sql.snapshot(
        () -> {
          freshness.words();
          List<Long> ids = sql.list("SELECT n FROM index_part WHERE lang = ? ORDER BY n", r -> r.getLong(1), lang.tag());
          List<Long> all = sql.list("SELECT n FROM index_part", r -> r.getLong(1));
          kept.keySet().retainAll(all);
          List<IndexPart> parts = new ArrayList<>();
          for (long id : ids) {
            @Nullable RamPart part = kept.get(id);
            if (part == null && keep) {
              part = new IndexTable(sql).load(id);
              part.prepare();
              kept.put(id, part);
            }
            parts.add(part != null ? part : DiskPart.open(sql, id));
          }
          parts.add(fresh(lang));
          return parts;
        });
  }

  private RamPart fresh(Lang lang) {
    long operation = sql.number("SELECT max(n) FROM operation");
    Fresh known = fresh.get(lang);
    if (known != null && known.operation() == operation) {
      return known.part();
    }
    PartBuilder builder = new PartBuilder();
    // CROSS JOIN and the order of the few fresh ones, or SQLite walks over all units to find them in order.
    sql.list(
        "SELECT u.n, u." + lang.tag() + " FROM index_fresh f CROSS JOIN unit u ON u.n = f.n WHERE u.gone IS NULL ORDER BY f.n",
        r -> {
          String text = r.getString(2);
          builder.add(r.getLong(1), Tokened.of(lang, text, Words.of(lang, text)));
          return true;
        });
    RamPart part = builder.build();
    fresh.put(lang, new Fresh(operation, part));
    return part;
  }

  @Override
  public List<Units.Hit> units(List<Long> numbers, UnitFilter filter) {
    return sql.snapshot(
        () -> {
          Conditions conditions = Conditions.of(sql, filter).and("u.n = ?");
          String query = "SELECT " + UnitTable.COLUMNS + UnitTable.FROM + "WHERE " + conditions.where();
          List<Units.Hit> hits = new ArrayList<>();
          for (long n : numbers) {
            sql.one(query, r -> new Units.Hit(n, UnitTable.unit(r)), conditions.values(n)).ifPresent(hits::add);
          }
          return hits;
        });
  }

  @Override
  public List<Long> withShape(Lang lang, long shape) {
    freshness.words();
    return sql.list(
        "SELECT n FROM unit WHERE " + lang.tag() + "_shape = ? AND gone IS NULL ORDER BY n", r -> r.getLong(1), shape);
  }
}
