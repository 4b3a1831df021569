package yaad.check;

/** A quotation on one side and none on the other: reported speech, or marks that were lost. */
final class QuoteMismatch implements Check {
  private static final int LEAST_WORDS = 4;

  @Override
  public Rule rule() {
    return Rule.of("QUOTE_MISMATCH", Category.FIDELITY, Severity.MINOR, "accuracy/mistranslation",
        "The English side has a quotation and the Urdu side no quotation marks. A word or two in marks is a remark only.", "“We are ready,” he said → ہم تیار ہیں، انہوں نے کہا");
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
        // A word or two in marks is a title or irony; more is what somebody said.
        boolean said = en.couples().stream().anyMatch(c ->
            pair.en().text().substring(c.open().end(), c.close().start()).strip().split("\\s+").length >= LEAST_WORDS);
        sink.put(said ? sink.severity() : Severity.INFO, pair.ur(), 0, pair.ur().text().length(), "the English side has a quotation", "", false, "");
      }
    });
  }
}
