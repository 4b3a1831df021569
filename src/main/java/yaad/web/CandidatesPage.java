package yaad.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yaad.find.Glossary;
import yaad.find.TermCandidate;
import yaad.find.TermExtractor;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.text.Lang;

/** Terms that the memory's sentence pairs suggest: looked for in the background, taken over or declined one by one. */
final class CandidatesPage implements Page {
  private static final int ROWS = 40;

  private final Desk desk;
  private final Memory memory;
  private final Declined declined;
  private final Work<List<TermCandidate>> work = new Work<>("candidates");
  private final Map<String, Taken> taken = new HashMap<>();
  private final Deeds<String> deeds;

  CandidatesPage(Desk desk) {
    this.desk = desk;
    memory = desk.memory();
    deeds = new Deeds<>(desk);
    declined = new Declined(memory.file());
  }

  /** Where a candidate that was taken over went. */
  private record Taken(UUID concept, String urdu) {}

  /** A candidate as it is shown. */
  record Row(TermCandidate candidate, UnitRow example) {
    String kind() {
      return candidate.kind().name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Candidates.
   *
   * @param ready whether anybody has looked yet
   * @param rows the first that nobody has settled
   * @param left how many there are
   * @param empty whether there are no pairs to look through
   */
  record Model(boolean ready, List<Row> rows, int left, boolean empty) {}

  @Override
  public void on(Routes routes) {
    routes.get("/candidates", ask -> {
      View view = View.of(ask, "terms", ask.words().t("candidates.title"));
      return Reply.html(Templates.render(ask.get("part").isEmpty() ? "candidates" : "candidate", view, model()));
    });
    routes.post(Api.V1 + "/candidates/run", Api.of(ask -> {
      work.start(progress -> desk.aside(own -> new TermExtractor(own, progress).run(TermExtractor.Options.DEFAULT)));
      return Reply.json(work.state());
    }));
    routes.get(Api.V1 + "/candidates/state", Api.of(ask -> Reply.json(work.state())));
    routes.get(Api.V1 + "/candidates", Api.of(ask -> Reply.json(Map.of("candidates", left().stream().map(c -> Map.of(
        "en", c.english(), "kind", c.kind().name().toLowerCase(Locale.ROOT), "score", ApiRows.rounded(c.score()),
        "count", c.count(), "renderings", c.renderings().stream().map(r -> Map.of("ur", r.urdu(), "count", r.count())).toList()))
        .toList()))));
    routes.post(Api.V1 + "/candidates/accept", Api.of(this::accept));
    routes.post(Api.V1 + "/candidates/reject", Api.of(ask -> reject(Api.Body.of(ask).text("en"))));
    routes.post(Api.V1 + "/candidates/undo", Api.of(ask -> undo()));
  }

  private Model model() {
    List<TermCandidate> left = left();
    return new Model(work.result().isPresent(), left.subList(0, Math.min(ROWS, left.size())).stream().map(c -> {
      Unit unit = c.example().unit();
      return new Row(c, new UnitRow(unit, Marked.of(Lang.URDU, unit.ur(), c.example().ur(), List.of()),
          Marked.of(Lang.ENGLISH, unit.en(), c.example().en(), List.of())));
    }).toList(), left.size(), memory.counts().units() == 0);
  }

  private synchronized List<TermCandidate> left() {
    return work.result().orElse(List.of()).stream()
        .filter(c -> !declined.has(c.english()) && !isTaken(c.english())).toList();
  }

  /** Whether it was taken over and is still in the glossary: nobody has taken that back. */
  private boolean isTaken(String english) {
    Taken there = taken.get(english);
    return there != null && memory.concepts().get(there.concept()).filter(c -> has(c, there.urdu())).isPresent();
  }

  private static boolean has(Concept concept, String urdu) {
    return concept.terms(Lang.URDU).anyMatch(t -> t.text().equals(urdu));
  }

  private synchronized Reply accept(Ask ask) {
    Api.Body body = Api.Body.of(ask);
    String english = body.text("candidate");
    Optional<TermCandidate> candidate = left().stream().filter(c -> c.english().equals(english)).findFirst();
    String pos = candidate.filter(c -> c.kind() == TermCandidate.Kind.NAME).isPresent() ? "proper noun" : "";
    Glossary.Result result = new Glossary(memory).add(body.text("en"), body.text("ur"),
        new Glossary.Manner(Optional.empty(), pos, "", ""), false, "", c -> c);
    taken.put(english, new Taken(result.concept().id(), body.text("ur").strip()));
    if (result.changed()) {
      deeds.changed(english);
    }
    return Reply.json(Map.of("changed", result.changed(), "left", left().size(), "concept", ApiRows.concept(result.concept())));
  }

  private synchronized Reply reject(String english) {
    declined.add(english);
    deeds.did(english, () -> declined.remove(english));
    return Reply.json(Map.of("left", left().size()));
  }

  /** Takes back what was done here last. */
  private synchronized Reply undo() {
    String english = deeds.undo();
    return Reply.json(Map.of("en", english, "left", left().size()));
  }
}
