package yaad.text;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clean-ups that no reader could see, offered for texts that come from old programs and web pages: what {@link
 * Level#ENCODING} takes for the same is written in one way, and characters without any effect go. Cleaning twice is
 * cleaning once. What can be seen (kinds of quotes, spaces at punctuation, stretched words) is the business of the checks.
 */
public final class Cleaning {
  /** What was cleaned. */
  public enum Kind {
    /** Arabic twins of Urdu letters, drawn shapes of letters, letters in two parts. */
    LETTERS,
    /** Invisible characters and joiners without effect. */
    HIDDEN,
    /** Spaces at the ends, more than one between words, no-break spaces in English. */
    SPACES
  }

  /**
   * A text after cleaning.
   *
   * @param text the clean text; the same object when there was nothing to clean
   * @param kinds what was cleaned
   */
  public record Cleaned(String text, Set<Kind> kinds) {}

  private static final String ARABIC = "\\u0620-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FC\\u06FF";
  private static final String SHAPES = "\\uFB50-\\uFBB1\\uFBD3-\\uFBFF\\uFE80-\\uFEFC";
  private static final String MARKS = "\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED";
  private static final Pattern WORD = Pattern.compile("[" + ARABIC + SHAPES + "][" + ARABIC + SHAPES + MARKS + "\\u200C\\u200D\\u0640]*");
  private static final Pattern SHAPE = Pattern.compile("[" + SHAPES + "]");

  /** Zero-width spaces, soft hyphens, byte order marks; a damaged character (U+FFFD) is for people to see. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u00AD\\u2060\\uFEFF]+");
  /** All but tab and line ends; old programs part words with them. */
  private static final Pattern CONTROLS =
      Pattern.compile("[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F]+");
  private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]+");
  /** Letters that join to nothing after them. */
  private static final String UNJOINED = "اآأإٱدڈذرڑزژوؤۆےۓۃءٔ";

  private static final String SPACE = "[ \\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]";
  private static final Pattern RUN = Pattern.compile(SPACE + "{2,}");
  private static final Pattern ENDS = Pattern.compile("^(?:" + SPACE + "|\\s)+|(?:" + SPACE + "|\\s)+$");

  private Cleaning() {}

  /** Cleans a text; one that nothing would be left of stays as it is. */
  public static Cleaned of(String text, Lang lang) {
    if (isPlain(text)) {
      return new Cleaned(text, Set.of());
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    String clean = pass(text, lang, kinds);
    // A letter and a mark that a joiner kept apart may be one letter now; no text was seen to need a third pass.
    for (String last = text; !clean.equals(last) && !clean.isEmpty(); ) {
      last = clean;
      clean = pass(clean, lang, kinds);
    }
    return clean.equals(text) || clean.isEmpty() ? new Cleaned(text, Set.of()) : new Cleaned(clean, kinds);
  }

  /** Whether a text plainly needs no cleaning, as nearly all do: only common letters and signs, and single spaces between. */
  private static boolean isPlain(String text) {
    FoldTable table = FoldTable.of(Lang.URDU, Level.ENCODING);
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c == ' ' ? before != ' '
          : c < 0x80 ? c > 0x20 && c != 0x7F
          : c >= 0x0600 && c < 0x0700 ? table.get(c) == c && !FoldTable.isArabicMark(c)
          : c >= 0x2010 && c <= 0x2027;
      if (!plain) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  private static String pass(String text, Lang lang, Set<Kind> kinds) {
    String visible = joiners(CONTROLS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" "));
    note(kinds, Kind.HIDDEN, text, visible);
    String letters = lang == Lang.URDU ? urdu(visible) : Fold.key(visible, lang, Level.ENCODING);
    // At level E of English spaces change too.
    note(kinds, Kind.LETTERS, lang == Lang.URDU ? visible : spaces(visible), lang == Lang.URDU ? letters : spaces(letters));
    String clean = ENDS.matcher(RUN.matcher(letters).replaceAll(" ")).replaceAll("");
    note(kinds, Kind.SPACES, spaces(letters).equals(spaces(visible)) ? visible : letters, clean);
    return clean;
  }

  private static void note(Set<Kind> kinds, Kind kind, String before, String after) {
    if (!before.equals(after)) {
      kinds.add(kind);
    }
  }

  /** With every kind of space as a plain one, to tell what else changed. */
  private static String spaces(String text) {
    return text.replaceAll(SPACE, " ");
  }

  /** Level E word by word. Words with several vowel signs are quoted Arabic, which has letters of its own. */
  private static String urdu(String text) {
    Matcher m = WORD.matcher(text);
    StringBuilder out = null;
    int done = 0;
    while (m.find()) {
      String word = m.group();
      boolean quoted = word.chars().filter(c -> FoldTable.isArabicMark((char) c)).count() > 1 && !SHAPE.matcher(word).find();
      String key = quoted ? word : Fold.key(word, Lang.URDU, Level.ENCODING);
      if (!key.equals(word)) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, done, m.start()).append(key);
        done = m.end();
      }
    }
    return out == null ? text : out.append(text.substring(done)).toString();
  }

  /**
   * Takes joiners away that change no letter's shape. Those beside characters of other scripts stay: India's scripts and
   * emoji are built with them.
   */
  private static String joiners(String text) {
    Matcher m = JOINERS.matcher(text);
    if (!m.find()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    do {
      int before = m.start() == 0 ? ' ' : text.codePointBefore(m.start());
      int after = m.end() == text.length() ? ' ' : text.codePointAt(m.end());
      if (isNeutral(before) && isNeutral(after)) {
        String kept = effective(m.group(), letterBefore(text, m.start()), after);
        out.append(text, done, m.start()).append(kept);
        done = m.end();
      }
    } while (m.find());
    return out.append(text.substring(done)).toString();
  }

  /** Of a row of joiners, the one that does something, or nothing. */
  private static String effective(String joiners, int before, int after) {
    boolean joins = isArabic(before) && UNJOINED.indexOf(before) < 0;
    boolean apart = joiners.indexOf('\u200C') >= 0;
    if (!joins) {
      return "";
    }
    // Between two letters only the non-joiner does something; at the end of a word only the joiner.
    return isArabic(after) ? apart ? "\u200C" : "" : apart ? "" : "\u200D";
  }

  private static int letterBefore(String text, int at) {
    int i = at;
    while (i > 0 && FoldTable.isArabicMark(text.charAt(i - 1))) {
      i--;
    }
    return i == 0 ? ' ' : text.codePointBefore(i);
  }

  private static boolean isArabic(int cp) {
    return Character.isLetter(cp) && Character.UnicodeScript.of(cp) == Character.UnicodeScript.ARABIC;
  }

  private static boolean isNeutral(int cp) {
    if (isArabic(cp) || cp < 0x10000 && (FoldTable.isSpace((char) cp) || FoldTable.isArabicMark((char) cp))) {
      return true;
    }
    return switch (Character.getType(cp)) {
      case Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
      default -> false;
    };
  }
}
