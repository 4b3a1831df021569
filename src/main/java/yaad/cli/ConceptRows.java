package yaad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yaad.find.Glossary;
import yaad.find.TermExamples.Example;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;
import yaad.text.Span;

/** Prints concepts: for the eye, or as JSON objects, whose shape README.md documents. */
final class ConceptRows {
  private ConceptRows() {}

  /** A concept with all that is known of it; what is empty is left out of terms. */
  static Map<String, Object> json(Concept c) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", c.id().toString());
    object.put("ref", c.ref());
    object.put("field", c.field());
    object.put("definition", c.definition());
    object.put("client", c.client());
    object.put("project", c.project());
    object.put("note", c.note());
    object.put("source", c.source());
    object.put("do_not_translate", c.doNotTranslate());
    object.put("en", terms(c, Lang.ENGLISH));
    object.put("ur", terms(c, Lang.URDU));
    return object;
  }

  private static List<Map<String, Object>> terms(Concept c, Lang lang) {
    List<Map<String, Object>> list = new ArrayList<>();
    c.terms(lang).forEach(t -> {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("term", t.text());
      object.put("status", name(t.status()));
      put(object, "pos", t.pos());
      put(object, "gender", t.gender());
      put(object, "type", t.type());
      put(object, "context", t.context());
      put(object, "unit", t.contextUnit());
      put(object, "creator", t.stamp().creator());
      object.put("created", t.stamp().created().toString());
      object.put("changed", t.stamp().changed().toString());
      list.add(object);
    });
    return list;
  }

  private static void put(Map<String, Object> object, String name, String value) {
    if (!value.isEmpty()) {
      object.put(name, value);
    }
  }

  static String name(TermStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A concept on a few lines.
   *
   * @param how what stands before its field, such as how it was found, or empty
   */
  static void print(Console console, Concept c, String how) {
    String kind = Stream.of(how, c.field(), c.main(Lang.ENGLISH).map(Term::pos).orElse(""), c.client(), c.project())
        .filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
    console.line(kind + "  [" + Glossary.name(c) + "]");
    line(console, c, Lang.ENGLISH);
    line(console, c, Lang.URDU);
    if (c.doNotTranslate()) {
      console.line("      stays in English");
    }
    if (!c.definition().isEmpty()) {
      console.line("      means  " + console.show(c.definition()));
    }
    if (!c.note().isEmpty()) {
      console.line("      note   " + console.show(c.note()));
    }
  }

  private static void line(Console console, Concept c, Lang lang) {
    Term main = c.main(lang).orElse(null);
    String also = others(console, c, lang, main, TermStatus.PREFERRED, TermStatus.ADMITTED);
    String not = others(console, c, lang, main, TermStatus.DEPRECATED, TermStatus.SUPERSEDED);
    String others = Stream.of(also.isEmpty() ? "" : "also " + also, not.isEmpty() ? "" : "not " + not)
        .filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
    String text = main == null ? "-" : main.status().compareTo(TermStatus.ADMITTED) > 0
        ? "not " + console.show(main.text()) : console.show(main.text());
    console.line("      " + lang.tag() + "  " + text + (others.isEmpty() ? "" : "  (" + others + ")"));
  }

  private static String others(Console console, Concept c, Lang lang, @Nullable Term main, TermStatus... standings) {
    List<TermStatus> wanted = List.of(standings);
    return c.terms(lang).filter(t -> !t.equals(main) && wanted.contains(t.status())).map(t -> console.show(t.text()))
        .collect(Collectors.joining(", "));
  }

  /** An example with its terms marked. */
  static void print(Console console, Example example) {
    console.line("      · " + Rows.source(example.unit()));
    console.line("        ur  " + console.show(marked(console, example.unit().ur(), example.ur())));
    console.line("        en  " + console.show(marked(console, example.unit().en(), example.en())));
  }

  static Map<String, Object> json(Example example) {
    return Rows.unit(example.unit());
  }

  private static String marked(Console console, String text, List<Span> spans) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      out.append(text, at, span.start()).append(console.mark(span.of(text)));
      at = span.end();
    }
    return out.append(text.substring(at)).toString();
  }
}
