package yaad.web;

import java.util.List;

/** All pages: a new one is its class, its template and its line here. */
final class Pages {
  private Pages() {}

  static Routes of(Desk desk) {
    List<Page> pages = List.of(
        new Statics(),
        new HomePage(desk),
        new ReviewPage(desk),
        new SearchPage(desk),
        new MatchPage(desk),
        new TermsPage(desk),
        new CandidatesPage(desk),
        new ChecksPage(desk),
        new ApiUnits(desk),
        new ApiTerms(desk));
    Routes routes = new Routes();
    pages.forEach(page -> page.on(routes));
    return routes;
  }
}
