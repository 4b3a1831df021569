package yaad.align;

import java.util.List;

/**
 * How one text translates the other as a whole, as a first look saw it; each trait is 0 for what is usual, or for what nobody
 * knows. All weights bend with it: half of the words found is much in a loose translation and little in a literal one, and a
 * segment without a partner is likelier where others have none.
 *
 * @param literal how much of its words a bead shares, in tenths above what is usual, about -5 to 3
 * @param gaps how many of ten beads are empty, 0 to 10
 */
record Manner(double literal, double gaps) {
  static final Manner UNKNOWN = new Manner(0, 0);
  /** The traits' names, in the order of {@link #traits()}. */
  static final List<String> TRAITS = List.of("literal", "gaps");

  double[] traits() {
    return new double[] {literal, gaps};
  }
}
