package yaad.align;

/**
 * A term of a glossary in both languages, as it is written.
 *
 * @param ur the Urdu term
 * @param en the English term
 */
public record WordPair(String ur, String en) {}
