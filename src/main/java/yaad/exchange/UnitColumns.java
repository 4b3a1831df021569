package yaad.exchange;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.memory.Origin;
import yaad.memory.Place;
import yaad.memory.Stamp;
import yaad.memory.Status;
import yaad.memory.Unit;

/** A unit as a row of a table, and back: the columns, and what else they are called. */
final class UnitColumns {
  static final String EN = "en";
  static final String UR = "ur";
  static final String SOURCE = "source";
  static final String TARGET = "target";
  /** An empty column that says: cells which look like formulas have an apostrophe before them. */
  static final String FORMULA_SAFE = "formula-safe";

  /** All columns in the order that we write them. */
  static final List<String> ALL = List.of(EN, UR, "status", "confidence", "doubtful", "document", "position", "client",
      "domain", "note", "origin", "used", "creator", "created", "changer", "changed", "id", "alignment", "attributes");

  private static final Map<String, String> ALIASES = Map.ofEntries(
      Map.entry("english", EN), Map.entry("eng", EN), Map.entry("en-us", EN), Map.entry("en-gb", EN), Map.entry("en_us", EN),
      Map.entry("english text", EN), Map.entry("english sentence", EN), Map.entry("انگریزی", EN), Map.entry("انگریزی متن", EN),
      Map.entry("انگلش", EN),
      Map.entry("urdu", UR), Map.entry("urd", UR), Map.entry("ur-pk", UR), Map.entry("ur-in", UR), Map.entry("ur_pk", UR),
      Map.entry("urdu text", UR), Map.entry("urdu sentence", UR), Map.entry("اردو", UR), Map.entry("اُردو", UR),
      Map.entry("اردو متن", UR),
      Map.entry("source text", SOURCE), Map.entry("source segment", SOURCE), Map.entry("original", SOURCE), Map.entry("ماخذ", SOURCE),
      Map.entry("اصل", SOURCE), Map.entry("target text", TARGET), Map.entry("target segment", TARGET),
      Map.entry("translation", TARGET), Map.entry("ترجمہ", TARGET), Map.entry("ہدف", TARGET),
      Map.entry("حیثیت", "status"), Map.entry("state", "status"), Map.entry("اعتماد", "confidence"), Map.entry("score", "confidence"),
      Map.entry("دستاویز", "document"), Map.entry("مؤکل", "client"), Map.entry("کلائنٹ", "client"), Map.entry("customer", "client"),
      Map.entry("subject", "domain"), Map.entry("field", "domain"), Map.entry("موضوع", "domain"), Map.entry("شعبہ", "domain"),
      Map.entry("نوٹ", "note"), Map.entry("comment", "note"), Map.entry("comments", "note"), Map.entry("notes", "note"),
      Map.entry("تبصرہ", "note"), Map.entry("مشکوک", "doubtful"), Map.entry("تاریخ", "created"), Map.entry("date", "created"));

  private static final Map<String, Status> STATUSES = Map.of("منظور", Status.APPROVED, "منظور شدہ", Status.APPROVED,
      "yes", Status.APPROVED, "ok", Status.APPROVED, "confirmed", Status.APPROVED, "مسترد", Status.REJECTED, "no", Status.REJECTED,
      "مسودہ", Status.DRAFT);

  private UnitColumns() {}

  /** The column that a heading means, or null for none of ours. */
  static @Nullable String named(String heading) {
    String key = heading.strip().toLowerCase(Locale.ROOT);
    return ALL.contains(key) || key.equals(SOURCE) || key.equals(TARGET) || key.equals(FORMULA_SAFE) ? key : ALIASES.get(key);
  }

  /** The cells of a unit, in the order of {@link #ALL}. */
  static List<String> cells(Unit u) {
    Place place = u.place();
    Map<String, String> rest = new TreeMap<>(u.attributes());
    rest.keySet().removeAll(List.of(Unit.CLIENT, Unit.DOMAIN, Unit.NOTE));
    return List.of(u.en(), u.ur(), u.status().name().toLowerCase(Locale.ROOT),
        BigDecimal.valueOf(u.confidence()).toPlainString(), u.doubtful() ? "yes" : "",
        place == null ? "" : place.document(), place == null ? "" : Integer.toString(place.position()),
        u.attributes().getOrDefault(Unit.CLIENT, ""), u.attributes().getOrDefault(Unit.DOMAIN, ""),
        u.attributes().getOrDefault(Unit.NOTE, ""), u.origin().name().toLowerCase(Locale.ROOT), Integer.toString(u.used()),
        u.stamp().creator(), u.stamp().created().toString(), u.stamp().changer(), u.stamp().changed().toString(),
        u.id().toString(), place == null ? "" : place.alignment().toString(), rest.isEmpty() ? "" : json(rest));
  }

  /** The unit of a row whose two texts are known; {@code cells} by column. */
  static Unit unit(String ur, String en, Map<String, String> cells, Instant now) {
    Map<String, String> attributes = new LinkedHashMap<>(attributes(cells.getOrDefault("attributes", "")));
    for (String name : List.of(Unit.CLIENT, Unit.DOMAIN, Unit.NOTE)) {
      if (!cells.getOrDefault(name, "").isEmpty()) {
        attributes.put(name, cells.getOrDefault(name, ""));
      }
    }
    String standing = cells.getOrDefault("status", "").strip().toLowerCase(Locale.ROOT);
    Status status = Values.named(Status.class, standing, STATUSES.getOrDefault(standing, Status.DRAFT));
    Instant created = Values.date(cells.get("created"));
    created = created == null ? now : created;
    Instant changed = Values.date(cells.get("changed"));
    UUID id = Values.uuid(cells.get("id"));
    return new Unit(id == null || id.version() != 7 ? FoundUnits.NO_ID : id, ur, en,
        Values.named(Origin.class, cells.get("origin"), Origin.IMPORTED), status, Values.yes(cells.get("doubtful")),
        Values.fraction(cells.get("confidence"), 1), place(cells),
        new Stamp(cells.getOrDefault("creator", ""), created, cells.getOrDefault("changer", ""), changed == null ? created : changed),
        Values.count(cells.get("used")), attributes);
  }

  private static @Nullable Place place(Map<String, String> cells) {
    UUID alignment = Values.uuid(cells.get("alignment"));
    String document = cells.get("document");
    return alignment == null || document == null ? null : new Place(alignment, document, Values.count(cells.get("position")));
  }

  private static String json(Map<String, String> map) {
    try {
      return JSON.std.asString(map);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> attributes(String json) {
    Map<String, String> all = new LinkedHashMap<>();
    if (!json.isBlank()) {
      try {
        JSON.std.mapFrom(json).forEach((name, value) -> all.put(name, String.valueOf(value)));
      } catch (IOException e) {
        // Edited by hand into something else: keep what stands there.
        all.put("attributes", json);
      }
    }
    return all;
  }
}
