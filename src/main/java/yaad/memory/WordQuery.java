package yaad.memory;

import java.util.List;
import yaad.text.Lang;

/**
 * Which words a unit must contain: every one of the phrases.
 *
 * @param phrases at least one
 */
public record WordQuery(List<Phrase> phrases) {
  public WordQuery {
    phrases = List.copyOf(phrases);
    if (phrases.isEmpty()) {
      throw new IllegalArgumentException("no words to look for");
    }
  }

  /**
   * Words that follow one another on one side.
   *
   * @param lang the side
   * @param words search keys of words, without spaces, at least one
   * @param prefix whether the last word may go on
   * @param others words any of which will do as well; only beside a single word that is no prefix
   */
  public record Phrase(Lang lang, List<String> words, boolean prefix, List<String> others) {
    public Phrase {
      words = List.copyOf(words);
      others = List.copyOf(others);
      if (!others.isEmpty() && (words.size() > 1 || prefix)) {
        throw new IllegalArgumentException("other words beside a phrase");
      }
      if (words.isEmpty() || words.stream().anyMatch(String::isEmpty)) {
        throw new IllegalArgumentException("an empty phrase");
      }
    }

    /** Without others. */
    public Phrase(Lang lang, List<String> words, boolean prefix) {
      this(lang, words, prefix, List.of());
    }
  }
}
