package yaad.align;

import java.util.Arrays;

/**
 * Numbers pairs of small numbers, from 0 on in order of first sight: an open-addressing hash table for each first number, so
 * that who asks for one first number after the other finds what it needs close together.
 */
final class PairIndex {
  private static final int[] NONE = new int[0];

  /** For each first number second numbers plus one, 0 where the slot is free, each with the number of the pair. */
  private int[][] slots = new int[64][];
  private int[] sizes = new int[64];
  private long[] byNumber = new long[1 << 9];
  private int size;

  PairIndex() {
    Arrays.fill(slots, NONE);
  }

  int size() {
    return size;
  }

  /** The number of a pair, a new one when it was never seen. */
  int add(int a, int b) {
    if (a >= slots.length) {
      int before = slots.length;
      slots = Arrays.copyOf(slots, Math.max(a + 1, 2 * before));
      Arrays.fill(slots, before, slots.length, NONE);
      sizes = Arrays.copyOf(sizes, slots.length);
    }
    if (4 * sizes[a] >= slots[a].length) {
      grow(a);
    }
    int[] own = slots[a];
    int at = slot(own, b);
    if (own[at] == 0) {
      own[at] = b + 1;
      own[at + 1] = size;
      sizes[a]++;
      if (size == byNumber.length) {
        byNumber = Arrays.copyOf(byNumber, 2 * size);
      }
      byNumber[size++] = (long) a << 32 | b;
    }
    return own[at + 1];
  }

  /** The number of a pair, or -1. */
  int find(int a, int b) {
    if (a >= slots.length || slots[a].length == 0) {
      return -1;
    }
    int at = slot(slots[a], b);
    return slots[a][at] == 0 ? -1 : slots[a][at + 1];
  }

  int first(int number) {
    return (int) (byNumber[number] >>> 32);
  }

  int second(int number) {
    return (int) byNumber[number];
  }

  /** Where a second number is, or would be: slots hold two entries each. */
  private static int slot(int[] own, int b) {
    int mask = own.length - 2;
    int at = (b * 0x9E3779B1 >>> 15) * 2 & mask;
    while (own[at] != 0 && own[at] != b + 1) {
      at = at + 2 & mask;
    }
    return at;
  }

  private void grow(int a) {
    int[] before = slots[a];
    int[] own = new int[Math.max(8, 2 * before.length)];
    for (int at = 0; at < before.length; at += 2) {
      if (before[at] != 0) {
        int to = slot(own, before[at] - 1);
        own[to] = before[at];
        own[to + 1] = before[at + 1];
      }
    }
    slots[a] = own;
  }
}
