package yaad.memory;

/**
 * What can be told of the edit distance of two short texts without comparing them: from below, so that what it rules out is
 * ruled out for certain.
 *
 * <p><b>Characters.</b> Every edit changes how many characters one text has beyond the other, class by class, by one at most;
 * so the distance is at least that number, on either side. The histograms cut off counts above eight and put several
 * characters in a class, which only lowers it.
 *
 * <p><b>Pairs.</b> With an end sign before and after it, a text of n characters has n + 1 pairs of neighbours, and an edit
 * touches two of them at most. The second of two equal pairs counts as another pair, and so on: so if d edits make one text of
 * the other, at most 2 d of the pairs of either are missing from the other. Pairs are kept as bits, several in one by chance,
 * which only lowers what is missing.
 *
 * <p>What either text has beyond the other is x and y, and x - y is the difference of their lengths. So the greater of the two
 * is half of x + y and that difference; and x + y is no less than the number of bits that differ.
 */
public final class Sketch {
  /** Words of the bits of the pairs of a text. */
  static final int PAIRS = 16;

  private static final int CLASSES = 64;
  private static final int LEVELS = 8;
  private static final int END = 0xFF;

  private final int length;
  private final long[] characters;
  private final long[] pairs;

  /** Of the first {@code length} characters, at most {@value Tokening#MOST_CHARS}. */
  public Sketch(byte[] chars, int length) {
    this.length = length;
    characters = histogram(chars, length);
    pairs = new long[PAIRS];
    pairs(chars, 0, length, pairs, 0, new byte[PAIRS * 64]);
  }

  /** How many characters the text has. */
  int length() {
    return length;
  }

  /** The histogram of a text of at most {@link Tokening#MOST_CHARS} characters. */
  static long[] histogram(byte[] chars, int length) {
    long[] words = new long[IndexPart.HISTOGRAM];
    byte[] counts = new byte[CLASSES];
    for (int i = 0; i < length; i++) {
      int c = chars[i] & CLASSES - 1;
      if (counts[c] < LEVELS) {
        words[c >> 3] |= 1L << ((c & 7) * LEVELS + counts[c]++);
      }
    }
    return words;
  }

  /** Sets the bits of a text's pairs; {@code counts} is all zero before and after. */
  static void pairs(byte[] chars, int start, int length, long[] bits, int at, byte[] counts) {
    int before = END;
    for (int i = 0; i <= length; i++) {
      int c = i < length ? chars[start + i] & 0xFF : END;
      int pair = hash(before << 8 | c);
      int bit = hash(pair + 0x9E37 * counts[pair]++);
      bits[at + (bit >> 6)] |= 1L << bit;
      before = c;
    }
    before = END;
    for (int i = 0; i <= length; i++) {
      int c = i < length ? chars[start + i] & 0xFF : END;
      counts[hash(before << 8 | c)] = 0;
      before = c;
    }
  }

  private static int hash(int value) {
    return value * 0x9E3779B1 >>> 32 - 10;
  }

  /** Whether at most {@code most} edits may do, by the characters, when the lengths differ by {@code longer}. */
  boolean mayBeCharacters(long[] others, int at, int most, int longer) {
    int different = 0;
    for (int i = 0; i < IndexPart.HISTOGRAM; i++) {
      different += Long.bitCount(characters[i] ^ others[at + i]);
    }
    return different <= 2 * most - longer;
  }

  /** Whether at most {@code most} edits may do, by the pairs, when the lengths differ by {@code longer}. */
  boolean mayBePairs(long[] others, int at, int most, int longer) {
    int different = 0;
    for (int i = 0; i < PAIRS; i++) {
      different += Long.bitCount(pairs[i] ^ others[at + i]);
    }
    return different <= 4 * most - longer;
  }
}
