package yaad.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/**
 * The slow way of {@link Fold}: one character with the marks that follow it, put into the form of level E, and the folding
 * of single characters that no table holds. ICU's Unicode data is used rather than the JDK's, so that stored keys do not
 * change with the JDK.
 */
final class FoldCluster {
  /** A cluster longer than this is cut: nothing that people write comes near, and normalising is quadratic. */
  static final int LONGEST = 500;

  /** What becomes of a character: see {@link #fate}. */
  enum Fate {
    KEEP,
    SPACE,
    DELETE,
    MARK,
    LETTER
  }

  private static final String ASPIRABLE = "بپتٹجچدڈڑکگلمن";

  private FoldCluster() {}

  /** Whether a character belongs to the one before it: it combines, or normalisation may change the two together. */
  static boolean joins(int cp) {
    if (cp < 0x300 || (cp >= 0x2000 && cp < 0x2070) || (cp >= 0xFB50 && cp < 0xFE20) || (cp >= 0xFE70 && cp < 0xFF00)) {
      return false;
    }
    if (cp >= 0x0600 && cp < 0x0700) {
      return FoldTable.isArabicMark((char) cp) && UCharacter.getType(cp) == ECharacterCategory.NON_SPACING_MARK;
    }
    return !Normalizer2.getNFCInstance().hasBoundaryBefore(cp);
  }

  /** Steps 1 to 4: the cluster {@code text[start, end)} at level E. */
  static String encode(String text, int start, int end, boolean arabic) {
    String s = text.substring(start, end);
    if (!arabic) {
      return Normalizer2.getNFCInstance().normalize(s);
    }
    char first = s.charAt(0);
    if (isShape(first)) {
      s = unshape(text, start) + s.substring(1);
    }
    s = Normalizer2.getNFCInstance().normalize(s);
    return letters(hamza(s));
  }

  /** Step 1: letters of the presentation blocks; ligature symbols (FDF0 on) and bare marks (FE70 to FE7F) stay. */
  static boolean isShape(char c) {
    return (c >= 0xFB50 && c <= 0xFBB1) || (c >= 0xFBD3 && c <= 0xFBFF) || (c >= 0xFE80 && c <= 0xFEFC);
  }

  private static String unshape(String text, int at) {
    char c = text.charAt(at);
    // Step 1a: Unicode's NFKC makes both of these an Arabic heh; in Urdu fonts the initial and middle forms of heh are also
    // used for the aspirate after a consonant that has one.
    if (c == 0xFEEB || c == 0xFEEC) {
      return followsAspirable(text, at) ? "ھ" : "ہ";
    }
    return Normalizer2.getNFKCInstance().normalize(String.valueOf(c));
  }

  private static boolean followsAspirable(String text, int at) {
    for (int i = at - 1; i >= 0; i--) {
      char p = text.charAt(i);
      if (FoldTable.isArabicMark(p)) {
        continue;
      }
      if (isShape(p)) {
        String s = Normalizer2.getNFKCInstance().normalize(String.valueOf(p));
        p = s.charAt(s.length() - 1);
      }
      return ASPIRABLE.indexOf(p == 'ك' || p == 'ڪ' ? 'ک' : p) >= 0;
    }
    return false;
  }

  /** Steps 3 and 3a: compositions that Unicode does not have, with other marks between letter and hamza kept. */
  private static String hamza(String s) {
    int at = s.indexOf('\u0654');
    if (at < 1) {
      return s;
    }
    int under = at - 1;
    while (under > 0 && FoldTable.isArabicMark(s.charAt(under))) {
      under--;
    }
    char base = switch (s.charAt(under)) {
      case 'ی', 'ى', 'ۍ', 'ي' -> 'ئ';
      case 'ه', 'ہ', 'ە' -> 'ۂ';
      default -> 0;
    };
    return base == 0 ? s : s.substring(0, under) + base + s.substring(under + 1, at) + s.substring(at + 1);
  }

  /** Step 4. */
  private static String letters(String s) {
    FoldTable table = FoldTable.of(Lang.URDU, Level.ENCODING);
    StringBuilder out = null;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      char to = table.get(c);
      if (to != c && to < FoldTable.POINT) {
        if (out == null) {
          out = new StringBuilder(s);
        }
        out.setCharAt(i, to);
      }
    }
    return out == null ? s : out.toString();
  }

  /** What a character outside the tables becomes at level T, or at S when {@code search}. */
  static Fate fate(int cp, boolean search) {
    if (cp >= 0xFE70 && cp <= 0xFE7F) {
      return Fate.MARK;
    }
    if (cp == 0xFEFF) {
      return Fate.DELETE;
    }
    return switch (UCharacter.getType(cp)) {
      case ECharacterCategory.UPPERCASE_LETTER, ECharacterCategory.LOWERCASE_LETTER, ECharacterCategory.TITLECASE_LETTER,
          ECharacterCategory.MODIFIER_LETTER, ECharacterCategory.OTHER_LETTER, ECharacterCategory.DECIMAL_DIGIT_NUMBER ->
          Fate.LETTER;
      case ECharacterCategory.SPACE_SEPARATOR, ECharacterCategory.LINE_SEPARATOR,
          ECharacterCategory.PARAGRAPH_SEPARATOR -> Fate.SPACE;
      case ECharacterCategory.FORMAT -> Fate.DELETE;
      case ECharacterCategory.NON_SPACING_MARK, ECharacterCategory.ENCLOSING_MARK -> isVowelSign(cp) ? Fate.KEEP : Fate.MARK;
      case ECharacterCategory.CONNECTOR_PUNCTUATION, ECharacterCategory.DASH_PUNCTUATION,
          ECharacterCategory.START_PUNCTUATION, ECharacterCategory.END_PUNCTUATION,
          ECharacterCategory.INITIAL_PUNCTUATION, ECharacterCategory.FINAL_PUNCTUATION,
          ECharacterCategory.OTHER_PUNCTUATION, ECharacterCategory.MATH_SYMBOL, ECharacterCategory.CURRENCY_SYMBOL,
          ECharacterCategory.MODIFIER_SYMBOL, ECharacterCategory.OTHER_SYMBOL, ECharacterCategory.CONTROL,
          // A key is stored: a lone surrogate or a noncharacter would not come back as it was.
          ECharacterCategory.SURROGATE -> search ? Fate.SPACE : Fate.KEEP;
      case ECharacterCategory.UNASSIGNED -> search && isNoncharacter(cp) ? Fate.SPACE : Fate.KEEP;
      default -> Fate.KEEP;
    };
  }

  static boolean isNoncharacter(int cp) {
    return (cp & 0xFFFE) == 0xFFFE || (cp >= 0xFDD0 && cp <= 0xFDEF);
  }

  /** In the scripts of India marks are vowels: dropping them would make other words. */
  private static boolean isVowelSign(int cp) {
    int ccc = UCharacter.getCombiningClass(cp);
    return (ccc == 0 || ccc == 7 || ccc == 9) && !(cp >= 0xFE00 && cp <= 0xFE0F) && !(cp >= 0xE0100 && cp <= 0xE01EF)
        && cp != 0x20E3;
  }

  /** A letter or digit without case, and without diacritics in scripts where these do not make another letter to a searcher. */
  static String plain(int cp) {
    int digit = UCharacter.digit(cp, 10);
    if (digit >= 0 && UCharacter.getType(cp) == ECharacterCategory.DECIMAL_DIGIT_NUMBER) {
      return String.valueOf((char) ('0' + digit));
    }
    int script = UScript.getScript(cp);
    if (script != UScript.LATIN && script != UScript.GREEK && script != UScript.CYRILLIC) {
      return UCharacter.foldCase(Character.toString(cp), true);
    }
    String apart = Normalizer2.getNFKDInstance().normalize(Character.toString(cp));
    StringBuilder out = new StringBuilder();
    apart.codePoints().filter(UCharacter::isLetterOrDigit)
        .forEach(c -> stroked(UCharacter.foldCase(c, true), out));
    return out.toString();
  }

  /** Latin letters that Unicode does not take apart, as English spells them. */
  private static void stroked(int cp, StringBuilder out) {
    switch (cp) {
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'ß' -> out.append("ss");
      case 'þ' -> out.append("th");
      case 'ø' -> out.append('o');
      case 'đ', 'ð' -> out.append('d');
      case 'ł' -> out.append('l');
      case 'ħ' -> out.append('h');
      case 'ı' -> out.append('i');
      default -> out.appendCodePoint(cp);
    }
  }
}
