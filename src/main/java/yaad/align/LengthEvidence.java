package yaad.align;

import java.util.List;

/**
 * Length: a long sentence has a long translation (Gale and Church 1993), counted in letters. The mean ratio and the
 * variance are those of Urdu and English; both features are clipped, since a very odd length says no more than an odd
 * one.
 */
final class LengthEvidence implements Evidence {
  /** English letters for one Urdu letter, spaces left out. */
  private static final double RATIO = 1.10;
  /** Variance of the difference for each letter. */
  private static final double VARIANCE = 1.5;

  /** Of two sides whose lengths are more standard deviations apart, the longer one does not hold a segment too few. */
  private static final double HOPELESS = 15;

  @Override
  public List<String> features() {
    return List.of("length.square", "length.distance");
  }

  @Override
  public Measure on(Sides sides) {
    return (i, k, j, l, out, at) -> {
      if (i == k || j == l) {
        return;
      }
      double z = Math.abs(z(sides.urLength(i, k), sides.enLength(j, l)));
      out[at] = (float) Math.min(z * z, 16);
      out[at + 1] = (float) Math.min(z, 6);
    };
  }

  /** Whether a bead has more segments on the side that is far too long already: most of the larger beads, and no right one. */
  static boolean tooMuch(Shape shape, int ur, int en) {
    if (shape.ur() == shape.en() || shape.ur() == 0 || shape.en() == 0) {
      return false;
    }
    double z = z(ur, en);
    return shape.en() > shape.ur() ? z > HOPELESS : z < -HOPELESS;
  }

  /** How many standard deviations the English text is longer than is usual for the Urdu one. */
  static double z(int ur, int en) {
    double expected = ur * RATIO;
    return (en - expected) / Math.sqrt(VARIANCE * (expected + en + 2) / 2);
  }
}
