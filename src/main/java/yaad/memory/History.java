package yaad.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.memory.Journal.Version;

/** Puts the versions of a unit together: each before-image is how it was after the operation that touched it before. */
final class History {
  private final Sql sql;
  private final SqliteJournal journal;

  History(Sql sql, SqliteJournal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** How a row was, and which operation had removed it then. */
  private record State(long op, Unit unit, long gone) {}

  List<Version> of(UUID id) {
    Optional<State> present =
        sql.one(
            "SELECT " + UnitTable.COLUMNS + ", u.made AS op, coalesce(u.gone, 0) AS gone_by" + UnitTable.FROM + "WHERE u.id = ?",
            r -> new State(r.getLong("op"), UnitTable.unit(r), r.getLong("gone_by")),
            (Object) Uuids.bytes(id));
    if (present.isEmpty()) {
      return List.of();
    }
    List<State> images =
        sql.list(
            "SELECT " + UnitTable.COLUMNS + ", u.op AS op, coalesce(u.gone, 0) AS gone_by"
                + " FROM unit_past u LEFT JOIN alignment a ON a.n = u.alignment WHERE u.id = ? ORDER BY u.op",
            r -> new State(r.getLong("op"), UnitTable.unit(r), r.getLong("gone_by")),
            (Object) Uuids.bytes(id));
    List<Version> versions = new ArrayList<>();
    long since = present.get().op();
    for (State image : images) {
      add(versions, since, image);
      since = image.op();
    }
    add(versions, since, present.get());
    return versions;
  }

  private void add(List<Version> versions, long since, State state) {
    version(since, state.unit()).ifPresent(versions::add);
    if (state.gone() > since) {
      version(state.gone(), null).ifPresent(versions::add);
    } else if (state.gone() == since && !versions.isEmpty()) {
      versions.set(versions.size() - 1, new Version(versions.get(versions.size() - 1).operation(), null));
    }
  }

  private Optional<Version> version(long op, @Nullable Unit unit) {
    return journal.get(op).map(o -> new Version(o, unit));
  }
}
