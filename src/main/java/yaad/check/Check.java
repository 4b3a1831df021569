package yaad.check;

import java.util.function.BiConsumer;

/** One check: says what it looks for and looks for it. Holds no state; what a run gathers lives in the {@link Run}. */
public interface Check {
  /** What it is about. */
  Rule rule();

  /** Begins one run over some material. */
  Run start(Setting setting);

  /** One run of a check: sees every sheet once to learn and once to look. Used by one thread. */
  interface Run {
    /** Sees a sheet before anything is reported. */
    default void learn(Sheet sheet) {}

    /** All sheets were seen once. */
    default void learned() {}

    /** Reports what is wrong in a sheet. */
    void look(Sheet sheet, Sink sink);
  }

  /** A run that looks at Urdu texts, one by one, and remembers nothing. */
  static Run overUrdu(BiConsumer<Passage, Sink> look) {
    return (sheet, sink) -> {
      if (!sheet.ur().isBlank()) {
        look.accept(sheet.ur(), sink);
      }
    };
  }

  /** A run that looks at pairs, one by one, and remembers nothing. */
  static Run overPairs(BiConsumer<Pair, Sink> look) {
    return (sheet, sink) -> sheet.pairs().forEach(pair -> look.accept(pair, sink.beside(pair)));
  }
}
