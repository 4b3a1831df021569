package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that is stored in several transactions and is one entry of the journal. */
class PartsTest {
  @TempDir Path folder;
  private Memory memory;
  private int part;

  @BeforeEach
  void open() {
    memory = Memory.open(folder.resolve("yaad.db"), MemoryTest.options());
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private static Writer.Added add(Writer writer, String en, Map<String, String> attributes) {
    return writer.add(writer.typed("متن " + en, en, attributes));
  }

  private List<Unit> units() {
    List<Unit> all = new ArrayList<>();
    memory.units().each(UnitFilter.ALL, all::add);
    return all;
  }

  private void sound() {
    assertEquals(List.of(), memory.verify().problems());
    assertEquals(Optional.empty(), memory.trouble());
  }

  /** Four parts: what is new, what one of the first learns, nothing at all, and what is new again. */
  private boolean work(Writer writer) {
    switch (part++) {
      case 0 -> {
        add(writer, "old", Map.of("client", "first"));
        add(writer, "one", Map.of());
        add(writer, "two", Map.of());
      }
      case 1 -> {
        add(writer, "one", Map.of("client", "second"));
        add(writer, "old", Map.of("note", "second"));
      }
      case 2 -> add(writer, "two", Map.of());
      default -> add(writer, "three", Map.of());
    }
    return part < 4;
  }

  @Test
  void areOneEntry() {
    memory.write("add", "", w -> add(w, "old", Map.of()));
    List<Unit> before = units();
    assertEquals(1, memory.writeInParts("import", "large.tmx", this::work));
    List<Unit> after = units();
    assertEquals(4, after.size());
    List<Journal.Operation> log = memory.journal().last(9);
    assertEquals(List.of("import", "add"), log.stream().map(Journal.Operation::command).toList());
    assertEquals(3, log.get(0).added());
    assertEquals(3, log.get(0).changed());
    sound();

    assertEquals("large.tmx", memory.undo(1).operations().get(0).summary());
    assertEquals(before, units());
    assertEquals("add", memory.journal().last(9).stream().filter(o -> o.undoes() == 0 && o.undoneBy() == 0).findFirst().orElseThrow().command());
    sound();
    assertEquals("large.tmx", memory.redo().operations().get(0).summary());
    assertEquals(after, units());
    memory.undo(2);
    assertEquals(List.of(), units());
    assertEquals(0, memory.journal().last(9).stream().filter(o -> o.undoes() == 0 && o.undoneBy() == 0).count());
    sound();
  }

  @Test
  void beginAnewAfterOthers() {
    try (Memory other = Memory.open(folder.resolve("yaad.db"), MemoryTest.options())) {
      CompletableFuture<?>[] others = new CompletableFuture<?>[1];
      int entries =
          memory.writeInParts("import", "large.tmx", writer -> {
            if (part == 1) {
              if (others[0] == null) {
                others[0] = CompletableFuture.supplyAsync(() -> other.write("add", "", w -> add(w, "theirs", Map.of())));
              }
              if (!others[0].isDone()) {
                // An empty part: it lets others in.
                return true;
              }
            }
            return work(writer);
          });
      others[0].join();
      assertEquals(2, entries);
    }
    assertEquals(List.of("import", "add", "import"), memory.journal().last(9).stream().map(Journal.Operation::command).toList());
    memory.undo(1);
    assertEquals(List.of("old", "one", "two", "theirs"), units().stream().map(Unit::en).toList());
    memory.undo(2);
    assertEquals(List.of(), units());
    sound();
  }

  @Test
  void nothingIsNoEntry() {
    assertEquals(0, memory.writeInParts("import", "empty.tmx", w -> false));
    assertEquals(List.of(), memory.journal().last(9));
    assertEquals(0, memory.journal().newest());
  }

  @Test
  void whatWasDoneStaysWhenTheRestFails() {
    assertThrows(IllegalStateException.class, () -> memory.writeInParts("import", "large.tmx", w -> {
      if (part == 3) {
        throw new IllegalStateException("broken off");
      }
      return work(w);
    }));
    assertEquals(3, units().size());
    assertEquals(1, memory.journal().last(9).size());
    memory.undo(1);
    assertEquals(List.of(), units());
    sound();
  }
}
