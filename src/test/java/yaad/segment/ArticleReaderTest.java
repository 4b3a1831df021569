package yaad.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.UserException;
import yaad.text.Lang;

class ArticleReaderTest {
  private static final String URDU = "یہ پہلا جملہ ہے۔ یہ دوسرا ہے۔\n\nنیا پیراگراف۔\n";

  @TempDir
  private Path folder;

  private final ArticleReader reader = new ArticleReader(new Segmenter());

  @Test
  void keepsPlainTextAsItIsWithOffsetsAndParagraphs() throws IOException {
    String text = "  یہ پہلا جملہ ہے۔  یہ دوسرا ہے۔\r\n\r\n\tسرخی\r\nتیسرا جملہ ہے۔";
    Article article = read(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(Lang.URDU, article.lang());
    assertEquals(text, article.text());
    assertEquals(List.of("یہ پہلا جملہ ہے۔", "یہ دوسرا ہے۔", "سرخی", "تیسرا جملہ ہے۔"), article.sentences());
    assertEquals(List.of(0, 0, 1, 2), article.segments().stream().map(Segment::paragraph).toList());
    assertHolds(article);
  }

  @Test
  void byteOrderMarksNeverGetIntoTheText() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Article article = read(("\uFEFF" + URDU).getBytes(charset));
      assertEquals(URDU, article.text(), charset.name());
      assertEquals(List.of(), article.notes());
      assertHolds(article);
    }
  }

  @Test
  void otherEncodingsAreNamedWithTheWayOut() throws IOException {
    assertSays("looks like windows-1256. Say --charset windows-1256", "وزير اعظم لاہور پہنچے ٹھيک گھر".getBytes("windows-1256"));
    assertSays("looks like windows-1252", "He said “yes” and it’s a very long day – again.".getBytes("windows-1252"));
    assertSays("looks like UTF-16LE without a byte-order mark", URDU.getBytes(StandardCharsets.UTF_16LE));
    assertSays("looks like UTF-16BE without", "An English text of some length.".getBytes(StandardCharsets.UTF_16BE));
    assertSays("is in UTF-32", ("\uFEFF" + URDU).getBytes("UTF-32LE"));
    byte[] torn = ("line one\n" + URDU).getBytes(StandardCharsets.UTF_8);
    torn[12] = 'x';
    assertSays("is not UTF-8 at byte 11 (line 2)", torn);
    assertSays("is not UTF-16LE", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'});
  }

  @Test
  void anEncodingThatTheUserNamesIsUsed() throws IOException {
    Path file = write("a.txt", "وزير اعظم آئے. وہ گئے.".getBytes("windows-1256"));
    Article article = new ArticleReader(new Segmenter(), Charset.forName("windows-1256")).read(file, Optional.empty());
    assertEquals(List.of("وزير اعظم آئے.", "وہ گئے."), article.sentences());
  }

  @Test
  void whatIsNoTextIsRefusedInWords() throws IOException {
    assertSays("is empty", new byte[0]);
    assertSays("nothing but white space", " \n\u00A0\n".getBytes(StandardCharsets.UTF_8));
    assertSays("is a PDF", "%PDF-1.7 xxx".getBytes(StandardCharsets.UTF_8));
    assertSays("is no Word or OpenDocument text (.docx, .odt), or is damaged", "PK\u0003\u0004xxx".getBytes(StandardCharsets.ISO_8859_1));
    assertSays("is a picture (PNG)", "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1));
    assertSays("is a binary file", new byte[5_000]);
    assertSays("no letters to tell its language", "12345.".getBytes(StandardCharsets.UTF_8));
    assertSays("neither Urdu nor English", "Это русский текст.".getBytes(StandardCharsets.UTF_8));
    assertTrue(message(folder).contains("is a folder"));
    assertTrue(message(folder.resolve("none.txt")).contains("There is no file"));
    Path big = folder.resolve("big.txt");
    try (RandomAccessFile f = new RandomAccessFile(big.toFile(), "rw")) {
      f.setLength(TextDecoder.MAX_BYTES + 1);
    }
    assertTrue(message(big).contains("is larger than 64 MB"));
  }

  @Test
  void theWrongLanguageIsNoticed() throws IOException {
    Path file = write("a.txt", "He came.".getBytes(StandardCharsets.UTF_8));
    assertEquals(Lang.ENGLISH, reader.read(file, Optional.of(Lang.ENGLISH)).lang());
    UserException e = assertThrows(UserException.class, () -> reader.read(file, Optional.of(Lang.URDU)));
    assertTrue(e.getMessage().contains("is not in Urdu"), e.getMessage());
  }

  @Test
  void oddCharactersAreReportedAndKept() throws IOException {
    String text = "یہ \u0000ہے۔ یہ \u202Eبھی\u202C ہے۔ \uFFFD \uFFFD \uE101";
    Article article = read(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(text, article.text());
    List<String> words = article.notes().stream().map(Note::words).toList();
    assertEquals(5, words.size(), words.toString());
    assertTrue(words.get(0).contains("NUL"), words.get(0));
    assertTrue(words.get(1).contains("U+202E"), words.get(1));
    assertTrue(words.get(3).contains("2 times"), words.get(3));
    assertEquals(3, article.notes().get(0).start());
    assertHolds(article);
  }

  @Test
  void lostLettersAndSentencesWithoutEndAreTold() throws IOException {
    List<String> words = read("وز?ر نے کہا? و? آ?? گے۔".getBytes(StandardCharsets.UTF_8)).notes().stream().map(Note::words).toList();
    assertEquals(List.of("letter lost when the file was saved (a question mark inside a word; save it anew as UTF-8)"), words);
    words = read("لفظ ".repeat(1000).getBytes(StandardCharsets.UTF_8)).notes().stream().map(Note::words).toList();
    assertEquals(List.of("sentence of more than 2,000 characters; where sentence ends are missing, put each sentence on a line of its own"),
        words);
  }

  @Test
  void linesWrappedAtAColumnAreJoined() {
    String text = """
        The committee met on Monday for the third time this
        month. It heard five witnesses, among them Dr. Khan,
        and then put the matter off until the next session.

        Nobody was surprised. The chairman said that it would
        take time.
        """;
    Article article = reader.read("mail", text, Optional.empty());
    assertEquals(4, article.segments().size());
    assertEquals(
        "It heard five witnesses, among them Dr. Khan, and then put the matter off until the next session.",
        article.sentences().get(1));
    assertEquals(List.of(0, 0, 1, 1), article.segments().stream().map(Segment::paragraph).toList());
    assertEquals(1, article.notes().size());
  }

  @Test
  void verseAndListsAreNotJoined() {
    String verse = """
        دل ہی تو ہے نہ سنگ و خشت
        یہ سطر اس سے لمبی ہے اور آگے تک جاتی ہے
        پھر ایک چھوٹی
        اور پھر ایک ایسی سطر جو سب سے لمبی ہے یہاں
        """;
    assertEquals(4, reader.read("verse", verse, Optional.empty()).segments().size());
    String list = "features\ncontact manager\nevents, activities\n";
    assertEquals(List.of("features", "contact manager", "events, activities"),
        reader.read("list", list, Optional.empty()).sentences());
  }

  @Test
  void readsHtmlByBlocks() throws IOException {
    String html = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>Title</title>
        <meta name="description" content="Meta."><style>p{}</style><script>var a = "<p>no</p>";</script></head>
        <body><h1>The   head&amp;line</h1><div>Loose text<p title="tip">First <b>bold</b>
        and <i>ital</i>ic&nbsp;word. Second&mdash;one &#x6D4;</p>tail</div>
        <ul><li>One<li>Two<br>Three</ul><img alt="Alt."><pre>a line
        b line</pre><!-- <p>not</p> --><p>With <img alt="inner"> a <a href="u">link</a>.</p></body></html>
        """;
    Article article = reader.read(write("a.html", html.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    assertEquals(
        List.of("The head&line", "Loose text", "First bold and italic\u00A0word.", "Second—one ۔", "tail", "One", "Two",
            "Three", "a line", "b line", "With a link."),
        article.sentences());
    assertHolds(article);
  }

  @Test
  void htmlIsKnownByItsNameOrItsBeginningAndTellsItsEncoding() throws IOException {
    String html = "<html><head><meta charset=windows-1256></head><body><p>وزير اعظم آئے.</p></body></html>";
    Path file = write("a.htm", html.getBytes("windows-1256"));
    assertEquals(List.of("وزير اعظم آئے."), reader.read(file, Optional.empty()).sentences());
    Path txt = write("a.txt", "<!DOCTYPE html>\n<html><body><p>One.</p></body></html>".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("One."), reader.read(txt, Optional.empty()).sentences());
    Path wrong = write("b.html", "<meta charset=klingon><p>x</p>".getBytes(StandardCharsets.UTF_8));
    assertTrue(message(wrong).contains("encoding that does not exist: klingon"));
    Path deep = write("c.html", ("<div>".repeat(50_000) + "x").getBytes(StandardCharsets.UTF_8));
    assertTrue(message(deep).contains("nested deeper"));
  }

  private Article read(byte[] bytes) throws IOException {
    return reader.read(write("article.txt", bytes), Optional.empty());
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private void assertSays(String words, byte[] bytes) throws IOException {
    Path file = write("article.txt", bytes);
    String message = message(file);
    assertTrue(message.contains(words), message);
    assertTrue(message.contains(file.toString()), message);
  }

  private String message(Path file) {
    String message = assertThrows(UserException.class, () -> reader.read(file, Optional.empty())).getMessage();
    assertEquals(1, message.lines().count());
    return message;
  }

  /** Segments and the white space between them are the text. */
  private static void assertHolds(Article article) {
    int end = 0;
    for (Segment segment : article.segments()) {
      assertTrue(Blank.is(article.text().substring(end, segment.start())));
      assertEquals(segment.text(), article.text().substring(segment.start(), segment.end()));
      end = segment.end();
    }
    assertTrue(Blank.is(article.text().substring(end)));
  }
}
