package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.text.Lang;
import yaad.text.Script;

/**
 * Reads the translated segments of XLIFF 1.2 (with the segments of Trados' sdlxliff) and 2.x. Approved, signed-off,
 * reviewed and final ones count as approved; untranslated ones are rejects. Either direction; the language tags of the
 * file decide, and the script where they are silent.
 */
final class XliffReader implements XmlEntries.Handler {
  private static final Set<String> APPROVED = Set.of("signed-off", "final", "reviewed", "approvedtranslation", "approvedsignoff");
  private static final Set<String> UNDONE = Set.of("new", "needs-translation", "initial", "unspecified", "rejectedtranslation",
      "rejectedsignoff");

  private final UnitSink sink;
  private final Instant now;
  private String sourceTag = "";
  private String targetTag = "";
  private String original = "";

  XliffReader(UnitSink sink, Instant now) {
    this.sink = sink;
    this.now = now;
  }

  /** Reads the whole stream; {@code name} is the file's, for messages. */
  void read(String name, InputStream in) throws IOException {
    new XmlEntries(name, sink).read(in, Set.of("xliff"), Set.of("trans-unit", "unit"), this);
  }

  @Override
  public void start(String name, Map<String, String> attributes, long line) {
    if (name.equals("xliff") || name.equals("file")) {
      sourceTag = first(attributes, sourceTag, "source-language", "srcLang");
      targetTag = first(attributes, targetTag, "target-language", "trgLang");
      original = first(attributes, name.equals("file") ? "" : original, "original", "id");
    }
  }

  private static String first(Map<String, String> attributes, String otherwise, String... names) {
    for (String name : names) {
      if (attributes.containsKey(name)) {
        return attributes.getOrDefault(name, "");
      }
    }
    return otherwise;
  }

  /** One side of a unit: its whole text, and its segments by their ids when it is cut into some. */
  private static final class Side {
    InlineCodes whole = new InlineCodes();
    final Map<String, InlineCodes> segments = new LinkedHashMap<>();
    String state = "";
    boolean there;
  }

  @Override
  public void entry(XMLStreamReader xml, long line) throws XMLStreamException {
    sink.at(line, XmlRead.attributeOr(xml, "id"));
    if (XmlRead.name(xml).equals("unit")) {
      unit2(xml, line);
      return;
    }
    Map<String, String> head = XmlRead.attributes(xml);
    Side source = new Side();
    Side segmented = new Side();
    Side target = new Side();
    Map<String, String> states = new HashMap<>();
    StringBuilder note = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        switch (XmlRead.name(xml)) {
          case "source" -> side(xml, source);
          case "seg-source" -> side(xml, segmented);
          case "target" -> side(xml, target);
          case "note" -> note.append(note.length() == 0 ? "" : "\n").append(XmlRead.text(xml).strip());
          case "seg-defs" -> confirmations(xml, states);
          default -> XmlRead.skip(xml);
        }
      }
    }
    boolean approved = "yes".equals(head.get("approved"));
    if ("no".equals(head.get("translate"))) {
      sink.reject(line, "marked as not to be translated", source.whole.shown());
      return;
    }
    Map<String, InlineCodes> sources = segmented.segments.isEmpty() ? source.segments : segmented.segments;
    if (sources.isEmpty() || target.segments.isEmpty()) {
      hand(line, source.whole, target.there ? target.whole : null, approved ? "final" : target.state, note.toString());
      return;
    }
    sources.forEach((id, text) -> hand(line, text, target.segments.get(id),
        approved ? "final" : states.getOrDefault(id, target.state), note.toString()));
  }

  /** A unit of XLIFF 2: its segments, each with source and target. */
  private void unit2(XMLStreamReader xml, long line) throws XMLStreamException {
    StringBuilder note = new StringBuilder();
    boolean translate = !"no".equals(XmlRead.attribute(xml, "translate"));
    // Its notes come before its segments.
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        switch (XmlRead.name(xml)) {
          case "notes" -> note.append(XmlRead.text(xml).strip());
          case "segment" -> segment2(xml, line, translate, note.toString());
          default -> XmlRead.skip(xml);
        }
      }
    }
  }

  private void segment2(XMLStreamReader xml, long line, boolean translate, String note) throws XMLStreamException {
    String state = XmlRead.attributeOr(xml, "state");
    Side source = new Side();
    Side target = new Side();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        side(xml, XmlRead.name(xml).equals("source") ? source : target);
      }
    }
    if (!translate) {
      sink.reject(line, "marked as not to be translated", source.whole.shown());
    } else {
      hand(line, source.whole, target.there ? target.whole : null, state, note);
    }
  }

  private static void confirmations(XMLStreamReader xml, Map<String, String> states) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
      if (event == XMLStreamConstants.START_ELEMENT && XmlRead.name(xml).equals("seg")) {
        String conf = XmlRead.attributeOr(xml, "conf");
        states.put(XmlRead.attributeOr(xml, "id"), conf.isEmpty() ? "unspecified" : conf);
      }
    }
  }

  private static void side(XMLStreamReader xml, Side side) throws XMLStreamException {
    side.there = true;
    side.state = XmlRead.attributeOr(xml, "state");
    side.whole = new InlineCodes();
    int[] pairs = new int[1];
    content(xml, side.whole, side, pairs);
  }

  /** Reads to the end of the element that was opened; marked segments go to the side, codes become placeables. */
  private static void content(XMLStreamReader xml, InlineCodes into, Side side, int[] pairs) throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      switch (xml.getEventType()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> into.text(xml);
        case XMLStreamConstants.START_ELEMENT -> element(xml, into, side, pairs);
        default -> {}
      }
    }
  }

  private static void element(XMLStreamReader xml, InlineCodes into, Side side, int[] pairs) throws XMLStreamException {
    String name = XmlRead.name(xml);
    switch (name) {
      case "mrk" -> {
        if ("seg".equals(XmlRead.attribute(xml, "mtype"))) {
          InlineCodes segment = new InlineCodes();
          side.segments.put(XmlRead.attributeOr(xml, "mid"), segment);
          content(xml, segment, side, pairs);
        } else {
          content(xml, into, side, pairs);
        }
      }
      case "g", "pc" -> {
        int pair = ++pairs[0];
        into.code("<bpt i=\"" + pair + "\">" + XmlText.escape(startTag(xml)) + "</bpt>");
        content(xml, into, side, pairs);
        into.code("<ept i=\"" + pair + "\">" + XmlText.escape("</" + name + ">") + "</ept>");
      }
      case "cp" -> {
        try {
          into.text(Character.toString(Integer.parseInt(XmlRead.attributeOr(xml, "hex"), 16)));
        } catch (IllegalArgumentException e) {
          into.text("");
        }
        XmlRead.skip(xml);
      }
      case "sm", "em" -> XmlRead.skip(xml);
      default -> into.code("<ph>" + XmlText.escape(InlineCodes.markup(xml)) + "</ph>");
    }
  }

  private static String startTag(XMLStreamReader xml) {
    StringBuilder tag = new StringBuilder("<" + XmlRead.name(xml));
    XmlRead.attributes(xml).forEach((k, v) -> tag.append(' ').append(k).append("=\"").append(XmlText.escapeAttribute(v)).append('"'));
    return tag.append('>').toString();
  }

  private void hand(long line, InlineCodes source, @Nullable InlineCodes target, String state, String note) {
    String from = source.shown().strip();
    String to = target == null ? "" : target.shown().strip();
    String s = state.toLowerCase(Locale.ROOT);
    if (from.isEmpty() || to.isEmpty() || target == null) {
      half(line, from, to);
      return;
    }
    if (UNDONE.contains(s) && !sink.takesUndone()) {
      sink.reject(line, "not translated yet (" + state + ")", from);
      return;
    }
    Lang lang = languages(from, to);
    if (lang == null) {
      sink.reject(line, "its languages are " + (sourceTag.isEmpty() ? "not told" : sourceTag + " and " + targetTag)
          + ", not Urdu and English", from);
      return;
    }
    boolean urduFirst = lang == Lang.URDU;
    Map<String, String> attributes = new LinkedHashMap<>();
    put(attributes, Unit.NOTE, note);
    put(attributes, "x-file", original);
    put(attributes, FoundUnits.UR_CODES, (urduFirst ? source : target).kept());
    put(attributes, FoundUnits.EN_CODES, (urduFirst ? target : source).kept());
    put(attributes, Unit.UR_LANG, region(urduFirst ? sourceTag : targetTag));
    put(attributes, Unit.EN_LANG, region(urduFirst ? targetTag : sourceTag));
    sink.unit(FoundUnits.found(urduFirst ? from : to, urduFirst ? to : from,
        APPROVED.contains(s) ? Status.APPROVED : Status.DRAFT, now, attributes));
  }

  private void half(long line, String from, String to) {
    String reason = from.isEmpty() ? "the source is empty" : "it has no translation";
    Lang source = Languages.of(sourceTag);
    Lang lang = source != null ? source : Script.of(from + to).orElse(null);
    boolean urdu = lang == Lang.URDU;
    if (lang == null || from.isEmpty() && to.isEmpty() || !targetTag.isEmpty() && Languages.of(targetTag) == null) {
      sink.reject(line, reason, from);
    } else {
      sink.half(line, urdu ? from : to, urdu ? to : from, reason);
    }
  }

  /** The language of the source when the two sides are Urdu and English, else null. */
  private @Nullable Lang languages(String from, String to) {
    Lang source = Languages.of(sourceTag);
    Lang target = Languages.of(targetTag);
    if (source == null && sourceTag.isEmpty()) {
      Optional<Lang> byScript = Script.of(from);
      source = byScript.orElse(target == null ? null : target.other());
    }
    if (target == null && targetTag.isEmpty()) {
      Optional<Lang> byScript = Script.of(to);
      target = byScript.orElse(source == null ? null : source.other());
    }
    return source == null || target == null || source == target ? null : source;
  }

  private static void put(Map<String, String> attributes, String name, String value) {
    if (!value.isEmpty()) {
      attributes.put(name, value);
    }
  }

  private static String region(String tag) {
    return tag.indexOf('-') > 0 ? tag : "";
  }
}
