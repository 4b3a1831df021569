package yaad.memory;

import java.util.Arrays;
import java.util.List;

/** Collects the texts of units in one language and makes a part of the match index of them. */
final class PartBuilder {
  private int size;
  private long[] units = new long[256];
  private int[] weights = new int[256];
  /** All words of all texts; a text's words end where the next one's begin. */
  private final Ints tokens = new Ints();
  private int[] starts = new int[257];
  private boolean[] mostlyMarks = new boolean[256];
  private byte[][] chars = new byte[256][];

  int size() {
    return size;
  }

  /** The numbers of the units, in the order in which they were added. */
  List<Long> numbers() {
    return Arrays.stream(units, 0, size).boxed().toList();
  }

  void add(long unit, Tokened text) {
    if (size == units.length) {
      grow(size * 2);
    }
    units[size] = unit;
    weights[size] = text.weight();
    mostlyMarks[size] = text.mostlyMarks();
    for (int token : text.tokens()) {
      tokens.add(token);
    }
    starts[size + 1] = tokens.size();
    chars[size] = text.chars();
    size++;
  }

  private void grow(int room) {
    units = Arrays.copyOf(units, room);
    weights = Arrays.copyOf(weights, room);
    starts = Arrays.copyOf(starts, room + 1);
    mostlyMarks = Arrays.copyOf(mostlyMarks, room);
    chars = Arrays.copyOf(chars, room);
  }

  RamPart build() {
    int[] order = byWeight();
    long[] orderedUnits = new long[size];
    int[] orderedWeights = new int[size];
    int[] wordStarts = new int[size + 1];
    short[] words = new short[tokens.size()];
    Postings postings = new Postings();
    int at = 0;
    for (int p = 0; p < size; p++) {
      int i = order[p];
      orderedUnits[p] = units[i];
      orderedWeights[p] = weights[i];
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        words[at++] = (short) tokens.get(k);
        postings.add(tokens.get(k), p);
      }
      wordStarts[p + 1] = at;
      if (mostlyMarks[i]) {
        postings.add(Tokening.MOSTLY_MARKS, p);
      }
    }
    postings.group();
    return shorts(orderedUnits, orderedWeights, wordStarts, words, postings);
  }

  private int[] byWeight() {
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = (long) weights[i] << 32 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  private RamPart shorts(long[] orderedUnits, int[] orderedWeights, int[] wordStarts, short[] words, Postings postings) {
    int[] lengthStarts = new int[Tokening.MOST_CHARS + 2];
    for (int i = 0; i < size; i++) {
      if (chars[i].length > 0) {
        lengthStarts[chars[i].length + 1]++;
      }
    }
    int bytes = 0;
    for (int length = 1; length <= Tokening.MOST_CHARS; length++) {
      bytes += lengthStarts[length + 1] * length;
      lengthStarts[length + 1] += lengthStarts[length];
    }
    int entries = lengthStarts[Tokening.MOST_CHARS + 1];
    long[] shortUnits = new long[entries];
    long[] histograms = new long[entries * IndexPart.HISTOGRAM];
    byte[] all = new byte[bytes];
    int[] next = lengthStarts.clone();
    int[] offsets = new int[Tokening.MOST_CHARS + 2];
    for (int length = 1; length <= Tokening.MOST_CHARS; length++) {
      offsets[length + 1] = offsets[length] + (lengthStarts[length + 1] - lengthStarts[length]) * length;
    }
    for (int i = 0; i < size; i++) {
      int length = chars[i].length;
      if (length > 0) {
        int entry = next[length]++;
        shortUnits[entry] = units[i];
        System.arraycopy(
            Sketch.histogram(chars[i], length), 0, histograms, entry * IndexPart.HISTOGRAM, IndexPart.HISTOGRAM);
        System.arraycopy(chars[i], 0, all, offsets[length] + (entry - lengthStarts[length]) * length, length);
      }
    }
    return new RamPart(
        orderedUnits, orderedWeights, postings.tokens(), postings.starts(), postings.positions(), wordStarts, words, shortUnits,
        lengthStarts, histograms, all);
  }
}
