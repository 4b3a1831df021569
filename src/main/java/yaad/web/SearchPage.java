package yaad.web;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import yaad.base.UserException;
import yaad.find.Concordance;
import yaad.find.SearchQuery;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.text.Lang;
import yaad.text.Script;

/** The concordance: sentences with a word or phrase, beside their translations. */
final class SearchPage implements Page {
  static final int HITS = 20;
  private static final int REACH = 3;
  /** With fewer hits than this, Latin letters are read as Urdu too. */
  private static final int FEW = 3;
  private static final int READINGS = 12;

  private final Memory memory;
  private final Concordance concordance;
  /** Through another connection: reading all words of a large memory takes a second, and nobody else is to wait for that. */
  private final Once<Concordance> sounds;
  private final AtomicBoolean visited = new AtomicBoolean();

  SearchPage(Desk desk) {
    memory = desk.memory();
    concordance = new Concordance(memory);
    sounds = new Once<>(() -> new Concordance(desk.reader()));
  }

  /**
   * What was found.
   *
   * @param query what the user typed
   * @param rows the hits of this page
   * @param count how many there are in all
   * @param next how to ask for more, or empty
   * @param trouble why there is no answer, or empty
   * @param readings the words that were looked for, or could be, in place of those that were typed
   * @param instead {@code roman} when Latin letters were read as Urdu because they found nothing, or empty
   * @param later what the page is still to ask for once it is there: {@code hits}, or {@code roman}: Latin letters read as
   *     Urdu; or empty
   */
  record Found(
      String query, List<UnitRow> rows, long count, String next, String trouble, List<String> readings,
      String instead, String later) {
    static Found nothing(String query, String trouble, String later) {
      return new Found(query, List.of(), 0, "", trouble, List.of(), "", later);
    }

    static String lang(String word) {
      return Script.of(word).orElse(Lang.ENGLISH).tag();
    }

    static String dir(String word) {
      return lang(word).equals("ur") ? "rtl" : "ltr";
    }

    boolean isCapped() {
      return count >= Concordance.MOST_COUNTED;
    }
  }

  /** The page: the form and what was found; {@code empty}: there is nothing to search in. */
  record Model(UnitChoice choice, String side, String words, String order, boolean empty, Found found) {}

  /** A unit among its neighbours. */
  record Near(String id, List<UnitRow> rows) {}

  @Override
  public void on(Routes routes) {
    routes.get("/search", this::search);
    routes.get("/neighbours", this::neighbours);
  }

  private Reply search(Ask ask) {
    View view = View.of(ask, "search", ask.words().t("nav.search"));
    if (!ask.get("part").isEmpty()) {
      return Reply.html(Templates.render("hits", view, found(ask)));
    }
    warmUp();
    // A search takes a moment on a large memory: the page is there before its hits.
    String text = ask.get("q").strip();
    return Reply.html(Templates.render("search", view, new Model(UnitChoice.of(ask), ask.get("side"), ask.get("words"),
        ask.get("order"), memory.counts().units() == 0, Found.nothing(text, "", text.isEmpty() ? "" : "hits"))));
  }

  /** Whoever has come to search may ask in Latin letters next. */
  private void warmUp() {
    if (visited.compareAndSet(false, true)) {
      Thread thread = new Thread(this::prepare, "web-words");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void prepare() {
    try {
      sounds.get().prepare();
    } catch (RuntimeException e) {
      // Whoever asks will be told.
    }
  }

  private Found found(Ask ask) {
    String text = ask.get("q").strip();
    if (text.isEmpty()) {
      return Found.nothing("", "", "");
    }
    try {
      Lang side = ask.find("side").map(s -> s.equals("ur") ? Lang.URDU : Lang.ENGLISH).orElse(null);
      SearchQuery query = new SearchQuery(text, side, UnitChoice.of(ask).filter(),
          ask.get("order").equals("date") ? SearchQuery.Order.DATE : SearchQuery.Order.RELEVANCE, HITS,
          ask.find("after").orElse(null)).withWords(words(ask.get("words")));
      if (query.words() == SearchQuery.Words.ROMAN) {
        return found(text, sounds.get().search(query), "", "");
      }
      Concordance.Page page = concordance.search(query);
      if (query.after() != null || page.hits().size() >= FEW || !Concordance.mayBeRoman(query)) {
        return found(text, page, "", "");
      }
      if (ask.get("later").isEmpty()) {
        return found(text, page, "", "roman");
      }
      Concordance.Page urdu = sounds.get().search(query.withWords(SearchQuery.Words.ROMAN));
      if (page.hits().isEmpty() && !urdu.hits().isEmpty()) {
        return found(text, urdu, "roman", "");
      }
      return found(text, new Concordance.Page(page.hits(), page.next(), page.count(), urdu.readings()), "", "");
    } catch (UserException e) {
      return Found.nothing(text, String.valueOf(e.getMessage()), "");
    }
  }

  private static Found found(String text, Concordance.Page page, String instead, String later) {
    String next = page.next();
    return new Found(text, page.hits().stream().map(UnitRow::of).toList(), page.count(), next == null ? "" : next, "",
        page.readings().stream().flatMap(List::stream).distinct().limit(READINGS).toList(), instead, later);
  }

  static SearchQuery.Words words(String name) {
    return switch (name) {
      case "stems" -> SearchQuery.Words.STEMS;
      case "roman" -> SearchQuery.Words.ROMAN;
      default -> SearchQuery.Words.EXACT;
    };
  }

  private Reply neighbours(Ask ask) {
    View view = View.of(ask, "search", "");
    Unit unit = memory.units().get(UUID.fromString(ask.get("unit")))
        .orElseThrow(() -> new UserException("This pair is no longer in the memory", "Search again"));
    return Reply.html(Templates.render("near", view,
        new Near(unit.id().toString(), memory.units().around(unit, REACH).stream().map(UnitRow::of).toList())));
  }
}
