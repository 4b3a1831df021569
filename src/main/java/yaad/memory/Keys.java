package yaad.memory;

import java.util.Arrays;
import java.util.List;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** The keys that the memory keeps beside texts. All of them are made by {@link Fold}. */
final class Keys {
  private Keys() {}

  /** Says whether two units are the same pair of texts: a hash of both at level E. */
  static long pair(String ur, String en) {
    return Hashes.key(Fold.key(ur, Lang.URDU, Level.ENCODING), Fold.key(en, Lang.ENGLISH, Level.ENCODING));
  }

  /** Whether two pairs of texts are the same at level E. */
  static boolean samePair(String ur1, String en1, String ur2, String en2) {
    return same(Lang.URDU, ur1, ur2) && same(Lang.ENGLISH, en1, en2);
  }

  private static boolean same(Lang lang, String a, String b) {
    return a.equals(b) || Fold.key(a, lang, Level.ENCODING).equals(Fold.key(b, lang, Level.ENCODING));
  }

  /** The search key of a text with a space wherever letters of two scripts, or letters and digits, meet. */
  static String words(Lang lang, String text) {
    return split(Fold.key(text, lang, Level.SEARCH));
  }

  /** The same as a list. */
  static List<String> wordList(Lang lang, String text) {
    String words = words(lang, text);
    return words.isEmpty() ? List.of() : Arrays.asList(words.split(" "));
  }

  private static String split(String key) {
    StringBuilder out = null;
    int before = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      int kind = kind(c);
      if (before != 0 && kind != 0 && kind != before) {
        if (out == null) {
          out = new StringBuilder(key.length() + 8).append(key, 0, i);
        }
        out.append(' ');
      }
      if (out != null) {
        out.append(c);
      }
      before = kind;
    }
    return out == null ? key : out.toString();
  }

  /** 1 for digits, 2 for Latin letters, 3 for Arabic ones, 0 for what joins any of them. */
  private static int kind(char c) {
    if (c >= '0' && c <= '9') {
      return 1;
    }
    if (c < 0x250) {
      return c >= 'a' ? 2 : 0;
    }
    return c >= 0x600 && c < 0x700 ? 3 : 0;
  }

  /**
   * A hash of what is left of a text when marks, look-alike letters, spaces, punctuation and the values of numbers make
   * no difference: the door to exact and nearly exact matches.
   */
  static long shape(Lang lang, String text) {
    String key = Fold.key(text, lang, Level.COMPACT);
    StringBuilder out = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean number = c >= '0' && c <= '9' || c == '.';
      if (!number) {
        out.append(c);
      } else if (out.length() == 0 || out.charAt(out.length() - 1) != '#') {
        out.append('#');
      }
    }
    return Hashes.key(out);
  }
}
