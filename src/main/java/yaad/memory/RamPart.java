package yaad.memory;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A part of the match index in memory. */
final class RamPart implements IndexPart {
  /** A token of more than one in so many texts is common. */
  private static final int COMMON = 64;
  /** How many positions can be read in the time that it takes to compare the words of a text. */
  private static final int TEXT_COST = 30;

  /** Units by position. */
  final long[] units;
  /** Weights by position, ascending. */
  final int[] weights;
  /** Distinct tokens, ascending. */
  final int[] tokens;
  /** Where each token's positions start; one more at the end. */
  final int[] starts;
  /** Positions, ascending for each token. */
  final int[] positions;
  /** Where each text's words start; one more at the end. */
  final int[] wordStarts;
  final short[] words;
  /** Units of short texts by entry. */
  final long[] shortUnits;
  /** The first entry of each length from 0 to one more than the longest. */
  final int[] lengthStarts;
  final long[] histograms;
  /** The characters of all entries, one after another. */
  final byte[] chars;
  /** Where the characters of the entries of each length start. */
  private final int[] charStarts;
  /** For common tokens, a bit for each position; null before {@link #prepare}. */
  private long @Nullable [] @Nullable [] commonBits;
  /** The pairs of each entry; null before {@link #prepare}. */
  private long @Nullable [] pairs;

  RamPart(
      long[] units,
      int[] weights,
      int[] tokens,
      int[] starts,
      int[] positions,
      int[] wordStarts,
      short[] words,
      long[] shortUnits,
      int[] lengthStarts,
      long[] histograms,
      byte[] chars) {
    this.units = units;
    this.weights = weights;
    this.tokens = tokens;
    this.starts = starts;
    this.positions = positions;
    this.wordStarts = wordStarts;
    this.words = words;
    this.shortUnits = shortUnits;
    this.lengthStarts = lengthStarts;
    this.histograms = histograms;
    this.chars = chars;
    this.charStarts = new int[lengthStarts.length];
    for (int length = 1; length < lengthStarts.length - 1; length++) {
      charStarts[length + 1] = charStarts[length] + (lengthStarts[length + 1] - lengthStarts[length]) * length;
    }
  }

  @Override
  public int size() {
    return units.length;
  }

  /** Spends memory on being asked many questions. */
  void prepare() {
    long[][] bits = new long[tokens.length][];
    for (int t = 0; t < tokens.length; t++) {
      if ((starts[t + 1] - starts[t]) > units.length / COMMON) {
        bits[t] = new long[(units.length >> 6) + 1];
        for (int k = starts[t]; k < starts[t + 1]; k++) {
          bits[t][positions[k] >> 6] |= 1L << positions[k];
        }
      }
    }
    commonBits = bits;
    long[] all = new long[shortUnits.length * Sketch.PAIRS];
    byte[] counts = new byte[Sketch.PAIRS * 64];
    for (int length = 1; length <= Tokening.MOST_CHARS; length++) {
      int start = charStarts[length];
      for (int entry = lengthStarts[length]; entry < lengthStarts[length + 1]; entry++, start += length) {
        Sketch.pairs(chars, start, length, all, entry * Sketch.PAIRS, counts);
      }
    }
    pairs = all;
  }

  @Override
  public boolean isCheaper(int list, int texts) {
    return list < 0 || (commonBits != null && commonBits[list] != null) || count(list) < TEXT_COST * texts;
  }

  @Override
  public int lowest(int weight) {
    return firstAtLeast(weights, 0, weights.length, weight);
  }

  /** The first place in a sorted range whose value is at least {@code least}, or its end. */
  static int firstAtLeast(int[] sorted, int from, int to, int least) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public int weight(int position) {
    return weights[position];
  }

  @Override
  public int list(int token) {
    return Arrays.binarySearch(tokens, token);
  }

  @Override
  public int[] counts(int[] lists) {
    return Arrays.stream(lists).map(this::count).toArray();
  }

  private int count(int list) {
    return list < 0 ? 0 : starts[list + 1] - starts[list];
  }

  @Override
  public void share(int list, int weight, int newTo, Shares shares) {
    if (list < 0) {
      return;
    }
    if (newTo <= shares.from() && commonBits != null && commonBits[list] != null) {
      shares.add(commonBits[list], weight);
      return;
    }
    int end = starts[list + 1];
    shares.add(positions, firstAtLeast(positions, starts[list], end, shares.from()), end, weight, newTo);
  }

  @Override
  public int words(int position, short[] buffer) {
    int start = wordStarts[position];
    int count = wordStarts[position + 1] - start;
    System.arraycopy(words, start, buffer, 0, Math.min(count, buffer.length));
    return count;
  }

  @Override
  public long unit(int position) {
    return units[position];
  }

  @Override
  public void alike(int length, Sketch sketch, int most, IntConsumer each) {
    long @Nullable [] known = pairs;
    int longer = Math.abs(sketch.length() - length);
    for (int i = lengthStarts[length]; i < lengthStarts[length + 1]; i++) {
      if (sketch.mayBeCharacters(histograms, i * HISTOGRAM, most, longer)
          && (known == null || sketch.mayBePairs(known, i * Sketch.PAIRS, most, longer))) {
        each.accept(i);
      }
    }
  }

  /** How many characters an entry has. */
  int length(int entry) {
    return firstAtLeast(lengthStarts, 0, lengthStarts.length, entry + 1) - 1;
  }

  @Override
  public void characters(int entry, byte[] buffer) {
    int length = length(entry);
    System.arraycopy(chars, charStarts[length] + (entry - lengthStarts[length]) * length, buffer, 0, length);
  }

  @Override
  public long unitOfShort(int entry) {
    return shortUnits[entry];
  }
}
