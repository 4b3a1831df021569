/**
 * Sentence alignment: two lists of segments go in, beads with a confidence come out. Costs are negative log
 * probabilities throughout.
 */
@NullMarked
package yaad.align;

import org.jspecify.annotations.NullMarked;
