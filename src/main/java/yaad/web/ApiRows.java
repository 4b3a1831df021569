package yaad.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import yaad.find.Concordance;
import yaad.find.Edit;
import yaad.find.Glossary;
import yaad.find.Match;
import yaad.memory.Concept;
import yaad.memory.Place;
import yaad.memory.Term;
import yaad.memory.Unit;
import yaad.text.Lang;
import yaad.text.Span;

/** Things of the memory as JSON objects, as {@code openapi.json} documents them. */
final class ApiRows {
  private ApiRows() {}

  static Map<String, Object> unit(Unit unit) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", unit.id().toString());
    object.put("ur", unit.ur());
    object.put("en", unit.en());
    object.put("origin", word(unit.origin()));
    object.put("status", word(unit.status()));
    object.put("doubtful", unit.doubtful());
    object.put("confidence", rounded(unit.confidence()));
    Place place = unit.place();
    if (place != null) {
      object.put("document", place.document());
      object.put("position", place.position() + 1);
    }
    object.put("created", unit.stamp().created().toString());
    object.put("changed", unit.stamp().changed().toString());
    object.put("creator", unit.stamp().creator());
    object.put("changer", unit.stamp().changer());
    object.put("used", unit.used());
    object.put("attributes", new TreeMap<>(unit.attributes()));
    return object;
  }

  static Map<String, Object> hit(Concordance.Hit hit) {
    Map<String, Object> object = unit(hit.unit());
    object.put("ur_marks", spans(hit.ur()));
    object.put("en_marks", spans(hit.en()));
    object.put("ur_probable", spans(hit.urProbable()));
    object.put("en_probable", spans(hit.enProbable()));
    return object;
  }

  static Map<String, Object> match(Match m) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("score", m.score());
    object.put("source", m.unit().text(m.source()));
    object.put("target", m.target());
    object.put("numbers_changed", m.numbersChanged());
    object.put("likeness", m.likeness());
    object.put("basis", word(m.basis()));
    object.put("context", m.context());
    Map<String, Integer> penalties = new LinkedHashMap<>();
    m.penalties().forEach(p -> penalties.put(p.reason(), p.points()));
    object.put("penalties", penalties);
    object.put("edits", m.edits().stream().map(ApiRows::edit).toList());
    object.put("unit", unit(m.unit()));
    return object;
  }

  private static Map<String, Object> edit(Edit e) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", word(e.kind()));
    object.put("from", span(e.from()));
    object.put("to", span(e.to()));
    return object;
  }

  static Map<String, Object> concept(Concept c) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", c.id().toString());
    object.put("ref", c.ref());
    object.put("name", Glossary.name(c));
    object.put("field", c.field());
    object.put("definition", c.definition());
    object.put("client", c.client());
    object.put("project", c.project());
    object.put("note", c.note());
    object.put("source", c.source());
    object.put("keep", c.doNotTranslate());
    object.put("en", c.terms(Lang.ENGLISH).map(ApiRows::term).toList());
    object.put("ur", c.terms(Lang.URDU).map(ApiRows::term).toList());
    return object;
  }

  static Map<String, Object> term(Term t) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("text", t.text());
    object.put("status", word(t.status()));
    object.put("pos", t.pos());
    object.put("gender", t.gender());
    object.put("type", t.type());
    return object;
  }

  static List<List<Integer>> spans(List<Span> spans) {
    return spans.stream().map(ApiRows::span).toList();
  }

  static List<Integer> span(Span span) {
    return List.of(span.start(), span.end());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
