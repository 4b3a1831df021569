package yaad.text;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that this package makes of a word or a short text, for people who want to see why two texts meet or do not.
 *
 * @param text the text as it was written
 * @param lang the language that it was read in
 * @param keys its key at each level
 * @param tokens its tokens, fused forms in their parts
 * @param stems the candidates for the base form of each word, by the word
 * @param roman its keys for search in Latin letters
 * @param numbers its quantities
 * @param faults what no text should contain
 */
public record TextReport(
    String text,
    Lang lang,
    Map<Level, String> keys,
    List<Token> tokens,
    Map<String, List<Stem>> stems,
    Set<String> roman,
    List<Quantity> numbers,
    List<Malformed.Problem> faults) {

  /** Reads {@code text} with everything that there is. */
  public static TextReport of(String text, Lang lang) {
    Map<Level, String> keys = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      keys.put(level, Fold.key(text, lang, level));
    }
    List<Token> tokens = Tokens.of(text, lang);
    List<Token> split = Tokens.split(tokens);
    Map<String, List<Stem>> stems = new LinkedHashMap<>();
    for (Token token : split) {
      if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.LATIN || token.kind() == Token.Kind.ARABIC) {
        stems.put(token.text(), Stems.explain(token.text(), token.kind() == Token.Kind.ARABIC ? Lang.URDU : lang));
      }
    }
    Set<String> roman = lang == Lang.URDU ? Roman.keysOfUrdu(text) : Roman.keysOfRoman(text);
    return new TextReport(text, lang, keys, split, stems, roman, Numbers.in(text, tokens), Malformed.in(text));
  }
}
