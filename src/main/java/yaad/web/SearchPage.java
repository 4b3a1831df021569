package yaad.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;
import yaad.find.Concordance;
import yaad.find.SearchQuery;
import yaad.find.TermFinder;
import yaad.find.TermHit;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.text.Lang;
import yaad.text.Script;

/** The concordance: sentences with a word or phrase, beside their translations. */
final class SearchPage implements Page {
  static final int HITS = 20;
  private static final int REACH = 3;
  private static final int ROMAN = 6;

  private final Memory memory;

  SearchPage(Desk desk) {
    memory = desk.memory();
  }

  /**
   * What was found.
   *
   * @param query what the user typed
   * @param rows the hits of this page
   * @param count how many there are in all
   * @param next how to ask for more, or empty
   * @param trouble why there is no answer, or empty
   * @param roman what the Latin letters may mean in Urdu
   * @param instead the Urdu word that was looked for because the Latin letters found nothing, or empty
   */
  record Found(
      String query, List<UnitRow> rows, long count, String next, String trouble, List<String> roman, String instead) {
    boolean isCapped() {
      return count >= Concordance.MOST_COUNTED;
    }
  }

  /** The page: the form and what was found. */
  record Model(UnitChoice choice, String side, String order, Found found) {}

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
        new Model(UnitChoice.of(ask), ask.get("side"), ask.get("order"), found)));
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
          ask.find("after").orElse(null));
      List<String> roman = query.after() == null ? roman(text, side) : List.of();
      Concordance.Page page = new Concordance(memory).search(query);
      if (page.hits().isEmpty() && !roman.isEmpty()) {
        Concordance.Page urdu = new Concordance(memory).search(query.withText(roman.get(0)));
        return found(text, urdu, roman, urdu.hits().isEmpty() ? "" : roman.get(0));
      }
      return found(text, page, roman, "");
    } catch (UserException e) {
      return new Found(text, List.of(), 0, "", String.valueOf(e.getMessage()), List.of(), "");
    }
  }

  private static Found found(String text, Concordance.Page page, List<String> roman, String instead) {
    String next = page.next();
    return new Found(text, page.hits().stream().map(UnitRow::of).toList(), page.count(), next == null ? "" : next, "",
        roman, instead);
  }

  /** Urdu terms that Latin letters sound like. */
  private List<String> roman(String text, @Nullable Lang side) {
    if (side == Lang.ENGLISH || !Script.of(text).equals(Optional.of(Lang.ENGLISH)) || text.indexOf('"') >= 0
        || text.indexOf('*') >= 0) {
      return List.of();
    }
    Set<String> terms = new LinkedHashSet<>();
    for (TermHit hit : new TermFinder(memory).find(text, ROMAN)) {
      if (hit.how() == TermHit.How.ROMAN) {
        terms.add(hit.term().text());
      }
    }
    return new ArrayList<>(terms);
  }

  private Reply neighbours(Ask ask) {
    View view = View.of(ask, "search", "");
    Unit unit = memory.units().get(UUID.fromString(ask.get("unit")))
        .orElseThrow(() -> new UserException("This pair is no longer in the memory", "Search again"));
    return Reply.html(Templates.render("near", view,
        new Near(unit.id().toString(), memory.units().around(unit, REACH).stream().map(UnitRow::of).toList())));
  }
}
