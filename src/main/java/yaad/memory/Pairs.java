package yaad.memory;

import java.util.Arrays;

/** Pairs of token and position, to be grouped by token. */
final class Pairs {
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
