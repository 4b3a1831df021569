package yaad.web;

import java.util.List;
import java.util.UUID;
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

  SearchPage(Desk desk) {
    memory = desk.memory();
    concordance = new Concordance(memory);
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
   * @param later whether Latin letters are still to be read as Urdu: on a large memory that takes seconds the first time, so
   *     the page asks for it once it is there
   */
  record Found(
      String query, List<UnitRow> rows, long count, String next, String trouble, List<String> readings,
      String instead, boolean later) {
    Found(String query, List<UnitRow> rows, long count, String next, String trouble, List<String> readings, String instead) {
      this(query, rows, count, next, trouble, readings, instead, false);
    }

    /** The same, with more to come. */
    Found unfinished() {
      return new Found(query, rows, count, next, trouble, readings, instead, true);
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

  /** The page: the form and what was found. */
  record Model(UnitChoice choice, String side, String words, String order, Found found) {}

  /** A unit among its neighbours. */
  record Near(String id, List<UnitRow> rows) {}

  @Override
  public void on(Routes routes) {
    routes.get("/search", this::search);
    routes.get("/neighbours", this::neighbours);
  }

  private Reply search(Ask ask) {
    View view = View.of(ask, "search", ask.words().t("nav.search"));
    Found found = found(ask);
    if (!ask.get("part").isEmpty()) {
      return Reply.html(Templates.render("hits", view, found));
    }
    return Reply.html(Templates.render("search", view,
        new Model(UnitChoice.of(ask), ask.get("side"), ask.get("words"), ask.get("order"), found)));
  }

  private Found found(Ask ask) {
    String text = ask.get("q").strip();
    if (text.isEmpty()) {
      return new Found("", List.of(), 0, "", "", List.of(), "");
    }
    try {
      Lang side = ask.find("side").map(s -> s.equals("ur") ? Lang.URDU : Lang.ENGLISH).orElse(null);
      SearchQuery query = new SearchQuery(text, side, UnitChoice.of(ask).filter(),
          ask.get("order").equals("date") ? SearchQuery.Order.DATE : SearchQuery.Order.RELEVANCE, HITS,
          ask.find("after").orElse(null)).withWords(words(ask.get("words")));
      Concordance.Page page = concordance.search(query);
      boolean few = query.after() == null && page.hits().size() < FEW && Concordance.mayBeRoman(query);
      if (few && query.words() != SearchQuery.Words.ROMAN && ask.get("later").isEmpty()) {
        return found(text, page, page.readings(), "").unfinished();
      }
      if (few && query.words() != SearchQuery.Words.ROMAN) {
        Concordance.Page urdu = concordance.search(query.withWords(SearchQuery.Words.ROMAN));
        return page.hits().isEmpty() && !urdu.hits().isEmpty()
            ? found(text, urdu, urdu.readings(), "roman") : found(text, page, urdu.readings(), "");
      }
      return found(text, page, page.readings(), "");
    } catch (UserException e) {
      return new Found(text, List.of(), 0, "", String.valueOf(e.getMessage()), List.of(), "");
    }
  }

  private static Found found(String text, Concordance.Page page, List<List<String>> readings, String instead) {
    String next = page.next();
    return new Found(text, page.hits().stream().map(UnitRow::of).toList(), page.count(), next == null ? "" : next, "",
        readings.stream().flatMap(List::stream).distinct().limit(READINGS).toList(), instead);
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
