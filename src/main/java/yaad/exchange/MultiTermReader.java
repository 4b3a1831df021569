package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.text.Lang;

/**
 * Reads the XML that Trados MultiTerm exports ({@code mtf}): concepts with language groups and term groups, whose fields
 * each termbase names as it likes, so that a field is known by the words in its name.
 */
final class MultiTermReader implements XmlEntries.Handler {
  private final ConceptSink sink;
  private final Instant now;
  private final String file;

  /** @param file the file's name: the source of concepts that name none */
  MultiTermReader(String file, ConceptSink sink, Instant now) {
    this.file = file;
    this.sink = sink;
    this.now = now;
  }

  /** Reads the whole stream; {@code name} is for messages. */
  void read(String name, InputStream in) throws IOException {
    new XmlEntries(name, sink).read(in, Set.of("mtf"), Set.of("conceptGrp"), this);
  }

  @Override
  public void entry(XMLStreamReader xml, long line) throws XMLStreamException {
    ConceptDraft concept = new ConceptDraft();
    walk(xml, concept, new State());
    Concept built = concept.build(file, new Stamp("", now, "", now));
    if (built == null) {
      sink.reject(line, "it has no Urdu and no English term", concept.id);
    } else {
      sink.concept(built);
    }
  }

  /** Where in a concept the reader stands. */
  private static final class State {
    private @Nullable Lang lang;
    private ConceptDraft.@Nullable Draft term;
  }

  private static void walk(XMLStreamReader xml, ConceptDraft concept, State state) throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (XmlRead.name(xml)) {
        case "concept" -> concept.id = XmlRead.text(xml).strip();
        case "languageGrp" -> walk(xml, concept, new State());
        case "language" -> {
          Lang byTag = Languages.of(XmlRead.attributeOr(xml, "lang"));
          state.lang = byTag == null ? Languages.of(XmlRead.attributeOr(xml, "type")) : byTag;
          XmlRead.skip(xml);
        }
        case "termGrp", "descripGrp" -> walk(xml, concept, state);
        case "term" -> {
          String text = XmlRead.text(xml);
          state.term = state.lang == null ? null : concept.add(state.lang, text);
        }
        case "descrip" -> field(XmlRead.attributeOr(xml, "type"), xml, concept, state);
        default -> XmlRead.skip(xml);
      }
    }
  }

  private static void field(String type, XMLStreamReader xml, ConceptDraft c, State state) throws XMLStreamException {
    String name = type.toLowerCase(Locale.ROOT);
    String value = XmlRead.text(xml).strip();
    ConceptDraft.Draft t = state.term;
    if (name.contains("definition")) {
      c.definition = ConceptDraft.join(c.definition, value);
    } else if (name.contains("subject") || name.contains("domain")) {
      c.field = ConceptDraft.join(c.field, value);
    } else if (name.contains("client") || name.contains("customer")) {
      c.client = value;
    } else if (name.contains("project")) {
      c.project = value;
    } else if (name.contains("note") || name.contains("comment")) {
      c.note = ConceptDraft.join(c.note, value);
    } else if (name.equals("source")) {
      c.source = value;
    } else if (t != null) {
      if (name.contains("status")) {
        t.status(TbxValues.ourStatus(value));
      } else if (name.contains("speech") || name.equals("pos")) {
        t.pos = TbxValues.ourPos(value);
      } else if (name.contains("gender")) {
        t.gender = TbxValues.ourGender(value);
      } else if (name.contains("type") || name.contains("category")) {
        t.type = TbxValues.ourType(value);
      } else if (name.contains("context") || name.contains("example")) {
        t.context = ConceptDraft.join(t.context, value);
      }
    }
  }
}
