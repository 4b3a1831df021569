package yaad.text;

/**
 * A candidate for the base form of a word.
 *
 * @param text the candidate at level S
 * @param rule the rule that gave it: {@code self} for the word itself, {@code list} for a listed form, {@code N04} and the like
 *     for an Urdu ending, {@code verb}, or {@code s}, {@code ed}, {@code ing} for an English ending
 */
public record Stem(String text, String rule) {}
