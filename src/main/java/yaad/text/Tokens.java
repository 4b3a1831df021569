package yaad.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts texts into tokens with their offsets. Words end where Unicode Standard Annex 29 ends them, and also where script or
 * digits change without a space (نے2021ء, اوQUAD). Space, direction marks and controls belong to no token; marks and joiners
 * inside a word belong to it. The English possessive is a token of its own (Putin | ’s).
 */
public final class Tokens {
  private Tokens() {}

  /** The tokens of {@code text} in their order; spans do not overlap. */
  public static List<Token> of(String text, Lang lang) {
    return new TokenScanner(text, lang).scan();
  }

  /**
   * The words that a fused Urdu form stands for: کیلئے gives کے, لیے. A word that is not in the closed list gives itself.
   * Compared at level S, so in any spelling.
   */
  public static List<String> split(String word) {
    List<String> parts = Fused.parts(word);
    return parts.isEmpty() ? List.of(word) : parts;
  }

  /** The same tokens with fused forms in their parts; each part keeps the span of the whole form. */
  public static List<Token> split(List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      List<String> parts = token.kind() == Token.Kind.WORD ? Fused.parts(token.text()) : List.of();
      if (parts.isEmpty()) {
        out.add(token);
      } else {
        parts.forEach(part -> out.add(new Token(token.span(), Token.Kind.WORD, part)));
      }
    }
    return out;
  }
}
