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
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import yaad.base.Progress;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;

/** What goes out as TBX keeps to the grammar of TBX-Basic and comes back equal. */
class TermRoundTripTest {
  private final RandomConcepts random = new RandomConcepts(21);

  private static byte[] write(List<Concept> concepts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TbxWriter.write(out, concepts);
    return out.toByteArray();
  }

  @Test
  void fiveHundredRandomConceptsComeBackEqual() throws IOException {
    comeBackEqual(500);
  }

  @Test
  @Tag("soak")
  void aHundredThousandRandomConceptsComeBackEqual() throws IOException {
    for (int i = 0; i < 10; i++) {
      comeBackEqual(10_000);
    }
  }

  private void comeBackEqual(int count) throws IOException {
    List<Concept> concepts = random.next(count);
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
    byte[] tbx = write(random.next(500));
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
    String right = new String(write(random.next(1)), StandardCharsets.UTF_8);
    assertNotEquals("", faults("tbx-core.rng", right.replaceFirst("<term>", "<name>").replaceFirst("</term>", "</name>")
        .getBytes(StandardCharsets.UTF_8)));
    assertNotEquals("", faults("tbx-basic.sch", right.replaceFirst("Term-admn-sts", "-term").getBytes(StandardCharsets.UTF_8)));
  }
}
