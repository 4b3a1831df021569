package yaad.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Optional;

/** Tells the language of a text by its letters. */
public final class Script {
  private Script() {}

  /**
   * The language that most letters of {@code text} belong to: Urdu for Arabic script, English for Latin. Empty when it has no
   * letter of either. As many of both is Urdu: Urdu texts quote Latin words, hardly ever the other way round.
   */
  public static Optional<Lang> of(String text) {
    long counts = count(text);
    int arabic = (int) (counts >>> 32);
    int latin = (int) counts;
    if (arabic + latin == 0) {
      return Optional.empty();
    }
    return Optional.of(arabic >= latin ? Lang.URDU : Lang.ENGLISH);
  }

  /** The share of Arabic letters among Arabic and Latin letters, in [0,1]; 0 when there are none of either. */
  public static double arabicShare(String text) {
    long counts = count(text);
    int arabic = (int) (counts >>> 32);
    int latin = (int) counts;
    return arabic == 0 ? 0 : (double) arabic / ((double) arabic + latin);
  }

  private static long count(String text) {
    int arabic = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); ) {
      int cp = text.codePointAt(i);
      i += Character.charCount(cp);
      if (isArabicLetter(cp)) {
        arabic++;
      } else if (isLatinLetter(cp)) {
        latin++;
      }
    }
    return (long) arabic << 32 | latin;
  }

  static boolean isArabicLetter(int cp) {
    if (cp < 0x0600) {
      return false;
    }
    if (cp < 0x0700) {
      return (cp >= 0x0620 && cp <= 0x064A && cp != 0x0640) || (cp >= 0x066E && cp <= 0x06D3 && cp != 0x0670) || cp == 0x06D5
          || cp == 0x06EE || cp == 0x06EF || (cp >= 0x06FA && cp <= 0x06FC) || cp == 0x06FF;
    }
    return ((cp >= 0x0750 && cp <= 0x08FF) || (cp >= 0xFB50 && cp <= 0xFEFC)) && UCharacter.isLetter(cp)
        && UScript.getScript(cp) == UScript.ARABIC;
  }

  static boolean isLatinLetter(int cp) {
    if (cp < 0x80) {
      return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
    }
    return (cp < 0x0250 || (cp >= 0x1E00 && cp < 0x1F00) || (cp >= 0xFB00 && cp < 0xFB07) || (cp >= 0xFF21 && cp < 0xFF5B))
        && UCharacter.isLetter(cp) && UScript.getScript(cp) == UScript.LATIN;
  }
}
