package yaad.check;

/**
 * An Urdu and an English text that translate each other: a bead with two sides, or a unit.
 *
 * @param ur the Urdu side
 * @param en the English side
 */
public record Pair(Passage ur, Passage en) {}
