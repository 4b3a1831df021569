package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.UserException;
import yaad.memory.Concept;
import yaad.segment.ArticleReader;
import yaad.segment.Segmenter;

/**
 * Hostile files: a canary file that must not be read, a listener on this machine that nobody must call, bombs that must not
 * go off. For every reader.
 */
class SafetyTest {
  private static final String CANARY = "canary-4711-must-not-be-read";
  private static final Segmenter SEGMENTER = new Segmenter();
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir
  private Path dir;

  private ServerSocket listener;
  private final AtomicInteger calls = new AtomicInteger();
  private Path canary;

  @BeforeEach
  void listen() throws IOException {
    canary = dir.resolve("canary.txt");
    Files.writeString(canary, CANARY);
    listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
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
  }

  /** A file format: its extension, and a whole file with a place for a text. */
  private record Shape(Format format, String extension, String prolog, String before, String after) {
    String file(String doctype, String text) {
      return prolog + doctype + before + text + after;
    }
  }

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private static final List<Shape> XMLS = List.of(
      new Shape(Format.TMX, "tmx", XML, "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>", "</seg></tuv>"
          + "<tuv xml:lang=\"ur\"><seg>متن</seg></tuv></tu></body></tmx>"),
      new Shape(Format.XLIFF, "xlf", XML, "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"ur\"><body>"
          + "<trans-unit id=\"1\"><source>", "</source><target>متن</target></trans-unit></body></file></xliff>"),
      new Shape(Format.XLIFF, "xliff", XML, "<xliff version=\"2.1\" srcLang=\"en\" trgLang=\"ur\"><file id=\"f\"><unit id=\"1\"><segment>"
          + "<source>", "</source><target>متن</target></segment></unit></file></xliff>"),
      new Shape(Format.TBX, "tbx", XML, "<tbx style=\"dca\"><text><body><conceptEntry id=\"c\"><langSec xml:lang=\"en\"><termSec><term>",
          "</term></termSec></langSec></conceptEntry></body></text></tbx>"),
      new Shape(Format.TBX, "tbx", XML, "<martif type=\"TBX\"><text><body><termEntry id=\"c\"><langSet xml:lang=\"en\"><tig><term>",
          "</term></tig></langSet></termEntry></body></text></martif>"),
      new Shape(Format.MULTITERM, "xml", XML, "<mtf><conceptGrp><concept>1</concept><languageGrp><language lang=\"EN\"/><termGrp><term>",
          "</term></termGrp></languageGrp></conceptGrp></mtf>"));

  private static final List<Shape> TEXTS = List.of(
      new Shape(Format.PO, "po", "", "msgid \"", "\"\nmsgstr \"متن\"\n"),
      new Shape(Format.CSV, "csv", "", "en,ur\n", ",متن\n"),
      new Shape(Format.OMEGAT, "txt", "", "", "\tمتن\n"));

  /** All texts that a reader finds in a file, and what it says. */
  private static List<String> read(Format format, Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    if (format.isGlossary() && !format.isTable()) {
      ConceptFiles.read(format, file, Instant.EPOCH, new ConceptSink() {
        @Override
        public void concept(Concept concept) {
          concept.terms().forEach(t -> texts.add(t.text()));
        }

        @Override
        public void reject(long line, String reason, String text) {
          texts.add(reason);
        }

        @Override
        public void note(String message) {
          texts.add(message);
        }
      });
    } else {
      Found found = new Found();
      UnitFiles.read(format, file, Instant.EPOCH, found);
      found.units.forEach(u -> texts.addAll(List.of(u.en(), u.ur())));
      texts.add(found.said());
    }
    return texts;
  }

  @TestFactory
  Stream<DynamicTest> nothingOutsideIsTouched() {
    String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x.dtd";
    String file = canary.toUri().toString();
    List<String> doctypes = List.of(
        "<!DOCTYPE x SYSTEM \"" + url + "\">",
        "<!DOCTYPE x PUBLIC \"-//X//X\" \"" + url + "\">",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + file + "\">]>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + url + "\">]>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>",
        "<!DOCTYPE x SYSTEM \"" + file + "\" [<!ENTITY % p SYSTEM \"" + file + "\"> %p; <!ENTITY e \"&f;\">]>");
    return XMLS.stream().flatMap(shape -> doctypes.stream().map(doctype -> DynamicTest.dynamicTest(shape.format() + " " + doctype,
        () -> {
          Path hostile = dir.resolve("hostile." + shape.extension());
          Files.writeString(hostile, shape.file(doctype, "before &e; after"));
          assertTimeoutPreemptively(SOON, () -> assertFalse(read(shape.format(), hostile).toString().contains(CANARY)));
          Files.writeString(hostile, shape.file(doctype, "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + file
              + "\" parse=\"text\"/> plain"));
          assertTimeoutPreemptively(SOON, () -> assertFalse(read(shape.format(), hostile).toString().contains(CANARY)));
          assertEquals(0, calls.get());
        })));
  }

  @TestFactory
  Stream<DynamicTest> entityBombsDoNotGoOff() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    String quadratic = "<!DOCTYPE x [<!ENTITY e \"" + "a".repeat(19_000) + "\">]>";
    return XMLS.stream().map(shape -> DynamicTest.dynamicTest(shape.format().toString(), () -> {
      Path bomb = dir.resolve("bomb." + shape.extension());
      Files.writeString(bomb, shape.file(laughs.append("]>").toString(), "&l29;"));
      assertTimeoutPreemptively(SOON, () -> assertTrue(read(shape.format(), bomb).toString().contains("broken XML")));
      Files.writeString(bomb, shape.file(quadratic, "&e;".repeat(10_000)));
      assertTimeoutPreemptively(SOON, () -> assertTrue(read(shape.format(), bomb).toString().contains("longer than any text")));
    }));
  }

  /** A file that is made while it is read, so that the test needs no disk for it. */
  private static InputStream endless(String before, String piece, int pieces, String after) {
    InputStream middle = new InputStream() {
      private final byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
      private long left = (long) bytes.length * pieces;

      @Override
      public int read() {
        return left <= 0 ? -1 : bytes[(int) (left-- % bytes.length)];
      }

      @Override
      public int read(byte[] target, int from, int length) {
        if (left <= 0) {
          return -1;
        }
        int count = (int) Math.min(left, length);
        for (int i = 0; i < count; i++) {
          target[from + i] = bytes[i % bytes.length];
        }
        left -= count;
        return count;
      }
    };
    return new SequenceInputStream(Collections.enumeration(List.of(
        new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)), middle,
        new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8)))));
  }

  @Test
  void aSegmentOfAHundredMegabytesIsOneRejectAndTheRestIsRead() throws IOException {
    Shape tmx = XMLS.get(0);
    String next = "<tu><tuv xml:lang=\"en\"><seg>b</seg></tuv><tuv xml:lang=\"ur\"><seg>ب</seg></tuv></tu></body></tmx>";
    Found found = new Found();
    new TmxReader(found, Instant.EPOCH).read("x", endless(tmx.prolog() + tmx.before(), "a", 100 << 20,
        tmx.after().replace("</body></tmx>", next)));
    assertEquals(1, found.units.size());
    assertTrue(found.said().contains("longer than 4 million"), found::said);
  }

  @Test
  void aLineOfAHundredMegabytesIsRefused() {
    for (Shape shape : TEXTS) {
      UserException refused = assertThrows(UserException.class, () -> {
        try (InputStream in = endless(shape.before(), "a", 100 << 20, shape.after())) {
          if (shape.format() == Format.PO) {
            new PoReader(new Found(), Instant.EPOCH).read("x", in);
          } else {
            DelimitedText.read("x", in, (number, cells) -> {});
          }
        }
      });
      assertTrue(refused.getMessage().contains("a line of more than 8 million characters"), refused.getMessage());
    }
  }

  @TestFactory
  Stream<DynamicTest> truncatedFilesAreReadAsFarAsTheyGo() {
    return Stream.concat(XMLS.stream(), TEXTS.stream()).map(shape -> DynamicTest.dynamicTest(shape.format().toString(), () -> {
      byte[] whole = shape.file("", "a text").getBytes(StandardCharsets.UTF_8);
      Path cut = dir.resolve("cut." + shape.extension());
      for (int length = 0; length < whole.length; length++) {
        Files.write(cut, java.util.Arrays.copyOf(whole, length));
        try {
          assertTimeoutPreemptively(SOON, () -> read(shape.format(), cut));
        } catch (UserException refused) {
          assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        }
      }
    }));
  }

  @TestFactory
  Stream<DynamicTest> aWrongExtensionIsSaidClearly() throws IOException {
    Path zip = dir.resolve("a.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write(1);
    }
    byte[] bytes = Files.readAllBytes(zip);
    return Stream.of(Format.values()).filter(f -> f != Format.HTML).map(format -> DynamicTest.dynamicTest(format.toString(), () -> {
      Path wrong = dir.resolve("wrong");
      Files.write(wrong, bytes);
      UserException refused = assertThrows(UserException.class, () -> read(format, wrong));
      assertTrue(refused.getMessage().contains("wrong\""), refused.getMessage());
    }));
  }

  @Test
  void zipBombsAboveAndBelowTheRatioOfPoiAreRefused() throws IOException {
    for (int noise : new int[] {0, 40}) {
      // Zeros shrink a thousandfold; some noise among them brings the ratio below POI's hundred to one.
      for (String entry : List.of("xl/worksheets/sheet1.xml", "word/document.xml")) {
        Path bomb = dir.resolve("bomb" + noise + (entry.startsWith("xl") ? ".xlsx" : ".docx"));
        java.util.Random random = new java.util.Random(1);
        try (OutputStream file = Files.newOutputStream(bomb); ZipOutputStream out = new ZipOutputStream(file)) {
          out.putNextEntry(new ZipEntry(entry));
          byte[] block = new byte[2_000];
          for (int i = 0; i < 300_000; i++) {
            for (int k = 0; k < noise; k++) {
              block[k] = (byte) random.nextInt();
            }
            out.write(block);
          }
        }
        assertTrue(noise == 0 || 600_000_000L / Files.size(bomb) < 100, "the ratio is above a hundred");
        Format format = entry.startsWith("xl") ? Format.XLSX : Format.DOCX;
        UserException refused = assertTimeoutPreemptively(SOON, () -> assertThrows(UserException.class, () -> read(format, bomb)));
        assertTrue(refused.getMessage().contains("zip bomb"), refused.getMessage());
        Files.delete(bomb);
      }
    }
  }

  @Test
  void entriesThatClimbOutOfAZipAreNeverWritten() throws IOException {
    Path slip = dir.resolve("slip.docx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(slip))) {
      out.putNextEntry(new ZipEntry("../../escaped.txt"));
      out.write(1);
      out.putNextEntry(new ZipEntry("word/document.xml"));
      out.write("<w:document><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>متن</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>"
          .getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(read(Format.DOCX, slip).contains("متن"));
    assertFalse(Files.exists(dir.resolve("../../escaped.txt").normalize()));
  }

  /** One sheet with a headed row and a pair, as other programs than Excel write it. */
  private Path xlsx(String name, String sheetDoctype, String cell, String... extra) throws IOException {
    Path file = dir.resolve(name);
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String pack = "http://schemas.openxmlformats.org/package/2006/";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    List<String> parts = new ArrayList<>(List.of(
        "[Content_Types].xml", "<Types xmlns=\"" + pack + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
            + "vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type
            + "sheet.main+xml\"/><Override PartName=\"/xl/s.xml\" ContentType=\"" + type + "worksheet+xml\"/></Types>",
        "_rels/.rels", "<Relationships xmlns=\"" + pack + "relationships\"><Relationship Id=\"r\" Type=\"" + relations
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + pack + "relationships\"><Relationship Id=\"s\" Type=\"" + relations
            + "/worksheet\" Target=\"s.xml\"/></Relationships>",
        "xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><sheets><sheet name=\"S\" sheetId=\"1\" "
            + "r:id=\"s\"/></sheets></workbook>",
        "xl/s.xml", sheetDoctype + "<worksheet xmlns=\"" + main + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>en</t>"
            + "</is></c><c r=\"B1\" t=\"inlineStr\"><is><t>ur</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + cell
            + "</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>متن</t></is></c></row></sheetData></worksheet>"));
    parts.addAll(List.of(extra));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < parts.size(); i += 2) {
        out.putNextEntry(new ZipEntry(parts.get(i)));
        out.write(parts.get(i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void workbooksTouchNothingOutsideAndTheirBombsDoNotGoOff() throws IOException {
    assertTrue(read(Format.XLSX, xlsx("plain.xlsx", "", "a text", "../../escaped.txt", "x")).contains("a text"));
    assertFalse(Files.exists(dir.resolve("../../escaped.txt").normalize()));
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x.dtd";
    for (String doctype : List.of("<!DOCTYPE x SYSTEM \"" + url + "\">", "<!DOCTYPE x [<!ENTITY e29 SYSTEM \"" + canary.toUri() + "\">]>",
        "<!DOCTYPE x [<!ENTITY e29 SYSTEM \"" + url + "\">]>", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>",
        laughs.append("]>").toString())) {
      Path hostile = xlsx("hostile.xlsx", doctype, "a &e29; b");
      UserException refused = assertTimeoutPreemptively(SOON, () -> assertThrows(UserException.class, () -> read(Format.XLSX, hostile)));
      assertTrue(refused.getMessage().contains("hostile.xlsx"), refused.getMessage());
      assertFalse(refused.getMessage().contains(CANARY), refused.getMessage());
    }
    assertEquals(0, calls.get());
  }

  @Test
  void tornOfficeFilesAreReadOrRefused() throws IOException {
    java.util.Random random = new java.util.Random(4711);
    for (String name : List.of("two-columns.docx", "shared-rich.xlsx")) {
      byte[] whole = Files.readAllBytes(Cases.file("tables/" + name));
      for (int i = 0; i < 60; i++) {
        byte[] torn = i % 2 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int k = 0; k < 3 && torn.length > 0; k++) {
          torn[random.nextInt(torn.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Path file = Files.write(dir.resolve(name), torn);
        try {
          assertTimeoutPreemptively(SOON, () -> read(name.endsWith("docx") ? Format.DOCX : Format.XLSX, file));
        } catch (UserException refused) {
          assertTrue(refused.getMessage().contains(name), refused.getMessage());
        }
      }
    }
  }

  /** Every part of an office file in turn is cut off, emptied, or has bytes that are no characters. */
  @TestFactory
  Stream<DynamicTest> damagedPartsAreToldInOneSentenceAndNoLibrarySpeaks() {
    return Stream.of("tables/two-columns.docx", "tables/shared-rich.xlsx", "/yaad/segment/formats/word.ur.docx",
        "/yaad/segment/formats/opendocument.ur.odt").map(name -> DynamicTest.dynamicTest(name, () -> {
          Path whole = Cases.file(name);
          PrintStream err = System.err;
          ByteArrayOutputStream spoken = new ByteArrayOutputStream();
          System.setErr(new PrintStream(spoken, true, StandardCharsets.UTF_8));
          try {
            damaged(whole);
          } finally {
            System.setErr(err);
          }
          assertEquals("", spoken.toString(StandardCharsets.UTF_8));
        }));
  }

  private void damaged(Path whole) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(whole.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    Path file = dir.resolve(whole.getFileName().toString());
    for (String part : parts.keySet()) {
      byte[] sound = parts.getOrDefault(part, new byte[0]);
      byte[] cut = java.util.Arrays.copyOf(sound, sound.length / 2);
      byte[] bad = sound.clone();
      java.util.Arrays.fill(bad, bad.length / 2, Math.min(bad.length, bad.length / 2 + 3), (byte) 0xF5);
      for (byte[] other : List.of(cut, new byte[0], bad)) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
          for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
            out.putNextEntry(new ZipEntry(entry.getKey()));
            out.write(entry.getKey().equals(part) ? other : entry.getValue());
          }
        }
        for (boolean article : file.toString().endsWith(".xlsx") ? new boolean[] {false} : new boolean[] {true, !file.toString().endsWith(".odt")}) {
          try {
            if (article) {
              new ArticleReader(SEGMENTER).read(file, Optional.empty());
            } else {
              read(file.toString().endsWith("docx") ? Format.DOCX : Format.XLSX, file);
            }
          } catch (UserException refused) {
            assertTrue(refused.getMessage().contains(file.getFileName().toString()), refused.getMessage());
          }
        }
      }
    }
  }

  /** A text of a hundred megabytes in every format that is XML: one reject, or a clear refusal, in bounded memory. */
  @TestFactory
  @Tag("soak")
  Stream<DynamicTest> aTextOfAHundredMegabytes() {
    return XMLS.stream().map(shape -> DynamicTest.dynamicTest(shape.format() + " " + shape.before().substring(0, 12), () -> {
      Path file = dir.resolve("long." + shape.extension());
      try (InputStream in = endless(shape.prolog() + shape.before(), "a", 100 << 20, shape.after())) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
      assertTimeoutPreemptively(SOON, () -> {
        try {
          String said = read(shape.format(), file).toString();
          assertTrue(said.contains("longer than"), () -> said.substring(0, Math.min(500, said.length())));
        } catch (UserException refused) {
          assertTrue(refused.getMessage().contains("long."), refused.getMessage());
        }
      });
    }));
  }

  @Test
  void externalEntitiesInOfficeFilesAreNotRead() throws IOException {
    String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + canary.toUri() + "\">]>";
    Path docx = dir.resolve("xxe.docx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(docx))) {
      out.putNextEntry(new ZipEntry("word/document.xml"));
      out.write((doctype + "<w:document><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a &e;</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r>"
          + "<w:t>متن</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>").getBytes(StandardCharsets.UTF_8));
    }
    try {
      assertFalse(read(Format.DOCX, docx).toString().contains(CANARY));
    } catch (UserException refused) {
      assertTrue(refused.getMessage().contains("broken Word document"), refused.getMessage());
    }
    assertEquals(0, calls.get());
  }
}
