package yaad.check;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The words of an Urdu text one after another: what {@link Urdu#WORD} finds, found once for all checks. Used as a matcher is;
 * each user takes its own with {@link #again}.
 */
final class WordRuns {
  private static final BitSet LETTERS = set(Urdu.LETTER);
  private static final BitSet INSIDE = set(Urdu.INSIDE);

  private final String text;
  /** Where each word starts and ends, two numbers a word. */
  private final int[] places;
  private int at = -2;

  private WordRuns(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  static WordRuns of(String text) {
    int[] places = new int[32];
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      if (LETTERS.get(text.charAt(i))) {
        int end = i + 1;
        while (end < text.length() && INSIDE.get(text.charAt(end))) {
          end++;
        }
        if (n == places.length) {
          places = Arrays.copyOf(places, 2 * n);
        }
        places[n++] = i;
        places[n++] = end;
        i = end - 1;
      }
    }
    return new WordRuns(text, Arrays.copyOf(places, n));
  }

  /** The same words from the first on. */
  WordRuns again() {
    return new WordRuns(text, places);
  }

  /** Goes to the next word; false when there is none. */
  boolean find() {
    at += 2;
    return at < places.length;
  }

  int start() {
    return places[at];
  }

  int end() {
    return places[at + 1];
  }

  String group() {
    return text.substring(places[at], places[at + 1]);
  }

  /** The word that stands so many words after this one, or before it; empty beyond the ends. */
  String beside(int words) {
    int i = at + 2 * words;
    return i < 0 || i >= places.length ? "" : text.substring(places[i], places[i + 1]);
  }

  /** The characters of a class such as {@code \\u0620-\\u063F\\u0640}. */
  private static BitSet set(String characterClass) {
    BitSet set = new BitSet();
    for (int i = 0; i < characterClass.length(); ) {
      int from = Integer.parseInt(characterClass.substring(i + 2, i + 6), 16);
      i += 6;
      int to = from;
      if (i < characterClass.length() && characterClass.charAt(i) == '-') {
        to = Integer.parseInt(characterClass.substring(i + 3, i + 7), 16);
        i += 7;
      }
      set.set(from, to + 1);
    }
    return set;
  }
}
