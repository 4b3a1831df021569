package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.align.Bead;
import yaad.align.WordLearner;
import yaad.text.Lang;

/** What documents teach of words, and several pieces of work in one transaction. */
class LessonsTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("yaad.db");
  }

  private static DocumentPair pair(String name) {
    DocumentPair pair = MemoryTest.pair(List.of(name + "۔"), List.of(name + "."), new Bead(0, 1, 0, 1, 0.9));
    return new DocumentPair(name, "/ur/" + name, "/en/" + name, pair.ur(), pair.en(), pair.beads(), pair.doubtfulBelow());
  }

  private static Learning.Taught lesson(String ur, String en, double count) {
    return new Learning.Taught(1, new WordLearner.Lesson(Map.of(ur, Map.of(en, count)), Map.of(ur, 2.0), Map.of(en, 2.0)));
  }

  private static String partners(Memory memory, String word, Lang lang) {
    return memory.learned().pairs() + " " + memory.learned().partners(word, lang, 5);
  }

  @Test
  void aDocumentThatTeachesAnewTeachesThatAlone() {
    try (Memory memory = Memory.open(file, MemoryTest.options())) {
      UUID id = memory.write("align", "a", w -> {
        UUID made = w.put(pair("a")).id();
        w.learn(made, lesson("قلم", "pen", 1));
        return made;
      });
      assertEquals("1 [Partner[word=pen, count=1.0, share=0.5]]", partners(memory, "قلم", Lang.URDU));
      memory.write("align", "b", w -> {
        w.learn(id, lesson("قلم", "quill", 2));
        return w.put(pair("b"));
      });
      assertEquals("1 [Partner[word=quill, count=2.0, share=1.0]]", partners(memory, "قلم", Lang.URDU));
      assertEquals("1 []", partners(memory, "pen", Lang.ENGLISH));
      assertEquals("1 [Partner[word=قلم, count=2.0, share=1.0]]", partners(memory, "quill", Lang.ENGLISH));
    }
  }

  @Test
  void worksInOneTransactionAreUndoneOneByOne() {
    try (Memory memory = Memory.open(file, MemoryTest.options())) {
      List<DocumentChange> done = memory.writeEach("align", List.of("a", "a", "b"), name -> name, (w, name) -> {
        DocumentChange change = w.put(pair(name));
        w.learn(change.id(), lesson("قلم", "pen", 1));
        return change;
      });
      assertEquals(List.of(DocumentChange.Kind.NEW, DocumentChange.Kind.UNCHANGED, DocumentChange.Kind.NEW),
          done.stream().map(DocumentChange::kind).toList());
      assertEquals(List.of("b", "a"), memory.journal().last(9).stream().map(Journal.Operation::summary).toList());
      assertEquals(2, memory.learned().pairs());
      memory.undo(1);
      assertEquals(1, memory.counts().documents());
      assertEquals(1, memory.learned().pairs());
      assertThrows(IllegalStateException.class, () -> memory.writeEach("align", List.of("c", "d"), name -> name, (w, name) -> {
        w.learn(w.put(pair(name)).id(), lesson("قلم", "pen", 1));
        if (name.equals("d")) {
          throw new IllegalStateException("no more");
        }
        return name;
      }));
      assertEquals(1, memory.counts().documents());
      assertEquals(1, memory.learned().pairs());
      assertEquals(List.of(), memory.verify().problems());
    }
  }

  /** Words were written out up to version 5. */
  @Test
  void lessonsOfTheFifthVersionAreKept() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
      for (int version = 1; version <= 5; version++) {
        try (var script = Memory.class.getResourceAsStream("schema-" + version + ".sql")) {
          statement.executeUpdate(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      statement.executeUpdate("PRAGMA user_version = 5; PRAGMA application_id = " + Opening.APPLICATION_ID);
      statement.executeUpdate("INSERT INTO lesson VALUES (3, NULL, 8), (7, NULL, 4);"
          + "INSERT INTO lesson_link VALUES ('قلم', 'pen', 3, 1.5), ('قلم', 'pen', 7, 1.0), ('قلم', 'quill', 7, 0.5);"
          + "INSERT INTO lesson_seen VALUES ('ur', 'قلم', 3, 2.0), ('ur', 'قلم', 7, 2.0), ('en', 'pen', 3, 5.0),"
          + " ('en', 'pen', 7, 5.0), ('en', 'quill', 7, 1.0)");
    }
    try (Memory memory = Memory.open(file, MemoryTest.options())) {
      assertEquals("12 [Partner[word=pen, count=2.5, share=0.625], Partner[word=quill, count=0.5, share=0.125]]",
          partners(memory, "قلم", Lang.URDU));
      assertEquals("12 [Partner[word=قلم, count=2.5, share=0.25]]", partners(memory, "pen", Lang.ENGLISH));
    }
  }
}
