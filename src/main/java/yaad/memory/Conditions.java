package yaad.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A filter as SQL over {@code unit u}, with its values. */
final class Conditions {
  private static final String LIVE = "u.gone IS NULL";

  private final StringBuilder where = new StringBuilder(LIVE);
  private final List<Object> values = new ArrayList<>();

  /** Looks up the document that the filter names. */
  static Conditions of(Sql sql, UnitFilter filter) {
    Conditions c = new Conditions();
    filter.document().ifPresent(d -> c.and("u.alignment = ?", SqliteDocuments.number(sql, d)));
    if (filter.origins().size() < Origin.values().length) {
      c.and("u.origin IN (" + ordinals(filter.origins()) + ")");
    }
    if (filter.statuses().size() < Status.values().length) {
      c.and("u.status IN (" + ordinals(filter.statuses()) + ")");
    }
    filter.doubtful().ifPresent(d -> c.and(d ? "u.doubtful" : "NOT u.doubtful"));
    if (filter.minConfidence() > 0) {
      c.and("u.confidence >= ?", filter.minConfidence());
    }
    filter.since().ifPresent(t -> c.and("u.changed >= ?", t.getEpochSecond()));
    filter.until().ifPresent(t -> c.and("u.changed < ?", t.getEpochSecond()));
    filter.client().ifPresent(v -> c.and("u.attributes ->> 'client' = ?", v));
    filter.domain().ifPresent(v -> c.and("u.attributes ->> 'domain' = ?", v));
    filter.creator().ifPresent(v -> c.and("u.creator = ?", v));
    filter.note().ifPresent(v -> c.and("instr(lower(u.attributes ->> 'note'), lower(?)) > 0", v));
    return c;
  }

  private static String ordinals(java.util.Set<? extends Enum<?>> set) {
    return set.stream().map(e -> String.valueOf(e.ordinal())).sorted().collect(Collectors.joining(","));
  }

  /** Adds a condition. */
  Conditions and(String condition, Object... more) {
    where.append(" AND ").append(condition);
    values.addAll(List.of(more));
    return this;
  }

  /** Whether every live unit meets it. */
  boolean isEmpty() {
    return where.length() == LIVE.length();
  }

  /** The condition, without WHERE. */
  String where() {
    return where.toString();
  }

  /** The values of its parameters and then {@code more}. */
  Object[] values(Object... more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(List.of(more));
    return all.toArray();
  }
}
