package yaad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;

/**
 * What power cuts, full disks and several programs at once do to a memory; about an hour: {@code mvn -q -Psoak test
 * -Dtest=DurabilitySoak}. {@code -Dsoak.kills}, {@code -Dsoak.fills} and {@code -Dsoak.seconds} make it shorter or longer.
 */
@Tag("soak")
class DurabilitySoak {
  private static final int KILLS = Integer.getInteger("soak.kills", 200);
  private static final int FILLS = Integer.getInteger("soak.fills", 50);
  private static final int SECONDS = Integer.getInteger("soak.seconds", 600);

  @TempDir Path folder;

  @Test
  void killsAtRandomPoints() throws Exception {
    Path memory = Durability.make(folder.resolve("yaad.db"));
    Path old = folder.resolve("old.db");
    oldMemory(old);
    Durability durability = new Durability(folder, Long.getLong("soak.seed", 11));
    for (int i = 0; i < KILLS; i++) {
      if (i % 5 == 4) {
        durability.killMigration(old, 1_500);
      } else {
        durability.kill(memory, 4_000);
      }
      if (i % 20 == 19) {
        System.out.println(i + 1 + " kills: " + durability.summary());
      }
    }
  }

  /** Large enough for its migration to take a while. */
  private static void oldMemory(Path file) throws Exception {
    try (Memory memory = Memory.open(file, MemoryOptions.of("test"))) {
      memory.write("add", "", w -> {
        for (int i = 0; i < 5_000; i++) {
          w.add(w.typed("یہ پرانا جملہ نمبر " + i + " ہے، اور اس میں کچھ اور الفاظ بھی ہیں۔",
              "This is old sentence number " + i + ", and it has some more words.", java.util.Map.of()));
        }
        return 0;
      });
    }
    Durability.makeOld(file);
  }

  @Test
  void disksThatFillUp() throws Exception {
    Path template = Durability.make(folder.resolve("yaad.db"));
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Durability durability = new Durability(folder, Long.getLong("soak.seed", 12));
    Random random = new Random(12);
    boolean root = Durability.run("mount", "-t", "tmpfs", "-o", "size=64k", "yaad", disk.toString())
        && Durability.run("umount", disk.toString());
    for (int i = 0; i < FILLS; i++) {
      durability.fill(template, 4_096L * random.nextInt(400), root && i % 5 != 4 ? disk : null);
      if (i % 10 == 9) {
        System.out.println(i + 1 + " full disks: " + durability.summary());
      }
    }
    assertTrue(durability.refused > FILLS / 2, durability.summary());
  }

  @Test
  void threeWritersAndTwoReaders() throws Exception {
    Path memory = Durability.make(folder.resolve("yaad.db"));
    Totals totals = several(folder, memory, 3, 2, SECONDS);
    System.out.println(SECONDS + " seconds: " + totals);
    assertTrue(totals.slowest() < 30_000, totals.toString());
  }

  /** What processes did: units that must be there, writes and reads, the slowest of them in milliseconds. */
  record Totals(long units, long writes, long reads, long slowest) {}

  static Totals several(Path folder, Path memory, int writers, int readers, int seconds) throws Exception {
    long before;
    try (Memory opened = Memory.openReadOnly(memory, MemoryOptions.of("test"))) {
      before = opened.counts().units();
    }
    Durability durability = new Durability(folder, 13);
    List<Durability.Watched> all = new ArrayList<>();
    for (int i = 0; i < writers + readers; i++) {
      all.add(durability.start(memory, i < writers ? "write" : "read", seconds));
    }
    long[] sums = {before, 0, 0, 0};
    for (int i = 0; i < all.size(); i++) {
      List<String> said = all.get(i).end();
      assertEquals(0, all.get(i).process.exitValue(), () -> said + " " + log(folder));
      String[] total = said.stream().filter(l -> l.startsWith("total ")).findFirst().orElseThrow().split(" ");
      sums[0] += Long.parseLong(total[1]);
      sums[i < writers ? 1 : 2] += Long.parseLong(total[2]);
      sums[3] = Math.max(sums[3], Long.parseLong(total[3]));
    }
    try (Memory opened = Memory.open(memory, MemoryOptions.of("test"))) {
      assertEquals("", opened.trouble().orElse(""));
      assertEquals(sums[0], opened.counts().units());
      assertEquals("[]", opened.verify().problems().toString());
    }
    return new Totals(sums[0], sums[1], sums[2], sums[3]);
  }

  private static String log(Path folder) {
    try {
      return Files.readString(folder.resolve("worker.log"));
    } catch (java.io.IOException e) {
      return "";
    }
  }
}
