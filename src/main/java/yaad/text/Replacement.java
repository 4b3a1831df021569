package yaad.text;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Puts one word or phrase in the place of another.
 *
 * @param lang the language of the texts
 * @param find what to look for; has a letter or digit when {@code folded}, and at least one character otherwise
 * @param with what to write there; may be empty
 * @param folded whether every spelling counts that {@link Level#SEARCH} takes for the same; else only the very characters
 * @param inside whether it also counts within longer words
 */
public record Replacement(Lang lang, String find, String with, boolean folded, boolean inside) implements UnaryOperator<String> {
  private static final String STOPS = ".,;:!?)]،۔؛؟";

  public Replacement {
    if (find.isEmpty() || folded && Fold.key(find, lang, Level.SEARCH).isEmpty()) {
      throw new IllegalArgumentException("nothing to look for");
    }
  }

  /** The text with all of them replaced, from left to right; what was written is not looked at again. */
  @Override
  public String apply(String text) {
    return folded ? applyFolded(text) : applyExact(text);
  }

  private String applyExact(String text) {
    StringBuilder out = null;
    int done = 0;
    int at = text.indexOf(find);
    while (at >= 0) {
      int end = at + find.length();
      if (inside || standsAlone(text, at, end)) {
        out = out == null ? new StringBuilder(text.length() + with.length()) : out;
        out.append(text, done, at).append(with);
        done = with.isEmpty() ? closeGap(out, text, end) : end;
        at = text.indexOf(find, Math.max(end, done));
      } else {
        at = text.indexOf(find, at + 1);
      }
    }
    return out == null ? text : out.append(text, done, text.length()).toString();
  }

  private String applyFolded(String text) {
    String wanted = Fold.key(find, lang, Level.SEARCH);
    Folded map = Fold.map(text, lang, Level.SEARCH);
    String key = map.key();
    StringBuilder out = null;
    int done = 0;
    int at = key.indexOf(wanted);
    while (at >= 0) {
      int end = at + wanted.length();
      boolean alone = (at == 0 || key.charAt(at - 1) == ' ') && (end == key.length() || key.charAt(end) == ' ');
      if (!inside && !alone) {
        at = key.indexOf(wanted, at + 1);
        continue;
      }
      Span span = map.original(at, end);
      out = out == null ? new StringBuilder(text.length() + with.length()) : out;
      out.append(text, done, Math.max(done, span.start())).append(fitted(span.of(text)));
      done = with.isEmpty() ? closeGap(out, text, span.end()) : span.end();
      at = key.indexOf(wanted, end);
    }
    return out == null ? text : out.append(text.substring(done)).toString();
  }

  /** The new text as the old one stood there: with a capital at the start of a sentence, and with the zer of the izafat. */
  private String fitted(String old) {
    String fitted = with;
    if (fitted.isEmpty()) {
      return fitted;
    }
    if (lang == Lang.ENGLISH && Character.isUpperCase(old.codePointAt(0)) && Character.isLowerCase(find.codePointAt(0))) {
      int first = fitted.offsetByCodePoints(0, 1);
      fitted = fitted.substring(0, first).toUpperCase(Locale.ROOT) + fitted.substring(first);
    }
    boolean izafat = old.endsWith("\u0650") && !find.endsWith("\u0650") && !fitted.endsWith("\u0650");
    return izafat ? fitted + "\u0650" : fitted;
  }

  /** Where the text goes on when something was taken out: of two spaces that meet then, one goes, and one before a stop. */
  private static int closeGap(StringBuilder out, String text, int end) {
    boolean gapBefore = out.length() == 0 || out.charAt(out.length() - 1) == ' ';
    if (gapBefore && end < text.length() && text.charAt(end) == ' ') {
      return end + 1;
    }
    if (gapBefore && out.length() > 0 && (end == text.length() || STOPS.indexOf(text.charAt(end)) >= 0)) {
      out.setLength(out.length() - 1);
    }
    return end;
  }

  /** Whether no word goes on at either end; the marks of a last letter belong to it. */
  private static boolean standsAlone(String text, int start, int end) {
    boolean wordStarts = isWord(text.codePointAt(start));
    boolean wordEnds = isWord(text.codePointBefore(end));
    int next = end;
    while (next < text.length() && FoldTable.isArabicMark(text.charAt(next))) {
      next++;
    }
    return !(wordStarts && start > 0 && isWord(text.codePointBefore(start)))
        && !(wordEnds && next < text.length() && isWord(text.codePointAt(next)));
  }

  private static boolean isWord(int cp) {
    return Character.isLetterOrDigit(cp) || cp == 0x200C || cp == 0x200D || cp == 0x0640
        || Character.getType(cp) == Character.NON_SPACING_MARK || Character.getType(cp) == Character.COMBINING_SPACING_MARK;
  }
}
