package yaad.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import yaad.text.Lang;
import yaad.text.Token;

/**
 * Which Urdu words there are: those of the glossary and of the base lexicon, and those of the material with their counts.
 * Used by one thread.
 */
public final class Vocabulary {
  private final Set<String> ordinary;
  private final Set<String> known;
  private final Map<String, int[]> counts = new HashMap<>();

  /**
   * @param ordinary search keys of the words of the general language
   * @param known search keys of all words that are Urdu beyond doubt, names included
   */
  public Vocabulary(Set<String> ordinary, Set<String> known) {
    this.ordinary = Set.copyOf(ordinary);
    this.known = Set.copyOf(known);
  }

  /** Counts the words of a text. */
  void learn(Passage in) {
    if (in.lang() != Lang.URDU) {
      return;
    }
    for (Token token : in.tokens()) {
      if (token.kind() == Token.Kind.WORD) {
        counts.computeIfAbsent(token.key(), k -> new int[1])[0]++;
      }
    }
  }

  /** How often a word stands in the material, by its search key. */
  int count(String key) {
    int[] count = counts.get(key);
    return count == null ? 0 : count[0];
  }

  /** Whether a word is in the lexicon of the general language, by its search key. */
  boolean isOrdinary(String key) {
    return ordinary.contains(key);
  }

  /** Whether a word is in the glossary or the lexicon, by its search key. */
  boolean isKnown(String key) {
    return known.contains(key);
  }
}
