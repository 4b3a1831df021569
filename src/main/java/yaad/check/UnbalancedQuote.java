package yaad.check;

/** A quotation mark without a partner. In a lone unit the partner may stand in the next sentence: then English decides. */
final class UnbalancedQuote implements Check {
  @Override
  public Rule rule() {
    return Rule.of("UNBALANCED_QUOTE", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/typography",
        "A quotation is opened and never closed, or closed and never opened.", "\"QUAD کا ذکر → \"QUAD\" کا ذکر");
  }

  @Override
  public Run start(Setting setting) {
    return (sheet, sink) -> {
      if (sheet.ur().isBlank() || (!sheet.whole() && !sheet.en().isBlank() && !new Quotes(sheet.en().text()).lone().isEmpty())) {
        return;
      }
      Passage in = sheet.ur();
      for (Quotes.Mark mark : new Quotes(in.text()).lone()) {
        boolean glued = mark.start() > 0 && !Urdu.isSpace(in.text().charAt(mark.start() - 1));
        int start = glued ? Urdu.wordStart(in.text(), mark.start()) : mark.start();
        int end = glued ? mark.end() : Urdu.wordEnd(in.text(), mark.end());
        sink.add(in, start, end, "quotation mark without a partner");
      }
    };
  }
}
