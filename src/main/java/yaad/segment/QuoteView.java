package yaad.segment;

import yaad.text.Lang;

/**
 * The text as our own rules see it: of the same length, with every double quotation mark showing its direction.
 *
 * <p>A straight quote after a stop may close the speech before it or open the next one, and Urdu texts use curly ones in
 * either direction (from InPage exports: ’’ opens, ‘‘ closes). A regular expression cannot count how many are open; this
 * does. White space beside the mark decides; where it is on both sides or on neither, whether one is open decides.
 */
final class QuoteView {
  private static final char OPEN = '\u201C';
  private static final char CLOSE = '\u201D';

  private final char[] text;
  private final Lang lang;
  private boolean open;

  private QuoteView(String text, Lang lang) {
    this.text = text.toCharArray();
    this.lang = lang;
  }

  static String of(String paragraph, Lang lang) {
    QuoteView view = new QuoteView(paragraph, lang);
    return view.direct() ? new String(view.text) : paragraph;
  }

  private boolean direct() {
    boolean changed = false;
    for (int i = 0; i < text.length; i++) {
      int length = markAt(i);
      if (length > 0) {
        char shown = direction(i, i + length);
        for (int k = i; k < i + length; k++) {
          text[k] = shown;
        }
        i += length - 1;
        changed = true;
      }
    }
    return changed;
  }

  /** How many characters the double quotation mark at {@code i} has: two single ones count as a double one. */
  private int markAt(int i) {
    char c = text[i];
    if (c == '"') {
      return 1;
    }
    boolean single = c == '\'' || lang == Lang.URDU && (c == '\u2018' || c == '\u2019');
    if (single && i + 1 < text.length && text[i + 1] == c) {
      return 2;
    }
    return lang == Lang.URDU && (c == OPEN || c == CLOSE || c == '\u201E' || c == '\u201F') ? 1 : 0;
  }

  private char direction(int from, int to) {
    boolean freeBefore = from == 0 || isSpace(text[from - 1]) || "([{\u2018\u2014\u2013-/:".indexOf(text[from - 1]) >= 0;
    boolean freeAfter = to == text.length || isSpace(text[to]) || ")]}\u2019,;:.!?\u060C\u061B\u06D4\u061F\u2026".indexOf(text[to]) >= 0;
    boolean opens = freeBefore == freeAfter ? !open : freeBefore;
    open = opens;
    return opens ? OPEN : CLOSE;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
