package yaad.text;

import java.util.ArrayList;
import java.util.List;

/** Where two versions of a text differ: small changes in a long text, each for itself. */
public final class Changes {
  /** So many equal characters after a change show that both versions are back in step. */
  private static final int IN_STEP = 12;
  /** A change that is longer than this on both sides together goes on to where the common end begins. */
  private static final int LONGEST = 400;

  private Changes() {}

  /**
   * A part of the old text and what stands in its place. Offsets are in UTF-16 units, ends exclusive.
   *
   * @param from where it begins in the old text
   * @param to where it ends there
   * @param newFrom where its replacement begins in the new text
   * @param newTo where that ends
   */
  public record Change(int from, int to, int newFrom, int newTo) {}

  /** The changes in order; empty when the texts are equal. */
  public static List<Change> between(String before, String after) {
    List<Change> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.length() || j < after.length()) {
      if (i < before.length() && j < after.length() && before.charAt(i) == after.charAt(j)) {
        i++;
        j++;
        continue;
      }
      Change change = next(before, i, after, j);
      changes.add(change);
      i = change.to;
      j = change.newTo;
    }
    return changes;
  }

  /** The smallest change from here after which both are in step. */
  private static Change next(String before, int i, String after, int j) {
    for (int length = 1; length <= LONGEST; length++) {
      for (int taken = 0; taken <= length; taken++) {
        int k = i + taken;
        int l = j + length - taken;
        if (k <= before.length() && l <= after.length() && inStep(before, k, after, l)) {
          return new Change(i, k, j, l);
        }
      }
    }
    int end = 0;
    while (end < Math.min(before.length() - i, after.length() - j)
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    return new Change(i, before.length() - end, j, after.length() - end);
  }

  private static boolean inStep(String before, int k, String after, int l) {
    int left = Math.min(before.length() - k, after.length() - l);
    boolean bothEnd = before.length() - k == after.length() - l;
    return (left >= IN_STEP || bothEnd) && before.regionMatches(k, after, l, Math.min(left, IN_STEP));
  }
}
