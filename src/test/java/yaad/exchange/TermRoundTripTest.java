package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import yaad.base.Progress;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/** What goes out as TBX keeps to the grammar of TBX-Basic and comes back equal. */
class TermRoundTripTest {
  private static final String[] POS = {"", "noun", "proper noun", "adjective", "verb", "adverb", "phrase"};
  private static final String[] TYPES = {"", "full form", "short form", "acronym", "transliteration"};

  private final RandomUnits texts = new RandomUnits(21);
  private final Random random = new Random(22);

  private String text() {
    return texts.text().strip().replaceAll("\\s+", " ").strip();
  }

  private String maybe() {
    return random.nextInt(3) == 0 ? text() : "";
  }

  private Stamp stamp() {
    Instant created = Instant.ofEpochSecond(1 + random.nextInt(2_000_000_000));
    return new Stamp(maybe(), created, maybe(), random.nextBoolean() ? created : created.plusSeconds(random.nextInt(100_000)));
  }

  private Concept concept() {
    List<Term> terms = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      terms.add(new Term(new UUID(random.nextLong(), random.nextLong()), texts.one(Lang.values()), text(),
          texts.one(TermStatus.values()), texts.one(POS), texts.one(new String[] {"", "m", "f"}), texts.one(TYPES), maybe(), maybe(),
          random.nextBoolean() ? Stamp.NONE : stamp()));
    }
    return new Concept(new UUID(random.nextLong(), random.nextLong()), maybe(), maybe(), maybe(), maybe(), maybe(), maybe(),
        "source " + text(), random.nextBoolean(), terms, stamp());
  }

  private static byte[] write(List<Concept> concepts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TbxWriter.write(out, concepts);
    return out.toByteArray();
  }

  @Test
  void tenThousandRandomConceptsComeBackEqual() throws IOException {
    List<Concept> concepts = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      concepts.add(concept());
    }
    TermFilesTest.FoundConcepts found = new TermFilesTest.FoundConcepts();
    new TbxReader("x", found, Instant.EPOCH).read("x", new ByteArrayInputStream(write(concepts)));
    for (int i = 0; i < concepts.size(); i++) {
      assertEquals(concepts.get(i), found.concepts.get(i));
    }
    assertEquals(concepts.size(), found.concepts.size());
  }

  @Test
  void exportedTbxImportedIntoAnEmptyMemoryIsEqual(@TempDir Path dir) {
    try (Memory a = Memory.open(dir.resolve("a.db"), MemoryOptions.of("a")); Memory b = Memory.open(dir.resolve("b.db"), MemoryOptions.of("b"))) {
      new Importer(a, Progress.SILENT).readStarter();
      Path file = dir.resolve("terms.tbx");
      new Exporter(a, "t").glossary(file, Format.TBX, TermListOptions.all(Instant.EPOCH));
      new Importer(b, Progress.SILENT).read(file, Format.TBX);
      assertEquals(TermFilesTest.all(a), TermFilesTest.all(b));
      assertEquals(0, new Importer(a, Progress.SILENT).read(file, Format.TBX).merged());
    }
  }

  @Test
  void keepsToTheGrammarOfTbxBasic() throws Exception {
    List<Concept> concepts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      concepts.add(concept());
    }
    byte[] tbx = write(concepts);
    assertEquals("", faults("tbx-core.rng", tbx));
    assertEquals("", faults("tbx-basic.sch", tbx));
  }

  /** What Jing finds wrong after a grammar (RELAX NG) or rules (Schematron) beside the tests. */
  private static String faults(String schema, byte[] tbx) throws IOException, SAXException {
    StringWriter said = new StringWriter();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(said));
    ValidationDriver driver = new ValidationDriver(properties.toPropertyMap());
    assertTrue(driver.loadSchema(new InputSource(Cases.file(schema).toUri().toString())), said::toString);
    driver.validate(new InputSource(new ByteArrayInputStream(tbx)));
    return said.toString();
  }

  @Test
  void theGrammarAndTheRulesFindWhatIsWrong() throws Exception {
    String right = new String(write(List.of(concept())), StandardCharsets.UTF_8);
    assertNotEquals("", faults("tbx-core.rng", right.replaceFirst("<term>", "<name>").replaceFirst("</term>", "</name>")
        .getBytes(StandardCharsets.UTF_8)));
    assertNotEquals("", faults("tbx-basic.sch", right.replaceFirst("Term-admn-sts", "-term").getBytes(StandardCharsets.UTF_8)));
  }
}
