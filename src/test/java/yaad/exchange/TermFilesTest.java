package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Term;
import yaad.text.Lang;

/** Every file of terms is read as the table of its folder says, and importing it twice changes nothing. */
class TermFilesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  static final class FoundConcepts implements ConceptSink {
    final List<Concept> concepts = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    int rejected;

    @Override
    public void concept(Concept concept) {
      concepts.add(concept);
    }

    @Override
    public void reject(long line, String reason, String text) {
      rejected++;
      said.add("line " + line + ": " + reason);
    }

    @Override
    public void note(String message) {
      said.add(message);
    }
  }

  @TestFactory
  Stream<DynamicTest> files() {
    return Cases.rows("terms.tsv").stream()
        .map(row -> DynamicTest.dynamicTest(row[0], () -> check(Cases.file("terms/" + row[0]), row)));
  }

  private static void check(Path file, String[] row) {
    FoundConcepts found = new FoundConcepts();
    if (row[1].equals("-1")) {
      UserException refused = assertThrows(UserException.class, () -> read(file, found));
      assertTrue(refused.getMessage().contains(row[6]), refused.getMessage());
      return;
    }
    read(file, found);
    assertEquals(row[1] + " read, " + row[2] + " rejected",
        found.concepts.size() + found.rejected + " read, " + found.rejected + " rejected", found.said::toString);
    assertTrue(found.said.toString().contains(row[6]), found.said::toString);
    if (!found.concepts.isEmpty()) {
      Concept first = found.concepts.get(0);
      assertEquals(row[3], terms(first, Lang.ENGLISH));
      assertEquals(row[4], terms(first, Lang.URDU));
      for (String field : row[5].isEmpty() ? new String[0] : row[5].split(";;")) {
        int at = field.indexOf('=');
        assertEquals(field.substring(at + 1), field(first, field.substring(0, at)), field);
      }
    }
  }

  static String terms(Concept c, Lang lang) {
    return c.terms(lang).map(t -> switch (t.status()) {
      case PREFERRED -> "+";
      case ADMITTED -> "~";
      case DEPRECATED -> "-";
      case SUPERSEDED -> "!";
    } + t.text()).collect(Collectors.joining("|"));
  }

  static String field(Concept c, String name) {
    Optional<Term> en = c.terms(Lang.ENGLISH).findFirst();
    Optional<Term> ur = c.terms(Lang.URDU).findFirst();
    return switch (name) {
      case "id" -> c.id().toString();
      case "ref" -> c.ref();
      case "field" -> c.field();
      case "definition" -> c.definition();
      case "client" -> c.client();
      case "project" -> c.project();
      case "source" -> c.source();
      case "note" -> c.note();
      case "creator" -> c.stamp().creator();
      case "created" -> c.stamp().created().toString();
      case "changer" -> c.stamp().changer();
      case "changed" -> c.stamp().changed().toString();
      case "en.pos" -> en.orElseThrow().pos();
      case "en.type" -> en.orElseThrow().type();
      case "en.context" -> en.orElseThrow().context();
      case "ur.type" -> ur.orElseThrow().type();
      case "ur.gender" -> ur.orElseThrow().gender();
      case "ur.context" -> ur.orElseThrow().context();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void read(Path file, ConceptSink sink) {
    try {
      ConceptFiles.read(Format.detect(file), file, NOW, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyFileIsInItsTable() throws IOException {
    Set<String> named = new TreeSet<>();
    Cases.rows("terms.tsv").forEach(row -> named.add(row[0]));
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.list(Cases.file("terms"))) {
      files.forEach(f -> there.add(f.getFileName().toString()));
    }
    assertEquals(there, named);
  }

  @Test
  void importingTwiceChangesNothing(@TempDir Path dir) {
    try (Memory memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("test"))) {
      Importer importer = new Importer(memory, Progress.SILENT, () -> NOW);
      for (String[] row : Cases.rows("terms.tsv")) {
        if (row[1].equals("-1")) {
          continue;
        }
        Path file = Cases.file("terms/" + row[0]);
        ImportOptions options = new ImportOptions(Optional.empty(), Optional.empty(), Optional.of(dir.resolve("r.tsv")), Map.of(), Optional.empty(), "");
        Importer.Report first = importer.read(file, options);
        assertEquals(Long.parseLong(row[1]), first.read(), row[0]);
        assertEquals(first.read(), first.added() + first.merged() + first.unchanged() + first.rejected(), row[0]);
        List<Concept> before = all(memory);
        Importer.Report again = importer.read(file, options);
        assertEquals(0, again.added() + again.merged(), row[0]);
        assertEquals(before, all(memory), row[0]);
      }
    }
  }

  static List<Concept> all(Memory memory) {
    List<Concept> all = new ArrayList<>();
    memory.concepts().each(all::add);
    return all;
  }
}
