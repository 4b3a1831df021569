package yaad.check;

import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Script;

/** A side in the wrong language, or the same text on both sides. Names, figures and addresses need no translation. */
final class Untranslated implements Check {
  private static final int LEAST_WORDS = 3;
  private static final double FOREIGN = 0.2;

  @Override
  public Rule rule() {
    return Rule.of("UNTRANSLATED", Category.FIDELITY, Severity.MAJOR, "accuracy/untranslated",
        "A side is in the other language: it was never translated.", "The talks failed. → The talks failed.");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overPairs((pair, sink) -> {
      if (pair.ur().isBlank() || pair.en().isBlank()) {
        return;
      }
      if (words(pair.ur()) >= LEAST_WORDS && Script.arabicShare(pair.ur().text()) < FOREIGN) {
        boolean same = key(pair.ur()).equals(key(pair.en()));
        sink.add(pair.ur(), 0, pair.ur().text().length(), same ? "both sides are the same" : "the Urdu side is not in Urdu");
      } else if (words(pair.en()) >= LEAST_WORDS && Script.arabicShare(pair.en().text()) > 1 - FOREIGN) {
        boolean same = key(pair.ur()).equals(key(pair.en()));
        sink.add(pair.en(), 0, pair.en().text().length(), same ? "both sides are the same" : "the English side is not in English");
      }
    });
  }

  /** Words in letters of either script, addresses and initials apart. */
  private static long words(Passage in) {
    return in.tokens().stream().filter(t -> switch (t.kind()) {
      case WORD, LATIN, ARABIC -> true;
      default -> false;
    }).count();
  }

  private static String key(Passage in) {
    return Fold.key(in.text(), Lang.ENGLISH, Level.SEARCH);
  }
}
