package yaad.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yaad.base.UserException;
import yaad.find.ArticleTerms;
import yaad.find.Glossary;
import yaad.find.TermFinder;
import yaad.find.TermHit;
import yaad.find.TermMarker.Mark;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/** The glossary for programs: looking terms up, finding those of a sentence, changing concepts. */
final class ApiTerms implements Page {
  private static final int HITS = 10;
  private static final int MOST_HITS = 100;

  private final Memory memory;
  private final KnownTerms known;

  ApiTerms(Desk desk) {
    memory = desk.memory();
    known = desk.terms();
  }

  @Override
  public void on(Routes routes) {
    routes.get(Api.V1 + "/terms", Api.of(this::look));
    routes.get(Api.V1 + "/terms/in", Api.of(this::in));
    routes.post(Api.V1 + "/concepts", Api.of(this::add));
    routes.get(Api.V1 + "/concepts/{id}", Api.of(this::concept));
    routes.post(Api.V1 + "/concepts/{id}", Api.of(this::edit));
    routes.post(Api.V1 + "/concepts/{id}/delete", Api.of(this::delete));
  }

  private Reply look(Ask ask) {
    String text = ask.find("q").orElseThrow(() -> new IllegalArgumentException("q is missing"));
    int limit = Math.max(1, Math.min(MOST_HITS, ask.number("limit", HITS)));
    List<Map<String, Object>> terms = new ArrayList<>();
    for (TermHit hit : new TermFinder(memory).find(text, limit)) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("term", hit.term().text());
      object.put("lang", hit.term().lang().tag());
      object.put("status", ApiRows.word(hit.term().status()));
      object.put("how", ApiRows.word(hit.how()));
      object.put("score", ApiRows.rounded(hit.score()));
      object.put("concept", ApiRows.concept(hit.concept()));
      terms.add(object);
    }
    return Reply.json(Map.of("query", text, "terms", terms));
  }

  private Reply in(Ask ask) {
    String text = ask.find("q").orElseThrow(() -> new IllegalArgumentException("q is missing"));
    Lang lang = ApiUnits.lang(text, ask.get("lang"));
    List<Map<String, Object>> terms = new ArrayList<>();
    for (ArticleTerms.Hit hit : known.in(lang, text)) {
      Mark mark = hit.marks().get(0);
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("start", mark.span().start());
      object.put("end", mark.span().end());
      object.put("text", hit.text());
      object.put("term", mark.term().text());
      object.put("status", ApiRows.word(mark.term().status()));
      object.put("concepts", hit.marks().stream().map(m -> ApiRows.concept(m.concept())).toList());
      terms.add(object);
    }
    return Reply.json(Map.of("query", text, "lang", lang.tag(), "terms", terms));
  }

  private Reply concept(Ask ask) {
    return memory.concepts().get(id(ask)).map(c -> Reply.json(ApiRows.concept(c)))
        .orElseGet(() -> Api.missing("no such concept"));
  }

  private Reply add(Ask ask) {
    Api.Body body = Api.Body.of(ask);
    Glossary.Manner manner = new Glossary.Manner(body.find("status").map(ApiTerms::status), body.text("pos"),
        body.text("gender"), body.text("type"));
    Glossary.Result result = new Glossary(memory).add(body.text("en"), body.text("ur"), manner, body.flag("alone"), "",
        c -> shaped(c, body));
    return Reply.json(Map.of("changed", result.changed(), "concept", ApiRows.concept(result.concept())));
  }

  private Reply edit(Ask ask) {
    Api.Body body = Api.Body.of(ask);
    Optional<Concept> found = memory.concepts().get(id(ask));
    if (found.isEmpty()) {
      return Api.missing("no such concept");
    }
    Glossary.Result result = memory.write("term", "edit " + Glossary.name(found.get()), writer -> {
      Concept old = memory.concepts().get(found.get().id()).orElse(found.get());
      Concept concept = shaped(old, body);
      if (body.fields().containsKey("en") || body.fields().containsKey("ur")) {
        List<Term> terms = new ArrayList<>();
        terms.addAll(terms(old, Lang.ENGLISH, body, writer::newId));
        terms.addAll(terms(old, Lang.URDU, body, writer::newId));
        if (terms.isEmpty()) {
          throw new UserException("A concept needs a term", "Delete it when it is not wanted");
        }
        concept = concept.withTerms(terms);
      }
      if (!concept.equals(old)) {
        Stamp now = writer.newStamp();
        concept = concept.withStamp(new Stamp(old.stamp().creator(), old.stamp().created(), now.changer(), now.changed()));
      }
      return new Glossary.Result(concept, writer.put(concept));
    });
    return Reply.json(Map.of("changed", result.changed(), "concept", ApiRows.concept(result.concept())));
  }

  private Reply delete(Ask ask) {
    Optional<Concept> found = memory.concepts().get(id(ask));
    boolean gone = found.isPresent() && memory.write("term", "delete " + Glossary.name(found.get()),
        writer -> writer.deleteConcept(found.get().id()));
    return gone ? Reply.json(Map.of("deleted", true)) : Api.missing("no such concept");
  }

  /** The terms of one language as they were sent; those that were there before keep what was not sent. */
  private static List<Term> terms(Concept concept, Lang lang, Api.Body body, java.util.function.Supplier<UUID> ids) {
    List<Term> old = concept.terms(lang).toList();
    if (!body.fields().containsKey(lang.tag())) {
      return old;
    }
    List<Term> terms = new ArrayList<>();
    for (Api.Body sent : body.objects(lang.tag())) {
      String text = sent.text("text").strip();
      if (text.isEmpty()) {
        continue;
      }
      String before = sent.find("was").orElse(text);
      Optional<Term> known = old.stream().filter(t -> t.text().equals(before)).findFirst();
      TermStatus status = sent.find("status").map(ApiTerms::status)
          .orElseGet(() -> known.map(Term::status).orElse(TermStatus.PREFERRED));
      terms.add(new Term(known.map(Term::id).orElseGet(ids), lang, text, status,
          sent.find("pos").orElseGet(() -> known.map(Term::pos).orElse("")),
          sent.find("gender").orElseGet(() -> known.map(Term::gender).orElse("")),
          sent.find("type").orElseGet(() -> known.map(Term::type).orElse("")),
          known.map(Term::context).orElse(""), known.map(Term::contextUnit).orElse(""),
          known.map(Term::stamp).orElse(Stamp.NONE)));
    }
    return terms;
  }

  private static Concept shaped(Concept c, Api.Body body) {
    return new Concept(c.id(), c.ref(), body.find("field").orElse(c.field()).strip(),
        body.find("definition").orElse(c.definition()).strip(), body.find("client").orElse(c.client()).strip(),
        body.find("project").orElse(c.project()).strip(), body.find("note").orElse(c.note()).strip(),
        body.find("source").orElse(c.source()).strip(), body.fields().containsKey("keep") ? body.flag("keep") : c.doNotTranslate(),
        c.terms(), c.stamp());
  }

  private static UUID id(Ask ask) {
    return UUID.fromString(ask.variable("id"));
  }

  private static TermStatus status(String word) {
    for (TermStatus status : TermStatus.values()) {
      if (ApiRows.word(status).equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException("a term's status is preferred, admitted, deprecated or superseded");
  }
}
