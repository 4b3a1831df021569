package yaad.check;

/** A quotation on one side and none on the other: reported speech, or marks that were lost. */
final class QuoteMismatch implements Check {
  @Override
  public Rule rule() {
    return Rule.of("QUOTE_MISMATCH", Category.FIDELITY, Severity.INFO, "accuracy/mistranslation",
        "One side has a quotation and the other has no quotation marks.", "“We are ready,” he said → ہم تیار ہیں، انہوں نے کہا");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overPairs((pair, sink) -> {
      if (pair.ur().isBlank() || pair.en().isBlank()) {
        return;
      }
      Quotes ur = new Quotes(pair.ur().text());
      Quotes en = new Quotes(pair.en().text());
      boolean none = ur.doubles().isEmpty() && ur.singles().isEmpty();
      if (none && !en.couples().isEmpty()) {
        sink.put(sink.severity(), pair.ur(), 0, pair.ur().text().length(), "the English side has a quotation", "", false, "");
      }
    });
  }
}
