package yaad.segment;

import yaad.text.Lang;

/**
 * A paragraph as our own rules see it: of the same length, so that offsets hold, with what a regular expression cannot
 * count made visible.
 */
final class RuleView {
  private RuleView() {}

  static String of(String paragraph, Lang lang) {
    char[] text = paragraph.toCharArray();
    RunningList.mark(text, lang);
    Quotes.direct(text, lang);
    return new String(text);
  }
}
