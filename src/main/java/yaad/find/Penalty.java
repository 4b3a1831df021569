package yaad.find;

/**
 * A reason to trust a match less than its likeness says.
 *
 * @param reason a few words for people
 * @param points how many percent it takes off, at least 1
 */
public record Penalty(String reason, int points) {}
