package yaad.memory;

import java.util.Arrays;

/**
 * What the texts in a window of a part have of the weight of a segment's tokens. Texts come in while tokens are added, and
 * go again when what they have cannot be enough any more. One serves one thread, for many windows one after another.
 */
public final class Shares {
  /** By position, less {@link #from}; 0 for texts that are not in. */
  private int[] shares = new int[1 << 10];
  private int[] found = new int[1 << 8];
  private int size;
  private int from;
  private int to;

  /** Forgets everything and looks at positions in [from, to). */
  public void window(int first, int end) {
    for (int i = 0; i < size; i++) {
      shares[found[i] - from] = 0;
    }
    size = 0;
    from = first;
    to = end;
    if (shares.length < end - first) {
      shares = new int[Math.max(end - first, shares.length * 2)];
    }
  }

  /** The first position of the window. */
  public int from() {
    return from;
  }

  /** The position behind the window. */
  public int to() {
    return to;
  }

  /** How many texts are in. */
  public int size() {
    return size;
  }

  /** The position of one that is in, from 0 to {@link #size()}. */
  public int position(int i) {
    return found[i];
  }

  /**
   * Adds weight to texts.
   *
   * @param positions ascending
   * @param start where in {@code positions} those within the window start
   * @param end where the list ends
   * @param newTo texts before this position come in by this; the others get their share only when they are in already
   */
  void add(int[] positions, int start, int end, int weight, int newTo) {
    int k = start;
    int room = found.length - size;
    for (; k < end && positions[k] < newTo; k++) {
      int at = positions[k] - from;
      int share = shares[at];
      shares[at] = share + weight;
      if (share == 0) {
        if (room == 0) {
          room = found.length;
          found = Arrays.copyOf(found, room * 2);
        }
        found[size++] = positions[k];
        room--;
      }
    }
    for (; k < end && positions[k] < to; k++) {
      int at = positions[k] - from;
      if (shares[at] != 0) {
        shares[at] += weight;
      }
    }
  }

  /** Adds weight to the texts that are in and whose bits are set. */
  void add(long[] bits, int weight) {
    for (int i = 0; i < size; i++) {
      int position = found[i];
      shares[position - from] += weight & -(int) (bits[position >> 6] >>> position & 1);
    }
  }

  /**
   * Drops the texts whose share, with {@code left} more, does not reach {@code min} percent of the heavier of {@code weight}
   * and their own weight.
   */
  public void prune(IndexPart part, int weight, int left, int min) {
    int least = min * weight;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int position = found[i];
      int most = (shares[position - from] + left) * 100;
      if (most >= least && most >= (long) min * part.weight(position)) {
        found[kept++] = position;
      } else {
        shares[position - from] = 0;
      }
    }
    size = kept;
  }
}
