package yaad.check;

import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Stems;

/** Compares Urdu words as an editor does: the same word inflected, another spelling of it, or another word. */
final class Spelling {
  private static final int LEAST_CONSONANTS = 3;
  private static final String SOFT = "اویےہءئؤ";

  private Spelling() {}

  /** Whether the two are one word or phrase, each of its words the same or inflected; spaces count. */
  static boolean sameWord(String a, String b) {
    String[] x = Urdu.key(a).split(" ");
    String[] y = Urdu.key(b).split(" ");
    if (x.length != y.length) {
      return false;
    }
    for (int i = 0; i < x.length; i++) {
      if (!x[i].equals(y[i]) && !Stems.meet(x[i], y[i], Lang.URDU)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether one is another spelling of the other: the same letters with other spaces, or the same three consonants and more
   * with other vowels between them. A word with a longer ending is another word.
   */
  static boolean close(String a, String b) {
    String x = Fold.key(a, Lang.URDU, Level.COMPACT);
    String y = Fold.key(b, Lang.URDU, Level.COMPACT);
    if (x.equals(y)) {
      return true;
    }
    if (x.startsWith(y) || y.startsWith(x)) {
      return false;
    }
    String cx = consonants(x);
    return cx.length() >= LEAST_CONSONANTS && cx.equals(consonants(y)) && endsAlike(x, y);
  }

  /** Whether nobody would read the two as two: only spaces differ, or ہ and ا at the end of a word (امریکہ, امریکا). */
  static boolean soundsAlike(String a, String b) {
    return Urdu.key(a).replaceAll("ہ(?= |$)", "ا").replace(" ", "").equals(Urdu.key(b).replaceAll("ہ(?= |$)", "ا").replace(" ", ""));
  }

  /**
   * The same for words that are no names. In words of Arabic an alef within makes another word (طلبہ, طالبہ), so only و and ی may
   * differ, and an alef before the first consonants of a borrowed word.
   */
  static boolean closeTerm(String a, String b) {
    String x = Fold.key(a, Lang.URDU, Level.COMPACT);
    String y = Fold.key(b, Lang.URDU, Level.COMPACT);
    // صدر and صدور are singular and plural: short roots prove nothing.
    return x.equals(y) || (close(a, b) && alefs(a) == alefs(b) && consonants(x).length() > LEAST_CONSONANTS);
  }

  private static long alefs(String text) {
    String key = Fold.key(text, Lang.URDU, Level.COMPACT).replaceFirst("^ا(?=س)", "").replaceFirst("[اہ]$", "");
    return key.chars().filter(c -> c == 'ا').count();
  }

  /** ی at the end makes another word (چین, چینی); ہ and ا are one sound there. */
  private static boolean endsAlike(String x, String y) {
    char a = x.charAt(x.length() - 1);
    char b = y.charAt(y.length() - 1);
    return a == b || (a == 'ہ' && b == 'ا') || (a == 'ا' && b == 'ہ') || (SOFT.indexOf(a) < 0 && SOFT.indexOf(b) < 0);
  }

  /** Whether one is the other with the ی of adjectives: تجارت, تجارتی. */
  static boolean derived(String a, String b) {
    String x = Urdu.key(a);
    String y = Urdu.key(b);
    return x.equals(y + "ی") || y.equals(x + "ی");
  }

  static String consonants(String key) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (SOFT.indexOf(c) < 0 && c != 'ن' && c != 'ں' || c == 'ن') {
        out.append(switch (c) {
          case 'ط', 'ٹ' -> 'ت';
          case 'ڈ' -> 'د';
          case 'ث', 'ص' -> 'س';
          case 'ذ', 'ض', 'ظ', 'ژ' -> 'ز';
          case 'ق' -> 'ک';
          case 'غ' -> 'گ';
          case 'ڑ' -> 'ر';
          default -> c;
        });
      }
    }
    return out.toString();
  }
}
