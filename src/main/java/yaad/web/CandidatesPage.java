package yaad.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yaad.find.Glossary;
import yaad.find.TermCandidate;
import yaad.find.TermExtractor;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.text.Lang;

/** Terms that the memory's sentence pairs suggest: looked for in the background, taken over one by one. */
final class CandidatesPage implements Page {
  private static final int ROWS = 40;

  private final Memory memory;
  private final Work<List<TermCandidate>> work = new Work<>("candidates");
  private final Set<String> settled = new HashSet<>();

  CandidatesPage(Desk desk) {
    memory = desk.memory();
  }

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
   */
  record Model(boolean ready, List<Row> rows, int left) {}

  @Override
  public void on(Routes routes) {
    routes.get("/candidates", ask -> {
      View view = View.of(ask, "terms", ask.words().t("candidates.title"));
      return Reply.html(Templates.render(ask.get("part").isEmpty() ? "candidates" : "candidate", view, model()));
    });
    routes.post(Api.V1 + "/candidates/run", Api.of(ask -> {
      work.start(progress -> new TermExtractor(memory, progress).run(TermExtractor.Options.DEFAULT));
      return Reply.json(work.state());
    }));
    routes.get(Api.V1 + "/candidates/state", Api.of(ask -> Reply.json(work.state())));
    routes.get(Api.V1 + "/candidates", Api.of(ask -> Reply.json(Map.of("candidates", left().stream().map(c -> Map.of(
        "en", c.english(), "kind", c.kind().name().toLowerCase(Locale.ROOT), "score", ApiRows.rounded(c.score()),
        "count", c.count(), "renderings", c.renderings().stream().map(r -> Map.of("ur", r.urdu(), "count", r.count())).toList()))
        .toList()))));
    routes.post(Api.V1 + "/candidates/accept", Api.of(this::accept));
    routes.post(Api.V1 + "/candidates/reject", Api.of(ask -> {
      settle(Api.Body.of(ask).text("en"));
      return Reply.json(Map.of("left", left().size()));
    }));
  }

  private Model model() {
    List<TermCandidate> left = left();
    return new Model(work.result().isPresent(), left.subList(0, Math.min(ROWS, left.size())).stream().map(c -> {
      Unit unit = c.example().unit();
      return new Row(c, new UnitRow(unit, Marked.of(Lang.URDU, unit.ur(), c.example().ur(), List.of()),
          Marked.of(Lang.ENGLISH, unit.en(), c.example().en(), List.of())));
    }).toList(), left.size());
  }

  private synchronized List<TermCandidate> left() {
    return work.result().orElse(List.of()).stream().filter(c -> !settled.contains(c.english())).toList();
  }

  private synchronized void settle(String english) {
    settled.add(english);
  }

  private Reply accept(Ask ask) {
    Api.Body body = Api.Body.of(ask);
    Optional<TermCandidate> candidate = left().stream().filter(c -> c.english().equals(body.text("candidate"))).findFirst();
    String pos = candidate.filter(c -> c.kind() == TermCandidate.Kind.NAME).isPresent() ? "proper noun" : "";
    Glossary.Result result = new Glossary(memory).add(body.text("en"), body.text("ur"),
        new Glossary.Manner(Optional.empty(), pos, "", ""), false, "", c -> c);
    settle(body.text("candidate"));
    return Reply.json(Map.of("changed", result.changed(), "left", left().size(), "concept", ApiRows.concept(result.concept())));
  }
}
