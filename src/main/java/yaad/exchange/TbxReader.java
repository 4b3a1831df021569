package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yaad.base.Count;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.text.Lang;

/**
 * Reads TBX version 3 in DCA style ({@code <termNote type="partOfSpeech">}) and DCT style ({@code <min:partOfSpeech>}), and
 * version 2 ({@code martif}, {@code termEntry}, {@code langSet}, {@code tig} or {@code ntig}). Liberal: unknown categories are
 * passed over, usageStatus and the notes of Weblate count as standing.
 */
final class TbxReader implements XmlEntries.Handler {
  private static final Pattern PAIR = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  private final ConceptSink sink;
  private final Instant now;
  private final String file;
  private long otherLanguages;

  /** @param file the file's name: the source of concepts that name none */
  TbxReader(String file, ConceptSink sink, Instant now) {
    this.file = file;
    this.sink = sink;
    this.now = now;
  }

  /** Reads the whole stream; {@code name} is for messages. */
  void read(String name, InputStream in) throws IOException {
    new XmlEntries(name, sink).read(in, Set.of("tbx", "martif"), Set.of("conceptEntry", "termEntry"), this);
    if (otherLanguages > 0) {
      sink.note("passed over: " + Count.of(otherLanguages, "term") + " in other languages than Urdu and English");
    }
  }

  @Override
  public void entry(XMLStreamReader xml, long line) throws XMLStreamException {
    ConceptDraft concept = new ConceptDraft();
    concept.id = XmlRead.attributeOr(xml, "id");
    Past past = new Past();
    walk(xml, concept, null, null, past);
    concept.stamp = past.stamp();
    Concept built = concept.build(file, new Stamp("", now, "", now));
    if (built == null) {
      sink.reject(line, "it has no Urdu and no English term", concept.id);
    } else {
      sink.concept(built);
    }
  }

  /** Who and when, of a concept or a term. */
  private static final class Past {
    private String creator = "";
    private @Nullable Instant created;
    private String changer = "";
    private @Nullable Instant changed;
    private String kind = "";
    private String who = "";
    private @Nullable Instant when;
    private boolean exact;

    /** To the second, as our own instruction has it; the days that follow say no more. */
    void exact(Map<String, String> values) {
      exact = true;
      creator = values.getOrDefault("creator", "");
      created = Values.date(values.get("created"));
      changer = values.getOrDefault("changer", "");
      changed = Values.date(values.get("changed"));
    }

    void close() {
      if (exact) {
        return;
      }
      if (kind.startsWith("orig") || kind.equals("creation") || kind.equals("input")) {
        creator = who;
        created = when;
      } else if (!kind.isEmpty()) {
        changer = who;
        changed = when;
      }
      kind = "";
      who = "";
      when = null;
    }

    @Nullable Stamp stamp() {
      Instant first = created == null ? changed : created;
      Instant last = changed == null ? first : changed;
      return first == null || last == null ? null : new Stamp(creator, first, changer, last);
    }
  }

  /** Reads to the end of the element that was opened; {@code term} is the one that is being read, if any. */
  private void walk(XMLStreamReader xml, ConceptDraft concept, @Nullable Lang lang, ConceptDraft.@Nullable Draft term, Past past)
      throws XMLStreamException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.END_ELEMENT -> {
          return;
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
          if (xml.getPITarget().equals("yaad")) {
            instruction(String.valueOf(xml.getPIData()), concept, term, past);
          }
        }
        case XMLStreamConstants.START_ELEMENT -> element(xml, concept, lang, term, past);
        default -> {}
      }
    }
  }

  private void element(XMLStreamReader xml, ConceptDraft concept, @Nullable Lang lang, ConceptDraft.@Nullable Draft term, Past past)
      throws XMLStreamException {
    String name = XmlRead.name(xml);
    switch (name) {
      case "langSec", "langSet" -> {
        Lang of = Languages.of(XmlRead.attributeOr(xml, "lang"));
        if (of == null) {
          otherLanguages++;
          XmlRead.skip(xml);
        } else {
          walk(xml, concept, of, null, new Past());
        }
      }
      case "termSec", "tig", "ntig" -> {
        ConceptDraft.Draft draft = new ConceptDraft.Draft(lang == null ? Lang.ENGLISH : lang);
        String id = XmlRead.attributeOr(xml, "id");
        draft.id = Values.uuid(id.length() == 37 ? id.substring(1) : id);
        Past own = new Past();
        walk(xml, concept, lang, draft, own);
        Stamp stamp = own.stamp();
        draft.stamp = stamp == null ? Stamp.NONE : stamp;
        concept.terms.add(draft);
      }
      case "term" -> {
        String text = XmlRead.text(xml).strip();
        if (term != null) {
          term.text = text;
        }
      }
      case "transacGrp" -> {
        walk(xml, concept, lang, term, past);
        past.close();
      }
      case "descripGrp", "adminGrp", "termNoteGrp", "termGrp", "termCompList", "descripNote" -> walk(xml, concept, lang, term, past);
      default -> {
        String type = XmlRead.attribute(xml, "type");
        String value = XmlRead.text(xml).strip();
        // In DCT style the element itself is the category.
        category(type == null || type.isEmpty() ? name : type, value, concept, term, past);
      }
    }
  }

  private static void category(String category, String value, ConceptDraft c, ConceptDraft.@Nullable Draft t, Past past) {
    switch (category) {
      case "subjectField", "domain" -> c.field = ConceptDraft.join(c.field, value);
      case "definition" -> c.definition = ConceptDraft.join(c.definition, value);
      case "customerSubset", "client" -> c.client = ConceptDraft.join(c.client, value);
      case "projectSubset", "project" -> c.project = ConceptDraft.join(c.project, value);
      case "source", "sourceIdentifier" -> c.source = ConceptDraft.join(c.source, value);
      case "note", "comment" -> note(value, c, t);
      case "transactionType" -> past.kind = value;
      case "responsibility" -> past.who = value;
      case "date" -> past.when = Values.date(value);
      default -> {
        if (t != null) {
          termCategory(category, value, t);
        }
      }
    }
  }

  /** Weblate writes the standing of a term into a note. */
  private static void note(String value, ConceptDraft c, ConceptDraft.@Nullable Draft t) {
    if (t != null && (value.equalsIgnoreCase("forbidden") || value.equalsIgnoreCase("obsolete"))) {
      t.status(TbxValues.ourStatus(value));
    } else {
      c.note = ConceptDraft.join(c.note, value);
    }
  }

  private static void termCategory(String category, String value, ConceptDraft.Draft t) {
    switch (category) {
      case "partOfSpeech" -> t.pos = t.pos.isEmpty() ? TbxValues.ourPos(value) : t.pos;
      case "grammaticalGender" -> t.gender = t.gender.isEmpty() ? TbxValues.ourGender(value) : t.gender;
      case "termType" -> t.type = t.type.isEmpty() ? TbxValues.ourType(value) : t.type;
      case "administrativeStatus", "normativeAuthorization", "usageStatus", "status", "processStatus" ->
          t.status(TbxValues.ourStatus(value));
      case "context", "example", "sampleSentence" -> t.context = ConceptDraft.join(t.context, value);
      default -> {}
    }
  }

  private static void instruction(String data, ConceptDraft c, ConceptDraft.@Nullable Draft t, Past past) {
    Map<String, String> values = new HashMap<>();
    Matcher m = PAIR.matcher(data);
    while (m.find()) {
      values.put(m.group(1), m.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#13;", "\r")
          .replace("&#10;", "\n").replace("&#9;", "\t").replace("&amp;", "&"));
    }
    if (t == null) {
      c.ref = values.getOrDefault("ref", "");
      c.doNotTranslate = values.containsKey("keep");
    } else {
      t.at = Values.count(values.getOrDefault("at", "0"));
      t.pos = values.getOrDefault("pos", "");
      t.type = values.getOrDefault("type", "");
      t.gender = values.getOrDefault("gender", "");
      t.contextUnit = values.getOrDefault("unit", "");
    }
    if (values.containsKey("created")) {
      past.exact(values);
    }
  }
}
