package yaad.check;

/** Straight quotation marks, for houses that want curly ones. */
final class StraightQuotes implements Check {
  @Override
  public Rule rule() {
    return Rule.of("STRAIGHT_QUOTE_PAIR", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/typography",
        "A quotation stands in straight marks; the house wants others (style.quotes in the profile).", "\"دوست\" → “دوست”").off();
  }

  @Override
  public Run start(Setting setting) {
    String style = setting.profile().style("quotes");
    return Check.overUrdu((in, sink) -> {
      Quotes quotes = new Quotes(in.text());
      for (Quotes.Couple couple : quotes.couples()) {
        if (couple.open().kind() == Quotes.Kind.STRAIGHT && !couple.mixed()) {
          QuoteStyle right = style.equals("any") ? new QuoteStyle("“", "”") : QuoteStyle.of(style, quotes);
          sink.suggest(in, couple.open().start(), couple.close().end(), "straight quotation marks",
              right.around(quotes.inside(couple)));
        }
      }
    });
  }
}
