package yaad.check;

/** A quotation that opens with one kind of mark and closes with another. */
final class MixedQuotes implements Check {
  @Override
  public Rule rule() {
    return Rule.of("MIXED_QUOTE_PAIR", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/typography",
        "A quotation opens with one kind of mark and closes with another.", "\"کوئی حد نہیں” → “کوئی حد نہیں”");
  }

  @Override
  public Run start(Setting setting) {
    String style = setting.profile().style("quotes");
    return Check.overUrdu((in, sink) -> {
      Quotes quotes = new Quotes(in.text());
      for (Quotes.Couple couple : quotes.couples()) {
        if (couple.mixed()) {
          String right = QuoteStyle.of(style, quotes).around(quotes.inside(couple).strip());
          int start = couple.open().start();
          // A mark that sticks to the word before it and has its space after it gets its space back.
          boolean stuck = start > 0 && !Urdu.isSpace(in.text().charAt(start - 1))
              && Urdu.isSpace(in.text().charAt(couple.open().end()));
          if (stuck) {
            int word = Urdu.wordStart(in.text(), start);
            sink.suggest(in, word, couple.close().end(), "quotation opens and closes with different marks",
                in.text().substring(word, start) + " " + right);
          } else {
            sink.suggest(in, start, couple.close().end(), "quotation opens and closes with different marks", right);
          }
        }
      }
    });
  }
}
