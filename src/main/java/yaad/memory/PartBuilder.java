package yaad.memory;

import java.util.Arrays;
import java.util.List;
import yaad.text.Lang;

/** Collects the texts of units in one language and makes a part of the match index of them. */
final class PartBuilder {
  private final Lang lang;
  private int size;
  private long[] units = new long[256];
  private int[] weights = new int[256];
  /** All words of all texts; a text's words end where the next one's begin. */
  private final Ints tokens = new Ints();
  private int[] starts = new int[257];
  private boolean[] mostlyMarks = new boolean[256];
  private byte[][] chars = new byte[256][];

  private static final byte[] LONG = new byte[0];

  PartBuilder(Lang lang) {
    this.lang = lang;
  }

  int size() {
    return size;
  }

  /** The numbers of the units, in the order in which they were added. */
  List<Long> numbers() {
    return Arrays.stream(units, 0, size).boxed().toList();
  }

  void add(long unit, String text, List<Word> words) {
    if (size == units.length) {
      grow(size * 2);
    }
    units[size] = unit;
    weights[size] = Tokening.weight(words);
    mostlyMarks[size] = Tokening.mostlyMarks(words);
    for (Word word : words) {
      if (word.kind() != Word.Kind.MARK) {
        tokens.add(Tokening.token(word));
      }
    }
    starts[size + 1] = tokens.size();
    String key = Tokening.chars(lang, text);
    chars[size] = key == null ? LONG : Tokening.bytes(key);
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
    Pairs pairs = new Pairs(tokens.size() + size);
    int at = 0;
    for (int p = 0; p < size; p++) {
      int i = order[p];
      orderedUnits[p] = units[i];
      orderedWeights[p] = weights[i];
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        words[at++] = (short) tokens.get(k);
        pairs.add(tokens.get(k), p);
      }
      wordStarts[p + 1] = at;
      if (mostlyMarks[i]) {
        pairs.add(Tokening.MOSTLY_MARKS, p);
      }
    }
    pairs.sort();
    return shorts(orderedUnits, orderedWeights, wordStarts, words, pairs);
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

  private RamPart shorts(long[] orderedUnits, int[] orderedWeights, int[] wordStarts, short[] words, Pairs pairs) {
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
        orderedUnits, orderedWeights, pairs.tokens(), pairs.starts(), pairs.positions(), wordStarts, words, shortUnits,
        lengthStarts, histograms, all);
  }

  /** Pairs of token and position, to be grouped by token. */
  static final class Pairs {
    private long[] pairs;
    private int size;

    Pairs(int room) {
      pairs = new long[Math.max(16, room)];
    }

    void add(int token, int position) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
      }
      pairs[size++] = (long) token << 32 | position;
    }

    /** Sorts by token and position and drops repetitions. */
    void sort() {
      Arrays.sort(pairs, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1]) {
          pairs[kept++] = pairs[i];
        }
      }
      size = kept;
    }

    int[] tokens() {
      Ints out = new Ints();
      for (int i = 0; i < size; i++) {
        if (i == 0 || (int) (pairs[i] >> 32) != (int) (pairs[i - 1] >> 32)) {
          out.add((int) (pairs[i] >> 32));
        }
      }
      return out.toArray();
    }

    int[] starts() {
      Ints out = new Ints();
      for (int i = 0; i < size; i++) {
        if (i == 0 || (int) (pairs[i] >> 32) != (int) (pairs[i - 1] >> 32)) {
          out.add(i);
        }
      }
      out.add(size);
      return out.toArray();
    }

    int[] positions() {
      int[] out = new int[size];
      for (int i = 0; i < size; i++) {
        out[i] = (int) pairs[i];
      }
      return out;
    }
  }
}
