package yaad.find;

import yaad.text.Span;

/**
 * One step on the way from a unit's text to the segment that was asked for.
 *
 * @param kind what is done
 * @param from the part of the unit's text; empty for {@link Kind#INSERT}
 * @param to the part of the segment; empty for {@link Kind#DELETE}
 */
public record Edit(Kind kind, Span from, Span to) {
  /** What is done. */
  public enum Kind {
    /** The words are the same. */
    KEEP,
    /** Other words stand in their place. */
    REPLACE,
    /** The segment has more. */
    INSERT,
    /** The segment has less. */
    DELETE
  }
}
