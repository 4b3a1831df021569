package yaad.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** What the match index keeps of a text. */
public final class Tokening {
  /** Texts up to this many UTF-16 units at level T are compared by characters too. */
  public static final int MOST_CHARS = 64;

  /** Longer texts are not even looked at for that, so that nobody folds a book to find it too long. */
  private static final int MOST_RAW = 4 * MOST_CHARS;

  /** Stands for every number, whatever its value. */
  public static final int NUMBER = (int) Hashes.key("#");

  /** In texts half of whose weight, or more, is marks. */
  public static final int MOSTLY_MARKS = (int) Hashes.key("\u0000marks");

  private Tokening() {}

  /** The weight of a word or number, in quarters of a word. */
  public static final int WORD_WEIGHT = 4;

  /** The weight of a mark. */
  public static final int MARK_WEIGHT = 1;

  /** The weight of a word, number or mark. */
  public static int weight(Word word) {
    return word.kind() == Word.Kind.MARK ? MARK_WEIGHT : WORD_WEIGHT;
  }

  /** The weight of all of them. */
  public static int weight(List<Word> words) {
    int sum = 0;
    for (Word word : words) {
      sum += weight(word);
    }
    return sum;
  }

  /**
   * The token of a word or number: a hash of its key, the same for all numbers. Equal words have equal tokens; different
   * ones nearly always different ones.
   */
  public static int token(Word word) {
    return word.kind() == Word.Kind.NUMBER ? NUMBER : (int) Hashes.key(word.key());
  }

  /** Whether at least half of the weight is marks. */
  public static boolean mostlyMarks(List<Word> words) {
    int marks = 0;
    for (Word word : words) {
      if (word.kind() == Word.Kind.MARK) {
        marks += MARK_WEIGHT;
      }
    }
    return marks > 0 && 2 * marks >= weight(words);
  }

  /** A text at level T when it is short enough to be compared by characters, else null. */
  public static @Nullable String chars(Lang lang, String text) {
    if (text.length() > MOST_RAW || hasManyLetters(text)) {
      return null;
    }
    String key = Fold.key(text, lang, Level.TERM);
    return key.length() > MOST_CHARS ? null : key;
  }

  /** Whether it has too many letters that stay letters at level T, whatever becomes of the rest. */
  private static boolean hasManyLetters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean latin = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean arabic = c >= '\u0627' && c <= '\u063A' || c >= '\u0641' && c <= '\u0648' || c >= '\u0679' && c <= '\u06BE';
      letters += latin || arabic ? 1 : 0;
    }
    return letters > MOST_CHARS;
  }

  /** The low 8 bits of each character. */
  public static byte[] bytes(String chars) {
    byte[] out = new byte[chars.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) chars.charAt(i);
    }
    return out;
  }
}
