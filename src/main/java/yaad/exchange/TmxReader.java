package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;
import yaad.memory.Origin;
import yaad.memory.Place;
import yaad.memory.Stamp;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.text.Lang;

/**
 * Reads the Urdu-English part of a TMX file, unit by unit in bounded memory. Region codes, {@code lang} for
 * {@code xml:lang}, three-letter codes and missing header attributes are taken as they come; inline codes are dropped and
 * their text kept; a unit without one of the two languages is rejected with its line. Okapi's reader was measured and not
 * taken: it is locale-exact and ends the file at one bad character.
 */
final class TmxReader {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
  private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

  /** Inline elements whose content is code of a file format and not text. */
  private static final List<String> CODES = List.of("bpt", "ept", "ph", "it", "ut");

  /** What could not be taken from the file, and why. */
  record Reject(long line, String reason) {}

  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * @param ids new ids for units that bring none of ours
   * @param clock the date of units that bring none
   */
  TmxReader(Supplier<UUID> ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Reads the whole stream.
   *
   * @param name the file's name, for messages
   * @throws UserException when it is no TMX or is broken as XML; the units before the break were handed on
   */
  void read(String name, InputStream in, Consumer<Unit> units, Consumer<Reject> rejects) throws IOException {
    long line = 1;
    try {
      XMLStreamReader xml = XmlIn.open(in);
      try {
        boolean tmx = false;
        while (xml.hasNext()) {
          int event = xml.next();
          line = xml.getLocation().getLineNumber();
          if (event == XMLStreamConstants.START_ELEMENT) {
            tmx |= xml.getLocalName().equals("tmx");
            if (!tmx) {
              throw new UserException("\"" + name + "\" is XML but no TMX: it begins with <" + xml.getLocalName() + ">",
                  "Export it as TMX from the program it comes from");
            }
            if (xml.getLocalName().equals("tu")) {
              unit(xml, units, rejects);
            }
          }
        }
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? (int) line : e.getLocation().getLineNumber();
      throw new UserException("\"" + name + "\" is broken at line " + at + ": " + firstLine(e.getMessage()),
          "Nothing of it was stored. Export it again from the program it comes from, or mend that line", e);
    }
  }

  private static String firstLine(@Nullable String message) {
    String text = String.valueOf(message);
    int at = text.lastIndexOf("Message: ");
    return (at < 0 ? text : text.substring(at + 9)).lines().findFirst().orElse("").strip();
  }

  private void unit(XMLStreamReader xml, Consumer<Unit> units, Consumer<Reject> rejects) throws XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    Map<String, String> head = attributes(xml);
    Map<String, String> props = new LinkedHashMap<>();
    Map<Lang, List<Variant>> texts = new LinkedHashMap<>();
    String other = "";
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "note" -> props.merge(Unit.NOTE, inner(xml), (a, b) -> a + "\n" + b);
        case "prop" -> {
          String type = String.valueOf(xml.getAttributeValue(null, "type"));
          props.put(type, inner(xml));
        }
        case "tuv" -> {
          Variant v = variant(xml);
          Lang lang = Languages.of(v.tag());
          if (lang == null) {
            other = v.tag();
          } else {
            texts.computeIfAbsent(lang, k -> new ArrayList<>()).add(v);
          }
        }
        default -> inner(xml);
      }
    }
    List<Variant> ur = texts.getOrDefault(Lang.URDU, List.of());
    List<Variant> en = texts.getOrDefault(Lang.ENGLISH, List.of());
    if (ur.isEmpty() || en.isEmpty()) {
      rejects.accept(new Reject(line, "no " + (ur.isEmpty() ? "Urdu" : "English") + " text"
          + (other.isEmpty() ? "" : " (it has " + other + ")")));
      return;
    }
    boolean first = true;
    for (Variant u : ur) {
      for (Variant e : en) {
        if (u.text().isBlank() || e.text().isBlank()) {
          rejects.accept(new Reject(line, "the " + (u.text().isBlank() ? "Urdu" : "English") + " text is empty"));
        } else {
          units.accept(make(head, props, u, e, first));
          first = false;
        }
      }
    }
  }

  private Unit make(Map<String, String> head, Map<String, String> props, Variant ur, Variant en, boolean first) {
    Map<String, String> rest = new LinkedHashMap<>(props);
    Origin origin = enumOf(Origin.class, rest.remove(TmxProps.ORIGIN), Origin.IMPORTED);
    Status status = enumOf(Status.class, rest.remove(TmxProps.STATUS), Status.DRAFT);
    boolean doubtful = "yes".equals(rest.remove(TmxProps.DOUBTFUL));
    double confidence = fraction(rest.remove(TmxProps.CONFIDENCE));
    Place place = place(rest.remove(TmxProps.ALIGNMENT), rest.remove(TmxProps.DOCUMENT), rest.remove(TmxProps.POSITION));
    rest.remove(TmxProps.CONTEXT_PRE);
    rest.remove(TmxProps.CONTEXT_POST);
    Map<String, String> attributes = new LinkedHashMap<>();
    rest.forEach((k, v) -> attributes.put(
        k.startsWith(TmxProps.ATTRIBUTE) ? k.substring(TmxProps.ATTRIBUTE.length()) : k, v));
    regional(attributes, Unit.UR_LANG, ur.tag());
    regional(attributes, Unit.EN_LANG, en.tag());
    Instant created = date(head.get("creationdate"), clock.instant());
    Stamp stamp = new Stamp(head.getOrDefault("creationid", ""), created, head.getOrDefault("changeid", ""),
        date(head.get("changedate"), created));
    UUID id = first ? uuid(head.get("tuid")) : null;
    return new Unit(id == null ? ids.get() : id, ur.text(), en.text(), origin, status, doubtful, confidence, place, stamp,
        count(head.get("usagecount")), attributes);
  }

  private record Variant(String tag, String text) {}

  private static Variant variant(XMLStreamReader xml) throws XMLStreamException {
    String tag = xml.getAttributeValue(XML_NAMESPACE, "lang");
    if (tag == null) {
      tag = xml.getAttributeValue(null, "lang");
    }
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("seg")) {
          text.append(inner(xml));
        } else {
          inner(xml);
        }
      }
    }
    return new Variant(tag == null ? "" : tag, text.toString());
  }

  /** The text of the element that was just opened, up to its end, without the content of inline codes. */
  private static String inner(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int code = 0;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          code += code > 0 || CODES.contains(xml.getLocalName()) ? 1 : 0;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          code -= code > 0 ? 1 : 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (code == 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      all.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return all;
  }

  private static void regional(Map<String, String> attributes, String name, String tag) {
    if (tag.length() > 2) {
      attributes.putIfAbsent(name, tag.replace('_', '-'));
    }
  }

  private static @Nullable Place place(@Nullable String alignment, @Nullable String document, @Nullable String position) {
    UUID id = uuid(alignment);
    return id == null || document == null || position == null ? null : new Place(id, document, count(position));
  }

  private static <E extends Enum<E>> E enumOf(Class<E> type, @Nullable String name, E otherwise) {
    for (E e : type.getEnumConstants()) {
      if (e.name().equalsIgnoreCase(name)) {
        return e;
      }
    }
    return otherwise;
  }

  private static double fraction(@Nullable String text) {
    try {
      return text == null ? 1 : Math.min(1, Math.max(0, Double.parseDouble(text)));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private static int count(@Nullable String text) {
    try {
      return text == null ? 0 : Math.max(0, Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    try {
      return text != null && text.length() == 36 ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Instant date(@Nullable String text, Instant otherwise) {
    if (text == null) {
      return otherwise.truncatedTo(ChronoUnit.SECONDS);
    }
    String digits = text.strip().replace("Z", "");
    try {
      return LocalDateTime.parse(digits, DATE).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return otherwise.truncatedTo(ChronoUnit.SECONDS);
    }
  }
}
