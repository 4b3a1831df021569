package yaad.align;

/**
 * An Urdu text and the English text that translates it.
 *
 * @param ur the Urdu side
 * @param en the English side
 */
public record TextPair(Text ur, Text en) {}
