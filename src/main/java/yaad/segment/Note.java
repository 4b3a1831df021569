package yaad.segment;

/**
 * Something in a file that its reader should know of: the text was kept as it is, and this is odd about it.
 *
 * @param start where it is first, in the article's text, in UTF-16 units
 * @param count how often it occurs, from 1
 * @param message what it is, in words, without a final full stop
 */
public record Note(int start, int count, String message) {
  /** All of it in one line of words. */
  public String words() {
    return count == 1 ? message : message + ", " + count + " times";
  }
}
