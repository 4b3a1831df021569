package yaad.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.exchange.Importer;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/** Looking terms up in the starter glossary, and changing it. */
class TermFinderTest {
  @TempDir static Path folder;
  private static Memory memory;

  @BeforeAll
  static void open() {
    memory = Memory.open(folder.resolve("m.db"), MemoryOptions.of("amina"));
    new Importer(memory, Progress.SILENT).readStarter();
  }

  @AfterAll
  static void close() {
    memory.close();
  }

  @TestFactory
  List<DynamicTest> finds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : GlossaryFile.rows("lookup.tsv")) {
      tests.add(DynamicTest.dynamicTest(row[0] + " = " + row[1], () -> {
        List<TermHit> hits = new TermFinder(memory).find(row[0]);
        List<String> refs = hits.stream().map(h -> h.concept().ref()).toList();
        int place = refs.indexOf(row[1]);
        assertTrue(place >= 0 && place < Integer.parseInt(row[3]), row[1] + " in " + refs);
        assertEquals(row[2], hits.get(place).how().name().toLowerCase(Locale.ROOT));
      }));
    }
    return tests;
  }

  @Test
  void findsNothingInNonsense() {
    for (String text : List.of("qwertyuiop", "", "،", "  ", "\uD800", "12345", "خخخخخخخ", "x".repeat(1000))) {
      assertEquals(List.of(), new TermFinder(memory).find(text), text);
    }
  }

  @Test
  void findsEveryTermByItself() {
    List<String> lost = new ArrayList<>();
    List<Concept> concepts = new ArrayList<>();
    memory.concepts().each(concepts::add);
    TermFinder finder = new TermFinder(memory);
    for (Concept c : concepts.subList(0, 120)) {
      c.terms().forEach(t -> {
        if (finder.find(t.text()).stream().noneMatch(h -> h.concept().id().equals(c.id()) && h.how() == TermHit.How.EXACT)) {
          lost.add(t.text());
        }
      });
    }
    assertEquals(List.of(), lost);
  }

  @Test
  void changesTheGlossaryAndTakesItBack() {
    Glossary glossary = new Glossary(memory);
    Glossary.Manner plain = new Glossary.Manner(Optional.empty(), "", "", "");
    assertTrue(glossary.add("test balloon", "آزمائشی غبارہ", plain, false, "", c -> c).changed());
    Concept added = new TermFinder(memory).find("test balloon").get(0).concept();
    assertEquals("amina", added.terms().get(0).stamp().creator());
    assertTrue(glossary.add("test balloon", "تجرباتی غبارہ", plain, false, "", c -> c).changed());
    Concept both = new TermFinder(memory).find("test balloon").get(0).concept();
    assertEquals(added.id(), both.id());
    assertEquals(List.of(TermStatus.PREFERRED, TermStatus.ADMITTED), both.terms(Lang.URDU).map(t -> t.status()).toList());
    glossary.editTerm("تجرباتی غبارہ", "", t -> t.withStatus(TermStatus.DEPRECATED));
    assertEquals(TermStatus.DEPRECATED, new TermFinder(memory).find("تجرباتی غبارہ").get(0).term().status());
    glossary.delete("تجرباتی غبارہ", "");
    assertEquals(1, new TermFinder(memory).find("test balloon").get(0).concept().terms(Lang.URDU).count());
    memory.undo(4);
    assertTrue(new TermFinder(memory).find("test balloon").stream().noneMatch(h -> h.how() == TermHit.How.EXACT));
    assertThrows(UserException.class, () -> glossary.delete("no such term", ""));
    assertThrows(UserException.class, () -> glossary.editTerm("معاہدہ", "", t -> t));
  }
}
