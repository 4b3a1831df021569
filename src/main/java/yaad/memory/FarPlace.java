package yaad.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of a unit whose document is not in this memory, because it came alone through a file. It is kept among the
 * stored attributes under names that begin with {@code @} and never shows among the unit's own.
 */
final class FarPlace {
  private static final String ALIGNMENT = "@alignment";
  private static final String DOCUMENT = "@document";
  private static final String POSITION = "@position";

  private FarPlace() {}

  /** What to store for a unit's attributes; {@code far} when its document is not here. */
  static @Nullable String stored(Unit unit, boolean far) {
    Place place = unit.place();
    if (!far || place == null) {
      return Json.object(unit.attributes());
    }
    Map<String, String> all = new HashMap<>(unit.attributes());
    all.put(ALIGNMENT, place.alignment().toString());
    all.put(DOCUMENT, place.document());
    all.put(POSITION, Integer.toString(place.position()));
    return Json.object(all);
  }

  /** Takes the place out of stored attributes; null when there is none. */
  static @Nullable Place take(Map<String, String> stored) {
    String alignment = stored.remove(ALIGNMENT);
    String document = stored.remove(DOCUMENT);
    String position = stored.remove(POSITION);
    return alignment == null || document == null || position == null ? null
        : new Place(UUID.fromString(alignment), document, Integer.parseInt(position));
  }
}
