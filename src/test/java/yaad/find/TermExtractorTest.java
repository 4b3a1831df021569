package yaad.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.find.TermCandidate.Kind;
import yaad.find.TermCandidate.Rendering;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;

/** What is proposed from the samples is right nearly always, as judged in {@code extracted.tsv}. */
class TermExtractorTest {
  private static final int FLOOR = 92;

  @TempDir
  private static Path dir;
  private static Memory memory;
  /** What is proposed to those without a glossary, and to those who have the starter glossary. */
  private static List<TermCandidate> all;
  private static List<TermCandidate> unknown;

  @BeforeAll
  static void extract() {
    memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("test"));
    Samples.into(memory);
    all = new TermExtractor(memory, Progress.SILENT).run(TermExtractor.Options.DEFAULT);
    memory.write("test", "starter", writer -> {
      GlossaryFile.starter().forEach(writer::put);
      return 0;
    });
    unknown = new TermExtractor(memory, Progress.SILENT).run(TermExtractor.Options.DEFAULT);
  }

  @AfterAll
  static void close() {
    memory.close();
  }

  @Test
  void namesAndWordsAreRightNineTimesInTen() {
    assertRight(all);
    assertRight(unknown);
  }

  private static void assertRight(List<TermCandidate> candidates) {
    Map<String, String> judged = GlossaryFile.rows("extracted.tsv").stream()
        .collect(Collectors.toMap(row -> row[0] + " = " + row[1], row -> row[2]));
    List<String> first = candidates.stream().filter(c -> c.kind() != Kind.PHRASE).limit(100)
        .map(c -> c.english() + " = " + c.renderings().get(0).urdu()).toList();
    assertEquals(100, first.size());
    assertEquals(List.of(), first.stream().filter(pair -> !judged.containsKey(pair)).toList(), "judge these in extracted.tsv");
    List<String> wrong = first.stream().filter(pair -> !judged.getOrDefault(pair, "").equals("right")).toList();
    assertTrue(wrong.size() <= 100 - FLOOR, wrong::toString);
  }

  private static TermCandidate named(List<TermCandidate> candidates, String english) {
    return candidates.stream().filter(c -> c.english().equals(english)).findFirst().orElseThrow(() -> new AssertionError(english));
  }

  private static Set<String> renderings(TermCandidate c) {
    return c.renderings().stream().map(Rendering::urdu).collect(Collectors.toSet());
  }

  @Test
  void everySpellingOfANameIsListedUnderIt() {
    assertEquals(Set.of("نوروکس", "نورویکس", "نارویکس"), renderings(named(all, "Norvex")));
    assertEquals(Set.of("وولسکی", "ولسکی"), renderings(named(all, "Wolski")));
    assertEquals(4, named(all, "Norvex").count());
  }

  /** Also renderings that the glossary admits or forbids are told, each with its count. */
  @Test
  void everyRenderingInUseOfAKnownNameIsListedUnderIt(@TempDir Path other) {
    try (Memory few = Memory.open(other.resolve("m.db"), MemoryOptions.of("test"))) {
      few.write("test", "renderings", writer -> {
        GlossaryFile.starter().forEach(writer::put);
        GlossaryFile.rows("renderings.tsv").forEach(row -> writer.add(writer.typed(row[1], row[0], Map.of())));
        return 0;
      });
      List<TermCandidate> known = new TermExtractor(few, Progress.SILENT).run(new TermExtractor.Options(1, true, 2000));
      assertEquals(Set.of("پیوٹن", "پوٹن", "پوتن"), renderings(named(known, "Putin")));
      assertEquals(Set.of("شی", "الیون"), renderings(named(known, "Xi")));
      assertEquals(Set.of("شوئیگو", "شوئگو"), renderings(named(known, "Shoigu")));
      assertEquals(Set.of("اوشاکوف", "عشاکوف"), renderings(named(known, "Ushakov")));
      assertEquals(Set.of("امریکہ", "امریکا", "یو ایس"), renderings(named(known, "United States")));
    }
  }

  @Test
  void whatTheGlossaryHasIsLeftOutUnlessItIsWanted() {
    assertTrue(all.stream().anyMatch(c -> c.english().equals("Lahore")));
    assertFalse(unknown.stream().anyMatch(c -> c.english().equals("Lahore")));
    List<TermCandidate> known = new TermExtractor(memory, Progress.SILENT).run(new TermExtractor.Options(2, true, 2000));
    assertTrue(named(known, "Lahore").known());
    assertFalse(named(known, "Wolski").known());
    assertEquals(Set.of("لاہور"), renderings(named(known, "Lahore")));
  }

  @Test
  void aNameThatOnlyBeginsSentencesIsAName() {
    assertEquals(Kind.NAME, named(all, "Adnan").kind());
    assertFalse(all.stream().anyMatch(c -> c.english().equals("adnan")));
  }

  @Test
  void nounsAreGivenAsADictionaryDoes() {
    assertEquals("بیٹی", named(unknown, "daughters").renderings().get(0).urdu());
    assertEquals("انڈا", named(unknown, "eggs").renderings().get(0).urdu());
  }

  @Test
  void namesWordsAndPhrasesAreToldApartAndRanked() {
    assertEquals(Kind.NAME, named(all, "Multan").kind());
    assertEquals(Kind.WORD, named(all, "dengue").kind());
    for (int i = 1; i < all.size(); i++) {
      assertTrue(all.get(i - 1).score() >= all.get(i).score());
    }
    assertTrue(all.stream().allMatch(c -> c.score() >= 0 && c.score() <= 1));
    // A suggestion stands below what is nearly sure.
    assertTrue(all.stream().filter(c -> c.kind() == Kind.PHRASE).allMatch(c -> c.score() <= 0.7));
  }

  @Test
  void someUnitsAreEnoughToAskFor() {
    List<TermCandidate> few = new TermExtractor(memory, Progress.SILENT)
        .run(TermExtractor.Options.DEFAULT.within(unit -> unit.en().contains("Wolski")));
    assertTrue(few.stream().allMatch(c -> c.example().unit().en().contains("Wolski")));
    assertTrue(few.stream().anyMatch(c -> c.english().equals("Wolski")));
  }

  @Test
  void anEmptyMemoryHasNone(@TempDir Path empty) {
    try (Memory none = Memory.open(empty.resolve("e.db"), MemoryOptions.of("test"))) {
      assertEquals(List.of(), new TermExtractor(none, Progress.SILENT).run(TermExtractor.Options.DEFAULT));
    }
  }
}
