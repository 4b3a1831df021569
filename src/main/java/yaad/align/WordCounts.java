package yaad.align;

import java.util.Map;

/**
 * What a memory has learned of words: how often each pair of words is expected to be linked in its accepted alignments.
 * Words are given by the keys that {@link WordLearner} gives them. The store behind it is the memory's.
 */
public interface WordCounts {
  /** The English words that an Urdu word was linked with, each with its expected count; empty for an unknown word. */
  Map<String, Double> linkedWith(String ur);

  /** How often an Urdu word was seen in accepted alignments. */
  double urSeen(String ur);

  /** How often an English word was seen in accepted alignments. */
  double enSeen(String en);
}
