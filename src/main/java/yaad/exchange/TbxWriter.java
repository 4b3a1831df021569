package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.text.Lang;

/**
 * Writes concepts as TBX (ISO 30042:2019), dialect TBX-Basic in DCA style, strictly within its grammar. What the dialect
 * has no data category for (a readable id, do-not-translate, the time of day, finer parts of speech) travels in a processing
 * instruction {@code <?yaad ...?>}, which other programs pass over.
 */
final class TbxWriter {
  /** What was written, what XML forbids and was therefore left out, and what else there is to say. */
  record Written(long concepts, long dropped, List<String> notes) {}

  private TbxWriter() {}

  /** Writes all concepts that have a term. */
  static Written write(OutputStream out, Iterable<Concept> concepts) throws IOException {
    long count = 0;
    List<String> notes = new ArrayList<>();
    try (XmlOut xml = new XmlOut(out)) {
      xml.document("").open("tbx", "style", "dca", "type", "TBX-Basic", "xml:lang", "en", "xmlns",
          "urn:iso:std:iso:30042:ed-2").newline(1);
      xml.open("tbxHeader").newline(2).open("fileDesc").newline(3).open("sourceDesc")
          .element("p", "Glossary exported by Yaad").close(1).newline(2).close(1).newline(1).close(1).newline(1);
      xml.open("text").open("body");
      for (Concept c : concepts) {
        if (c.terms().isEmpty()) {
          notes.add("concept " + c.id() + " was left out: TBX has no concepts without terms");
        } else {
          concept(xml, c);
          count++;
        }
      }
      xml.newline(1).close(2).newline(0).close(1);
      return new Written(count, xml.dropped(), notes);
    }
  }

  private static void concept(XmlOut xml, Concept c) throws IOException {
    // An xs:ID may not begin with a digit, as many UUIDs do.
    xml.newline(2).open("conceptEntry", "id", "c" + c.id());
    Map<String, String> ours = new LinkedHashMap<>();
    ours.put("ref", c.ref());
    ours.put("keep", c.doNotTranslate() ? "yes" : "");
    stamp(ours, c.stamp());
    instruction(xml, 3, ours);
    optional(xml, 3, "descrip", "subjectField", c.field());
    if (!c.definition().isEmpty()) {
      xml.newline(3).open("descripGrp").element("descrip", c.definition(), "type", "definition").close(1);
    }
    optional(xml, 3, "admin", "customerSubset", c.client());
    optional(xml, 3, "admin", "projectSubset", c.project());
    optional(xml, 3, "admin", "source", c.source());
    if (!c.note().isEmpty()) {
      xml.newline(3).element("note", c.note());
    }
    transactions(xml, 3, c.stamp());
    for (Lang lang : List.of(Lang.ENGLISH, Lang.URDU)) {
      List<Term> terms = c.terms(lang).toList();
      if (!terms.isEmpty()) {
        xml.newline(3).open("langSec", "xml:lang", lang.tag());
        for (Term t : terms) {
          term(xml, t, c.terms().indexOf(t));
        }
        xml.newline(3).close(1);
      }
    }
    xml.newline(2).close(1);
  }

  private static void term(XmlOut xml, Term t, int at) throws IOException {
    xml.newline(4).open("termSec", "id", "t" + t.id());
    Map<String, String> ours = new LinkedHashMap<>();
    ours.put("at", Integer.toString(at));
    ours.put("pos", TbxValues.ourPos(TbxValues.pos(t.pos())).equals(t.pos()) ? "" : t.pos());
    ours.put("type", TbxValues.ourType(TbxValues.type(t.type())).equals(t.type()) ? "" : t.type());
    ours.put("gender", t.gender().equals("m") || t.gender().equals("f") ? "" : t.gender());
    ours.put("unit", t.contextUnit());
    stamp(ours, t.stamp());
    instruction(xml, 5, ours);
    xml.newline(5).element("term", t.text());
    optional(xml, 5, "termNote", "partOfSpeech", TbxValues.pos(t.pos()));
    optional(xml, 5, "termNote", "grammaticalGender", switch (t.gender()) {
      case "m" -> "masculine";
      case "f" -> "feminine";
      default -> "";
    });
    xml.newline(5).element("termNote", t.status().name().toLowerCase(Locale.ROOT) + "Term-admn-sts", "type",
        "administrativeStatus");
    optional(xml, 5, "termNote", "termType", TbxValues.type(t.type()));
    if (!t.context().isEmpty()) {
      xml.newline(5).open("descripGrp").element("descrip", t.context(), "type", "context").close(1);
    }
    transactions(xml, 5, t.stamp());
    xml.newline(4).close(1);
  }

  private static void stamp(Map<String, String> ours, Stamp stamp) {
    if (!stamp.equals(Stamp.NONE)) {
      ours.put("creator", stamp.creator());
      ours.put("created", stamp.created().toString());
      ours.put("changer", stamp.changer());
      ours.put("changed", stamp.changed().toString());
    }
  }

  /** Who and when, as other programs read it: by the day. */
  private static void transactions(XmlOut xml, int indent, Stamp stamp) throws IOException {
    if (stamp.equals(Stamp.NONE)) {
      return;
    }
    transaction(xml, indent, "origination", stamp.creator(), stamp.created());
    if (!stamp.changed().equals(stamp.created())) {
      transaction(xml, indent, "modification", stamp.changer(), stamp.changed());
    }
  }

  private static void transaction(XmlOut xml, int indent, String what, String who, Instant when) throws IOException {
    xml.newline(indent).open("transacGrp").element("transac", what, "type", "transactionType");
    if (!who.isEmpty()) {
      xml.element("transacNote", who, "type", "responsibility");
    }
    xml.element("date", when.atOffset(ZoneOffset.UTC).toLocalDate().toString()).close(1);
  }

  private static void instruction(XmlOut xml, int indent, Map<String, String> values) throws IOException {
    StringBuilder out = new StringBuilder("<?yaad");
    values.forEach((key, value) -> {
      if (!value.isEmpty()) {
        StringBuilder safe = new StringBuilder();
        value.codePoints().filter(XmlText::allowed).forEach(safe::appendCodePoint);
        out.append(' ').append(key).append("=\"").append(XmlText.escapeAttribute(safe.toString())).append('"');
      }
    });
    if (out.length() > 6) {
      xml.newline(indent).raw(out.append("?>").toString());
    }
  }

  private static void optional(XmlOut xml, int indent, String element, String type, String value) throws IOException {
    if (!value.isEmpty()) {
      xml.newline(indent).element(element, value, "type", type);
    }
  }
}
