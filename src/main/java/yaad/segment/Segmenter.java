package yaad.segment;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.sf.okapi.lib.segmentation.SRXDocument;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;
import yaad.text.Lang;
import yaad.text.Span;

/**
 * Splits paragraphs into sentences by the SRX 2.0 rules {@code ur.srx} and {@code en.srx} beside this class, which
 * Okapi's segmenter runs, and by rules of the user's own where there are some. One object serves all threads.
 *
 * <p>What a sentence is here: what a translator wants as one unit. A quotation stays with its attribution, a bracket
 * inside a sentence with that sentence; several sentences of one quotation are several segments.
 */
public final class Segmenter {
  private final Map<Lang, SrxEngine> own = new EnumMap<>(Lang.class);
  private final @Nullable UserRules user;

  /** Yaad's own rules. */
  public Segmenter() {
    this(null);
  }

  /**
   * @param user the user's rules, or null. They come first; where they say nothing Yaad's own decide, unless the user's
   *     file says {@code cascade="no"} in its header and so stands alone.
   */
  public Segmenter(@Nullable UserRules user) {
    this.user = user;
  }

  /**
   * The sentences of one paragraph, in order, each without the white space around it. Between them is nothing but white
   * space. Line ends inside the paragraph count as spaces.
   *
   * @param paragraph any text; a paragraph break must have been cut before
   * @return offsets into {@code paragraph}; empty for a blank one
   * @throws UserException when the user's rules know nothing of {@code lang}, or take too long
   */
  public List<Span> split(String paragraph, Lang lang) {
    String text = maskCodes(paragraph);
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int start : breaks(text, lang)) {
      addTrimmed(spans, paragraph, from, start);
      from = start;
    }
    addTrimmed(spans, paragraph, from, paragraph.length());
    return spans;
  }

  private Iterable<Integer> breaks(String text, Lang lang) {
    if (user == null) {
      return ownBreaks(text, lang);
    }
    UserRules.Decisions decided = user.decide(text, lang);
    if (user.standsAlone()) {
      return decided.breaks();
    }
    TreeSet<Integer> all = new TreeSet<>(ownBreaks(text, lang));
    all.removeAll(decided.noBreaks());
    all.addAll(decided.breaks());
    return all;
  }

  private List<Integer> ownBreaks(String text, Lang lang) {
    return own(lang).breaks(RuleView.of(text, lang));
  }

  private SrxEngine own(Lang lang) {
    synchronized (own) {
      return own.computeIfAbsent(lang, Segmenter::load);
    }
  }

  private static SrxEngine load(Lang lang) {
    String file = lang.tag() + ".srx";
    try (InputStream in = Segmenter.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the rules " + file + " are missing from the program");
      }
      SRXDocument document = new SRXDocument();
      document.loadRules(in);
      SrxEngine engine = SrxEngine.of(document, lang);
      if (engine == null) {
        throw new IllegalStateException("the rules " + file + " do not map their language");
      }
      return engine;
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the rules " + file, e);
    }
  }

  /** Okapi takes U+E101 to U+E103 for its inline codes; another private-use character in their place keeps offsets. */
  private static String maskCodes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isCode(text.charAt(i))) {
        char[] chars = text.toCharArray();
        for (int k = i; k < chars.length; k++) {
          if (isCode(chars[k])) {
            chars[k] = '\uE100';
          }
        }
        return new String(chars);
      }
    }
    return text;
  }

  private static boolean isCode(char c) {
    return c >= '\uE101' && c <= '\uE103';
  }

  private static void addTrimmed(List<Span> spans, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Blank.is(text.charAt(start))) {
      start++;
    }
    while (end > start && Blank.is(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      spans.add(new Span(start, end));
    }
  }
}
