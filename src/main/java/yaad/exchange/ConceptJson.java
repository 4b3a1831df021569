package yaad.exchange;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.text.Lang;

/**
 * A whole concept as one line of JSON. Our tables carry it beside the columns that people read, so that a table that comes
 * back tells what was edited, and loses nothing that has no column.
 */
final class ConceptJson {
  private ConceptJson() {}

  /** With every character that XML forbids written as an escape. */
  static String write(Concept c) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", c.id().toString());
    put(object, "ref", c.ref());
    put(object, "field", c.field());
    put(object, "definition", c.definition());
    put(object, "client", c.client());
    put(object, "project", c.project());
    put(object, "note", c.note());
    put(object, "source", c.source());
    put(object, "keep", c.doNotTranslate() ? "1" : "");
    stamp(object, c.stamp());
    object.put("terms", c.terms().stream().map(ConceptJson::term).toList());
    try {
      return escaped(JSON.std.asString(object));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> term(Term t) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", t.id().toString());
    object.put("lang", t.lang().tag());
    object.put("text", t.text());
    object.put("status", ConceptCells.name(t.status()));
    put(object, "pos", t.pos());
    put(object, "gender", t.gender());
    put(object, "type", t.type());
    put(object, "context", t.context());
    put(object, "unit", t.contextUnit());
    stamp(object, t.stamp());
    return object;
  }

  private static void put(Map<String, Object> object, String name, String value) {
    if (!value.isEmpty()) {
      object.put(name, value);
    }
  }

  private static void stamp(Map<String, Object> object, Stamp stamp) {
    put(object, "creator", stamp.creator());
    object.put("created", stamp.created().toString());
    put(object, "changer", stamp.changer());
    object.put("changed", stamp.changed().toString());
  }

  private static String escaped(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean pair = Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1));
      if (pair) {
        out.append(c).append(json.charAt(++i));
      } else if (WorkbookText.isXml(c)) {
        out.append(c);
      } else {
        out.append("\\u").append(Character.forDigit(c >> 12, 16)).append(Character.forDigit(c >> 8 & 15, 16))
            .append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
      }
    }
    return out.toString();
  }

  /** The concept, or nothing when the text is no such JSON: somebody has edited it, and the columns say the rest. */
  static Optional<Concept> read(String json) {
    if (!json.startsWith("{")) {
      return Optional.empty();
    }
    try {
      Map<String, Object> map = JSON.std.mapFrom(json);
      List<Term> terms = new ArrayList<>();
      if (map.get("terms") instanceof List<?> list) {
        for (Object each : list) {
          if (each instanceof Map<?, ?> term) {
            terms.add(term(term));
          }
        }
      }
      return Optional.of(new Concept(UUID.fromString(get(map, "id")), get(map, "ref"), get(map, "field"),
          get(map, "definition"), get(map, "client"), get(map, "project"), get(map, "note"), get(map, "source"),
          !get(map, "keep").isEmpty(), terms, stamp(map)));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Term term(Map<?, ?> map) {
    return new Term(UUID.fromString(get(map, "id")), get(map, "lang").equals(Lang.URDU.tag()) ? Lang.URDU : Lang.ENGLISH,
        get(map, "text"), ConceptCells.status(get(map, "status")), get(map, "pos"), get(map, "gender"), get(map, "type"),
        get(map, "context"), get(map, "unit"), stamp(map));
  }

  private static Stamp stamp(Map<?, ?> map) {
    return new Stamp(get(map, "creator"), Instant.parse(get(map, "created")), get(map, "changer"), Instant.parse(get(map, "changed")));
  }

  private static String get(Map<?, ?> map, String name) {
    Object value = map.get(name);
    return value == null ? "" : value.toString();
  }
}
