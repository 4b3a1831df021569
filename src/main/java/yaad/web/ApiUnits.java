package yaad.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import yaad.base.UserException;
import yaad.find.Concordance;
import yaad.find.MatchOptions;
import yaad.find.MatchQuery;
import yaad.find.Matcher;
import yaad.find.SearchQuery;
import yaad.memory.Counts;
import yaad.memory.Documents;
import yaad.memory.Memory;
import yaad.memory.Status;
import yaad.memory.Undone;
import yaad.memory.Unit;
import yaad.text.Lang;
import yaad.text.Script;

/** The memory for programs: what is in it, concordance, matches, units, undo. */
final class ApiUnits implements Page {
  private static final int MOST_DOCUMENTS = 50;
  private static final int MOST_HITS = 200;
  private static final int MOST_SEGMENTS = 500;

  private final Memory memory;

  ApiUnits(Desk desk) {
    memory = desk.memory();
  }

  @Override
  public void on(Routes routes) {
    Reply description = description();
    routes.get(Api.V1 + "/openapi.json", ask -> description);
    routes.get(Api.V1 + "/status", Api.of(ask -> status()));
    routes.get(Api.V1 + "/documents", Api.of(this::documents));
    routes.get(Api.V1 + "/search", Api.of(this::search));
    routes.get(Api.V1 + "/match", Api.of(this::match));
    routes.post(Api.V1 + "/match", Api.of(this::matches));
    routes.post(Api.V1 + "/units", Api.of(this::add));
    routes.get(Api.V1 + "/units/{id}", Api.of(this::unit));
    routes.post(Api.V1 + "/units/{id}", Api.of(this::edit));
    routes.get(Api.V1 + "/units/{id}/neighbours", Api.of(this::neighbours));
    routes.post(Api.V1 + "/undo", Api.of(ask -> undone(memory.undo(1))));
    routes.post(Api.V1 + "/redo", Api.of(ask -> undone(memory.redo())));
  }

  private static Reply description() {
    try (InputStream in = ApiUnits.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: openapi.json is missing");
      }
      return new Reply(200, "application/json; charset=utf-8", in.readAllBytes(), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply status() {
    Counts counts = memory.counts();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("memory", memory.file().toString());
    object.put("units", counts.units());
    object.put("documents", counts.documents());
    object.put("concepts", counts.concepts());
    object.put("doubtful", counts.doubtful());
    object.put("trouble", memory.trouble().orElse(""));
    return Reply.json(object);
  }

  private Reply documents(Ask ask) {
    String part = ask.get("q").toLowerCase(Locale.ROOT);
    List<Map<String, Object>> found = memory.documents().list().stream()
        .filter(d -> d.name().toLowerCase(Locale.ROOT).contains(part)).limit(MOST_DOCUMENTS).map(ApiUnits::document).toList();
    return Reply.json(Map.of("documents", found));
  }

  private static Map<String, Object> document(Documents.Summary d) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("document", d.name());
    object.put("id", d.id().toString());
    object.put("beads", d.beads());
    object.put("units", d.units());
    object.put("doubtful", d.doubtful());
    return object;
  }

  private Reply search(Ask ask) {
    SearchQuery query = new SearchQuery(ask.get("q"), side(ask.get("side")).orElse(null), UnitChoice.of(ask).filter(),
        ask.get("order").equals("date") ? SearchQuery.Order.DATE : SearchQuery.Order.RELEVANCE,
        within(ask.number("limit", SearchPage.HITS), MOST_HITS), ask.find("after").orElse(null))
        .withBoth(ask.get("ur"), ask.get("en")).withWords(SearchPage.words(ask.get("words")));
    Concordance.Page page = new Concordance(memory).search(query);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("query", query.text());
    object.put("count", page.count());
    object.put("hits", page.hits().stream().map(ApiRows::hit).toList());
    String next = page.next();
    if (next != null) {
      object.put("next", next);
    }
    return Reply.json(object);
  }

  private Reply match(Ask ask) {
    String text = ask.find("q").orElseThrow(() -> new IllegalArgumentException("q is missing"));
    MatchQuery query = new MatchQuery(text, lang(text, ask.get("lang")), ask.get("previous"), ask.get("next"));
    MatchOptions options = options(ask.number("least", MatchOptions.STANDARD.min()), ask.number("limit",
        MatchOptions.STANDARD.limit())).withFilter(UnitChoice.of(ask).filter());
    return Reply.json(result(query, new Matcher(memory, options)));
  }

  private Reply matches(Ask ask) {
    Api.Body body = Api.Body.of(ask);
    List<String> segments = body.texts("segments");
    if (segments.size() > MOST_SEGMENTS) {
      throw new UserException("There are " + segments.size() + " segments in one request", "Send up to " + MOST_SEGMENTS);
    }
    MatchOptions options = options(body.number("least", MatchOptions.STANDARD.min()),
        body.number("limit", MatchOptions.STANDARD.limit())).withFilter(UnitChoice.of(body::text).filter());
    Matcher matcher = new Matcher(memory, options);
    List<Map<String, Object>> results = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      String text = segments.get(i);
      results.add(result(new MatchQuery(text, lang(text, body.text("lang")), i == 0 ? "" : segments.get(i - 1),
          i + 1 == segments.size() ? "" : segments.get(i + 1)), matcher));
    }
    return Reply.json(Map.of("results", results));
  }

  private static Map<String, Object> result(MatchQuery query, Matcher matcher) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("query", query.text());
    object.put("lang", query.lang().tag());
    object.put("matches", query.text().isBlank() ? List.of()
        : matcher.matches(query).stream().map(ApiRows::match).toList());
    return object;
  }

  private static MatchOptions options(int min, int limit) {
    return MatchOptions.STANDARD.withMin(min).withLimit(limit);
  }

  private Reply unit(Ask ask) {
    return memory.units().get(id(ask)).map(u -> Reply.json(ApiRows.unit(u))).orElseGet(() -> Api.missing("no such unit"));
  }

  private Reply neighbours(Ask ask) {
    Optional<Unit> unit = memory.units().get(id(ask));
    int reach = within(ask.number("reach", 3), 50);
    return unit.map(u -> Reply.json(Map.of("units", memory.units().around(u, reach).stream().map(ApiRows::unit).toList())))
        .orElseGet(() -> Api.missing("no such unit"));
  }

  private Reply add(Ask ask) {
    Api.Body body = Api.Body.of(ask);
    String ur = body.text("ur").strip();
    String en = body.text("en").strip();
    if (ur.isEmpty() || en.isEmpty()) {
      throw new UserException("A pair needs both texts", "Send ur and en");
    }
    Map<String, String> attributes = new TreeMap<>();
    for (String name : List.of(Unit.CLIENT, Unit.DOMAIN, Unit.NOTE)) {
      body.find(name).filter(v -> !v.isBlank()).ifPresent(v -> attributes.put(name, v.strip()));
    }
    Optional<Status> status = body.find("status").map(ApiUnits::status);
    return memory.write("add", shortened(en), writer -> {
      Unit unit = writer.typed(ur, en, attributes);
      Unit wanted = status.map(unit::judged).orElse(unit);
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("result", ApiRows.word(writer.add(wanted)));
      memory.units().get(unit.id()).ifPresent(u -> object.put("unit", ApiRows.unit(u)));
      return Reply.json(object);
    });
  }

  private Reply edit(Ask ask) {
    Api.Body body = Api.Body.of(ask);
    Optional<Unit> found = memory.units().get(id(ask));
    if (found.isEmpty()) {
      return Api.missing("no such unit");
    }
    boolean changed = memory.write("edit", found.get().id().toString(), writer -> {
      Unit unit = memory.units().get(found.get().id()).orElse(found.get());
      unit = unit.withText(Lang.URDU, body.find("ur").orElse(unit.ur())).withText(Lang.ENGLISH, body.find("en").orElse(unit.en()));
      if (body.find("status").isPresent()) {
        unit = unit.judged(status(body.text("status")));
      }
      for (String name : List.of(Unit.CLIENT, Unit.DOMAIN, Unit.NOTE)) {
        if (body.find(name).isPresent()) {
          unit = unit.withAttribute(name, body.text(name).strip());
        }
      }
      return writer.edit(unit) | (body.flag("used") && writer.use(unit.id()));
    });
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("changed", changed);
    memory.units().get(found.get().id()).ifPresent(u -> object.put("unit", ApiRows.unit(u)));
    return Reply.json(object);
  }

  static Reply undone(Undone undone) {
    return Reply.json(Map.of("operations", undone.operations().stream().map(o -> {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("number", o.number());
      object.put("at", o.at().toString());
      object.put("command", o.command());
      object.put("summary", o.summary());
      return object;
    }).toList()));
  }

  private static UUID id(Ask ask) {
    return UUID.fromString(ask.variable("id"));
  }

  private static Optional<Lang> side(String tag) {
    return switch (tag) {
      case "" -> Optional.empty();
      case "ur" -> Optional.of(Lang.URDU);
      case "en" -> Optional.of(Lang.ENGLISH);
      default -> throw new IllegalArgumentException("a language is en or ur");
    };
  }

  static Lang lang(String text, String tag) {
    return side(tag).orElseGet(() -> Script.of(text).orElse(Lang.ENGLISH));
  }

  private static Status status(String word) {
    for (Status status : Status.values()) {
      if (ApiRows.word(status).equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException("a status is draft, approved or rejected");
  }

  private static int within(int n, int most) {
    if (n < 1 || n > most) {
      throw new IllegalArgumentException("a limit is from 1 to " + most);
    }
    return n;
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
