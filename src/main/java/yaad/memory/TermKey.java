package yaad.memory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Roman;
import yaad.text.Stems;

/** The ways in which a term is found, the closest first. The order is kept in the store. */
public enum TermKey {
  /** Written the same but for case, marks and encoding (level T). */
  EXACT,
  /** The same search key (level S). */
  FOLDED,
  /** The same letters with spaces elsewhere. */
  COMPACT,
  /** One of its words, in any inflection. */
  WORD,
  /** One of its words, or the whole, sounds the same: consonants by class. */
  SOUND;

  /** No term is looked up by more of its words than these. */
  private static final int MOST_WORDS = 12;

  /**
   * The keys of a text; two texts meet when they have one in common. Empty when the text has nothing to be found by.
   */
  public List<String> of(Lang lang, String text) {
    return switch (this) {
      case EXACT -> list(Fold.key(text, lang, Level.TERM));
      case FOLDED -> list(Words.indexed(lang, text));
      case COMPACT -> list(Fold.key(text, lang, Level.COMPACT));
      case WORD -> words(lang, text).stream().limit(MOST_WORDS)
          .flatMap(word -> Stems.of(word, lang).stream()).distinct().toList();
      case SOUND -> sounds(lang, words(lang, text));
    };
  }

  private static List<String> words(Lang lang, String text) {
    return Words.of(lang, text).stream().filter(w -> w.kind() != Word.Kind.MARK).map(Word::key).toList();
  }

  private static List<String> list(String key) {
    return key.isEmpty() ? List.of() : List.of(key);
  }

  private static List<String> sounds(Lang lang, List<String> words) {
    Set<String> keys = new LinkedHashSet<>();
    words.stream().limit(MOST_WORDS).forEach(word -> keys.addAll(sound(lang, word)));
    if (words.size() > 1) {
      keys.addAll(sound(lang, String.join("", words)));
    }
    // Words without consonants sound like a thousand others.
    keys.remove("-");
    return List.copyOf(keys);
  }

  private static Set<String> sound(Lang lang, String word) {
    return lang == Lang.URDU ? Roman.keysOfUrdu(word) : Roman.keysOfRoman(word);
  }
}
