package yaad.memory;

import yaad.text.Span;

/**
 * A word, number or mark of a text as the memory compares it.
 *
 * @param key equal for what a reader takes for the same: the search key of a word, the digits of a number, a mark in one
 *     of its spellings; never empty, without spaces
 * @param span where it stands in the text; the parts of a fused form or an address share one span
 * @param kind what it is
 */
public record Word(String key, Span span, Kind kind) {
  /** What it is. */
  public enum Kind {
    /** Something that is read out. */
    WORD,
    /** A number in digits. */
    NUMBER,
    /** A punctuation mark or another sign. */
    MARK
  }
}
