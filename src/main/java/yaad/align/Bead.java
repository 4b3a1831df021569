package yaad.align;

/**
 * A group of neighbouring Urdu segments and the group of neighbouring English segments that translates it; one of the
 * two may be empty. Indices are 0-based, ends exclusive.
 *
 * @param urFrom the first Urdu segment
 * @param urTo the Urdu segment after the last
 * @param enFrom the first English segment
 * @param enTo the English segment after the last
 * @param confidence how probable it is that exactly these segments belong together, in [0,1]
 */
public record Bead(int urFrom, int urTo, int enFrom, int enTo, double confidence) {
  public Bead {
    if (urFrom < 0 || urTo < urFrom || enFrom < 0 || enTo < enFrom || (urTo == urFrom && enTo == enFrom)) {
      throw new IllegalArgumentException("no bead " + urFrom + "-" + urTo + " : " + enFrom + "-" + enTo);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("no confidence " + confidence);
    }
  }

  /** How many Urdu segments. */
  public int ur() {
    return urTo - urFrom;
  }

  /** How many English segments. */
  public int en() {
    return enTo - enFrom;
  }

  /** Whether one side is empty: a sentence that was left out or put in. */
  public boolean isNull() {
    return ur() == 0 || en() == 0;
  }
}
