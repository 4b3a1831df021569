package yaad.find;

import yaad.text.Lang;

/**
 * A segment to find translations for.
 *
 * @param text the segment
 * @param lang its language
 * @param previous the segment before it in its document, or empty
 * @param next the segment after it, or empty
 */
public record MatchQuery(String text, Lang lang, String previous, String next) {
  /** Without neighbours. */
  public MatchQuery(String text, Lang lang) {
    this(text, lang, "", "");
  }
}
