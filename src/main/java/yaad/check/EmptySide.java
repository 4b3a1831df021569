package yaad.check;

/** A unit with a text on one side only. */
final class EmptySide implements Check {
  @Override
  public Rule rule() {
    return Rule.of("EMPTY_SIDE", Category.FIDELITY, Severity.MAJOR, "accuracy/omission", "One side of a pair is empty.",
        "The talks failed. → ");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overPairs((pair, sink) -> {
      if (pair.ur().isBlank() != pair.en().isBlank()) {
        Passage full = pair.ur().isBlank() ? pair.en() : pair.ur();
        String side = pair.ur().isBlank() ? "Urdu" : "English";
        sink.add(full, 0, full.text().length(), "the " + side + " side is empty");
      }
    });
  }
}
