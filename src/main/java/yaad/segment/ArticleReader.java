package yaad.segment;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;
import yaad.text.Lang;
import yaad.text.Span;

/**
 * Reads files into articles: the one door for every format. Plain text, HTML, Markdown, subtitles (SRT), Word documents
 * and OpenDocument texts, told apart by the file's beginning and name. May be shared between threads.
 */
public final class ArticleReader {
  private static final Pattern HTML_NAME = Pattern.compile("\\.(?:html?|xhtml)$");
  private static final Pattern HTML_HEAD = Pattern.compile("^\\s*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype\\s+)?html\\b");
  private static final Pattern MARKDOWN_NAME = Pattern.compile("\\.(?:md|markdown)$");
  private static final Pattern LINE_END = Pattern.compile("[ \\t]*(?:\\r\\n|[\\n\\r\\u0085\\u2028])[ \\t]*");

  /** Their parsers keep many times the size of the text in memory. */
  private static final int MAX_MARKED_UP = 16 << 20;
  /** Nobody writes such a sentence, in UTF-16 units. */
  private static final int LONGEST = 2_000;

  private final Segmenter segmenter;
  private final @Nullable Charset charset;

  /** A reader of UTF-8, and of UTF-16 with a byte-order mark. */
  public ArticleReader(Segmenter segmenter) {
    this(segmenter, null);
  }

  /**
   * @param segmenter what cuts paragraphs into sentences
   * @param charset the encoding of files without a byte-order mark, or null for UTF-8
   */
  public ArticleReader(Segmenter segmenter, @Nullable Charset charset) {
    this.segmenter = segmenter;
    this.charset = charset;
  }

  /**
   * Reads one file.
   *
   * @param file the file; of office documents what a reader sees on paper, without headers and footers, deletions of
   *     tracked changes and hidden text; of subtitles what is said, without numbers and times
   * @param expected its language where it is known; otherwise the script tells
   * @throws UserException when it cannot be read, is no text, holds nothing, is in another encoding, or is plainly not
   *     in the expected language; one line that names the file and what to do
   */
  public Article read(Path file, Optional<Lang> expected) {
    if (OfficeFile.isZip(file)) {
      return article(quoted(file), office(file), expected);
    }
    byte[] bytes = TextDecoder.bytes(file);
    if (bytes.length == 0) {
      throw new UserException("\"" + file + "\" is empty", "Check that it was saved");
    }
    String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (String promised : OfficeFile.promised(name)) {
      throw OfficeFile.misnamed(file, bytes, promised);
    }
    Charset said = charset;
    boolean named = HTML_NAME.matcher(name).find();
    if (named && said == null) {
      said = HtmlText.declaredCharset(file, bytes);
    }
    String text = TextDecoder.decode(file, bytes, said);
    boolean html = named
        || HTML_HEAD.matcher(text.substring(0, Math.min(text.length(), 1000)).toLowerCase(Locale.ROOT)).find();
    boolean markdown = MARKDOWN_NAME.matcher(name).find();
    boolean subtitles = name.endsWith(".srt") || Subtitles.is(text);
    if ((html || markdown || subtitles) && bytes.length > MAX_MARKED_UP) {
      throw new UserException(quoted(file) + " is larger than " + (MAX_MARKED_UP >> 20) + " MB",
          "Cut it into articles and read them one by one, or save its text as plain text");
    }
    if (html) {
      return article(quoted(file), HtmlText.paragraphs(file, text), expected);
    }
    if (markdown) {
      return article(quoted(file), FilteredText.markdown(file, text), expected);
    }
    if (subtitles) {
      return article(quoted(file), Subtitles.paragraphs(file, text), expected);
    }
    return read(quoted(file), text, expected);
  }

  private static Paragraphs office(Path file) {
    try {
      return switch (OfficeFile.inspect(file)) {
        case WORD -> FilteredText.word(file);
        case OPEN_DOCUMENT -> FilteredText.openDocument(file);
      };
    } catch (IOException e) {
      throw TextDecoder.unreadable(file, e);
    }
  }

  /**
   * The same for plain text that is in memory already.
   *
   * @param name what to call it at the beginning of messages
   */
  public Article read(String name, String text, Optional<Lang> expected) {
    return article(name, PlainText.paragraphs(text), expected);
  }

  private static String quoted(Path file) {
    return "\"" + file + "\"";
  }

  private Article article(String name, Paragraphs source, Optional<Lang> expected) {
    String text = source.text();
    if (Blank.is(text)) {
      throw new UserException(name + " holds nothing but white space", "Check that it was saved");
    }
    Lang lang = Scripts.lang(name, text, expected);
    List<Segment> segments = new ArrayList<>();
    int paragraph = 0;
    for (Span place : source.places()) {
      String written = place.of(text);
      List<Span> sentences = segmenter.split(written, lang);
      for (Span s : sentences) {
        String sentence = LINE_END.matcher(s.of(written)).replaceAll(" ");
        segments.add(new Segment(sentence, paragraph, place.start() + s.start(), place.start() + s.end()));
      }
      paragraph += sentences.isEmpty() ? 0 : 1;
    }
    List<Note> notes = new ArrayList<>(source.notes());
    notes.addAll(OddCharacters.in(text));
    List<Segment> endless = segments.stream().filter(s -> s.text().length() > LONGEST).toList();
    if (!endless.isEmpty()) {
      notes.add(new Note(endless.get(0).start(), endless.size(), String.format(Locale.ROOT,
          "sentence of more than %,d characters; where sentence ends are missing, put each sentence on a line of its own",
          LONGEST)));
    }
    return new Article(lang, text, segments, notes);
  }
}
