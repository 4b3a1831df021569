package yaad.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaad.base.UserException;
import yaad.find.ArticleTerms;
import yaad.find.Match;
import yaad.find.MatchOptions;
import yaad.find.MatchQuery;
import yaad.find.Matcher;
import yaad.memory.Memory;
import yaad.memory.Term;
import yaad.segment.Article;
import yaad.segment.ArticleReader;
import yaad.segment.Segmenter;
import yaad.text.Lang;
import yaad.text.Tokens;

/**
 * Matches for a pasted text. The text is cut into segments at once; their matches are then asked for a few at a time, so
 * that the first are there soon and no request takes long.
 */
final class MatchPage implements Page {
  private static final int MATCHES = 3;
  private static final int MOST_AT_ONCE = 50;

  private final Memory memory;
  private final KnownTerms terms;
  private final Bands bands;
  private final Once<ArticleReader> reader = new Once<>(() -> new ArticleReader(new Segmenter()));

  MatchPage(Desk desk) {
    memory = desk.memory();
    terms = desk.terms();
    bands = new Bands(memory);
  }

  /** The page before anything was asked; {@code empty}: there is nothing to match. */
  record Model(String text, int min, boolean empty) {}

  /** A text cut into segments. */
  record Cut(Lang lang, List<String> segments) {
    String dir() {
      return lang == Lang.URDU ? "rtl" : "ltr";
    }
  }

  /**
   * A match as it is shown.
   *
   * @param score in percent
   * @param row its unit, with the differences marked on the side of the segment and the offered text on the other
   * @param target which side is offered
   * @param numbers whether numbers of it were put right
   */
  record Offer(int score, UnitRow row, Lang target, boolean numbers) {
    String band() {
      return score >= 95 ? "band-high" : score >= 85 ? "band-mid" : "band-low";
    }
  }

  /** A term of the segment and what translates it. */
  record Known(String term, Lang lang, String translation) {}

  /** A segment with its matches, best first. */
  record Row(int number, Marked text, int words, String band, List<Offer> offers, List<Known> terms) {}

  @Override
  public void on(Routes routes) {
    routes.get("/match", ask -> {
      View view = View.of(ask, "match", ask.words().t("nav.match"));
      return Reply.html(Templates.render("match", view, new Model(ask.get("q"),
          ask.number("min", MatchOptions.STANDARD.min()), memory.counts().units() == 0)));
    });
    routes.post("/match/segments", this::segments);
    routes.post("/match/rows", this::rows);
    routes.post("/match/done", this::done);
  }

  private Reply segments(Ask ask) {
    Api.Body body = Api.Body.of(ask);
    if (body.text("text").isBlank()) {
      throw new UserException("There is no text", "Paste a text, or type a sentence");
    }
    Article article = reader.get().read("text", body.text("text"),
        body.text("side").isEmpty() ? Optional.empty() : Optional.of(ApiUnits.lang("", body.text("side"))));
    View view = View.of(ask, "match", "");
    return Reply.html(Templates.render("segments", view, new Cut(article.lang(), article.sentences())));
  }

  private Reply rows(Ask ask) {
    Api.Body body = Api.Body.of(ask);
    List<String> segments = body.texts("segments");
    if (segments.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("too many segments");
    }
    Lang lang = ApiUnits.lang("", body.text("side"));
    MatchOptions options = MatchOptions.STANDARD.withMin(body.number("min", MatchOptions.STANDARD.min())).withLimit(MATCHES);
    Matcher matcher = new Matcher(memory, options);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      String before = i == 0 ? body.text("previous") : segments.get(i - 1);
      String behind = i + 1 == segments.size() ? body.text("next") : segments.get(i + 1);
      rows.add(row(body.number("first", 0) + i + 1, new MatchQuery(segments.get(i), lang, before, behind), matcher));
    }
    View view = View.of(ask, "match", "");
    return Reply.html(Templates.render("matched", view, rows));
  }

  private Row row(int number, MatchQuery query, Matcher matcher) {
    List<Match> matches = matcher.matches(query);
    int words = (int) Tokens.of(query.text(), query.lang()).stream().filter(t -> t.isWord()).count();
    String band = Bands.name(matches.isEmpty() ? 0 : matches.get(0).score());
    return new Row(number, Marked.plain(query.lang(), query.text()), words, band,
        matches.stream().map(m -> offer(m, query.text())).toList(), known(query));
  }

  private List<Known> known(MatchQuery query) {
    Map<String, Known> known = new LinkedHashMap<>();
    for (ArticleTerms.Hit hit : terms.in(query.lang(), query.text())) {
      Lang other = query.lang().other();
      hit.marks().stream().map(m -> m.concept().main(other)).flatMap(Optional::stream).map(Term::text).findFirst()
          .ifPresent(t -> known.putIfAbsent(hit.text(), new Known(hit.text(), other, t)));
    }
    return new ArrayList<>(known.values());
  }

  private static Offer offer(Match m, String segment) {
    Marked source = new Marked(m.source(), Differences.of(m.unit().text(m.source()), segment, m.edits()));
    Marked target = Marked.plain(m.source().other(), m.target());
    boolean urdu = m.source() == Lang.URDU;
    return new Offer(m.score(), new UnitRow(m.unit(), urdu ? source : target, urdu ? target : source), m.source().other(),
        m.numbersChanged());
  }

  private Reply done(Ask ask) {
    bands.keep(Api.Body.of(ask).objects("bands").stream()
        .map(b -> new Bands.Band(b.text("band"), b.number("segments", 0), b.number("words", 0))).toList());
    return Reply.json(Map.of("kept", true));
  }
}
