package yaad.memory;

import java.util.List;
import java.util.UUID;
import yaad.base.UserException;

/** Finds the unit that a user means by a part of its id. */
final class UnitIds {
  private static final int ENOUGH = 20;

  private UnitIds() {}

  private record Found(UUID id, boolean live) {}

  /** The one live unit. */
  static UUID findLive(Sql sql, String part) {
    List<Found> all = all(sql, part);
    List<UUID> live = all.stream().filter(Found::live).map(Found::id).toList();
    if (live.isEmpty() && all.size() == 1) {
      throw new UserException("The unit " + part + " was deleted", "See when and by whom with yaad history " + part);
    }
    return only(live, part);
  }

  /** The one unit, deleted or not; a live one before deleted ones. */
  static UUID find(Sql sql, String part) {
    List<Found> all = all(sql, part);
    List<UUID> live = all.stream().filter(Found::live).map(Found::id).toList();
    return only(live.isEmpty() ? all.stream().map(Found::id).toList() : live, part);
  }

  private static UUID only(List<UUID> found, String part) {
    if (found.isEmpty()) {
      throw new UserException("There is no unit " + part, "See which there are with yaad search");
    }
    if (found.size() > 1) {
      throw new UserException("There is more than one unit " + part, "Give more of its id");
    }
    return found.get(0);
  }

  private static List<Found> all(Sql sql, String part) {
    byte[][] range = Uuids.range(part);
    if (range == null) {
      throw new UserException(
          "\"" + part + "\" is no part of a unit's id",
          "Give at least four of its characters (0-9, a-f), as yaad search shows them");
    }
    List<Found> found = sql.list(
        "SELECT id, gone IS NULL FROM unit WHERE id BETWEEN ? AND ? LIMIT " + ENOUGH, UnitIds::found, range[0], range[1]);
    if (found.isEmpty()) {
      // Units made together share their first digits, the time; it is the last ones that people are shown.
      found = sql.list(
          "SELECT id, gone IS NULL FROM unit WHERE id IN (SELECT id FROM unit WHERE hex(id) LIKE ?) LIMIT " + ENOUGH,
          UnitIds::found, "%" + part.replace("-", ""));
    }
    return found;
  }

  private static Found found(java.sql.ResultSet r) throws java.sql.SQLException {
    return new Found(Uuids.of(r.getBytes(1)), r.getBoolean(2));
  }
}
