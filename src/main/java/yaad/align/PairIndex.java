package yaad.align;

import java.util.Arrays;

/** Numbers pairs of small numbers, from 0 on in order of first sight: an open-addressing hash table. */
final class PairIndex {
  private long[] keys = new long[1 << 10];
  private int[] values = new int[1 << 10];
  private long[] byNumber = new long[1 << 9];
  private int size;

  PairIndex() {
    Arrays.fill(keys, -1);
  }

  int size() {
    return size;
  }

  /** The number of a pair, a new one when it was never seen. */
  int add(int a, int b) {
    if (2 * size >= keys.length) {
      grow();
    }
    long key = key(a, b);
    int at = slot(key);
    if (keys[at] == key) {
      return values[at];
    }
    keys[at] = key;
    values[at] = size;
    if (size == byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, 2 * size);
    }
    byNumber[size] = key;
    return size++;
  }

  /** The number of a pair, or -1. */
  int find(int a, int b) {
    long key = key(a, b);
    int at = slot(key);
    return keys[at] == key ? values[at] : -1;
  }

  int first(int number) {
    return (int) (byNumber[number] >>> 32);
  }

  int second(int number) {
    return (int) byNumber[number];
  }

  private static long key(int a, int b) {
    return (long) a << 32 | b;
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int at = (int) (hash >>> 32) & (keys.length - 1);
    while (keys[at] != -1 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    keys = new long[2 * keys.length];
    values = new int[keys.length];
    Arrays.fill(keys, -1);
    for (int number = 0; number < size; number++) {
      int at = slot(byNumber[number]);
      keys[at] = byNumber[number];
      values[at] = number;
    }
  }
}
