package yaad.align;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many segments of each side a bead takes. The order of {@link #ALL} is the order of the slots of a lattice.
 *
 * @param ur how many Urdu segments, 0 to 4
 * @param en how many English segments, 0 to 4
 */
record Shape(int ur, int en) {
  /** The shapes that the aligner knows. Translators split and join freely, but hardly ever more than four to one. */
  static final List<Shape> ALL = List.of(
      new Shape(1, 1), new Shape(1, 0), new Shape(0, 1), new Shape(1, 2), new Shape(2, 1),
      new Shape(2, 2), new Shape(1, 3), new Shape(3, 1), new Shape(1, 4), new Shape(4, 1));

  static final int COUNT = ALL.size();

  boolean isNull() {
    return ur == 0 || en == 0;
  }

  private static final int MOST = 4;
  private static final int[] SLOTS = IntStream.range(0, (MOST + 1) * (MOST + 1))
      .map(x -> ALL.indexOf(new Shape(x / (MOST + 1), x % (MOST + 1)))).toArray();

  /** The slot of a bead with so many segments, or -1 when no shape fits. */
  static int slot(int ur, int en) {
    return ur > MOST || en > MOST ? -1 : SLOTS[ur * (MOST + 1) + en];
  }

  @Override
  public String toString() {
    return ur + "-" + en;
  }
}
