package yaad.text;

import com.ibm.icu.lang.UCharacter;

/**
 * Digits with the signs that hold them together: 1,234.5, 1,00,000, ۱۲٬۰۰۰, 12/3/2021, 10:30.
 *
 * @param end where it ends in the text, in UTF-16 units
 * @param kind {@link Token.Kind#NUMBER}, {@link Token.Kind#DATE} or {@link Token.Kind#TIME}
 */
record DigitRun(int end, Token.Kind kind) {

  /** The run that begins at {@code start}, where a digit stands. */
  static DigitRun at(String text, int start) {
    int first = digits(text, start);
    if (first < text.length()) {
      char sign = text.charAt(first);
      if (sign == ':' && first - start <= 2) {
        int end = time(text, start, first);
        if (end > first) {
          return new DigitRun(end, Token.Kind.TIME);
        }
      }
      if (sign == '/' || sign == '-' || sign == '.') {
        int end = date(text, start, first, sign);
        if (end > first) {
          return new DigitRun(end, Token.Kind.DATE);
        }
      }
    }
    return new DigitRun(number(text, start, first), Token.Kind.NUMBER);
  }

  /** The end of the digits at {@code i}. */
  static int digits(String text, int i) {
    while (i < text.length()) {
      int cp = text.codePointAt(i);
      if (!TokenScanner.isDigit(cp)) {
        break;
      }
      i += Character.charCount(cp);
    }
    return i;
  }

  private static int time(String text, int start, int colon) {
    int minutes = digits(text, colon + 1);
    if (minutes - colon != 3 || value(text, start, colon) > 24 || value(text, colon + 1, minutes) > 59) {
      return -1;
    }
    if (minutes < text.length() && text.charAt(minutes) == ':') {
      int seconds = digits(text, minutes + 1);
      return seconds - minutes == 3 && value(text, minutes + 1, seconds) < 60 ? seconds : -1;
    }
    return minutes;
  }

  /** Three groups with the same sign: day, month, year in any usual order. */
  private static int date(String text, int start, int first, char sign) {
    int second = digits(text, first + 1);
    if (second == first + 1 || second >= text.length() || text.charAt(second) != sign) {
      return -1;
    }
    int third = digits(text, second + 1);
    int a = first - start;
    int b = second - first - 1;
    int c = third - second - 1;
    if (b > 2 || (third < text.length() && text.charAt(third) == sign && digits(text, third + 1) > third + 1)) {
      return -1;
    }
    boolean yearFirst = a == 4 && c >= 1 && c <= 2;
    boolean yearLast = a <= 2 && (c == 4 || (c == 2 && sign != '.'));
    int middle = value(text, first + 1, second);
    int other = value(text, yearFirst ? second + 1 : start, yearFirst ? third : first);
    boolean possible = middle >= 1 && other >= 1 && Math.min(middle, other) <= 12 && Math.max(middle, other) <= 31;
    return (yearFirst || yearLast) && possible ? third : -1;
  }

  private static int number(String text, int start, int end) {
    boolean decimal = false;
    int group = end - start;
    while (end + 1 < text.length()) {
      char sign = text.charAt(end);
      int next = digits(text, end + 1);
      int length = next - end - 1;
      if (length == 0) {
        break;
      }
      boolean thousands = (sign == ',' || sign == '٬' || sign == '،') && !decimal && group <= 3 && (length == 3
          || (length == 2 && isIndianGroup(text, next)));
      // The Urdu full stop between few digits is a decimal point, not the end of a sentence.
      boolean point = (sign == '.' || sign == '٫') && !decimal || sign == '۔' && !decimal && group <= 3 && length <= 2;
      if (!thousands && !point) {
        break;
      }
      decimal |= point;
      group = length;
      end = next;
    }
    return end;
  }

  /** Whether a group of two is followed by groups that end in one of three, as in 1,00,000. */
  private static boolean isIndianGroup(String text, int at) {
    for (int groups = 0; groups < 8 && at < text.length() && ",٬،".indexOf(text.charAt(at)) >= 0; groups++) {
      int length = digits(text, at + 1) - at - 1;
      if (length != 2) {
        return length == 3;
      }
      at += 3;
    }
    return false;
  }

  private static int value(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end && value < 100_000; ) {
      int cp = text.codePointAt(i);
      value = value * 10 + Math.max(0, UCharacter.digit(cp, 10));
      i += Character.charCount(cp);
    }
    return value;
  }
}
