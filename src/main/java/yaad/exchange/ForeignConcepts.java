package yaad.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.Writer;

/**
 * Takes concepts of other programs into a memory, in one transaction. A concept that is there already learns what it
 * lacks: further terms, a definition; what the file says of a term's standing counts.
 */
final class ForeignConcepts implements ConceptSink {
  private final Memory memory;
  private final Progress progress;
  private final RejectFile rejects;
  private final List<Concept> found = new ArrayList<>();
  private long read;

  ForeignConcepts(Memory memory, Progress progress, RejectFile rejects) {
    this.memory = memory;
    this.progress = progress;
    this.rejects = rejects;
  }

  @Override
  public void concept(Concept concept) {
    read++;
    found.add(concept);
  }

  @Override
  public void reject(long line, String reason, String text) {
    read++;
    rejects.reject(line, reason, text);
  }

  @Override
  public void note(String message) {
    rejects.note(message);
  }

  /** Stores all and tells what became of them. */
  Importer.Report finish(String name) {
    return memory.write("import", name, this::store);
  }

  private Importer.Report store(Writer writer) {
    long added = 0;
    long merged = 0;
    long unchanged = 0;
    for (int i = 0; i < found.size(); i++) {
      Concept concept = found.get(i);
      Optional<Concept> known = memory.concepts().get(concept.id());
      try {
        boolean different = writer.put(known.map(k -> merge(k, concept)).orElse(concept));
        added += known.isEmpty() ? 1 : 0;
        merged += known.isPresent() && different ? 1 : 0;
        unchanged += known.isPresent() && !different ? 1 : 0;
      } catch (UserException e) {
        rejects.reject(0, String.valueOf(e.getMessage()), concept.terms().get(0).text());
      }
      progress.at("importing concepts", i + 1L, found.size());
    }
    return new Importer.Report("concepts", read, added, merged, unchanged, rejects);
  }

  private static Concept merge(Concept known, Concept read) {
    Map<String, Term> terms = new LinkedHashMap<>();
    known.terms().forEach(t -> terms.put(key(t), t));
    read.terms().forEach(t -> terms.merge(key(t), t, ForeignConcepts::merge));
    return new Concept(known.id(), first(known.ref(), read.ref()), first(read.field(), known.field()),
        first(read.definition(), known.definition()), first(read.client(), known.client()),
        first(read.project(), known.project()), first(read.note(), known.note()), first(known.source(), read.source()),
        known.doNotTranslate() || read.doNotTranslate(), List.copyOf(terms.values()), known.stamp());
  }

  private static Term merge(Term known, Term read) {
    Stamp stamp = known.stamp();
    return new Term(known.id(), known.lang(), known.text(), read.status(), first(read.pos(), known.pos()),
        first(read.gender(), known.gender()), first(read.type(), known.type()), first(read.context(), known.context()),
        first(read.contextUnit(), known.contextUnit()), stamp);
  }

  private static String key(Term t) {
    return t.lang() + "/" + t.text();
  }

  private static String first(String a, String b) {
    return a.isEmpty() ? b : a;
  }
}
