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
  /** The stems of its words; behind a {@value #WHOLE} when it has no other word. */
  WORD,
  /** What an Urdu term sounds like: its consonants by class; behind a {@value #WHOLE} when that is the whole of it. */
  SOUND;

  /** Begins a key that stands for a whole term and not for a word of one. */
  public static final String WHOLE = "=";

  /** No term is looked up by more of its words than these. */
  private static final int MOST_WORDS = 12;
  /** Readings of a whole term of several words; its words are found one by one too. */
  private static final int MOST_READINGS = 4;

  /**
   * The keys of a term; two texts meet when they have one in common. Empty when the text has nothing to be found by.
   */
  public List<String> of(Lang lang, String text) {
    return switch (this) {
      case EXACT -> list(Fold.key(text, lang, Level.TERM));
      case FOLDED -> list(Words.indexed(lang, text));
      case COMPACT -> list(Fold.key(text, lang, Level.COMPACT));
      case WORD -> stems(lang, words(lang, text));
      case SOUND -> lang == Lang.URDU ? sounds(words(lang, text)) : List.of();
    };
  }

  private static List<String> words(Lang lang, String text) {
    return Words.of(lang, text).stream().filter(w -> w.kind() != Word.Kind.MARK).map(Word::key).toList();
  }

  private static List<String> list(String key) {
    return key.isEmpty() ? List.of() : List.of(key);
  }

  private static List<String> stems(Lang lang, List<String> words) {
    String before = words.size() == 1 ? WHOLE : "";
    return words.stream().limit(MOST_WORDS).flatMap(word -> Stems.of(word, lang).stream()).distinct()
        .map(stem -> before + stem).toList();
  }

  private static List<String> sounds(List<String> words) {
    Set<String> keys = new LinkedHashSet<>();
    if (words.size() == 1) {
      Roman.keysOfUrdu(words.get(0)).forEach(key -> keys.add(WHOLE + key));
    } else if (!words.isEmpty()) {
      words.stream().limit(MOST_WORDS).forEach(word -> keys.addAll(Roman.keysOfUrdu(word)));
      // Words without consonants sound like a thousand others.
      keys.remove("-");
      Roman.keysOfUrdu(String.join("", words)).stream().limit(MOST_READINGS).forEach(key -> keys.add(WHOLE + key));
    }
    return List.copyOf(keys);
  }
}
