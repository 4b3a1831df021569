package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.text.Lang;

/** Writes concepts as TBX (ISO 30042:2019), dialect TBX-Basic in DCA style. */
final class TbxWriter {
  private TbxWriter() {}

  /** Writes all concepts and returns how many characters had to be left out because XML forbids them. */
  static long write(OutputStream out, Iterable<Concept> concepts) throws IOException {
    try (XmlOut xml = new XmlOut(out)) {
      xml.document("").open("tbx", "style", "dca", "type", "TBX-Basic", "xml:lang", "en", "xmlns",
          "urn:iso:std:iso:30042:ed-2").newline(1);
      xml.open("tbxHeader").newline(2).open("fileDesc").newline(3).open("sourceDesc")
          .element("p", "Glossary exported by Yaad").close(1).newline(2).close(1).newline(1).close(1).newline(1);
      xml.open("text").open("body");
      for (Concept c : concepts) {
        concept(xml, c);
      }
      xml.newline(1).close(2).newline(0).close(1);
      return xml.dropped();
    }
  }

  private static void concept(XmlOut xml, Concept c) throws IOException {
    // An xs:ID may not begin with a digit, as many UUIDs do.
    xml.newline(2).open("conceptEntry", "id", "c" + c.id());
    optional(xml, 3, "descrip", "subjectField", c.field());
    if (!c.definition().isEmpty()) {
      xml.newline(3).open("descripGrp").element("descrip", c.definition(), "type", "definition").close(1);
    }
    optional(xml, 3, "admin", "projectSubset", c.client());
    optional(xml, 3, "admin", "source", c.source());
    if (!c.note().isEmpty()) {
      xml.newline(3).element("note", c.note());
    }
    for (Lang lang : List.of(Lang.ENGLISH, Lang.URDU)) {
      List<Term> terms = c.terms(lang).toList();
      if (!terms.isEmpty()) {
        xml.newline(3).open("langSec", "xml:lang", lang.tag());
        for (Term t : terms) {
          term(xml, t);
        }
        xml.newline(3).close(1);
      }
    }
    xml.newline(2).close(1);
  }

  private static void term(XmlOut xml, Term t) throws IOException {
    xml.newline(4).open("termSec").newline(5).element("term", t.text());
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
    xml.newline(4).close(1);
  }

  private static void optional(XmlOut xml, int indent, String element, String type, String value) throws IOException {
    if (!value.isEmpty()) {
      xml.newline(indent).element(element, value, "type", type);
    }
  }
}
