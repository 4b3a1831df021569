package yaad.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts one text into tokens in one pass. Arabic and Latin letters and digits are scanned here, because ICU's word rules join
 * digits and scripts that Urdu newsrooms write without a space; words of all other scripts are left to ICU.
 */
final class TokenScanner {
  private static final int LONGEST_ACRONYM = 6;
  /** Names of Latin letters in Urdu, and the single letters that abbreviations use. */
  private static final Set<String> LETTER_NAMES = Set.of("اے", "بی", "سی", "ڈی", "ای", "ایف", "جی", "ایچ", "آئی", "جے",
      "کے", "ایل", "ایم", "این", "او", "پی", "کیو", "آر", "ایس", "ٹی", "یو", "وی", "ڈبلیو", "ایکس", "وائی", "زیڈ");
  /** Letter names that are common words too, so that two of them with spaces between prove nothing. */
  private static final Set<String> DOUBTFUL_NAMES = Set.of("اے", "آئی", "کے", "او", "آر", "ای", "جی", "سی", "پی", "بی", "ٹی");
  private static final Set<String> ORDINAL_ENDINGS = Set.of("واں", "ویں", "وین", "ووں");

  private final String text;
  private final Lang lang;
  private final List<Token> tokens = new ArrayList<>();
  private final int n;
  /** Up to here no address begins: a run was looked at whole, so that hostile texts take linear time. */
  private int noAddress;

  TokenScanner(String text, Lang lang) {
    this.text = text;
    this.lang = lang;
    this.n = text.length();
  }

  List<Token> scan() {
    int i = 0;
    while (i < n) {
      int cp = text.codePointAt(i);
      if (isNothing(cp)) {
        i += Character.charCount(cp);
      } else if (Script.isArabicLetter(cp)) {
        i = arabic(i);
      } else if (Script.isLatinLetter(cp)) {
        i = latin(i);
      } else if (isDigit(cp)) {
        i = number(i);
      } else {
        i = other(i, cp);
      }
    }
    return tokens;
  }

  private static boolean isNothing(int cp) {
    if (cp < 0x80) {
      return cp <= ' ' || cp == 0x7F;
    }
    if (cp < 0x10000 && (FoldTable.isSpace((char) cp) || (FoldTable.isInvisible((char) cp) && cp != 0x06DD))) {
      return true;
    }
    if (cp >= 0x0600 && cp < 0x0700) {
      return FoldTable.isArabicMark((char) cp);
    }
    int type = UCharacter.getType(cp);
    return type == ECharacterCategory.CONTROL || type == ECharacterCategory.FORMAT
        || type == ECharacterCategory.NON_SPACING_MARK || type == ECharacterCategory.ENCLOSING_MARK;
  }

  static boolean isDigit(int cp) {
    if (cp < 0x0660) {
      return cp >= '0' && cp <= '9';
    }
    return cp <= 0x06F9 ? cp <= 0x0669 || cp >= 0x06F0 : UCharacter.getType(cp) == ECharacterCategory.DECIMAL_DIGIT_NUMBER;
  }

  private void add(int start, int end, Token.Kind kind) {
    tokens.add(new Token(new Span(start, end), kind, text.substring(start, end)));
  }

  /** The end of a run of letters of one script with what clings to them, not counting invisible characters at the end. */
  private int letters(int i, boolean arabic) {
    int end = i;
    while (i < n) {
      int cp = text.codePointAt(i);
      if (arabic ? Script.isArabicLetter(cp) : Script.isLatinLetter(cp)) {
        i += Character.charCount(cp);
        end = i;
      } else if (cp >= 0x0300 && FoldCluster.joins(cp)) {
        i += Character.charCount(cp);
        end = i;
      } else if (cp < 0x10000 && FoldTable.isInvisible((char) cp)) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  private int arabic(int i) {
    int end = letters(i, true);
    if (end < n && text.charAt(end) == '۔') {
      int chain = initials(i, end);
      if (chain > end) {
        add(i, chain, Token.Kind.ACRONYM);
        return chain;
      }
    }
    add(i, end, lang == Lang.URDU ? Token.Kind.WORD : Token.Kind.ARABIC);
    return end;
  }

  /** پی۔ٹی۔آئی, ق۔م and ایم۔ کیو۔ ایم: the end of the last letter, or {@code end} when this is no chain of letters. */
  private int initials(int start, int end) {
    if (!isInitial(start, end)) {
      return end;
    }
    boolean sure = !DOUBTFUL_NAMES.contains(text.substring(start, end));
    int count = 1;
    int last = end;
    boolean spaced = false;
    while (last < n && text.charAt(last) == '۔') {
      int next = last + 1;
      if (next < n && text.charAt(next) == ' ') {
        next++;
        spaced = true;
      }
      if (next >= n || !Script.isArabicLetter(text.codePointAt(next))) {
        break;
      }
      int nextEnd = letters(next, true);
      if (!isInitial(next, nextEnd)) {
        break;
      }
      sure |= !DOUBTFUL_NAMES.contains(text.substring(next, nextEnd));
      last = nextEnd;
      count++;
    }
    return count < 2 || (spaced && !(sure && count > 2)) ? end : last;
  }

  private boolean isInitial(int start, int end) {
    return end - start == 1 || (end - start < 7 && LETTER_NAMES.contains(text.substring(start, end)));
  }

  private int latin(int i) {
    int address = i < noAddress ? i : address(i);
    if (address > i) {
      add(i, address, Token.Kind.ADDRESS);
      return address;
    }
    int end = letters(i, false);
    if (end - i == 1 && end + 1 < n && text.charAt(end) == '.') {
      int dotted = dotted(i);
      if (dotted > end) {
        add(i, dotted, Token.Kind.ACRONYM);
        return dotted;
      }
    }
    while (end < n) {
      char c = text.charAt(end);
      if (isDigit(c) && end - i == 2 && text.startsWith("Rs", i)) {
        // Rs500 is money, and its digits are a number.
        break;
      } else if (isDigit(c)) {
        // MH370, G7: digits that follow Latin letters belong to them.
        do {
          end++;
        } while (end < n && isDigit(text.charAt(end)));
        if (end < n && Script.isLatinLetter(text.codePointAt(end))) {
          end = letters(end, false);
        }
      } else if (isApostrophe(c) && end + 1 < n && Script.isLatinLetter(text.codePointAt(end + 1))) {
        int more = letters(end + 1, false);
        if (more == end + 2 && (text.charAt(end + 1) | 0x20) == 's') {
          add(i, end, latinKind(i, end));
          add(end, more, lang == Lang.URDU ? Token.Kind.LATIN : Token.Kind.WORD);
          return more;
        }
        end = more;
      } else {
        break;
      }
    }
    add(i, end, latinKind(i, end));
    return end;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }

  private Token.Kind latinKind(int start, int end) {
    int upper = 0;
    int lower = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c) && !(i == end - 1 && c == 's' && upper > 1)) {
        lower++;
      }
    }
    boolean digits = isDigit(text.charAt(end - 1)) || isDigit(text.charAt(start));
    if (lower == 0 && end - start <= LONGEST_ACRONYM && (upper > 1 || (upper == 1 && digits))) {
      return Token.Kind.ACRONYM;
    }
    return lang == Lang.URDU ? Token.Kind.LATIN : Token.Kind.WORD;
  }

  /** U.S., a.m.: single letters with points; the end, or {@code i} when there are fewer than two. */
  private int dotted(int i) {
    int end = i;
    int count = 0;
    while (end < n && Script.isLatinLetter(text.charAt(end)) && (end + 1 == n || !isWordChar(end + 1))) {
      count++;
      end++;
      if (end >= n || text.charAt(end) != '.') {
        break;
      }
      end++;
    }
    return count >= 2 ? end : i;
  }

  private boolean isWordChar(int i) {
    int cp = text.codePointAt(i);
    return Script.isLatinLetter(cp) || isDigit(cp);
  }

  /** A web or mail address at {@code i}: its end, or {@code i}. */
  private int address(int i) {
    int end = i;
    boolean at = false;
    boolean scheme = false;
    while (end < n && end - i < 2048) {
      char c = text.charAt(end);
      if (c <= ' ' || c > 0x7E || c == '"' || c == '<' || c == '>' || c == '\'') {
        break;
      }
      at |= c == '@' && end > i;
      scheme |= c == ':' && end > i && text.startsWith("//", end + 1);
      if (!at && !scheme && !isAddressStart(c)) {
        break;
      }
      end++;
    }
    noAddress = end;
    if (!at && !scheme && !text.regionMatches(true, i, "www.", 0, 4)) {
      return i;
    }
    if (text.regionMatches(true, i, "www.", 0, 4)) {
      while (end < n && text.charAt(end) > ' ' && text.charAt(end) < 0x7F && "\"<>'()".indexOf(text.charAt(end)) < 0) {
        end++;
      }
    }
    while (end > i && ".,;:!?)]}".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean mail = at && !scheme && text.indexOf('.', text.indexOf('@', i)) > 0
        && text.indexOf('.', text.indexOf('@', i)) < end - 1;
    boolean web = scheme || text.regionMatches(true, i, "www.", 0, 4);
    return (mail || web) && end - i > 4 ? end : i;
  }

  private static boolean isAddressStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '%'
        || c == '+' || c == '-' || c == ':' || c == '@';
  }

  private int number(int i) {
    DigitRun run = DigitRun.at(text, i);
    int end = run.end();
    if (run.kind() == Token.Kind.NUMBER && end < n) {
      end = numberEnding(i, end);
    }
    add(i, end, run.kind() == Token.Kind.NUMBER && endsInCapital(i, end) ? Token.Kind.ACRONYM : run.kind());
    return end;
  }

  private boolean endsInCapital(int start, int end) {
    return end - start > 1 && Character.isUpperCase(text.charAt(end - 1))
        && !text.substring(start, end).toUpperCase(Locale.ROOT).matches(".*(TH|ST|ND|RD)");
  }

  /** The end of a number with a year sign, an ordinal ending or a unit of one capital letter (5G, 3D). */
  private int numberEnding(int start, int end) {
    int cp = text.codePointAt(end);
    if (Script.isArabicLetter(cp)) {
      int word = letters(end, true);
      if (cp == 'ء' && (word == end + 1)) {
        return word;
      }
      return ORDINAL_ENDINGS.contains(text.substring(end, word)) ? word : end;
    }
    if (Script.isLatinLetter(cp)) {
      int word = letters(end, false);
      String ending = text.substring(end, word).toLowerCase(Locale.ROOT);
      boolean closed = word >= n || !isDigit(text.codePointAt(word));
      if (closed && (ending.equals("st") || ending.equals("nd") || ending.equals("rd") || ending.equals("th"))) {
        return word;
      }
      if (closed && ending.equals("s") && end - start >= 2 && text.charAt(end - 1) == '0') {
        return word;
      }
      if (closed && word == end + 1 && end - start <= 2 && Character.isUpperCase(cp)) {
        return word;
      }
    }
    return end;
  }

  private int other(int i, int cp) {
    int end = i + Character.charCount(cp);
    if (UCharacter.isLetter(cp)) {
      return foreign(i);
    }
    boolean punctuation = isPunctuation(cp);
    while (end < n && text.codePointAt(end) == cp && (punctuation || cp < 0x10000 && !Character.isSurrogate((char) cp))) {
      end += Character.charCount(cp);
    }
    if (!punctuation) {
      end = symbolEnd(end);
    }
    add(i, end, punctuation ? Token.Kind.PUNCTUATION : Token.Kind.SYMBOL);
    return end;
  }

  /** An emoji with its variation selector, skin tone and joined parts is one sign. */
  private int symbolEnd(int end) {
    while (end < n) {
      int cp = text.codePointAt(end);
      if ((cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0x1F3FB && cp <= 0x1F3FF) || cp == 0x20E3) {
        end += Character.charCount(cp);
      } else if (cp == 0x200D && end + 1 < n && !isNothing(text.codePointAt(end + 1))
          && !UCharacter.isLetter(text.codePointAt(end + 1))) {
        end += 1 + Character.charCount(text.codePointAt(end + 1));
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isPunctuation(int cp) {
    return switch (UCharacter.getType(cp)) {
      case ECharacterCategory.CONNECTOR_PUNCTUATION, ECharacterCategory.DASH_PUNCTUATION,
          ECharacterCategory.START_PUNCTUATION, ECharacterCategory.END_PUNCTUATION,
          ECharacterCategory.INITIAL_PUNCTUATION, ECharacterCategory.FINAL_PUNCTUATION,
          ECharacterCategory.OTHER_PUNCTUATION -> cp != '%' && cp != '٪' && cp != '&' && cp != '@' && cp != '#' && cp != '*';
      default -> cp == '`';
    };
  }

  /** Words of other scripts, as ICU cuts them. */
  private int foreign(int i) {
    int end = i;
    while (end < n) {
      int cp = text.codePointAt(end);
      boolean ours = Script.isArabicLetter(cp) || Script.isLatinLetter(cp) || isDigit(cp);
      if (ours || !(UCharacter.isLetter(cp) || (end > i && FoldCluster.joins(cp))
          || UCharacter.getType(cp) == ECharacterCategory.COMBINING_SPACING_MARK
          || (end > i && UCharacter.getType(cp) == ECharacterCategory.NON_SPACING_MARK))) {
        break;
      }
      end += Character.charCount(cp);
    }
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text.substring(i, end));
    int from = words.first();
    for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
      add(i + from, i + to, Token.Kind.WORD);
      from = to;
    }
    return end;
  }
}
