package yaad.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;

/** Puts texts on a terminal. */
public final class Display {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Display() {}

  /**
   * {@code text} between first-strong isolates (Unicode Standard Annex 9), so that it neither reorders what stands around it
   * nor is reordered by it. For terminals only: no isolate is ever stored or written to a file. Controls in the text that
   * would leak out (an override or embedding left open, a pop too many) are balanced by what is added; line feeds stay.
   */
  public static String isolate(String text) {
    StringBuilder out = new StringBuilder(text.length() + 4);
    out.append(FIRST_STRONG_ISOLATE);
    int isolates = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2066' && c <= FIRST_STRONG_ISOLATE) {
        isolates++;
      } else if (c == POP_ISOLATE) {
        if (isolates == 0) {
          // It would close the isolate that is opened here.
          continue;
        }
        isolates--;
      } else if (c == '\n') {
        // Isolates end with their paragraph.
        for (; isolates > 0; isolates--) {
          out.append(POP_ISOLATE);
        }
        out.append(POP_ISOLATE).append(c).append(FIRST_STRONG_ISOLATE);
        continue;
      }
      out.append(c);
    }
    for (; isolates > 0; isolates--) {
      out.append(POP_ISOLATE);
    }
    return out.append(POP_ISOLATE).toString();
  }

  /**
   * The columns that a terminal gives to {@code text}: none for marks, joiners and controls, two for wide East Asian letters
   * and emoji (Unicode Standard Annex 11), one for everything else.
   */
  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int cp = text.codePointAt(i);
      i += Character.charCount(cp);
      width += width(cp);
    }
    return width;
  }

  private static int width(int cp) {
    if (cp < 0x300) {
      return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == 0xAD ? 0 : 1;
    }
    if (cp >= 0x0620 && cp < 0x0700 && cp != 0x06DD) {
      return FoldTable.isArabicMark((char) cp) && cp != 0x06E5 && cp != 0x06E6 ? 0 : 1;
    }
    return switch (UCharacter.getType(cp)) {
      case ECharacterCategory.NON_SPACING_MARK, ECharacterCategory.ENCLOSING_MARK, ECharacterCategory.FORMAT,
          ECharacterCategory.CONTROL, ECharacterCategory.LINE_SEPARATOR, ECharacterCategory.PARAGRAPH_SEPARATOR -> 0;
      default -> {
        int wide = UCharacter.getIntPropertyValue(cp, UProperty.EAST_ASIAN_WIDTH);
        yield wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
      }
    };
  }
}
