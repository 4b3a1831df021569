package yaad.align;

/**
 * What the sums over all paths of a lattice say.
 *
 * @param band where was searched
 * @param edges for each edge the probability that the true path uses it
 * @param urAlone for each Urdu segment, from the band's first, the probability that it stands alone
 * @param enAlone the same for English segments
 * @param again how many empty beads after an empty one of the same side are expected
 * @param across how many empty beads after an empty one of the other side are expected
 * @param logSum the logarithm of the sum over all paths of exp(-cost); minus infinity when no path exists
 */
record Posteriors(
    Band band, float[] edges, double[] urAlone, double[] enAlone, double again, double across, double logSum) {

  /** The probability of a bead; an empty bead may stand anywhere among its neighbours of the other side. */
  double of(int i, int j, int edge, int slot) {
    Shape shape = Shape.ALL.get(slot);
    if (shape.en() == 0) {
      return urAlone[i - band.urFrom];
    }
    return shape.ur() == 0 ? enAlone[j - band.enFrom] : edges[edge];
  }
}
