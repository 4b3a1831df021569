package yaad.segment;

import yaad.text.Lang;

/**
 * Shows the direction of every double quotation mark to the rules: “ where it opens, ” where it closes.
 *
 * <p>A straight quote after a stop may close the speech before it or open the next one, and Urdu texts use curly ones in
 * either direction (from InPage exports: ’’ opens, ‘‘ closes). A regular expression cannot count how many are open; this
 * does. White space beside the mark decides; where it is on both sides or on neither, whether one is open decides.
 * A closing bracket that closes nothing is shown as no bracket.
 */
final class Quotes {
  private static final char OPEN = '\u201C';
  private static final char CLOSE = '\u201D';

  private static final char NO_BRACKET = '\uFFFC';
  private static final String STOPS = ".!?\u2026\u06D4\u061F\u0964";

  private final char[] text;
  private final Lang lang;
  private boolean open;
  private boolean singleOpen;
  private int brackets;

  private Quotes(char[] text, Lang lang) {
    this.text = text;
    this.lang = lang;
  }

  /** Directs the quotes in {@code text}, in place. */
  static void direct(char[] text, Lang lang) {
    new Quotes(text, lang).direct();
  }

  private void direct() {
    for (int i = 0; i < text.length; i++) {
      int length = markAt(i);
      if (length > 0) {
        char shown = direction(i, i + length);
        for (int k = i; k < i + length; k++) {
          text[k] = shown;
        }
        i += length - 1;
      } else if (lang == Lang.URDU && isSingle(text[i])) {
        directSingle(i);
      } else if (text[i] == '(' || text[i] == '[') {
        brackets++;
      } else if (text[i] == ')' || text[i] == ']') {
        maskIfItClosesNothing(i);
        brackets = Math.max(0, brackets - 1);
      }
    }
  }

  private static boolean isSingle(char c) {
    return c == '\'' || c == '\u2018' || c == '\u2019';
  }

  /**
   * Single ones go by the space beside them: they are apostrophes too. Between a stop and a letter they close what is
   * open.
   */
  private void directSingle(int i) {
    boolean before = isFreeBefore(i);
    if (before != isFreeAfter(i + 1)) {
      text[i] = before ? '\u2018' : '\u2019';
      singleOpen = before;
    } else if (!before && singleOpen && STOPS.indexOf(text[i - 1]) >= 0) {
      text[i] = '\u2019';
      singleOpen = false;
    }
  }

  /** A closing bracket after a stop that closes nothing begins the next sentence, as torn lines do. */
  private void maskIfItClosesNothing(int i) {
    if (brackets > 0) {
      return;
    }
    int before = i - 1;
    while (before >= 0 && Blank.is(text[before])) {
      before--;
    }
    if (before >= 0 && STOPS.indexOf(text[before]) >= 0) {
      text[i] = NO_BRACKET;
    }
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
    boolean freeBefore = isFreeBefore(from);
    boolean freeAfter = isFreeAfter(to);
    boolean opens = freeBefore == freeAfter ? !open : freeBefore;
    open = opens;
    return opens ? OPEN : CLOSE;
  }

  private boolean isFreeBefore(int i) {
    return i == 0 || Blank.is(text[i - 1]) || "([{\u2018\u2014\u2013-/:".indexOf(text[i - 1]) >= 0;
  }

  private boolean isFreeAfter(int i) {
    return i == text.length || Blank.is(text[i])
        || ")]}\u2019,;:.!?\u060C\u061B\u06D4\u061F\u2026".indexOf(text[i]) >= 0;
  }
}
