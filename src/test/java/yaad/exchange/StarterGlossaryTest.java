package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.find.TermFinder;
import yaad.find.TermHit;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;
import yaad.text.Script;

/** The glossary that Yaad brings along is what its README says. */
class StarterGlossaryTest {
  private static final List<Map<String, String>> ROWS = ConceptTable.read(Format.TSV, Path.of("glossary", "starter.tsv"), (line, reason, text) -> {
      throw new AssertionError("line " + line + ": " + reason);
    });
  private static final Set<String> FIELDS = Set.of("person", "place", "people", "institution", "politics", "diplomacy", "economy",
      "law", "military", "health", "administration", "science", "technology", "education", "media", "sport", "religion",
      "environment", "energy", "society", "culture", "general", "unit", "time");
  private static final Set<String> POS = Set.of("noun", "proper noun", "adjective", "verb", "adverb", "phrase");
  private static final Set<String> TYPES = Set.of("", "short form", "acronym", "transliteration");

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  /** What is wrong with a row, for the message. */
  private static List<String> faults(Map<String, String> row) {
    List<String> faults = new ArrayList<>();
    List<String> en = Stream.concat(Stream.of(cell(row, "en")), ConceptCells.list("en_admitted", cell(row, "en_admitted")).stream()).toList();
    List<String> allowed = Stream.concat(Stream.of(cell(row, "ur")), ConceptCells.list("ur_admitted", cell(row, "ur_admitted")).stream()).toList();
    List<String> deprecated = ConceptCells.list("ur_deprecated", cell(row, "ur_deprecated"));
    check(faults, cell(row, "id").matches("[a-z0-9]+(-[a-z0-9]+)*"), "id");
    check(faults, FIELDS.contains(cell(row, "field")), "field");
    check(faults, POS.contains(cell(row, "pos")), "pos");
    check(faults, TYPES.contains(cell(row, "type")), "type");
    check(faults, Set.of("", "m", "f").contains(cell(row, "ur_gender")), "gender");
    check(faults, en.stream().allMatch(t -> Script.of(t).filter(l -> l == Lang.ENGLISH).isPresent()), "script of English");
    check(faults, allowed.stream().allMatch(t -> Script.of(t).filter(l -> l == Lang.URDU).isPresent()), "script of Urdu");
    // Arabic look-alikes, stretched letters and characters that nobody sees.
    check(faults, Stream.concat(allowed.stream(), deprecated.stream())
        .noneMatch(t -> t.codePoints().anyMatch(c -> "يىكهةۀ\u0640\u200B\u200C\u200D\u200E\u200F".indexOf(c) >= 0)), "letters");
    check(faults, new HashSet<>(en).size() == en.size(), "English twice");
    Set<String> urdu = new HashSet<>(allowed);
    check(faults, urdu.size() == allowed.size() && urdu.addAll(deprecated) == !deprecated.isEmpty()
        && urdu.size() == allowed.size() + deprecated.size(), "Urdu twice");
    check(faults, row.values().stream().allMatch(v -> v.equals(v.strip()) && !v.contains("  ")), "spaces");
    return faults;
  }

  private static void check(List<String> faults, boolean right, String fault) {
    if (!right) {
      faults.add(fault);
    }
  }

  @Test
  void everyRowIsWhatTheReadmeSays() {
    assertTrue(ROWS.size() >= 1_200);
    List<String> wrong = new ArrayList<>();
    ROWS.forEach(row -> faults(row).forEach(fault -> wrong.add(cell(row, "id") + ": " + fault)));
    assertEquals(List.of(), wrong);
  }

  @Test
  void nothingComesTwice() {
    Set<String> ids = new HashSet<>();
    Set<String> english = new HashSet<>();
    Set<String> pairs = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (Map<String, String> row : ROWS) {
      String en = cell(row, "en").toLowerCase(Locale.ROOT);
      check(twice, ids.add(cell(row, "id")), cell(row, "id"));
      check(twice, english.add(cell(row, "field") + " " + cell(row, "en")), cell(row, "field") + " " + cell(row, "en"));
      check(twice, pairs.add(en + " = " + cell(row, "ur")), en + " = " + cell(row, "ur"));
    }
    assertEquals(List.of(), twice);
  }

  @Test
  void everyTermIsFoundFromBothSidesWithItsStanding(@TempDir Path dir) {
    try (Memory memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("test"))) {
      Importer.Report report = new Importer(memory, Progress.SILENT).read(Path.of("glossary", "starter.tsv"), Format.TSV);
      assertEquals(ROWS.size(), report.added());
      List<Concept> all = TermFilesTest.all(memory);
      TermFinder finder = new TermFinder(memory);
      for (int i = 0; i < all.size(); i += 23) {
        Concept c = all.get(i);
        for (Term t : c.terms()) {
          assertTrue(finder.find(t.text(), 20).stream()
              .anyMatch(h -> h.how() == TermHit.How.EXACT && h.concept().id().equals(c.id())), t::text);
        }
        assertEquals(1, c.terms(Lang.URDU).filter(t -> t.status() == TermStatus.PREFERRED).count(), c.ref());
        assertEquals(ConceptCells.list("ur_deprecated", cell(ROWS.get(i), "ur_deprecated")).size(),
            c.terms(Lang.URDU).filter(t -> t.status() == TermStatus.DEPRECATED).count(), c.ref());
      }
    }
  }
}
