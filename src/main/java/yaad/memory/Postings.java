package yaad.memory;

import java.util.Arrays;

/** Groups positions by token, when they come in ascending order. Counting does it; sorting would take four times as long. */
final class Postings {
  /** The number of each token, in the order in which they were first seen, less one in empty places; open addressing. */
  private int[] table = new int[1 << 10];
  private final Ints distinct = new Ints();
  private int[] counts = new int[1 << 8];
  /** The last position of each token. */
  private int[] last = new int[1 << 8];
  /** What was added: the token's number and the position. */
  private final Ints numbers = new Ints();
  private final Ints places = new Ints();
  private int[] tokens = new int[0];
  private int[] starts = new int[0];
  private int[] positions = new int[0];

  /** Adds a position, which must not be below any that was added before; the same pair counts once. */
  void add(int token, int position) {
    int number = number(token);
    if (counts[number] > 0 && last[number] == position) {
      return;
    }
    counts[number]++;
    last[number] = position;
    numbers.add(number);
    places.add(position);
  }

  private int number(int token) {
    int at = token * 0x9E3779B1 >>> 1 & table.length - 1;
    while (table[at] != 0) {
      if (distinct.get(table[at] - 1) == token) {
        return table[at] - 1;
      }
      at = at + 1 & table.length - 1;
    }
    int number = distinct.size();
    distinct.add(token);
    table[at] = number + 1;
    if (number + 1 == counts.length) {
      counts = Arrays.copyOf(counts, counts.length * 2);
      last = Arrays.copyOf(last, last.length * 2);
    }
    if (distinct.size() * 2 > table.length) {
      rehash();
    }
    return number;
  }

  private void rehash() {
    table = new int[table.length * 2];
    for (int number = 0; number < distinct.size(); number++) {
      int at = distinct.get(number) * 0x9E3779B1 >>> 1 & table.length - 1;
      while (table[at] != 0) {
        at = at + 1 & table.length - 1;
      }
      table[at] = number + 1;
    }
  }

  /** Puts everything in order of token and position. */
  void group() {
    int size = distinct.size();
    long[] order = new long[size];
    for (int number = 0; number < size; number++) {
      order[number] = (long) distinct.get(number) << 32 | number;
    }
    Arrays.sort(order);
    tokens = new int[size];
    starts = new int[size + 1];
    int[] next = new int[size];
    for (int i = 0; i < size; i++) {
      int number = (int) order[i];
      tokens[i] = distinct.get(number);
      next[number] = starts[i];
      starts[i + 1] = starts[i] + counts[number];
    }
    positions = new int[places.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[next[numbers.get(i)]++] = places.get(i);
    }
  }

  /** Distinct tokens, ascending. */
  int[] tokens() {
    return tokens;
  }

  /** Where the positions of each start; one more at the end. */
  int[] starts() {
    return starts;
  }

  /** Ascending for each token. */
  int[] positions() {
    return positions;
  }
}
