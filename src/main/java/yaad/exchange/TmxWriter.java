package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yaad.memory.Origin;
import yaad.memory.Place;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.text.Lang;

/**
 * Writes units as TMX 1.4b, level 1, one by one in bounded memory. What real readers need was measured: {@code version}
 * exactly 1.4, {@code segtype="sentence"}, two {@code tuv} a unit with the source first, {@code srclang} the same string as
 * the source's {@code xml:lang}, notes and props before the {@code tuv}.
 *
 * <p>Units must come in the order of their documents; then each carries the source text of its neighbours as context.
 */
final class TmxWriter implements AutoCloseable {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final XmlOut xml;
  private final TmxOptions options;
  private @Nullable Unit before;
  private @Nullable Unit held;
  private long units;

  /**
   * Writes the head of the file.
   *
   * @param version the version of Yaad, for the header
   */
  TmxWriter(OutputStream out, TmxOptions options, String version) throws IOException {
    this.options = options;
    xml = new XmlOut(out);
    xml.document("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">").open("tmx", "version", "1.4").newline(1);
    xml.empty("header", "creationtool", "Yaad", "creationtoolversion", version, "segtype", "sentence", "o-tmf", "Yaad",
        "adminlang", "en", "srclang", options.tag(options.source()), "datatype", "plaintext").newline(1);
    xml.open("body");
  }

  /** Writes one unit more. */
  void write(Unit unit) throws IOException {
    flush(unit);
    held = unit;
    units++;
  }

  /** How many units were given. */
  long units() {
    return units;
  }

  /** How many characters had to be left out because XML forbids them. */
  long dropped() {
    return xml.dropped();
  }

  @Override
  public void close() throws IOException {
    flush(null);
    xml.newline(1).close(1).newline(0).close(1);
    xml.close();
  }

  /** Writes the unit that waited for its right-hand neighbour. */
  private void flush(@Nullable Unit next) throws IOException {
    Unit unit = held;
    if (unit == null) {
      return;
    }
    Lang source = options.source();
    xml.newline(2).open("tu", attributes(unit));
    if (unit.attributes().containsKey(Unit.NOTE)) {
      xml.newline(3).element("note", unit.attributes().getOrDefault(Unit.NOTE, ""));
    }
    props(unit);
    if (before != null && neighbours(before, unit)) {
      prop(TmxProps.CONTEXT_PRE, before.text(source));
    }
    if (next != null && neighbours(unit, next)) {
      prop(TmxProps.CONTEXT_POST, next.text(source));
    }
    tuv(unit, source);
    tuv(unit, source.other());
    xml.newline(2).close(1);
    before = unit;
  }

  private static String[] attributes(Unit unit) {
    List<String> a = new ArrayList<>(List.of(
        "tuid", unit.id().toString(), "creationdate", date(unit.stamp().created()),
        "changedate", date(unit.stamp().changed()), "usagecount", Integer.toString(unit.used())));
    if (!unit.stamp().creator().isEmpty()) {
      a.addAll(List.of("creationid", unit.stamp().creator()));
    }
    if (!unit.stamp().changer().isEmpty()) {
      a.addAll(List.of("changeid", unit.stamp().changer()));
    }
    return a.toArray(String[]::new);
  }

  private void props(Unit unit) throws IOException {
    prop(TmxProps.ORIGIN, unit.origin().name().toLowerCase(Locale.ROOT));
    prop(TmxProps.STATUS, unit.status().name().toLowerCase(Locale.ROOT));
    if (unit.origin() == Origin.ALIGNED && unit.status() == Status.DRAFT) {
      prop(TmxProps.DOUBTFUL, unit.doubtful() ? "yes" : "no");
    }
    prop(TmxProps.CONFIDENCE, BigDecimal.valueOf(unit.confidence()).setScale(4, RoundingMode.HALF_UP).toPlainString());
    Place place = unit.place();
    if (place != null) {
      prop(TmxProps.DOCUMENT, place.document());
      prop(TmxProps.ALIGNMENT, place.alignment().toString());
      prop(TmxProps.POSITION, Integer.toString(place.position()));
    }
    for (var e : new TreeMap<>(unit.attributes()).entrySet()) {
      if (!e.getKey().equals(Unit.NOTE)) {
        prop(TmxProps.ATTRIBUTE + e.getKey(), e.getValue());
      }
    }
  }

  private void prop(String type, String value) throws IOException {
    xml.newline(3).element("prop", value, "type", type);
  }

  private void tuv(Unit unit, Lang lang) throws IOException {
    xml.newline(3).open("tuv", "xml:lang", options.tag(lang)).element("seg", unit.text(lang)).close(1);
  }

  private static boolean neighbours(Unit left, Unit right) {
    Place a = left.place();
    Place b = right.place();
    return a != null && b != null && a.alignment().equals(b.alignment()) && a.position() + 1 == b.position();
  }

  private static String date(Instant instant) {
    return DATE.format(instant);
  }
}
