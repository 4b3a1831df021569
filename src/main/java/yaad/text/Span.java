package yaad.text;

/**
 * A range of a text in UTF-16 units, as {@link String#substring(int, int)} takes it.
 *
 * @param start the first unit, from 0
 * @param end the unit after the last, at least {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /** The part of {@code text} that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** In UTF-16 units. */
  public int length() {
    return end - start;
  }
}
