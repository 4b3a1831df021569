package yaad.segment;

/** What counts as white space around a segment: Java's and Unicode's, no-break spaces among them. */
final class Blank {
  private Blank() {}

  static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** Whether {@code text} holds nothing else. */
  static boolean is(CharSequence text) {
    return text.chars().allMatch(c -> is((char) c));
  }
}
