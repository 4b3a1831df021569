package yaad.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.UserException;

/**
 * Hostile articles: a canary file that must not be read, a listener on this machine that nobody must call, bombs that
 * must not go off. Every file is read or refused in one line that names it.
 */
class ArticleSafetyTest {
  private static final String CANARY = "canary-4711-must-not-be-read";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
      + "PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml"
      + ".document.main+xml\"/></Types>";
  private static final String RELATIONS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
      + "Target=\"word/document.xml\"/></Relationships>";

  @TempDir
  private Path dir;

  private final ArticleReader reader = new ArticleReader(new Segmenter());
  private final AtomicInteger calls = new AtomicInteger();
  private ServerSocket listener;
  private String url;
  private String canary;

  @BeforeEach
  void listen() throws IOException {
    canary = Files.writeString(dir.resolve("canary.txt"), CANARY).toUri().toString();
    listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    url = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
    Thread thread = new Thread(() -> {
      while (!listener.isClosed()) {
        try (Socket socket = listener.accept()) {
          calls.incrementAndGet();
        } catch (IOException e) {
          return;
        }
      }
    });
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
    assertEquals(0, calls.get());
  }

  private static Map<String, byte[]> word(String document) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
    parts.put("_rels/.rels", RELATIONS.getBytes(StandardCharsets.UTF_8));
    parts.put("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
    return parts;
  }

  private static String wordText(String doctype, String text) {
    return doctype + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
        + "<w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>";
  }

  private static Map<String, byte[]> odt(String content) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8));
    parts.put("content.xml", content.getBytes(StandardCharsets.UTF_8));
    return parts;
  }

  private static String odtText(String doctype, String text) {
    return doctype + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>" + text
        + "</text:p></office:text></office:body></office:document-content>";
  }

  private Path zip(String name, Map<String, byte[]> parts) throws IOException {
    Path file = dir.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    }
    return file;
  }

  /** What is read of a file, or the message why not: one line that names the file. */
  private String read(Path file) {
    return assertTimeoutPreemptively(SOON, () -> {
      try {
        return reader.read(file, Optional.empty()).text();
      } catch (UserException e) {
        assertEquals(1, e.getMessage().lines().count(), e.getMessage());
        assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
        return e.getMessage();
      }
    });
  }

  @Test
  void documentTypesInOfficeFilesAreRefused() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    for (String doctype : List.of("<!DOCTYPE x SYSTEM \"" + url + "\">", "<!DOCTYPE x PUBLIC \"-//X//X\" \"" + url + "\">",
        "<!DOCTYPE x [<!ENTITY e29 SYSTEM \"" + canary + "\">]>", "<!DOCTYPE x [<!ENTITY e29 SYSTEM \"" + url + "\">]>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>", laughs.append("]>").toString())) {
      for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>";
        Map<String, byte[]> word = word("");
        word.put("word/document.xml", (xml + wordText(doctype, "a &e29; b")).getBytes(charset));
        Map<String, byte[]> styled = word(wordText("", "Plain."));
        styled.put("word/styles.xml", (xml + doctype + "<w:styles xmlns:w=\"x\">&e29;</w:styles>").getBytes(charset));
        Map<String, byte[]> odt = odt("");
        odt.put("content.xml", (xml + odtText(doctype, "a &e29; b")).getBytes(charset));
        for (Path file : List.of(zip("a.docx", word), zip("b.docx", styled), zip("c.odt", odt))) {
          String said = read(file);
          assertTrue(said.contains("document type") || said.contains("is damaged"), said);
        }
      }
    }
  }

  @Test
  void nothingOutsideIsReadForWebPagesMarkdownAndSubtitles() throws IOException {
    String page = "<!DOCTYPE html SYSTEM \"" + url + "\" [<!ENTITY e SYSTEM \"" + canary + "\">]><html><head><base href=\"" + url
        + "\"><link rel=stylesheet href=\"" + url + "\"><script src=\"" + url + "\"></script></head><body><p>Before &e; after.</p>"
        + "<img src=\"" + url + "\"><iframe src=\"" + canary + "\"></iframe><object data=\"" + canary + "\"></object></body></html>";
    assertFalse(read(Files.writeString(dir.resolve("a.html"), page)).contains(CANARY));
    String markdown = "Before &e; ![x](" + canary + ") after.\n\n<iframe src=\"" + url + "\"></iframe>\n\n[x]: " + url
        + "\n\n!INCLUDE(" + canary + ")\n\n{% include \"" + canary + "\" %}\n\n![[" + canary + "]]\n";
    assertFalse(read(Files.writeString(dir.resolve("a.md"), markdown)).contains(CANARY));
    String cue = "1\n00:00:01,000 --> 00:00:02,000\nBefore <img src=\"" + url + "\"> &e; after.\n";
    assertFalse(read(Files.writeString(dir.resolve("a.srt"), cue)).contains(CANARY));
  }

  @Test
  void relationsToTheOutsideAreNotFollowed() throws IOException {
    Map<String, byte[]> word = word(wordText("", "Plain text."));
    word.put("word/_rels/document.xml.rels", ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + Stream.of("attachedTemplate", "hyperlink", "image", "subDocument", "aFChunk", "footnotes", "styles").map(type ->
            "<Relationship Id=\"" + type + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\"" + (type.equals("styles") ? "../../../../canary.txt" : url) + "\""
                + (type.equals("styles") ? "" : " TargetMode=\"External\"") + "/>").reduce("", String::concat)
        + "</Relationships>").getBytes(StandardCharsets.UTF_8));
    assertFalse(read(zip("a.docx", word)).contains(CANARY));
  }

  @Test
  void zipBombsAboveAndBelowTheRatioOfPoiAreRefused() throws IOException {
    for (String name : List.of("a.docx", "a.odt")) {
      for (int noise : new int[] {0, 40}) {
        Path bomb = dir.resolve(name);
        Random random = new Random(1);
        try (OutputStream file = Files.newOutputStream(bomb); ZipOutputStream out = new ZipOutputStream(file)) {
          for (Map.Entry<String, byte[]> part : (name.endsWith("x") ? word("x") : odt("x")).entrySet()) {
            out.putNextEntry(new ZipEntry(part.getKey()));
            out.write(part.getValue());
          }
          out.putNextEntry(new ZipEntry("media/big.xml"));
          byte[] block = new byte[2_000];
          for (int i = 0; i < 300_000; i++) {
            for (int k = 0; k < noise; k++) {
              block[k] = (byte) random.nextInt();
            }
            out.write(block);
          }
        }
        assertTrue(read(bomb).contains("zip bomb"));
        Files.delete(bomb);
      }
    }
  }

  @Test
  void whatWouldFillTheMemoryOrTheStackIsRefused() throws IOException {
    String paragraph = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";
    assertTrue(read(zip("a.docx", word(wordText("", "a</w:t></w:r></w:p>" + paragraph.repeat(150_000) + "<w:p><w:r><w:t>"))))
        .contains("larger than any article"));
    String table = "<w:tbl><w:tr><w:tc>";
    assertTrue(read(zip("b.docx", word(wordText("", "a</w:t></w:r></w:p>" + table.repeat(50_000) + "<w:p/>"
        + "</w:tc></w:tr></w:tbl>".repeat(50_000) + "<w:p><w:r><w:t>")))).contains("larger than any article"));
    assertTrue(read(zip("c.odt", odt(odtText("", "<text:span>".repeat(50_000) + "a" + "</text:span>".repeat(50_000)))))
        .contains("larger than any article"));
    for (String name : List.of("d.md", "d.html", "d.srt")) {
      for (String open : List.of("> ", "* ", "1. ", "[", "*", "<div>", "`", "![", "  ", "&", "1\n00:00:01,000 --> 00:00:02,000\n")) {
        read(Files.writeString(dir.resolve(name), open.repeat(3_000) + "Text.\n"));
      }
    }
  }

  @Test
  void entriesThatClimbOutOfAZipAreNeverWritten() throws IOException {
    for (String name : List.of("a.docx", "a.odt")) {
      Map<String, byte[]> parts = name.endsWith("x") ? word(wordText("", "Plain text.")) : odt(odtText("", "Plain text."));
      parts.put("../../escaped.txt", new byte[] {1});
      parts.put("/tmp/escaped-yaad.txt", new byte[] {1});
      assertEquals("Plain text.\n", read(zip(name, parts)));
      assertFalse(Files.exists(dir.resolve("../../escaped.txt").normalize()));
      assertFalse(Files.exists(Path.of("/tmp/escaped-yaad.txt")));
    }
  }

  @TestFactory
  Stream<DynamicTest> truncatedAndTornFilesAreReadOrRefused() {
    return Stream.of("word.en.docx", "opendocument.ur.odt", "markdown.ur.md", "subtitles.ur.srt", "page.ur.html", "plain.ur.txt")
        .map(name -> DynamicTest.dynamicTest(name, () -> {
          byte[] whole = Files.readAllBytes(sample(name));
          Random random = new Random(4711);
          for (int i = 0; i < 40; i++) {
            Path torn = dir.resolve(name);
            read(Files.write(torn, Arrays.copyOf(whole, random.nextInt(whole.length))));
            byte[] flipped = whole.clone();
            for (int k = 0; k < 3; k++) {
              flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            read(Files.write(torn, flipped));
          }
        }));
  }

  @TestFactory
  Stream<DynamicTest> wrongExtensionsAreReadOrRefused() {
    List<String> names = List.of("word.en.docx", "opendocument.en.odt", "markdown.en.md", "subtitles.en.srt", "page.en.html", "locked.docx");
    return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> {
      for (String extension : List.of("docx", "odt", "md", "srt", "html", "txt")) {
        read(Files.copy(sample(name), dir.resolve("copy-of-" + name.replace('.', '-') + "." + extension)));
      }
    }));
  }

  /** One sentence of a hundred megabytes in every format: refused by its size before it fills the memory. */
  @TestFactory
  @Tag("soak")
  Stream<DynamicTest> aSegmentOfAHundredMegabytes() {
    String noise = new Random(1).ints(1 << 20, 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint,
        StringBuilder::append).toString();
    return Stream.of("docx", "odt", "md", "srt", "html", "txt").map(extension -> DynamicTest.dynamicTest(extension, () -> {
      Path file = dir.resolve("long." + extension);
      try (OutputStream out = Files.newOutputStream(file)) {
        boolean office = extension.equals("docx") || extension.equals("odt");
        OutputStream to = out;
        if (office) {
          ZipOutputStream zip = new ZipOutputStream(out);
          Map<String, byte[]> parts = extension.equals("docx") ? word("") : odt("");
          String last = extension.equals("docx") ? "word/document.xml" : "content.xml";
          parts.remove(last);
          for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue());
          }
          zip.putNextEntry(new ZipEntry(last));
          to = zip;
        }
        for (int i = 0; i < 100; i++) {
          to.write(noise.getBytes(StandardCharsets.US_ASCII));
        }
        if (to instanceof ZipOutputStream zip) {
          zip.finish();
        }
      }
      String said = read(file);
      assertTrue(said.contains("larger than"), said);
    }));
  }

  private static Path sample(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(ArticleSafetyTest.class.getResource("formats/" + name), name).toURI());
  }
}
