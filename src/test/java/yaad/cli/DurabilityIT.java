package yaad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.UserException;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;

/** The short forms of {@link DurabilitySoak}. */
class DurabilityIT {
  @TempDir Path folder;

  @Test
  void aKilledProcessLosesNothing() throws Exception {
    Path memory = Durability.make(folder.resolve("yaad.db"));
    Durability durability = new Durability(folder, 1);
    durability.kill(memory, 1_500);
    durability.kill(memory, 1_500);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFullDiskLosesNothing() throws Exception {
    Path template = Durability.make(folder.resolve("yaad.db"));
    Durability durability = new Durability(folder, 2);
    durability.fill(template, 50_000, null);
    assertTrue(durability.refused > 0, durability.summary());
  }

  @Test
  void severalProcessesWorkAtOnce() throws Exception {
    Path memory = Durability.make(folder.resolve("yaad.db"));
    assertEquals(0, DurabilitySoak.several(folder, memory, 2, 1, 2).slowest() / 30_000);
  }

  @Test
  void aBrokenOffMigrationGoesOn() throws Exception {
    Path old = Durability.make(folder.resolve("yaad.db"));
    Durability.makeOld(old);
    new Durability(folder, 3).killMigration(old, 400);
    try (Memory memory = Memory.open(old, MemoryOptions.of("test"))) {
      assertTrue(memory.verify().isSound());
    }
  }

  @Test
  void aMemoryThatAnotherProgramHasOpenIsNotReplaced() throws Exception {
    Path memory = Durability.make(folder.resolve("yaad.db"));
    Path backup = folder.resolve("backup.db");
    try (Memory opened = Memory.open(memory, MemoryOptions.of("test"))) {
      opened.backup(backup);
    }
    Durability.Watched holder = new Durability(folder, 4).start(memory, "hold", 600);
    holder.await("held");
    UserException refused =
        assertThrows(UserException.class, () -> Memory.restore(backup, memory, MemoryOptions.of("test")));
    assertTrue(refused.getMessage().contains("open"), refused.getMessage());
    holder.process.destroyForcibly();
    holder.end();
    assertTrue(Files.exists(Memory.restore(backup, memory, MemoryOptions.of("test")).orElseThrow()));
  }
}
