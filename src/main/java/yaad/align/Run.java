package yaad.align;

/**
 * How much a segment looks, from one of its ends on, as if it belonged to another segment than its own partner: the greatest
 * sum over the words from that end (Bentley 1984). A word that only the other one has adds its weight.
 *
 * @param here what a word takes off that its own partner has
 * @param nowhere what a word takes off that neither has
 * @param most how many words are looked at, at least 1
 */
record Run(double here, double nowhere, int most) {
  /** A run that has come down to this sum is given up. */
  private static final double GIVEN_UP = -1;

  /** The place of the n-th word from the beginning or from the end on, n from 0. */
  static int place(Telling segment, boolean fromEnd, int n) {
    return segment.order[fromEnd ? segment.order.length - 1 - n : n];
  }

  /**
   * The greatest sum, at least 0.
   *
   * @param there for each word the sum of its probabilities in the other segment
   * @param covered for each word how far its own partner has it, in [0,1]
   */
  double of(Telling segment, boolean fromEnd, float[] there, double[] covered) {
    int words = Math.min(most, segment.order.length);
    double sum = 0;
    double greatest = 0;
    for (int n = 0; n < words && sum > GIVEN_UP; n++) {
      int w = place(segment, fromEnd, n);
      double missing = 1 - covered[w];
      double across = there[w] * Cells.PER_COVERED;
      // Most words are not there at all.
      if (across == 0) {
        sum -= segment.weight[w] * (covered[w] * here + missing * nowhere);
      } else {
        across = across < 1 ? across : 1;
        sum += segment.weight[w] * (across * missing - (1 - across) * (covered[w] * here + missing * nowhere));
        greatest = sum > greatest ? sum : greatest;
      }
    }
    return greatest;
  }
}
