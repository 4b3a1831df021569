package yaad.segment;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.filters.html.HtmlFilter;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;
import yaad.text.Span;

/**
 * Paragraphs of HTML, through Okapi's filter: block elements and {@code <br>} end one, inline tags are dropped,
 * entities read; scripts, styles, the head and texts in attributes (tool tips, picture descriptions) are left out.
 */
final class HtmlText {
  private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)");
  private static final Pattern BREAK = Pattern.compile("<\\s*br\\b", Pattern.CASE_INSENSITIVE);
  /** Elements that are always closed by a tag of their own, and so tell how deep one is. */
  private static final Pattern TAG = Pattern.compile(
      "</?(?:div|span|b|i|u|em|strong|a|font|table|ul|ol|section|article|blockquote|center|small|big)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final int MAX_DEPTH = 1_000;

  private HtmlText() {}

  /** The encoding that the page declares in its first bytes, or null when it declares none. */
  static @Nullable Charset declaredCharset(Path file, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
    Matcher matcher = CHARSET.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1);
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "\"" + file + "\" declares an encoding that does not exist: " + name, "Say --charset with the right one", e);
    }
  }

  static Paragraphs paragraphs(Path file, String html) {
    requireShallow(file, html);
    StringBuilder text = new StringBuilder();
    List<Span> places = new ArrayList<>();
    try (HtmlFilter filter = new HtmlFilter();
        RawDocument raw = new RawDocument(html, LocaleId.ENGLISH)) {
      filter.open(raw);
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit() && isContent(event.getTextUnit())) {
          ITextUnit unit = event.getTextUnit();
          for (String paragraph : lines(unit.getSource().getFirstContent(), unit.preserveWhitespaces())) {
            if (!Blank.is(paragraph)) {
              places.add(new Span(text.length(), text.length() + paragraph.length()));
              text.append(paragraph).append('\n');
            }
          }
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      throw new UserException("\"" + file + "\" cannot be read as HTML: " + e.getMessage(), "Save its text as plain text", e);
    }
    return new Paragraphs(text.toString(), places, List.of());
  }

  /** Texts of attributes come as units inside others; the title comes with its element as its type. */
  private static boolean isContent(ITextUnit unit) {
    return !unit.isReferent() && !"title".equals(unit.getType()) && !"content".equals(unit.getType());
  }

  /** The parser's time grows with the square of the depth, and no article is nested like that. */
  private static void requireShallow(Path file, String html) {
    int depth = 0;
    for (Matcher tag = TAG.matcher(html); tag.find(); ) {
      boolean closes = html.charAt(tag.start() + 1) == '/';
      depth = closes ? Math.max(0, depth - 1) : depth + 1;
      if (depth > MAX_DEPTH) {
        throw new UserException(
            "\"" + file + "\" has elements nested deeper than " + MAX_DEPTH, "Save its text as plain text and read that");
      }
    }
  }

  /** @param preformatted whether line ends in the text are to be seen */
  private static List<String> lines(TextFragment fragment, boolean preformatted) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String coded = fragment.getCodedText();
    for (int i = 0; i < coded.length(); i++) {
      if (TextFragment.isMarker(coded.charAt(i))) {
        i++;
        Code code = fragment.getCode(coded.charAt(i));
        if (BREAK.matcher(code.getData()).find()) {
          lines.add(clean(line));
          line.setLength(0);
        }
      } else if (preformatted && coded.charAt(i) == '\n') {
        lines.add(clean(line));
        line.setLength(0);
      } else {
        line.append(coded.charAt(i));
      }
    }
    lines.add(clean(line));
    return lines;
  }

  /** White space of the source is one space on the page; a no-break space is not white space here. */
  static String clean(CharSequence line) {
    StringBuilder clean = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
        clean.append(c);
      } else if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      }
    }
    return clean.toString().strip();
  }
}
