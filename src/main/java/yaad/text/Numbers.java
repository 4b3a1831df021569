package yaad.text;

import java.util.List;

/**
 * Reads the numbers of a text: digits of all three sets with the separators of both scripts, lakh, crore, ارب and million as
 * values, spelled numbers, fractions (ساڑھے تین کروڑ, ڈیڑھ لاکھ), percentages, ordinals, years, months, clock times, money. One
 * reader for alignment, matching and checks. Words of both languages are read in either text, because texts are mixed.
 */
public final class Numbers {
  private Numbers() {}

  /** The quantities of {@code text} in their order; spans do not overlap. The two ends of a range are two quantities. */
  public static List<Quantity> in(String text, Lang lang) {
    return in(text, Tokens.of(text, lang));
  }

  /** The same for a text whose tokens are there already. */
  public static List<Quantity> in(String text, List<Token> tokens) {
    return new NumberReader(text, tokens).read();
  }
}
