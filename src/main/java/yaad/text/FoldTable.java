package yaad.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What happens to the commonest characters (Latin-1, Arabic, general punctuation) at one level, as a table. All others take
 * {@link FoldCluster}'s way. The steps are those of the measured specification for Urdu keys; the Unicode properties that
 * are read here have not changed since Unicode 6.3, so that stored keys stay what they are under any JDK.
 */
final class FoldTable {
  /** Falls out of the key. */
  static final char DELETE = 0xFFFF;
  /** Falls out of the key and belongs to the character before it. */
  static final char MARK = 0xFFFE;
  /** Not decided by a table. */
  static final char SLOW = 0xFFFD;
  /** A decimal sign between digits, else a space. */
  static final char POINT = 0xFFFC;

  private static final char[] UNDECIDED = undecided();
  private static final Map<Level, FoldTable> URDU = all(true);
  private static final FoldTable ENGLISH = new FoldTable(Level.ENCODING, false);

  final Level level;
  /** Whether the rules for Arabic letters hold: everywhere but in English at level E. */
  final boolean arabic;
  private final char[][] pages = new char[256][];

  static FoldTable of(Lang lang, Level level) {
    if (level == Level.ENCODING && lang == Lang.ENGLISH) {
      return ENGLISH;
    }
    FoldTable table = URDU.get(level);
    if (table == null) {
      throw new IllegalStateException("no table for " + level);
    }
    return table;
  }

  private static Map<Level, FoldTable> all(boolean arabic) {
    Map<Level, FoldTable> all = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      all.put(level, new FoldTable(level, arabic));
    }
    return all;
  }

  private FoldTable(Level level, boolean arabic) {
    this.level = level;
    this.arabic = arabic;
    Arrays.fill(pages, UNDECIDED);
    for (int page : new int[] {0x00, 0x06, 0x20}) {
      char[] values = new char[256];
      for (int low = 0; low < 256; low++) {
        values[low] = value((char) (page << 8 | low));
      }
      pages[page] = values;
    }
  }

  private static char[] undecided() {
    char[] page = new char[256];
    Arrays.fill(page, SLOW);
    return page;
  }

  /** The character that {@code c} becomes, or one of the constants above. */
  char get(char c) {
    return pages[c >> 8][c & 0xFF];
  }

  private char value(char c) {
    if (c > 0x206F) {
      return SLOW;
    }
    return switch (level) {
      case ENCODING -> encoding(c);
      case TERM -> term(c);
      case SEARCH, COMPACT -> search(c);
    };
  }

  private char encoding(char c) {
    if (!arabic) {
      return c == 0xA0 || c == 0x2007 || c == 0x202F ? ' ' : c == 0x2000 || c == 0x2001 ? SLOW : c;
    }
    return switch (c) {
      // NFC has single replacements for these two.
      case 0x2000, 0x2001 -> SLOW;
      case 0x0643, 0x06AA -> 'ک';
      case 0x064A, 0x0649, 0x06CD -> 'ی';
      case 0x0647, 0x06D5 -> 'ہ';
      case 0x0629 -> 'ۃ';
      case 0x06C0 -> 'ۂ';
      default -> c;
    };
  }

  /** E, then steps 5 to 7, case, quotes and dashes. */
  private char term(char c) {
    if (isArabicMark(c)) {
      return MARK;
    }
    if (isInvisible(c)) {
      return DELETE;
    }
    if (isSpace(c)) {
      return ' ';
    }
    if (c < 0x80) {
      return c == '`' ? '\'' : lower(c);
    }
    if (c < 0x100 && (Character.isLetter(c))) {
      return SLOW;
    }
    if (c >= 0x0660 && c <= 0x0669) {
      return (char) ('0' + c - 0x0660);
    }
    if (c >= 0x06F0 && c <= 0x06F9) {
      return (char) ('0' + c - 0x06F0);
    }
    if (c >= 0x2010 && c <= 0x2015) {
      return '-';
    }
    return switch (c) {
      case 0x066A -> '%';
      case 0x066B -> '.';
      case 0x066C -> DELETE;
      case 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2033 -> '"';
      case 0xB4, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A -> '\'';
      default -> encoding(c);
    };
  }

  /** T, then steps 8 and 9. */
  private char search(char c) {
    char t = term(c);
    if (t == SLOW || t == MARK || t == DELETE) {
      return t;
    }
    if (t == '.') {
      return POINT;
    }
    if (t == '%') {
      return t;
    }
    return switch (t) {
      case 'آ', 'أ', 'إ', 'ٱ' -> 'ا';
      case 'ؤ' -> 'و';
      case 'ئ' -> 'ی';
      case 'ء' -> MARK;
      case 'ۂ', 'ۃ', 'ھ' -> 'ہ';
      case 'ۓ' -> 'ے';
      default -> isGap(t) ? ' ' : t;
    };
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85 || c == 0xA0 || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
  }

  /** Step 5: format characters, tatweel and soft hyphen. */
  static boolean isInvisible(char c) {
    return c == 0xAD || c == 0x0640 || c == 0x061C || (c >= 0x0600 && c <= 0x0605) || c == 0x06DD
        || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
  }

  /** Step 6: vowel signs and other marks of the Arabic block. */
  static boolean isArabicMark(char c) {
    return (c >= 0x0610 && c <= 0x061A) || (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x06D6 && c <= 0x06DC)
        || (c >= 0x06DF && c <= 0x06E8) || (c >= 0x06EA && c <= 0x06ED);
  }

  /** Step 9: punctuation, symbols and controls. */
  private static boolean isGap(char c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
          Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL, Character.CONTROL -> true;
      default -> c == ' ';
    };
  }
}
