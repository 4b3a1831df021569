package yaad.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.exchange.Exporter;
import yaad.exchange.Format;
import yaad.exchange.TermListOptions;
import yaad.find.TermExamples;
import yaad.find.TermFilter;
import yaad.find.TermFinder;
import yaad.find.TermHit;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.memory.Unit;
import yaad.text.Lang;

/** The glossary: browsed, filtered, edited, taken away as a workbook. */
final class TermsPage implements Page {
  static final int ROWS = 60;
  private static final int FOUND = 40;
  private static final int EXAMPLES = 3;

  private final Desk desk;
  private final Memory memory;
  private final KnownTerms terms;
  private final InstantSource clock;
  private final Work<byte[]> workbook = new Work<>("workbook");

  TermsPage(Desk desk) {
    this.desk = desk;
    memory = desk.memory();
    terms = desk.terms();
    clock = desk.clock();
  }

  /** What is chosen; empty strings leave a thing open. */
  record Choice(String q, String field, String status, String lack) {
    boolean isOpen() {
      return (field + status + lack).isEmpty();
    }
  }

  /**
   * Some concepts.
   *
   * @param rows the concepts
   * @param count how many there are in all
   * @param next the number of the first one of the next page, or 0
   */
  record Listed(List<Row> rows, int count, int next) {}

  /**
   * A concept in the list.
   *
   * @param concept the concept
   * @param how in what way it answers what was asked, or empty
   */
  record Row(Concept concept, String how) {
    String id() {
      return concept.id().toString();
    }

    List<Term> terms(Lang lang) {
      return concept.terms(lang).toList();
    }

    /** The languages in the order in which they stand: English is always on the left. */
    List<Lang> sides(View view) {
      return view.words().isUrdu() ? List.of(Lang.URDU, Lang.ENGLISH) : List.of(Lang.ENGLISH, Lang.URDU);
    }

    static String status(Term term) {
      return term.status().name().toLowerCase(Locale.ROOT);
    }

    static String dir(Lang lang) {
      return lang == Lang.URDU ? "rtl" : "ltr";
    }
  }

  /** The page. */
  record Model(Choice choice, List<String> fields, Listed listed) {}

  /** A concept to be edited; without an id it is a new one. */
  record Card(String id, Concept concept, List<UnitRow> examples) {
    /** The terms of a language and an empty one to write a further one in. */
    List<Term> terms(Lang lang) {
      Term empty = new Term(new UUID(0, 0), lang, "", concept.terms(lang).findAny().isPresent()
          ? TermStatus.ADMITTED : TermStatus.PREFERRED, "", "", "", "");
      return Stream.concat(concept.terms(lang), Stream.of(empty)).toList();
    }
  }

  @Override
  public void on(Routes routes) {
    routes.get("/terms", this::terms);
    routes.get("/terms/card", this::card);
    routes.post("/terms/workbook", ask -> {
      Choice choice = choice(ask);
      workbook.start(progress -> desk.aside(own -> write(own, filter(choice), progress)));
      return Reply.json(workbook.state());
    });
    routes.get("/terms/workbook/state", ask -> Reply.json(workbook.state()));
    routes.get("/terms/glossary.xlsx", ask -> workbook.result()
        .map(bytes -> Reply.download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "glossary.xlsx", bytes))
        .orElseGet(Reply::notFound));
  }

  private static Choice choice(Ask ask) {
    return new Choice(ask.get("q").strip(), ask.get("field"), ask.get("status"), ask.get("lack"));
  }

  private Reply terms(Ask ask) {
    View view = View.of(ask, "terms", ask.words().t("nav.terms"));
    Listed listed = listed(choice(ask), ask.number("from", 0));
    if (!ask.get("part").isEmpty()) {
      return Reply.html(Templates.render("concepts", view, listed));
    }
    List<String> fields = terms.concepts().stream().map(Concept::field).filter(f -> !f.isEmpty()).distinct().sorted().toList();
    return Reply.html(Templates.render("terms", view, new Model(choice(ask), fields, listed)));
  }

  private Listed listed(Choice choice, int from) {
    if (!choice.q().isEmpty()) {
      List<Row> rows = new ArrayList<>();
      memory.concepts().withRef(choice.q()).forEach(c -> rows.add(new Row(c, "exact")));
      for (TermHit hit : new TermFinder(memory).find(choice.q(), FOUND)) {
        if (takes(choice, hit.concept()) && rows.stream().noneMatch(r -> r.concept().id().equals(hit.concept().id()))) {
          rows.add(new Row(hit.concept(), hit.how().name().toLowerCase(Locale.ROOT)));
        }
      }
      return new Listed(rows, rows.size(), 0);
    }
    List<Concept> all = terms.concepts().stream().filter(c -> takes(choice, c)).toList();
    int start = Math.max(0, Math.min(from, all.size()));
    int end = Math.min(all.size(), start + ROWS);
    return new Listed(all.subList(start, end).stream().map(c -> new Row(c, "")).toList(), all.size(),
        end < all.size() ? end : 0);
  }

  private static boolean takes(Choice choice, Concept c) {
    return (choice.field().isEmpty() || choice.field().equals(c.field()))
        && (choice.status().isEmpty() || c.terms().stream().anyMatch(t -> Row.status(t).equals(choice.status())))
        && switch (choice.lack()) {
          case "ur" -> c.terms(Lang.URDU).findAny().isEmpty();
          case "context" -> c.terms().stream().allMatch(t -> t.context().isEmpty());
          default -> true;
        };
  }

  private static TermFilter filter(Choice choice) {
    return new TermFilter(Optional.of(choice.field()).filter(f -> !f.isEmpty()), Optional.empty(), Optional.empty(),
        Stream.of(TermStatus.values()).filter(s -> s.name().equalsIgnoreCase(choice.status())).findFirst(),
        choice.lack().equals("ur"), choice.lack().equals("context"), false);
  }

  private Reply card(Ask ask) {
    View view = View.of(ask, "terms", "");
    if (ask.get("id").isEmpty()) {
      Concept blank = new Concept(new UUID(0, 0), "", "", "", "", "", "", false, List.of(), yaad.memory.Stamp.NONE);
      return Reply.html(Templates.render("concept", view, new Card("", blank, List.of())));
    }
    Concept concept = memory.concepts().get(UUID.fromString(ask.get("id")))
        .orElseThrow(() -> new UserException("This concept is no longer in the glossary", "Load the page again"));
    List<UnitRow> examples = new TermExamples(memory).of(concept, EXAMPLES).stream().map(e -> {
      Unit unit = e.unit();
      return new UnitRow(unit, Marked.of(Lang.URDU, unit.ur(), e.ur(), List.of()),
          Marked.of(Lang.ENGLISH, unit.en(), e.en(), List.of()));
    }).toList();
    return Reply.html(Templates.render("concept", view, new Card(concept.id().toString(), concept, examples)));
  }

  private byte[] write(Memory from, TermFilter filter, Progress progress) {
    try {
      Path folder = Files.createTempDirectory("yaad");
      Path file = folder.resolve("glossary.xlsx");
      try {
        String version = WebServer.class.getPackage().getImplementationVersion();
        TermListOptions all = TermListOptions.all(clock.instant());
        new Exporter(from, version == null ? "" : version, progress).glossary(file, Format.XLSX,
            new TermListOptions(all.title(), filter, all.documents(), all.made(), all.urduFont(), all.extracted()));
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statuses of terms by name, best first. */
  static List<String> statuses() {
    return Stream.of(TermStatus.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The texts of a concept that its form has fields for, by name. */
  static Map<String, String> texts(Concept c) {
    Map<String, String> texts = new java.util.LinkedHashMap<>();
    texts.put("field", c.field());
    texts.put("definition", c.definition());
    texts.put("note", c.note());
    texts.put("client", c.client());
    texts.put("project", c.project());
    texts.put("source", c.source());
    return texts;
  }
}
