package yaad.memory;

import java.util.UUID;

/**
 * What storing a document pair did.
 *
 * @param id the pair's identity
 * @param kind whether it was new
 * @param added units that were not there before
 * @param kept units that stayed as they were, with their ids
 * @param removed units that are gone
 * @param doubtful units of the pair that are doubtful now
 */
public record DocumentChange(UUID id, Kind kind, int added, int kept, int removed, int doubtful) {
  /** Whether the pair was in the memory before. */
  public enum Kind {
    /** It was not. */
    NEW,
    /** It was, and something has changed. */
    CHANGED,
    /** It was, exactly so. */
    UNCHANGED
  }
}
