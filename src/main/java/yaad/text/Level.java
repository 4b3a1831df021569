package yaad.text;

/**
 * How far {@link Fold} goes. Each level is coarser than the one before: texts equal at one level are equal at all that
 * follow.
 */
public enum Level {
  /**
   * The same text in another encoding: Arabic twins of Urdu letters, presentation forms, composed or decomposed. Safe to
   * offer as a clean-up; nothing that a reader could see is lost. In English: composition and no-break spaces only, so
   * case, quotes and dashes stay.
   */
  ENCODING,
  /**
   * The same term: marks, invisible characters, case, digit sets, kinds of quotes and dashes and runs of spaces make no
   * difference, but آ and ا, ھ and ہ, ئ and ی stay apart, and punctuation stays.
   */
  TERM,
  /**
   * The same to a reader who searches: look-alike letters are one, punctuation and symbols are spaces. Words are separated
   * by single spaces, with none at the ends.
   */
  SEARCH,
  /** {@link #SEARCH} without spaces, so that کیلئے meets کے لیے. Use it only for keys of five letters or more. */
  COMPACT
}
