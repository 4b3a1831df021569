package yaad.segment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.StartSubDocument;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.filters.markdown.MarkdownFilter;
import net.sf.okapi.filters.openoffice.ODFFilter;
import net.sf.okapi.filters.openxml.ConditionalParameters;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import yaad.base.UserException;
import yaad.text.Span;

/**
 * Paragraphs of Word, OpenDocument and Markdown files through Okapi's filters: what a reader sees, in reading order.
 * Headings, list items and table cells are paragraphs, a line break inside one ends it as {@code <br>} does in HTML,
 * and footnotes come after the text. Left out: deleted text of tracked changes, hidden text, comments, headers and
 * footers, picture descriptions, code blocks and front matter. The caller has seen to it that the file is harmless.
 */
final class FilteredText {
  /** Parts of a Word file that are no part of its text. */
  private static final Pattern NOISE = Pattern.compile(
      "(?:^|/)(?:docProps|glossary|charts|diagrams)/|(?:^|/)(?:header|footer|comments|settings|styles|numbering)[^/]*$");
  private static final Pattern BREAK = Pattern.compile("<\\s*br\\b|<text:line-break", Pattern.CASE_INSENSITIVE);
  /** The mark of a footnote, and the tool tip of a link. */
  private static final Pattern MARKDOWN_EXTRA =
      Pattern.compile("\\[\\^[^\\]\\s]{1,60}\\](?::(?=\\s|$))?|(?<=\\]\\([^()\\s]{0,400})\\s+\"[^\"\\n]{0,400}\"(?=\\))");

  /** Quotations in lists in quotations, deeper than anybody writes: the parser's time grows with the square of the depth. */
  private static final Pattern TOO_DEEP = Pattern.compile(
      "^(?:[ \\t>]{400}|(?:[ \\t]*+(?:>[ \\t]?|[*+-][ \\t]|\\d{1,9}[.)][ \\t])){100})", Pattern.MULTILINE);

  private final StringBuilder text = new StringBuilder();
  private final List<Span> places = new ArrayList<>();

  private FilteredText() {}

  static Paragraphs word(Path file) {
    OpenXMLFilter filter = new OpenXMLFilter();
    ConditionalParameters parameters = filter.getParameters();
    parameters.setTranslateDocProperties(false);
    parameters.setTranslateComments(false);
    parameters.setTranslateWordHeadersFooters(false);
    parameters.setTranslateWordHidden(false);
    parameters.setTranslateWordExcludeGraphicMetaData(true);
    parameters.setAutomaticallyAcceptRevisions(true);
    parameters.setAddLineSeparatorCharacter(true);
    parameters.setAddTabAsCharacter(true);
    parameters.setReplaceNoBreakHyphenTag(true);
    parameters.setIgnoreSoftHyphenTag(true);
    return read(file, "a Word document", filter, new RawDocument(file.toUri(), "UTF-8", LocaleId.ENGLISH), '\n');
  }

  static Paragraphs openDocument(Path file) throws IOException {
    InputStream content = new ByteArrayInputStream(OdtContent.of(file));
    return read(file, "an OpenDocument text", new ODFFilter(), new RawDocument(content, "UTF-8", LocaleId.ENGLISH), '\0');
  }

  static Paragraphs markdown(Path file, String source) {
    MarkdownFilter filter = new MarkdownFilter();
    filter.getParameters().setTranslateFencedCodeBlocks(false);
    filter.getParameters().setTranslateIndentedCodeBlocks(false);
    filter.getParameters().setTranslateHeaderMetadata(false);
    filter.getParameters().setTranslateImageAltText(false);
    filter.getParameters().setTranslateUrls(false);
    filter.getParameters().setUnescapeBackslashCharacters(true);
    if (TOO_DEEP.matcher(source).find()) {
      throw new UserException("\"" + file + "\" has lists or quotations nested deeper than 100",
          "Save its text as plain text and read that");
    }
    String bare = MARKDOWN_EXTRA.matcher(source).replaceAll("");
    return read(file, "Markdown", filter, new RawDocument(bare, LocaleId.ENGLISH), '\0');
  }

  /** @param lineBreak the character that the filter puts where a line ends inside a paragraph, or NUL when it marks it by a code */
  private static Paragraphs read(Path file, String kind, IFilter opened, RawDocument source, char lineBreak) {
    FilteredText read = new FilteredText();
    // Texts inside a paragraph (of a text box) come before it; a reader meets them after it.
    List<ITextUnit> inside = new ArrayList<>();
    boolean noise = false;
    try (IFilter filter = opened; RawDocument raw = source) {
      filter.open(raw);
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isStartSubDocument()) {
          noise = NOISE.matcher(String.valueOf(((StartSubDocument) event.getResource()).getName())).find();
        } else if (event.isTextUnit() && !noise) {
          ITextUnit unit = event.getTextUnit();
          if (unit.isReferent()) {
            inside.add(unit);
          } else {
            read.add(unit, lineBreak);
            inside.forEach(i -> read.add(i, lineBreak));
            inside.clear();
          }
        }
      }
      inside.forEach(i -> read.add(i, lineBreak));
    } catch (RuntimeException | StackOverflowError e) {
      throw new UserException("\"" + file + "\" cannot be read as " + kind + ": " + firstLine(e),
          "Save it again in the program that it was made with, or save its text as plain text", e);
    }
    return new Paragraphs(read.text.toString(), read.places, List.of());
  }

  private static String firstLine(Throwable e) {
    return e instanceof StackOverflowError ? "its parts are nested too deeply"
        : String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }

  private void add(ITextUnit unit, char lineBreak) {
    TextFragment fragment = unit.getSource().getFirstContent();
    StringBuilder line = new StringBuilder();
    String coded = fragment.getCodedText();
    for (int i = 0; i < coded.length(); i++) {
      char c = coded.charAt(i);
      if (TextFragment.isMarker(c)) {
        i++;
        Code code = fragment.getCode(coded.charAt(i));
        if (BREAK.matcher(code.getData()).find() || "HARD_LINE_BREAK".equals(code.getType())) {
          add(line);
        }
      } else if (c == lineBreak) {
        add(line);
      } else {
        line.append(c);
      }
    }
    add(line);
  }

  private void add(StringBuilder line) {
    String paragraph = HtmlText.clean(line);
    line.setLength(0);
    if (!Blank.is(paragraph)) {
      places.add(new Span(text.length(), text.length() + paragraph.length()));
      text.append(paragraph).append('\n');
    }
  }
}
