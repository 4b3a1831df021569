package yaad.align;

import java.util.List;

/**
 * One source of evidence. It sees a bead as a few numbers; the weights that turn them into a cost (a negative log
 * probability up to a constant) are fitted by {@link AlignTrainer} and kept in {@code weights.properties}.
 */
interface Evidence {
  /** The names of its features, in the order in which a {@link Measure} gives them; each begins with its own name. */
  List<String> features();

  /** Gets ready for one pair of texts. */
  Measure on(Sides sides);

  /** The evidence for the beads of one pair of texts. Not safe for use by several threads. */
  @FunctionalInterface
  interface Measure {
    /**
     * Writes the features of the bead of Urdu segments [i, k) and English segments [j, l).
     *
     * @param out where to write; holds zeros before
     * @param at the place of the first feature
     */
    void measure(int i, int k, int j, int l, float[] out, int at);
  }
}
