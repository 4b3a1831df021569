package yaad.check;

/** A question on one side only. Quotations may be asked in another sentence, so only texts that end in the mark count. */
final class QuestionMismatch implements Check {
  @Override
  public Rule rule() {
    return Rule.of("QUESTION_MISMATCH", Category.FIDELITY, Severity.MINOR, "accuracy/mistranslation",
        "One side asks and the other does not.", "Why now? → اب کیوں۔");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overPairs((pair, sink) -> {
      if (pair.ur().isBlank() || pair.en().isBlank()) {
        return;
      }
      boolean ur = pair.ur().text().indexOf('؟') >= 0 || pair.ur().text().indexOf('?') >= 0;
      boolean en = pair.en().text().indexOf('?') >= 0;
      if (en != ur && ends(en ? pair.en() : pair.ur())) {
        Passage in = pair.ur();
        int end = in.text().stripTrailing().length();
        int start = Urdu.wordStart(in.text(), Math.max(0, end - 1));
        sink.put(en ? sink.severity() : Severity.INFO, in, start, end,
            en ? "the English side is a question" : "the English side is no question", "", false, "");
      }
    });
  }

  private static boolean ends(Passage in) {
    return in.text().strip().replaceAll("[\"”“’‘»)\\s]+$", "").matches("(?s).*[?؟]");
  }
}
