package yaad.check;

/** A pair of quotation marks. */
record QuoteStyle(String open, String close) {
  /** The style that a profile names, or with {@code any} the commonest sound one of a text, “ ” in doubt. */
  static QuoteStyle of(String style, Quotes quotes) {
    return switch (style) {
      case "straight" -> new QuoteStyle("\"", "\"");
      case "curly" -> new QuoteStyle("“", "”");
      case "curly-reversed" -> new QuoteStyle("”", "“");
      case "singles" -> new QuoteStyle("’’", "‘‘");
      default -> commonest(quotes);
    };
  }

  private static QuoteStyle commonest(Quotes quotes) {
    int straight = 0;
    int curly = 0;
    for (Quotes.Couple couple : quotes.couples()) {
      if (!couple.mixed()) {
        straight += couple.open().kind() == Quotes.Kind.STRAIGHT ? 1 : 0;
        curly += couple.open().kind() == Quotes.Kind.CURLY ? 1 : 0;
      }
    }
    return straight > curly ? new QuoteStyle("\"", "\"") : new QuoteStyle("“", "”");
  }

  String around(String text) {
    return open + text + close;
  }
}
