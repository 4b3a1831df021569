package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yaad.base.Count;
import yaad.memory.Origin;
import yaad.memory.Place;
import yaad.memory.Stamp;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.text.Lang;

/**
 * Reads the Urdu-English part of a TMX file of level 1 or 2. Region codes, {@code lang} for {@code xml:lang}, three-letter
 * codes, missing header attributes and dates on either level are taken as they come. Every Urdu text of a {@code tu} makes a
 * unit with every English text; a {@code tu} without one of them is a reject. Inline codes become numbered placeables
 * ({@link InlineCodes}); props and notes become attributes ({@link TmxProps}).
 */
final class TmxReader implements XmlEntries.Handler {
  /** Pairs of one {@code tu}: more is not a translation but an attempt on the memory. */
  private static final int MOST_PAIRS = 100;

  private final UnitSink sink;
  private final Instant now;
  private boolean ours;
  private long otherLanguages;

  /** @param now the date of units that bring none */
  TmxReader(UnitSink sink, Instant now) {
    this.sink = sink;
    this.now = now;
  }

  /** Reads the whole stream; {@code name} is the file's, for messages. */
  void read(String name, InputStream in) throws IOException {
    new XmlEntries(name, sink).read(in, Set.of("tmx"), Set.of("tu"), this);
    if (otherLanguages > 0) {
      sink.note("passed over: " + Count.of(otherLanguages, "text") + " in other languages than Urdu and English");
    }
  }

  @Override
  public void start(String name, Map<String, String> attributes, long line) {
    if (name.equals("header")) {
      ours = "Yaad".equals(attributes.get("creationtool"));
    }
  }

  /** One text of a unit with what stands at it. */
  private record Variant(String tag, String text, String codes, Map<String, String> attributes, Map<String, String> props) {}

  @Override
  public void entry(XMLStreamReader xml, long line) throws XMLStreamException {
    Map<String, String> head = XmlRead.attributes(xml);
    Map<String, String> props = new LinkedHashMap<>();
    Map<Lang, List<Variant>> texts = new EnumMap<>(Lang.class);
    List<String> others = new ArrayList<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && !property(xml, props)) {
        if (!XmlRead.name(xml).equals("tuv")) {
          XmlRead.skip(xml);
          continue;
        }
        Variant v = variant(xml);
        Lang lang = Languages.of(v.tag());
        if (lang == null) {
          others.add(v.tag().isEmpty() ? "no language" : v.tag());
        } else {
          texts.computeIfAbsent(lang, k -> new ArrayList<>()).add(v);
        }
      }
    }
    hand(line, head, props, texts, others);
  }

  private void hand(long line, Map<String, String> head, Map<String, String> props, Map<Lang, List<Variant>> texts,
      List<String> others) {
    sink.at(line, head.getOrDefault("tuid", ""));
    List<Variant> ur = texts.getOrDefault(Lang.URDU, List.of());
    List<Variant> en = texts.getOrDefault(Lang.ENGLISH, List.of());
    if (ur.isEmpty() || en.isEmpty()) {
      String reason = "no " + (ur.isEmpty() ? "Urdu" : "English") + " text"
          + (others.isEmpty() ? "" : " (it has " + String.join(", ", others) + ")");
      if (others.isEmpty() && ur.size() + en.size() > 0) {
        sink.half(line, ur.isEmpty() ? "" : ur.get(0).text(), en.isEmpty() ? "" : en.get(0).text(), reason);
      } else {
        sink.reject(line, reason, shown(ur, en));
      }
      return;
    }
    if ((long) ur.size() * en.size() > MOST_PAIRS) {
      sink.reject(line, "it has " + ur.size() + " Urdu and " + en.size() + " English texts", shown(ur, en));
      return;
    }
    otherLanguages += others.size();
    boolean first = true;
    for (Variant u : ur) {
      for (Variant e : en) {
        if (u.text().isBlank() || e.text().isBlank()) {
          sink.half(line, u.text(), e.text(), "the " + (u.text().isBlank() ? "Urdu" : "English") + " text is empty");
        } else {
          sink.unit(make(head, props, u, e, first));
          first = false;
        }
      }
    }
  }

  private static String shown(List<Variant> ur, List<Variant> en) {
    return ur.isEmpty() ? en.isEmpty() ? "" : en.get(0).text() : ur.get(0).text();
  }

  private Unit make(Map<String, String> head, Map<String, String> props, Variant ur, Variant en, boolean first) {
    Map<String, String> rest = new LinkedHashMap<>(props);
    en.props().forEach(rest::putIfAbsent);
    ur.props().forEach(rest::putIfAbsent);
    Origin origin = Values.named(Origin.class, rest.remove(TmxProps.ORIGIN), Origin.IMPORTED);
    Status status = Values.named(Status.class, rest.remove(TmxProps.STATUS), Status.DRAFT);
    boolean doubtful = Values.yes(rest.remove(TmxProps.DOUBTFUL));
    double confidence = Values.fraction(rest.remove(TmxProps.CONFIDENCE), 1);
    Place place = place(rest);
    if (place != null) {
      // The writer will find them again by the place.
      rest.remove(TmxProps.CONTEXT_PRE);
      rest.remove(TmxProps.CONTEXT_POST);
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    rest.forEach((type, value) -> attributes.put(TmxProps.attribute(type), value));
    keep(attributes, FoundUnits.UR_CODES, ur.codes());
    keep(attributes, FoundUnits.EN_CODES, en.codes());
    UUID id = Values.uuid(head.get("tuid"));
    if (!ours) {
      keep(attributes, Unit.UR_LANG, region(ur.tag()));
      keep(attributes, Unit.EN_LANG, region(en.tag()));
      if (id == null) {
        keep(attributes, "tuid", head.getOrDefault("tuid", ""));
      }
    }
    // Version 7 ids are Yaad's; others may stand at several units, since to other programs they mean other things.
    UUID itsOwn = first && id != null && (ours || id.version() == 7) ? id : FoundUnits.NO_ID;
    return new Unit(itsOwn, ur.text(), en.text(), origin, status, doubtful, confidence, place,
        stamp(head, ur, en), Values.count(head.get("usagecount")), attributes);
  }

  private static void keep(Map<String, String> attributes, String name, String value) {
    if (!value.isEmpty()) {
      attributes.putIfAbsent(name, value);
    }
  }

  /** A tag that says more than the language, in the form of BCP 47; else nothing. */
  private static String region(String tag) {
    String t = tag.strip().replace('_', '-');
    return t.indexOf('-') > 0 ? t : "";
  }

  /** Who and when: OmegaT and Trados write it at the translation, others at the unit. */
  private Stamp stamp(Map<String, String> head, Variant ur, Variant en) {
    String creator = "";
    Instant created = null;
    String changer = "";
    Instant changed = null;
    for (Map<String, String> at : List.of(head, ur.attributes(), en.attributes())) {
      if (creator.isEmpty()) {
        creator = at.getOrDefault("creationid", "");
      }
      if (created == null) {
        created = Values.date(at.get("creationdate"));
      }
      if (changer.isEmpty()) {
        changer = at.getOrDefault("changeid", "");
      }
      if (changed == null) {
        changed = Values.date(at.get("changedate"));
      }
    }
    if (created == null) {
      created = changed == null ? now : changed;
    }
    return new Stamp(creator, created, changer, changed == null ? created : changed);
  }

  private static @Nullable Place place(Map<String, String> props) {
    UUID id = Values.uuid(props.get(TmxProps.ALIGNMENT));
    String document = props.get(TmxProps.DOCUMENT);
    String position = props.get(TmxProps.POSITION);
    if (id == null || document == null || position == null) {
      return null;
    }
    props.keySet().removeAll(Set.of(TmxProps.ALIGNMENT, TmxProps.DOCUMENT, TmxProps.POSITION));
    return new Place(id, document, Values.count(position));
  }

  private static Variant variant(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> attributes = XmlRead.attributes(xml);
    Map<String, String> props = new LinkedHashMap<>();
    String text = "";
    String codes = "";
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && !property(xml, props)) {
        if (XmlRead.name(xml).equals("seg")) {
          InlineCodes segment = InlineCodes.ofTmx(xml);
          text = segment.shown();
          codes = segment.kept();
        } else {
          XmlRead.skip(xml);
        }
      }
    }
    return new Variant(attributes.getOrDefault("lang", ""), text, codes, attributes, props);
  }

  /** Takes a note or a prop; two of one kind become two lines of one. */
  private static boolean property(XMLStreamReader xml, Map<String, String> props) throws XMLStreamException {
    String name = XmlRead.name(xml);
    if (!name.equals("note") && !name.equals("prop")) {
      return false;
    }
    String type = name.equals("note") ? Unit.NOTE : XmlRead.attributeOr(xml, "type");
    String value = XmlRead.text(xml);
    if (!type.isEmpty()) {
      props.merge(type, value, (a, b) -> a.equals(b) ? a : a + "\n" + b);
    }
    return true;
  }
}
