package yaad.memory;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/** Makes one part of the match index of several. */
final class PartMerger {
  private PartMerger() {}

  /**
   * @param parts the parts
   * @param wanted which units stay; of a unit that is in several parts every text stays
   */
  static RamPart merge(List<RamPart> parts, LongPredicate wanted) {
    int total = parts.stream().mapToInt(RamPart::size).sum();
    // Weight, then part, then position: 24, 8 and 32 bits.
    long[] order = new long[total];
    int size = 0;
    for (int p = 0; p < parts.size(); p++) {
      RamPart part = parts.get(p);
      for (int i = 0; i < part.size(); i++) {
        if (wanted.test(part.units[i])) {
          order[size++] = (long) Math.min(part.weights[i], 0x7FFFFF) << 40 | (long) p << 32 | i;
        }
      }
    }
    Arrays.sort(order, 0, size);
    long[] units = new long[size];
    int[] weights = new int[size];
    int[] wordStarts = new int[size + 1];
    int[][] moved = new int[parts.size()][];
    for (int p = 0; p < parts.size(); p++) {
      moved[p] = new int[parts.get(p).size()];
      Arrays.fill(moved[p], -1);
    }
    short[] words = new short[parts.stream().mapToInt(p -> p.words.length).sum()];
    for (int i = 0; i < size; i++) {
      int p = (int) (order[i] >>> 32) & 0xFF;
      int at = (int) order[i];
      RamPart part = parts.get(p);
      moved[p][at] = i;
      units[i] = part.units[at];
      weights[i] = part.weights[at];
      int count = part.wordStarts[at + 1] - part.wordStarts[at];
      System.arraycopy(part.words, part.wordStarts[at], words, wordStarts[i], count);
      wordStarts[i + 1] = wordStarts[i] + count;
    }
    Pairs pairs = new Pairs(words.length + size);
    for (int p = 0; p < parts.size(); p++) {
      RamPart part = parts.get(p);
      for (int t = 0; t < part.tokens.length; t++) {
        for (int k = part.starts[t]; k < part.starts[t + 1]; k++) {
          int to = moved[p][part.positions[k]];
          if (to >= 0) {
            pairs.add(part.tokens[t], to);
          }
        }
      }
    }
    pairs.sort();
    Shorts shorts = new Shorts(parts, wanted);
    return new RamPart(
        units, weights, pairs.tokens(), pairs.starts(), pairs.positions(), wordStarts,
        Arrays.copyOf(words, wordStarts[size]), shorts.units, shorts.lengthStarts, shorts.histograms, shorts.chars);
  }

  /** The short texts of several parts. */
  private static final class Shorts {
    final int[] lengthStarts = new int[Tokening.MOST_CHARS + 2];
    final long[] units;
    final long[] histograms;
    final byte[] chars;

    Shorts(List<RamPart> parts, LongPredicate wanted) {
      int most = parts.stream().mapToInt(p -> p.shortUnits.length).sum();
      long[] allUnits = new long[most];
      long[] allHistograms = new long[most * IndexPart.HISTOGRAM];
      Bytes allChars = new Bytes();
      byte[] buffer = new byte[Tokening.MOST_CHARS];
      int size = 0;
      for (int length = 0; length <= Tokening.MOST_CHARS; length++) {
        lengthStarts[length] = size;
        for (RamPart part : parts) {
          for (int e = part.lengthStarts[length]; e < part.lengthStarts[length + 1]; e++) {
            if (wanted.test(part.shortUnits[e])) {
              allUnits[size] = part.shortUnits[e];
              System.arraycopy(
                  part.histograms, e * IndexPart.HISTOGRAM, allHistograms, size * IndexPart.HISTOGRAM, IndexPart.HISTOGRAM);
              part.characters(e, buffer);
              allChars.copy(buffer, 0, length);
              size++;
            }
          }
        }
      }
      lengthStarts[Tokening.MOST_CHARS + 1] = size;
      units = Arrays.copyOf(allUnits, size);
      histograms = Arrays.copyOf(allHistograms, size * IndexPart.HISTOGRAM);
      chars = allChars.toArray();
    }
  }
}
