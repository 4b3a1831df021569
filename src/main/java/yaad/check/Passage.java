package yaad.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yaad.find.TermMarker;
import yaad.text.Fold;
import yaad.text.Folded;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Span;
import yaad.text.Token;
import yaad.text.Tokens;

/**
 * One text that is checked, with its place: a whole article, a bead's side of one, or a unit's side. What is computed from it
 * is computed once; several threads may look at it when nothing is outdated any more.
 */
public final class Passage {
  private final Lang lang;
  private final String text;
  private final String file;
  private final int start;
  private final int line;
  private final String unit;
  private final int @Nullable [] places;
  private final List<Span> old = new ArrayList<>();
  private volatile @Nullable List<Token> tokens;
  private volatile @Nullable Folded folded;
  private volatile @Nullable Set<String> words;
  private volatile @Nullable WordRuns runs;
  private volatile @Nullable List<TermMarker.Mark> terms;

  /**
   * @param lang its language
   * @param text as it was written
   * @param file the file, or the document's name where there is no file
   * @param start where it starts in the file, in UTF-16 units; 0 when it is all there is
   * @param line the line that it starts in, from 1
   * @param unit the id of the unit that it belongs to, or empty
   */
  public Passage(Lang lang, String text, String file, int start, int line, String unit) {
    this(lang, text, file, start, line, unit, null);
  }

  /**
   * @param places where each of its UTF-16 units starts and ends in the file, two numbers a unit, when the file has
   *     markup or escapes between or for them; null when the text stands there as it is from {@code start} on
   */
  public Passage(Lang lang, String text, String file, int start, int line, String unit, int @Nullable [] places) {
    this.places = places == null || places.length != 2 * text.length() ? null : places.clone();
    this.lang = lang;
    this.text = text;
    this.file = file;
    this.start = start;
    this.line = line;
    this.unit = unit;
  }

  public Lang lang() {
    return lang;
  }

  public String text() {
    return text;
  }

  public String file() {
    return file;
  }

  /** Where it starts in its file, in UTF-16 units. */
  public int start() {
    return start;
  }

  /** Says that a part is no longer as it stands here, because a unit was edited since: nothing in it is reported. */
  void outdate(Span part) {
    old.add(part);
  }

  /** Whether a part is no longer as it stands here. */
  boolean isOutdated(int from, int to) {
    return old.stream().anyMatch(o -> from < o.end() && to > o.start());
  }

  /** Where a part of the text that starts at {@code offset} starts in the file. */
  int startInFile(int offset) {
    return places == null || 2 * offset >= places.length ? start + offset : places[2 * offset];
  }

  /** Where a part of the text that starts at {@code from} and ends before {@code to} ends in the file. */
  int endInFile(int from, int to) {
    return places == null || to <= from || 2 * to > places.length ? startInFile(from) + to - from : places[2 * to - 1];
  }

  public String unit() {
    return unit;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Its tokens; computed once. */
  List<Token> tokens() {
    List<Token> all = tokens;
    if (all == null) {
      all = Tokens.of(text, lang);
      tokens = all;
    }
    return all;
  }

  /** Its text as readers see it, at level T; computed once. */
  Folded folded() {
    Folded all = folded;
    if (all == null) {
      all = Fold.map(text, lang, Level.TERM);
      folded = all;
    }
    return all;
  }

  /** Its Urdu words one after another, from the first on; found once. */
  WordRuns runs() {
    WordRuns all = runs;
    if (all == null) {
      all = WordRuns.of(text);
      runs = all;
    }
    return all.again();
  }

  /** The words of {@link #folded}, each once; computed once. */
  Set<String> words() {
    Set<String> all = words;
    if (all == null) {
      all = new HashSet<>();
      WordRuns m = WordRuns.of(folded().key());
      while (m.find()) {
        all.add(m.group());
      }
      words = all;
    }
    return all;
  }

  /** The glossary's terms in it, found once by {@code find}; one passage is used with one glossary. */
  List<TermMarker.Mark> terms(Function<Passage, List<TermMarker.Mark>> find) {
    List<TermMarker.Mark> all = terms;
    if (all == null) {
      all = find.apply(this);
      terms = all;
    }
    return all;
  }

  /** The line that an offset of the text stands in. */
  int lineAt(int offset) {
    int n = line;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        n++;
      }
    }
    return n;
  }

  /** The start of the sentence around an offset, roughly: after a full stop, a question mark or a line end. */
  int sentenceStart(int offset) {
    int i = Math.min(offset, text.length());
    while (i > 0 && !ends(i - 1)) {
      i--;
    }
    while (i < offset && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The end of the sentence around an offset, its last mark included. */
  int sentenceEnd(int offset) {
    int i = Math.min(offset, text.length());
    while (i < text.length() && !ends(i)) {
      i++;
    }
    return i < text.length() && text.charAt(i) != '\n' ? i + 1 : i;
  }

  private boolean ends(int i) {
    char c = text.charAt(i);
    if (c == '.' || c == '!' || c == '?') {
      return i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
    }
    return c == '\n' || c == '۔' || c == '؟';
  }
}
