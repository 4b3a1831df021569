package yaad.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yaad.text.Lang;

/**
 * Finds a list that runs on within one paragraph ("1. First 2. Second", "a) eggs b) milk", "1۔ پہلا 2۔ دوسرا") and puts a
 * paragraph separator in place of the white space before each marker but the first. It is a list when the paragraph
 * begins with marker one, the markers are of one kind and count up by one, and none is the number of the word before it
 * ("chapter 2. The").
 */
final class RunningList {
  private static final char SEPARATOR = '\u2029';
  private static final Set<String> NUMBERED = Set.of(
      "number", "no", "chapter", "section", "page", "part", "volume", "figure", "table", "article", "at", "in", "of", "to",
      "for", "by", "from", "and", "or", "the", "than", "with", "on", "is", "was", "are", "were", "a", "over", "under",
      "نمبر", "باب", "حصہ", "صفحہ", "جلد", "اور", "یا", "سن", "تا", "از");

  private final char[] text;
  private final Lang lang;

  private RunningList(char[] text, Lang lang) {
    this.text = text;
    this.lang = lang;
  }

  /**
   * A marker.
   *
   * @param letter whether it counts a, b, c
   * @param value its place in the order, from 1
   * @param style what stands around it
   */
  private record Marker(boolean letter, int value, String style, int end) {}

  /** Marks such a list in {@code text}, in place. */
  static void mark(char[] text, Lang lang) {
    new RunningList(text, lang).mark();
  }

  private void mark() {
    int i = 0;
    while (i < text.length && (Blank.is(text[i]) || isBullet(text[i]))) {
      i++;
    }
    Marker last = markerAt(i);
    if (last == null || last.value() != 1) {
      return;
    }
    List<Integer> places = new ArrayList<>();
    for (int k = last.end(); k < text.length; k++) {
      if (!Blank.is(text[k - 1])) {
        continue;
      }
      Marker next = markerAt(k);
      if (next != null && next.letter() == last.letter() && next.style().equals(last.style())
          && next.value() == last.value() + 1 && beginsItem(next.end()) && !isNumberOfWordBefore(k)) {
        places.add(k - 1);
        last = next;
        k = next.end();
      }
    }
    for (int place : places) {
      text[place] = SEPARATOR;
    }
  }

  /** A digit or two, or a small letter of English, with a stop or bracket behind, a bracket before or not. */
  private @Nullable Marker markerAt(int start) {
    int i = start;
    StringBuilder style = new StringBuilder();
    if (i < text.length && text[i] == '(') {
      style.append('(');
      i++;
    }
    int value = 0;
    int digits = 0;
    boolean letter = false;
    while (i < text.length && digits < 2 && Character.digit(text[i], 10) >= 0) {
      value = value * 10 + Character.digit(text[i], 10);
      digits++;
      i++;
    }
    if (digits == 0 && lang == Lang.ENGLISH && i < text.length && text[i] >= 'a' && text[i] <= 'z') {
      letter = true;
      value = text[i] - 'a' + 1;
      i++;
    }
    int from = i;
    while (i < text.length && i < from + 2 && ".)\u06D4-".indexOf(text[i]) >= 0) {
      style.append(text[i]);
      i++;
    }
    if (value == 0 || i == from || i < text.length && !Blank.is(text[i]) && lang == Lang.ENGLISH) {
      return null;
    }
    return new Marker(letter, value, style.toString(), i);
  }

  private boolean beginsItem(int end) {
    int i = end;
    while (i < text.length && (Blank.is(text[i]) || "\u201C\u2018'(".indexOf(text[i]) >= 0)) {
      i++;
    }
    return i < text.length && Character.isLetterOrDigit(text[i]) && (lang == Lang.URDU || !Character.isLowerCase(text[i]) || closesBracket(end));
  }

  /** "1) eggs 2) milk": with brackets items may begin in lower case. */
  private boolean closesBracket(int end) {
    return text[end - 1] == ')';
  }

  private boolean isNumberOfWordBefore(int marker) {
    int end = marker;
    while (end > 0 && Blank.is(text[end - 1])) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text[start - 1])) {
      start--;
    }
    return NUMBERED.contains(new String(text, start, end - start).toLowerCase(Locale.ROOT));
  }

  private static boolean isBullet(char c) {
    return "\u2022\u25AA\u25CF\u25E6\u2023\u2043".indexOf(c) >= 0;
  }
}
