package yaad.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yaad.check.Category;
import yaad.check.Finding;
import yaad.memory.Memory;
import yaad.text.Lang;
import yaad.text.Span;

/** What the checks find in the memory: by kind, fixed, ignored, looked at in its place. */
final class ChecksPage implements Page {
  static final int ROWS = 30;
  /** A memory of up to so many units is checked as soon as the page is looked at. */
  private static final long SMALL = 20_000;

  private final Memory memory;
  private final Findings findings;

  ChecksPage(Desk desk) {
    memory = desk.memory();
    findings = new Findings(desk);
  }

  /** A finding with the unit that it is in. */
  record Row(int number, Finding finding, UnitRow unit, boolean fixable) {
    String dir() {
      return finding.side() == Lang.URDU ? "rtl" : "ltr";
    }
  }

  /** A family of checks and what they found. */
  record Family(String name, List<Findings.Kind> kinds) {}

  /**
   * Some findings.
   *
   * @param run in which run they were found; 0 before the first
   * @param check which check's; empty for all
   * @param families all kinds that were found
   * @param rows the findings
   * @param count how many there are of this kind
   * @param next the first of the next page, or -1
   * @param auto whether to start at once
   * @param empty whether there is nothing to check
   */
  record Model(
      int run, String check, List<Family> families, List<Row> rows, int count, int next, boolean auto, boolean empty) {}

  @Override
  public void on(Routes routes) {
    routes.get("/checks", ask -> {
      View view = View.of(ask, "checks", ask.words().t("nav.checks"));
      return Reply.html(Templates.render(ask.get("part").isEmpty() ? "checks" : "findings", view, model(ask)));
    });
    routes.post(Api.V1 + "/findings/run", Api.of(ask -> {
      findings.start();
      return Reply.json(findings.state());
    }));
    routes.get(Api.V1 + "/findings/state", Api.of(ask -> Reply.json(findings.state())));
    routes.get(Api.V1 + "/findings", Api.of(this::list));
    routes.post(Api.V1 + "/findings/fix", Api.of(ask -> {
      Api.Body body = Api.Body.of(ask);
      int changed = body.find("check").isPresent()
          ? findings.fixAll(body.number("run", 0), body.text("check"))
          : findings.fix(body.number("run", 0), body.number("finding", -1));
      return Reply.json(Map.of("changed", changed));
    }));
    routes.post(Api.V1 + "/findings/ignore", Api.of(ask -> {
      Api.Body body = Api.Body.of(ask);
      return Reply.json(Map.of("ignored", findings.ignore(body.number("run", 0), body.number("finding", -1))));
    }));
    routes.post(Api.V1 + "/findings/undo", Api.of(ask -> Reply.json(Map.of("undone", findings.undo()))));
  }

  private Model model(Ask ask) {
    Findings.Run run = findings.run();
    String check = ask.get("check");
    List<Findings.Numbered> chosen = findings.of(run, check);
    int from = Math.max(0, Math.min(ask.number("from", 0), chosen.size()));
    int end = Math.min(chosen.size(), from + ROWS);
    List<Row> rows = chosen.subList(from, end).stream().flatMap(n -> row(n).stream()).toList();
    List<Findings.Kind> kinds = findings.kinds(run);
    List<Family> families = Stream.of(Category.values())
        .map(c -> new Family(c.name().toLowerCase(java.util.Locale.ROOT), kinds.stream().filter(k -> k.rule().category() == c).toList()))
        .filter(f -> !f.kinds().isEmpty()).toList();
    long units = memory.counts().units();
    return new Model(run.number(), check, families, rows, chosen.size(), end < chosen.size() ? end : -1,
        run.number() == 0 && units > 0 && units <= SMALL, units == 0);
  }

  private List<Row> row(Findings.Numbered numbered) {
    Finding f = numbered.finding();
    return memory.units().get(UUID.fromString(f.unit())).map(unit -> {
      String text = unit.text(f.side());
      Optional<Finding> now = Findings.now(f, unit);
      Marked marked = now.map(n -> Marked.of(f.side(), text, List.of(new Span(n.start(), n.end())), List.of()))
          .orElse(Marked.plain(f.side(), text));
      Marked other = Marked.plain(f.side().other(), unit.text(f.side().other()));
      boolean urdu = f.side() == Lang.URDU;
      return new Row(numbered.number(), f, new UnitRow(unit, urdu ? marked : other, urdu ? other : marked),
          now.filter(Findings::fixable).isPresent());
    }).stream().toList();
  }

  private Reply list(Ask ask) {
    Findings.Run run = findings.run();
    List<Findings.Numbered> chosen = findings.of(run, ask.get("check"));
    int from = Math.max(0, Math.min(ask.number("from", 0), chosen.size()));
    int end = Math.min(chosen.size(), from + ROWS);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("run", run.number());
    object.put("count", chosen.size());
    object.put("kinds", findings.kinds(run).stream().map(k -> Map.of("check", k.rule().id(), "category",
        ApiRows.word(k.rule().category()), "explanation", k.rule().explanation(), "count", k.count(), "safe", k.safe())).toList());
    object.put("findings", chosen.subList(from, end).stream().map(n -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("finding", n.number());
      one.putAll(n.finding().asMap());
      return one;
    }).toList());
    if (end < chosen.size()) {
      object.put("next", end);
    }
    return Reply.json(object);
  }
}
