package yaad.memory;

import java.util.Arrays;

/** A part of the match index in memory. */
final class RamPart implements IndexPart {
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

  @Override
  public int textCost() {
    return 30;
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
  public int count(int token) {
    int i = Arrays.binarySearch(tokens, token);
    return i < 0 ? 0 : starts[i + 1] - starts[i];
  }

  @Override
  public void positions(int token, int from, int to, Ints out) {
    int i = Arrays.binarySearch(tokens, token);
    if (i < 0) {
      return;
    }
    int end = starts[i + 1];
    for (int k = firstAtLeast(positions, starts[i], end, from); k < end && positions[k] < to; k++) {
      out.add(positions[k]);
    }
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
  public int lowestShort(int length) {
    return lengthStarts[Math.max(0, Math.min(length, lengthStarts.length - 1))];
  }

  @Override
  public void histograms(int from, int to, Histogram each) {
    for (int i = from; i < to; i++) {
      each.take(i, histograms, i * HISTOGRAM);
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
