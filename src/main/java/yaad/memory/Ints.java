package yaad.memory;

import java.util.Arrays;

/** A list of ints without boxes. */
public final class Ints {
  private int[] values = new int[64];
  private int size;

  /** Adds one at the end. */
  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  /** The one at {@code i}, from 0. */
  public int get(int i) {
    return values[i];
  }

  /** How many. */
  public int size() {
    return size;
  }

  /** Puts another in the place of the one at {@code i}. */
  public void set(int i, int value) {
    values[i] = value;
  }

  /** Removes all but the first {@code count}. */
  public void cut(int count) {
    size = count;
  }

  /** Removes all; the room stays. */
  public void clear() {
    size = 0;
  }

  /** The array that it is kept in; what lies behind {@link #size()} means nothing. */
  int[] values() {
    return values;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
