package yaad.memory;

/**
 * Names the rules by which keys are made, so that a memory whose keys were made by other rules is noticed. {@code RulesTest}
 * works the names out from what the rules make of a few texts, and fails when they are no longer these; to work them out at
 * every start would take a tenth of it.
 */
final class Rules {
  /** Of the words of units. */
  static final long OF_WORDS = 485646962796006979L;

  /** Of the keys of terms. */
  static final long OF_TERMS = 1058677067423425753L;

  private Rules() {}
}
