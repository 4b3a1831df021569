package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import yaad.memory.Place;
import yaad.memory.Unit;
import yaad.text.Lang;

/**
 * Writes units as TMX 1.4b, level 1 (or 2, with inline codes), one by one in bounded memory. What real readers need was
 * measured: {@code version} exactly 1.4, {@code segtype="sentence"}, two {@code tuv} a unit with the source first,
 * {@code srclang} the same string as the source's {@code xml:lang}, notes and props before the {@code tuv}.
 *
 * <p>Units of a document that come in its order carry the source text of their neighbours as context.
 */
final class TmxWriter implements AutoCloseable {
  /** Bytes of one UTF-16 unit: three in UTF-8, five as a reference; no text is all references. */
  private static final long MOST_BYTES = 3;

  private final XmlOut xml;
  private final TmxOptions options;
  private final BiConsumer<Unit, SortedSet<Integer>> forbidden;
  private @Nullable Unit before;
  private @Nullable Unit held;
  private long units;
  private long codesLeftOut;

  /**
   * Writes the head of the file.
   *
   * @param version the version of Yaad, for the header
   * @param forbidden is told of units that have characters which XML forbids and which were therefore left out
   */
  TmxWriter(OutputStream out, TmxOptions options, String version, BiConsumer<Unit, SortedSet<Integer>> forbidden)
      throws IOException {
    this.options = options;
    this.forbidden = forbidden;
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

  /**
   * Hands on all that was written and tells how many bytes are to come at most when one more unit is given: those of the unit
   * that waits for its neighbour, of the new one and of the end.
   */
  long room(Unit next) throws IOException {
    xml.flush();
    Unit waits = held == null ? next : held;
    return 300 + most(waits) + most(next) + MOST_BYTES * (texts(waits) + texts(next));
  }

  private static long most(Unit unit) {
    long characters = texts(unit) + unit.stamp().creator().length() + unit.stamp().changer().length();
    Place place = unit.place();
    characters += place == null ? 0 : place.document().length();
    for (Map.Entry<String, String> e : unit.attributes().entrySet()) {
      characters += e.getKey().length() + e.getValue().length();
    }
    return 1_000 + 50L * unit.attributes().size() + MOST_BYTES * characters;
  }

  private static long texts(Unit unit) {
    return unit.ur().length() + unit.en().length();
  }

  /** How many units were given. */
  long units() {
    return units;
  }

  /** How many UTF-16 units had to be left out because XML forbids them. */
  long dropped() {
    return xml.dropped();
  }

  /** How many texts lost their inline codes because the level is 1. */
  long codesLeftOut() {
    return codesLeftOut;
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
    xml.newline(2).open("tu", "tuid", unit.id().toString(), "creationdate", Values.tmxDate(unit.stamp().created()),
        "changedate", Values.tmxDate(unit.stamp().changed()), "usagecount", Integer.toString(unit.used()));
    if (!unit.stamp().creator().isEmpty()) {
      xml.attribute("creationid", unit.stamp().creator());
    }
    if (!unit.stamp().changer().isEmpty()) {
      xml.attribute("changeid", unit.stamp().changer());
    }
    String note = unit.attributes().get(Unit.NOTE);
    if (note != null) {
      xml.newline(3).element("note", note);
    }
    props(unit);
    context(TmxProps.CONTEXT_PRE, unit, before != null && neighbours(before, unit) ? before : null);
    context(TmxProps.CONTEXT_POST, unit, next != null && neighbours(unit, next) ? next : null);
    tuv(unit, source);
    tuv(unit, source.other());
    xml.newline(2).close(1);
    SortedSet<Integer> left = xml.takeForbidden();
    if (!left.isEmpty()) {
      forbidden.accept(unit, left);
    }
    before = unit;
  }

  private void context(String type, Unit unit, @Nullable Unit neighbour) throws IOException {
    if (neighbour != null && !unit.attributes().containsKey(type)) {
      prop(type, neighbour.text(options.source()));
    }
  }

  private void props(Unit unit) throws IOException {
    prop(TmxProps.ORIGIN, unit.origin().name().toLowerCase(Locale.ROOT));
    prop(TmxProps.STATUS, unit.status().name().toLowerCase(Locale.ROOT));
    if (unit.doubtful()) {
      prop(TmxProps.DOUBTFUL, "yes");
    }
    prop(TmxProps.CONFIDENCE, BigDecimal.valueOf(unit.confidence()).toPlainString());
    Place place = unit.place();
    if (place != null) {
      prop(TmxProps.DOCUMENT, place.document());
      prop(TmxProps.ALIGNMENT, place.alignment().toString());
      prop(TmxProps.POSITION, Integer.toString(place.position()));
    }
    if (unit.attributes().isEmpty()) {
      return;
    }
    for (Map.Entry<String, String> e : new TreeMap<>(unit.attributes()).entrySet()) {
      String name = e.getKey();
      if (!name.equals(Unit.NOTE) && !name.equals(FoundUnits.UR_CODES) && !name.equals(FoundUnits.EN_CODES)) {
        prop(TmxProps.type(name), e.getValue());
      }
    }
  }

  private void prop(String type, String value) throws IOException {
    xml.newline(3).element("prop", value, "type", type);
  }

  private void tuv(Unit unit, Lang lang) throws IOException {
    xml.newline(3).open("tuv", "xml:lang", options.tag(lang)).open("seg");
    String codes = unit.attributes().get(lang == Lang.URDU ? FoundUnits.UR_CODES : FoundUnits.EN_CODES);
    if (codes == null) {
      xml.text(unit.text(lang));
    } else if (options.codes()) {
      InlineCodes.writeLevel2(xml, unit.text(lang), codes);
    } else {
      xml.text(InlineCodes.without(unit.text(lang), codes));
      codesLeftOut++;
    }
    xml.close(2);
  }

  private static boolean neighbours(Unit left, Unit right) {
    Place a = left.place();
    Place b = right.place();
    return a != null && b != null && a.alignment().equals(b.alignment()) && a.position() + 1 == b.position();
  }
}
