package yaad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import yaad.memory.Documents;
import yaad.memory.Place;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.text.Span;

/** Units and documents as JSON objects: the contract that README.md documents. */
final class Rows {
  private Rows() {}

  /** A unit with all that is known of it. */
  static Map<String, Object> unit(Unit unit) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", unit.id().toString());
    object.put("ur", unit.ur());
    object.put("en", unit.en());
    object.put("origin", unit.origin().name().toLowerCase(Locale.ROOT));
    object.put("status", unit.status().name().toLowerCase(Locale.ROOT));
    object.put("doubtful", unit.doubtful());
    object.put("confidence", Beads.round(unit.confidence()));
    Place place = unit.place();
    if (place != null) {
      object.put("document", place.document());
      object.put("position", place.position() + 1);
    }
    object.put("created", unit.stamp().created().toString());
    object.put("changed", unit.stamp().changed().toString());
    object.put("creator", unit.stamp().creator());
    object.put("changer", unit.stamp().changer());
    object.put("used", unit.used());
    if (!unit.attributes().isEmpty()) {
      object.put("attributes", new TreeMap<>(unit.attributes()));
    }
    return object;
  }

  /** A document pair in a list. */
  static Map<String, Object> document(Documents.Summary d) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("document", d.name());
    object.put("id", d.id().toString());
    object.put("beads", d.beads());
    object.put("units", d.units());
    object.put("doubtful", d.doubtful());
    object.put("ur_file", d.urPath());
    object.put("en_file", d.enPath());
    return object;
  }

  /** Spans as pairs of UTF-16 offsets. */
  static List<List<Integer>> spans(List<Span> spans) {
    return spans.stream().map(s -> List.of(s.start(), s.end())).toList();
  }

  /** Where a unit comes from and how it stands, on one line for the eye. */
  static String source(Unit unit) {
    Place place = unit.place();
    String from = place == null ? unit.origin().name().toLowerCase(Locale.ROOT)
        : place.document() + " " + (place.position() + 1);
    String standing = unit.status() != Status.DRAFT ? ", " + unit.status().name().toLowerCase(Locale.ROOT)
        : unit.doubtful() ? ", doubtful" : "";
    return from + standing + "  [" + shortId(unit) + "]";
  }

  /** The last digits of a unit's id, which tell it apart: units made together share the first ones. */
  static String shortId(Unit unit) {
    String id = unit.id().toString();
    return id.substring(id.length() - 8);
  }
}
