package yaad.text;

/**
 * A word, number or mark of a text.
 *
 * @param span where it stands, in UTF-16 units
 * @param kind what it is
 * @param text what stands there, as written; for a part of a fused form the part (see {@link Tokens#split(java.util.List)})
 */
public record Token(Span span, Kind kind, String text) {
  /** What a token is. */
  public enum Kind {
    /** A word in the script of the text's language, or in a script other than Arabic and Latin. */
    WORD,
    /** A run of Latin letters in an Urdu text. */
    LATIN,
    /** A run of Arabic letters in an English text. */
    ARABIC,
    /** Initials: NATO, U.S., a.m., پی۔ٹی۔آئی, ق۔م, 5G. */
    ACRONYM,
    /** Digits with their separators, a year sign (2021ء) or an ordinal ending (37th, 37ویں). */
    NUMBER,
    /** A date in digits: 12/3/2021, 2021-03-12. */
    DATE,
    /** A clock time in digits: 10:30. */
    TIME,
    /** A web or mail address. */
    ADDRESS,
    /** A punctuation mark, or a run of the same one. */
    PUNCTUATION,
    /** Any other visible sign: %, $, an emoji, a damaged character. */
    SYMBOL
  }

  /** Whether it is something that is read out: neither punctuation nor symbol. */
  public boolean isWord() {
    return kind != Kind.PUNCTUATION && kind != Kind.SYMBOL;
  }

  /** Its key at level S; empty for most marks. */
  public String key() {
    return Fold.key(text, Lang.URDU, Level.SEARCH);
  }
}
