package yaad.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaad.memory.Word;
import yaad.memory.Words;
import yaad.text.Lang;

/** Puts the numbers of a translation right when the segment differs from the unit's text in numbers alone. */
final class Numerals {
  private Numerals() {}

  /**
   * The target with every number that differs replaced, in the digits that the target uses for it; the target as it was
   * when it cannot be told for each of them which number of the target answers it.
   *
   * @param known the words of the unit's text
   * @param asked the words of the segment, with the same kinds at the same places
   */
  static String putRight(List<Word> known, String askedText, List<Word> asked, Lang lang, String target) {
    Map<String, String> change = new HashMap<>();
    Map<String, Integer> wanted = new HashMap<>();
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).kind() != Word.Kind.NUMBER) {
        continue;
      }
      String before = known.get(i).key();
      String after = digits(asked.get(i).span().of(askedText));
      String other = change.putIfAbsent(before, after);
      if (other != null && !other.equals(after)) {
        return target;
      }
      wanted.merge(before, 1, Integer::sum);
    }
    List<Word> places = new ArrayList<>();
    for (Word word : Words.of(lang, target)) {
      if (word.kind() == Word.Kind.NUMBER && change.containsKey(word.key())) {
        places.add(word);
        wanted.merge(word.key(), -1, Integer::sum);
      }
    }
    if (wanted.values().stream().anyMatch(n -> n != 0)) {
      return target;
    }
    StringBuilder out = new StringBuilder(target);
    for (int i = places.size() - 1; i >= 0; i--) {
      Word place = places.get(i);
      String written = place.span().of(target);
      String after = change.getOrDefault(place.key(), written);
      if (!digits(written).equals(after)) {
        int from = firstDigit(written);
        int to = lastDigit(written) + 1;
        out.replace(place.span().start() + from, place.span().start() + to, like(after, written.charAt(from)));
      }
    }
    return out.toString();
  }

  /** The number as it is written, in ASCII digits, without what stands before and after it. */
  private static String digits(String written) {
    StringBuilder out = new StringBuilder();
    for (char c : written.substring(firstDigit(written), lastDigit(written) + 1).toCharArray()) {
      int digit = Character.digit(c, 10);
      out.append(digit >= 0 ? (char) ('0' + digit) : c == '\u066C' ? ',' : c == '\u066B' ? '.' : c);
    }
    return out.toString();
  }

  private static int firstDigit(String s) {
    int i = 0;
    while (i < s.length() - 1 && !Character.isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int lastDigit(String s) {
    int i = s.length() - 1;
    while (i > 0 && !Character.isDigit(s.charAt(i))) {
      i--;
    }
    return i;
  }

  /** The number in the digits that {@code model} belongs to. */
  private static String like(String number, char model) {
    int zero = model - Math.max(0, Character.digit(model, 10));
    StringBuilder out = new StringBuilder();
    for (char c : number.toCharArray()) {
      if (c >= '0' && c <= '9') {
        out.append((char) (zero + (c - '0')));
      } else if (zero != '0' && c == ',') {
        out.append('\u066C');
      } else if (zero != '0' && c == '.') {
        out.append('\u066B');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
