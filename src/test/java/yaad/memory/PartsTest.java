package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.base.UserException;

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

  /** Much in each part, so that each is taken back in a transaction of its own. */
  private boolean largeWork(Writer writer) {
    for (int i = 0; i < 25_000; i++) {
      add(writer, part + " " + i, Map.of());
    }
    return ++part < 3;
  }

  @Test
  void takingBackGoesOnWhereItWasBrokenOff() {
    memory.writeInParts("import", "large.tmx", this::largeWork);
    List<Unit> after = units();
    interrupt(Memory::undo, 30_000);
    assertEquals(50_000, memory.counts().units());
    sound();
    // Half of it can be done again,
    assertEquals("large.tmx", memory.redo().operations().get(0).summary());
    assertEquals(after, units());
    sound();
    // and the other half taken back.
    interrupt(Memory::undo, 30_000);
    assertEquals("large.tmx", memory.undo(1).operations().get(0).summary());
    assertEquals(List.of(), units());
    assertEquals(0, memory.journal().last(9).stream().filter(o -> o.undoes() == 0 && o.undoneBy() == 0).count());
    sound();
    interrupt((m, n) -> m.redo(), 30_000);
    assertEquals(25_000, memory.counts().units());
    memory.redo();
    assertEquals(after, units());
    assertEquals(List.of(75_000, 75_000, 25_000, 25_000, 75_000), memory.journal().last(9).stream().map(o -> o.added() + o.removed()).toList());
    assertThrows(UserException.class, () -> memory.redo());
    sound();
  }

  /** Does something that fails when so many units were taken back. */
  private void interrupt(BiConsumer<Memory, Integer> work, int units) {
    long[] seen = new long[2];
    Progress failing = (what, done, all) -> {
      seen[1] += done < seen[0] ? seen[0] : 0;
      seen[0] = done;
      if (seen[1] + done >= units) {
        throw new IllegalStateException("broken off");
      }
    };
    try (Memory other = Memory.open(folder.resolve("yaad.db"), MemoryTest.options().withProgress(failing))) {
      assertThrows(IllegalStateException.class, () -> work.accept(other, 1));
    }
  }
}
