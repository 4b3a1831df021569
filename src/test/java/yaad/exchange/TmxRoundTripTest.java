package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import yaad.base.Progress;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Origin;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;
import yaad.text.Lang;

/** What goes out as TMX is valid, comes back equal, and is read by others. */
class TmxRoundTripTest {
  private static final TmxOptions LEVEL2 = new TmxOptions(Lang.ENGLISH, "ur", "en", true);

  private static byte[] write(Iterable<Unit> units, TmxOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TmxWriter writer = new TmxWriter(out, options, "test", (u, c) -> {})) {
      for (Unit unit : units) {
        writer.write(unit);
      }
    }
    return out.toByteArray();
  }

  private static Found read(byte[] tmx) throws IOException {
    Found found = new Found();
    new TmxReader(found, Instant.EPOCH).read("test", new ByteArrayInputStream(tmx));
    return found;
  }

  private static List<Unit> random(long seed, int count) {
    RandomUnits random = new RandomUnits(seed);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      units.add(random.next());
    }
    return units;
  }

  @Test
  void aThousandRandomUnitsComeBackEqual() throws IOException {
    comeBackEqual(500, 2);
  }

  @Test
  @Tag("soak")
  void aHundredThousandRandomUnitsComeBackEqual() throws IOException {
    comeBackEqual(10_000, 10);
  }

  private static void comeBackEqual(int count, int seeds) throws IOException {
    for (int seed = 0; seed < seeds; seed++) {
      List<Unit> units = random(seed, count);
      TmxOptions options = seed % 2 == 0 ? TmxOptions.DEFAULT : new TmxOptions(Lang.URDU, "ur-PK", "en-US", true);
      Found found = read(write(units, options));
      assertEquals(List.of(), found.rejects);
      for (int i = 0; i < units.size(); i++) {
        assertEquals(units.get(i), found.units.get(i));
      }
      assertEquals(units.size(), found.units.size());
    }
  }

  @Test
  void levelTwoKeepsInlineCodesAndLevelOneLeavesThemOut() throws IOException {
    String seg = "a <bpt i=\"1\">&lt;b&gt;</bpt>bold<ept i=\"1\">&lt;/b&gt;</ept> <ph x=\"2\">&lt;br/&gt;</ph> end";
    String tmx = "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>" + seg
        + "</seg></tuv><tuv xml:lang=\"ur\"><seg>متن</seg></tuv></tu></body></tmx>";
    Unit unit = read(tmx.getBytes(StandardCharsets.UTF_8)).units.get(0);
    assertEquals("a {1}bold{2} {3} end", unit.en());
    String out = new String(write(List.of(unit), LEVEL2), StandardCharsets.UTF_8);
    assertTrue(out.contains("<seg>" + seg + "</seg>"), out);
    Unit back = read(write(List.of(unit), LEVEL2)).units.get(0);
    assertEquals(unit.en(), back.en());
    assertEquals(unit.attributes(), back.attributes());
    String level1 = new String(write(List.of(unit), TmxOptions.DEFAULT), StandardCharsets.UTF_8);
    assertTrue(level1.contains("<seg>a bold end</seg>"), level1);
    // A translator who deletes a placeable deletes the code.
    Unit edited = new Unit(unit.id(), unit.ur(), "a {1}bold{2} end", unit.origin(), unit.status(), false, 1, null, unit.stamp(),
        0, unit.attributes());
    validate(write(List.of(edited), LEVEL2));
  }

  @Test
  void isValidAfterTheDtdAndTheSchema() throws Exception {
    validate(write(random(7, 2_000), TmxOptions.DEFAULT));
    validate(write(List.of(), TmxOptions.DEFAULT));
  }

  private static void validate(byte[] tmx) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setValidating(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setEntityResolver((publicId, systemId) ->
          new InputSource(Files.newInputStream(Cases.file("tmx14.dtd"))));
      builder.setErrorHandler(new Strict());
      builder.parse(new ByteArrayInputStream(tmx));
      SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      String noDoctype = new String(tmx, StandardCharsets.UTF_8).replaceFirst("<!DOCTYPE[^>]*>", "");
      schemas.newSchema(Cases.file("tmx14.xsd").toFile()).newValidator().validate(new StreamSource(new StringReader(noDoctype)));
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  @Test
  void okapiReadsAsManyUnits() throws IOException {
    List<Unit> units = random(11, 3_000);
    byte[] tmx = write(units, TmxOptions.DEFAULT);
    int read = 0;
    try (TmxFilter filter = new TmxFilter()) {
      filter.open(new RawDocument(new ByteArrayInputStream(tmx), "UTF-8", LocaleId.fromString("en"), LocaleId.fromString("ur")));
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit()) {
          assertNotNull(event.getTextUnit().getTarget(LocaleId.fromString("ur")));
          read++;
        }
      }
    }
    assertEquals(units.size(), read);
  }

  @Test
  void forbiddenCharactersAreLeftOutAndListed(@TempDir Path dir) throws IOException {
    try (Memory memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("t"))) {
      Unit unit = memory.write("t", "t", w -> {
        Unit u = w.typed("متن\u0001", "a\u000Cb\uFFFEc", Map.of(Unit.NOTE, "n\u0008"));
        w.add(u);
        return u;
      });
      Exporter.Written written = new Exporter(memory, "t").tmx(dir.resolve("o.tmx"), UnitFilter.ALL, TmxOptions.DEFAULT, Split.NONE);
      assertEquals(4, written.dropped());
      assertEquals(List.of("unit " + unit.id() + ": left out U+0001, U+0008, U+000C, U+FFFE"), written.notes());
      assertEquals("abc", read(Files.readAllBytes(dir.resolve("o.tmx"))).units.get(0).en());
    }
  }

  @Test
  void exportThenImportIntoAnEmptyMemoryIsEqualUnitForUnit(@TempDir Path dir) {
    try (Memory a = Memory.open(dir.resolve("a.db"), MemoryOptions.of("a"));
        Memory b = Memory.open(dir.resolve("b.db"), MemoryOptions.of("b"))) {
      List<Unit> units = random(3, 2_000);
      a.write("t", "t", w -> {
        units.forEach(w::add);
        return 0;
      });
      assertEquals(units, UnitFilesTest.all(a));
      Path file = dir.resolve("a.tmx");
      new Exporter(a, "t").tmx(file, UnitFilter.ALL, TmxOptions.DEFAULT, Split.NONE);
      Importer.Report report = new Importer(b, Progress.SILENT).read(file, Format.TMX);
      assertEquals(2_000, report.added());
      assertEquals(UnitFilesTest.all(a), UnitFilesTest.all(b));
      Importer.Report same = new Importer(a, Progress.SILENT).read(file, Format.TMX);
      assertEquals(2_000, same.unchanged());
    }
  }

  @Test
  void filtersChooseAndSplittingCoversAll(@TempDir Path dir) throws IOException {
    try (Memory memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("t"))) {
      List<Unit> units = random(5, 1_000);
      memory.write("t", "t", w -> {
        units.forEach(w::add);
        return 0;
      });
      Exporter exporter = new Exporter(memory, "t");
      UnitFilter approved = UnitFilter.ALL.withStatuses(Set.of(Status.APPROVED));
      assertEquals(units.stream().filter(u -> u.status() == Status.APPROVED).count(),
          exporter.tmx(dir.resolve("x.tmx"), approved, TmxOptions.DEFAULT, Split.NONE).count());
      UnitFilter sure = UnitFilter.ALL.withMinConfidence(0.5);
      assertEquals(units.stream().filter(u -> u.confidence() >= 0.5).count(),
          exporter.tmx(dir.resolve("x.tmx"), sure, TmxOptions.DEFAULT, Split.NONE).count());
      for (String split : List.of("300", "100KB", "document")) {
        Exporter.Written written = exporter.tmx(dir.resolve("s-" + split + ".tmx"), UnitFilter.ALL, TmxOptions.DEFAULT,
            Split.of(split));
        assertEquals(1_000, written.count());
        long back = 0;
        for (Path part : written.files()) {
          validate(Files.readAllBytes(part));
          assertTrue(!split.equals("100KB") || Files.size(part) <= 100 << 10, () -> part + " is too large");
          back += read(Files.readAllBytes(part)).units.size();
        }
        assertEquals(1_000, back);
        assertTrue(split.equals("document") || written.files().size() > 3, written.files()::toString);
      }
    }
  }

  @Test
  void neverWritesWhatStopsOmegaT() throws IOException {
    Unit unit = new Unit(new UUIDs().next(), "متن", "text", Origin.IMPORTED, Status.DRAFT, false, 1, null,
        new yaad.memory.Stamp("", Instant.EPOCH, "", Instant.EPOCH), 0, Map.of("file", "a.docx"));
    String tmx = new String(write(List.of(unit), TmxOptions.DEFAULT), StandardCharsets.UTF_8);
    assertFalse(tmx.contains("type=\"file\""));
    assertEquals(Map.of("file", "a.docx"), read(tmx.getBytes(StandardCharsets.UTF_8)).units.get(0).attributes());
  }

  /** One id of version 7. */
  private static final class UUIDs {
    java.util.UUID next() {
      return new java.util.UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0001L);
    }
  }
}
