package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.UserException;

/** What happens to files can be noticed, and is told in words. */
class DamageTest {
  private static final int UNITS = 300;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() {
    file = folder.resolve("yaad.db");
    try (Memory memory = Memory.open(file, MemoryTest.options())) {
      add(memory, 0, UNITS);
    }
  }

  private static void add(Memory memory, int from, int to) {
    memory.write("add", "", w -> {
      for (int i = from; i < to; i++) {
        w.add(w.typed(urdu(i), english(i), Map.of()));
      }
      return true;
    });
  }

  private static String urdu(int i) {
    return "یہ جملہ نمبر " + i + " ہے، صرف آزمائش کے لیے لکھا گیا۔";
  }

  private static String english(int i) {
    return "This is sentence number " + i + ".";
  }

  private Path copy(String name, String... endings) throws IOException {
    Path target = folder.resolve(name).resolve("yaad.db");
    Files.createDirectories(target.getParent());
    for (String ending : endings) {
      Files.copy(file.resolveSibling("yaad.db" + ending), target.resolveSibling("yaad.db" + ending));
    }
    return target;
  }

  @Test
  void aSoundMemoryIsSound() {
    try (Memory memory = Memory.openReadOnly(file, MemoryTest.options())) {
      Health health = memory.verify();
      assertEquals("[]", health.problems().toString());
      assertEquals(UNITS, health.units());
    }
  }

  /** Whoever is killed while making a memory leaves a file that says whose it is, from its first byte on. */
  @Test
  void aMemoryIsNeverOfUnknownOrigin() throws Exception {
    Path fresh = folder.resolve("fresh.db");
    AtomicBoolean made = new AtomicBoolean();
    FutureTask<Integer> looks = new FutureTask<>(() -> {
      int ours = 0;
      while (!made.get()) {
        ours += Opening.look(fresh) == Opening.Kind.OURS ? 1 : 0;
      }
      return ours;
    });
    Thread watcher = new Thread(looks);
    watcher.start();
    Memory.open(fresh, MemoryTest.options()).close();
    made.set(true);
    assertTrue(looks.get() > 0);
  }

  /** The first thing that is written of a memory is enough for the next to go on from. */
  @Test
  void aMemoryThatWasOnlyBegunIsFinished() {
    Path begun = folder.resolve("begun.db");
    Opening.claim(begun, 1000);
    assertThrows(UserException.class, () -> Memory.openReadOnly(folder.resolve("none.db"), MemoryTest.options()));
    try (Memory memory = Memory.openReadOnly(begun, MemoryTest.options())) {
      assertEquals(0, memory.counts().units());
    }
  }

  @Test
  void anotherByteInATextIsNoticed() throws IOException {
    flips(folder, 100, 5);
  }

  /** Changes one byte in the text of a unit, again and again, and lets it be looked for. */
  static void flips(Path folder, int count, long seed) throws IOException {
    int units = 40;
    Path made = folder.resolve("flips.db");
    try (Memory memory = Memory.open(made, MemoryTest.options())) {
      add(memory, 0, units);
    }
    byte[] bytes = Files.readAllBytes(made);
    List<Integer> places = new ArrayList<>();
    List<byte[]> texts = new ArrayList<>();
    Path copy = folder.resolve("flip.db");
    for (int i = 0; i < units; i++) {
      for (String text : List.of(urdu(i), english(i))) {
        texts.add(text.getBytes(StandardCharsets.UTF_8));
        places.add(place(bytes, texts.get(texts.size() - 1), copy));
      }
    }
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      int n = random.nextInt(places.size());
      int at = places.get(n) + random.nextInt(texts.get(n).length);
      byte was = bytes[at];
      bytes[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(copy, bytes);
      bytes[at] = was;
      try (Memory memory = Memory.openReadOnly(copy, MemoryTest.options())) {
        Health health = memory.verify();
        assertTrue(health.problems().stream().anyMatch(p -> p.contains("is not what was stored")),
            () -> "byte " + at + ": " + health.problems());
      }
    }
  }

  /** Where a text is that the memory reads: pages that were split keep older copies, which nobody does. */
  private static int place(byte[] bytes, byte[] text, Path copy) throws IOException {
    for (int at = indexOf(bytes, text, 0); at >= 0; at = indexOf(bytes, text, at + 1)) {
      bytes[at] ^= 1;
      Files.write(copy, bytes);
      bytes[at] ^= 1;
      List<String> all = new ArrayList<>();
      try (Memory memory = Memory.openReadOnly(copy, MemoryTest.options())) {
        memory.units().each(UnitFilter.ALL, u -> all.addAll(List.of(u.ur(), u.en())));
      }
      if (!all.contains(new String(text, StandardCharsets.UTF_8))) {
        return at;
      }
    }
    throw new AssertionError("not there");
  }

  private static int indexOf(byte[] all, byte[] part, int from) {
    for (int i = from; i + part.length <= all.length; i++) {
      if (java.util.Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void aZeroedPageIsNoticed() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int pages = bytes.length / 4096;
    for (int page = 1; page < pages; page += Math.max(1, pages / 25)) {
      byte[] changed = bytes.clone();
      java.util.Arrays.fill(changed, page * 4096, page * 4096 + 4096, (byte) 0);
      Path copy = folder.resolve("page.db");
      Files.write(copy, changed);
      boolean noticed;
      try (Memory memory = Memory.openReadOnly(copy, MemoryTest.options())) {
        noticed = memory.trouble().isPresent() || !memory.verify().isSound();
      } catch (UserException e) {
        noticed = e.getMessage().contains("damaged") || e.getMessage().contains("not a memory");
      }
      // An unused page may hold anything.
      boolean unused = java.util.Arrays.equals(bytes, page * 4096, page * 4096 + 4096, changed, page * 4096, page * 4096 + 4096);
      assertTrue(noticed || unused, "page " + page);
    }
  }

  @Test
  void workInTheLogIsMissedWhenTheLogIs() throws IOException {
    try (Memory memory = Memory.open(file, MemoryTest.options())) {
      add(memory, UNITS, UNITS + 10);
      add(memory, UNITS + 10, UNITS + 20);
      assertTrue(Files.size(file.resolveSibling("yaad.db-wal")) > 0);

      Path whole = copy("whole", "", "-wal", "-mark");
      try (Memory other = Memory.openReadOnly(whole, MemoryTest.options())) {
        assertTrue(other.trouble().isEmpty());
        assertEquals(UNITS + 20, other.counts().units());
      }

      Path bare = copy("bare", "");
      try (Memory other = Memory.open(bare, MemoryTest.options())) {
        assertTrue(other.trouble().orElseThrow().contains("-wal"));
        assertThrows(UserException.class, () -> add(other, 900, 901));
        assertEquals(UNITS, other.counts().units());
        other.accept();
        add(other, 900, 901);
      }
      try (Memory other = Memory.open(bare, MemoryTest.options())) {
        assertTrue(other.trouble().isEmpty());
      }

      Path cut = copy("cut", "", "-wal", "-mark");
      Path log = cut.resolveSibling("yaad.db-wal");
      byte[] bytes = Files.readAllBytes(log);
      Files.write(log, java.util.Arrays.copyOf(bytes, bytes.length - 5000));
      try (Memory other = Memory.open(cut, MemoryTest.options())) {
        assertTrue(other.trouble().orElseThrow().contains("missing"));
      }
    }
    try (Memory memory = Memory.open(file, MemoryTest.options())) {
      assertTrue(memory.trouble().isEmpty());
      assertEquals(UNITS + 20, memory.counts().units());
    }
    assertFalse(Files.exists(file.resolveSibling("yaad.db-mark")));
  }

  /** One closes while another reads, who is gone before the first one's connection is: SQLite then takes the log away. */
  @Test
  void closingBesideAReaderLeavesNoFalseAlarm() {
    Sql writer = new Sql(Opening.connect(file, false, 1000), file);
    Sql reader = new Sql(Opening.connect(file, true, 1000), file);
    Epoch epoch = new Epoch(writer, false);
    epoch.begin();
    reader.snapshot(() -> {
      reader.number("SELECT count(*) FROM unit");
      epoch.end();
      return true;
    });
    reader.close();
    writer.close();
    opensWithoutTrouble();
  }

  /** One sets to work as another closes, and is killed before its first change. */
  @Test
  void beingKilledWhileAnotherClosesLeavesNoFalseAlarm() {
    Sql closing = new Sql(Opening.connect(file, false, 1000), file);
    Sql killed = new Sql(Opening.connect(file, false, 1000), file);
    new Epoch(closing, false).begin();
    new Epoch(closing, false).end();
    new Epoch(killed, true).begin();
    killed.close();
    closing.close();
    assertFalse(Epoch.hasLog(file));
    opensWithoutTrouble();
  }

  private void opensWithoutTrouble() {
    try (Memory memory = Memory.openReadOnly(file, MemoryTest.options())) {
      assertEquals("", memory.trouble().orElse(""));
    }
    try (Memory memory = Memory.open(file, MemoryTest.options())) {
      add(memory, UNITS, UNITS + 1);
      assertEquals(UNITS + 1, memory.counts().units());
    }
  }

  @Test
  void damageToTheLastUnitsIsSeenAfterAnUncleanClose() throws IOException {
    try (Memory memory = Memory.open(file, MemoryTest.options())) {
      add(memory, UNITS, UNITS + 10);
      Path copy = copy("unclean", "", "-wal", "-mark");
      Path log = copy.resolveSibling("yaad.db-wal");
      byte[] inFile = Files.readAllBytes(copy);
      int at = indexOf(inFile, english(UNITS - 1).getBytes(StandardCharsets.UTF_8), 0);
      inFile[at] ^= 1;
      Files.write(copy, inFile);
      // The page may also be in the log, as it was written last.
      Files.write(log, damaged(Files.readAllBytes(log)));
      try (Memory other = Memory.open(copy, MemoryTest.options())) {
        assertTrue(other.trouble().isPresent());
        assertThrows(UserException.class, () -> add(other, 900, 901));
        assertTrue(other.counts().units() > 0);
      }
    }
  }

  /** A log of which nothing is good any more but its first page. */
  private static byte[] damaged(byte[] log) {
    java.util.Arrays.fill(log, Math.min(log.length, 32 + 4096 + 24), log.length, (byte) 3);
    return log;
  }

  @Test
  void otherFilesAreRefusedInWords() throws Exception {
    Path text = folder.resolve("text.db");
    Files.writeString(text, "not a database, but long enough to look at: " + "x".repeat(200));
    refused(text, "not a memory");
    Path foreign = folder.resolve("foreign.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + foreign); var statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE a (b)");
    }
    refused(foreign, "another program");
    refused(folder, "a folder");
    Path newer = folder.resolve("newer.db");
    Files.copy(file, newer);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + newer); var statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 99");
    }
    refused(newer, "newer Yaad");
    UserException absent =
        assertThrows(UserException.class, () -> Memory.openReadOnly(folder.resolve("none.db"), MemoryTest.options()));
    assertTrue(absent.getMessage().contains("no memory"));
    UserException place =
        assertThrows(UserException.class, () -> Memory.open(Path.of("/proc/nowhere/yaad.db"), MemoryTest.options()));
    assertTrue(place.getMessage().contains("/proc/nowhere"));
  }

  private static void refused(Path path, String words) {
    UserException e = assertThrows(UserException.class, () -> Memory.open(path, MemoryTest.options()).close());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void namesMayHoldAnything() {
    for (String name : new String[] {"a?mode=memory.db", "b#c.db", "50%25.db", "with space.db", "یاد.db", "x;y&cache=shared.db"}) {
      Path path = folder.resolve("names").resolve(name);
      try (Memory memory = Memory.open(path, MemoryTest.options())) {
        add(memory, 0, 3);
      }
      assertTrue(Files.exists(path), name);
      try (Memory memory = Memory.openReadOnly(path, MemoryTest.options())) {
        assertEquals(3, memory.counts().units());
      }
    }
  }

  @Test
  void theNewestFiveBackupsAreKeptAndComeBack() throws IOException {
    for (int i = 0; i < 7; i++) {
      int day = i;
      MemoryOptions later =
          MemoryTest.options().withClock(() -> MemoryTest.NOW.plusSeconds(86_400L * day));
      try (Memory memory = Memory.open(file, later)) {
        memory.safeguard();
        add(memory, 1000 + i, 1001 + i);
      }
    }
    assertEquals(5, Memory.backups(file).size());
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 7);
    Files.write(file, bytes);
    assertThrows(UserException.class, () -> Memory.openReadOnly(file, MemoryTest.options()).verify());
    Path aside = Memory.restore(Memory.backups(file).get(0), file, MemoryTest.options()).orElseThrow();
    assertTrue(Files.exists(aside));
    try (Memory memory = Memory.open(file, MemoryTest.options())) {
      assertEquals(UNITS + 6, memory.counts().units());
      assertTrue(memory.verify().isSound());
    }
  }

  @Test
  void indexesAreMadeAnew() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM index_part; DELETE FROM index_fresh; UPDATE unit SET en_shape = 0 WHERE n < 10");
    }
    try (Memory memory = Memory.open(file, MemoryTest.options())) {
      Health health = memory.verify();
      assertTrue(health.repairable(), health.problems().toString());
      memory.repair();
      assertEquals("[]", memory.verify().problems().toString());
    }
  }
}
