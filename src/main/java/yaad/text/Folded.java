package yaad.text;

/** A folded key that still knows where each of its characters came from. Made by {@link Fold#map}. */
public final class Folded {
  private final String key;
  private final int[] starts;
  private final int[] ends;
  private final int length;

  Folded(String key, int[] starts, int[] ends, int length) {
    this.key = key;
    this.starts = starts;
    this.ends = ends;
    this.length = length;
  }

  /** The key, equal to what {@link Fold#key} gives for the same text. */
  public String key() {
    return key;
  }

  /**
   * The part of the original text that a range of the key stands for: whole characters with their combining marks and both
   * halves of surrogate pairs, without invisible characters at its edges. A space of a {@link Level#SEARCH} key stands for
   * all that it replaced.
   *
   * @param from first UTF-16 unit in the key, from 0
   * @param to unit after the last; equal to {@code from} gives an empty span
   * @throws IndexOutOfBoundsException when the range is not in the key
   */
  public Span original(int from, int to) {
    if (from < 0 || to < from || to > key.length()) {
      throw new IndexOutOfBoundsException("no range " + from + " to " + to + " in a key of " + key.length());
    }
    if (from == to) {
      int at = from < key.length() ? starts[from] : length;
      return new Span(at, at);
    }
    return new Span(starts[from], Math.max(starts[from], ends[to - 1]));
  }

  /** The fold of this key, mapped to the text that this key was made of. */
  Folded then(Folded next) {
    int n = next.key.length();
    int[] s = new int[n];
    int[] e = new int[n];
    for (int k = 0; k < n; k++) {
      Span span = original(next.starts[k], next.ends[k]);
      s[k] = span.start();
      e[k] = span.end();
    }
    return new Folded(next.key, s, e, length);
  }
}
