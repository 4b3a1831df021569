package yaad.memory;

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
}
