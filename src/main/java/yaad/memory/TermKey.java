package yaad.memory;

import java.util.List;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** The ways in which a term is found, the closest first. The order is kept in the store. */
public enum TermKey {
  /** Written the same but for case, marks and encoding (level T). */
  EXACT,
  /** The same search key (level S). */
  FOLDED,
  /** The same letters with spaces elsewhere. */
  COMPACT;

  /**
   * The keys of a text; two texts meet when they have one in common. Empty when the text has nothing to be found by.
   */
  public List<String> of(Lang lang, String text) {
    String key =
        switch (this) {
          case EXACT -> Fold.key(text, lang, Level.TERM);
          case FOLDED -> Words.indexed(lang, text);
          case COMPACT -> Fold.key(text, lang, Level.COMPACT);
        };
    return key.isEmpty() ? List.of() : List.of(key);
  }
}
