package yaad.check;

import java.util.Set;
import java.util.regex.Pattern;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** Letters and small closed classes of Urdu that several checks need. */
final class Urdu {
  /** A letter of Urdu or of its Arabic twins, for a character class. */
  static final String LETTER = "\\u0620-\\u063F\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FF\\u0750-\\u077F"
      + "\\uFB50-\\uFBB1\\uFBD3-\\uFD3D\\uFD50-\\uFDF9\\uFE70-\\uFEFC";
  /** A vowel sign or another mark over or under a letter. */
  static final String MARK = "\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED";
  /** What may stand inside a word. */
  static final String INSIDE = LETTER + MARK + "\\u0640\\u200C\\u200D";
  /** A digit of any of the three sets. */
  static final String DIGIT = "0-9\\u0660-\\u0669\\u06F0-\\u06F9";
  /** A word in Urdu letters. */
  static final Pattern WORD = Pattern.compile("[" + LETTER + "][" + INSIDE + "]*");

  /** The names of the Latin letters as Urdu writes them, folded; یو ایس is spelled with them. */
  static final Set<String> LETTER_NAMES = Set.of("اے", "بی", "سی", "ڈی", "ای", "ایف", "جی", "ایچ", "ائی", "ایی", "اییی", "جے", "کے",
      "ایل", "ایم", "این", "او", "پی", "کیو", "ار", "ایس", "ٹی", "یو", "وی", "ڈبلیو", "ایکس", "وای", "وایی", "زیڈ");
  /** Postpositions before which a noun stands in the oblique. */
  static final Set<String> POSTPOSITIONS = Set.of("کا", "کے", "کی", "کو", "سے", "میں", "پر", "نے", "تک");

  private Urdu() {}

  /** The search key of a word. */
  static String key(String word) {
    return Fold.key(word, Lang.URDU, Level.SEARCH);
  }

  /** The word as its readers see it, encoding and marks apart. */
  static String term(String word) {
    return Fold.key(word, Lang.URDU, Level.TERM);
  }

  /** The word in Urdu's own letters. */
  static String encoded(String word) {
    return Fold.key(word, Lang.URDU, Level.ENCODING);
  }

  static boolean isLetter(char c) {
    return c >= 0x0620 && c <= 0x064A && c != 0x0640 || c >= 0x066E && c <= 0x06D5 && c != 0x0670 && c != 0x06D4
        || c >= 0x06FA && c <= 0x06FF || c >= 0x0750 && c <= 0x077F || c >= 0xFB50 && c <= 0xFDF9 || c >= 0xFE70 && c <= 0xFEFC;
  }

  static boolean isMark(char c) {
    return c >= 0x0610 && c <= 0x061A || c >= 0x064B && c <= 0x065F || c == 0x0670 || c >= 0x06D6 && c <= 0x06ED;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= 0x0660 && c <= 0x0669 || c >= 0x06F0 && c <= 0x06F9;
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
  }

  /** Whether a word is the name of a Latin letter, or one letter alone. */
  static boolean isInitial(String word) {
    String key = key(word);
    return key.length() <= 1 || LETTER_NAMES.contains(key);
  }

  /** Where the word before {@code at} starts: everything that is no white space. */
  static int wordStart(String text, int at) {
    int i = at;
    while (i > 0 && !isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Where the word after {@code at} ends: letters, marks and digits. */
  static int wordEnd(String text, int at) {
    int i = at;
    while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || isMark(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == 0x202F;
  }
}
