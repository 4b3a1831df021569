package yaad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import yaad.memory.Document;
import yaad.memory.Documents;
import yaad.memory.Health;
import yaad.memory.Journal;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;

/**
 * Takes the ground away from under a {@link Worker} and looks at what is left. What must hold: the memory opens by itself and
 * is sound; every command that was reported as done is there; of the one that was not, all is there or nothing; an export of
 * before is whole.
 */
final class Durability {
  private final Path folder;
  private final Random random;
  /** What was interrupted, and how often. */
  final Map<String, Integer> interrupted = new TreeMap<>();
  /** How often the interrupted command had been stored already. */
  int stored;
  /** How many commands were reported as done. */
  int acknowledged;
  /** How many were refused, such as for a full disk. */
  int refused;

  Durability(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** A memory to begin with: two documents. */
  static Path make(Path file) {
    Console console = new Console(
        new java.io.ByteArrayInputStream(new byte[0]), new java.io.ByteArrayOutputStream(), new java.io.ByteArrayOutputStream(),
        false, false, false);
    assertEquals(Main.OK, Main.run(new String[] {"align", "--memory", file.toString(),
        "samples/law-inheritance-ruling.ur.txt", "samples/law-inheritance-ruling.en.txt"}, console));
    return file;
  }

  /** The same memory as the first version of Yaad would have left it: without what later versions added, its keys stale. */
  static void makeOld(Path file) throws Exception {
    String first;
    try (var in = Memory.class.getResourceAsStream("schema-1.sql")) {
      first = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
      List<String> later = new ArrayList<>();
      try (var rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
          + " AND name NOT LIKE 'word%'")) {
        while (rows.next()) {
          String name = rows.getString(1);
          if (!first.contains("CREATE TABLE " + name + " ")) {
            later.add(name);
          }
        }
      }
      for (String table : later) {
        statement.executeUpdate("DROP TABLE " + table);
      }
      statement.executeUpdate("DROP INDEX alignment_files");
      statement.executeUpdate("DROP INDEX operation_continues");
      statement.executeUpdate("ALTER TABLE operation DROP COLUMN continues");
      statement.executeUpdate("DROP INDEX unit_ur_shape");
      statement.executeUpdate("CREATE INDEX unit_ur_shape ON unit (ur_shape)");
      statement.executeUpdate("CREATE INDEX unit_pair ON unit (pair)");
      statement.executeUpdate("UPDATE manifest SET value = 0 WHERE name = 'keys'");
      statement.executeUpdate("PRAGMA user_version = 1");
    }
  }

  /** A process that is watched: what it said so far. */
  static final class Watched {
    final Process process;
    private final List<String> lines = new ArrayList<>();
    private final CountDownLatch going = new CountDownLatch(1);
    private final Thread reader;

    Watched(List<String> command, Path log) throws IOException {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
      reader = new Thread(this::read);
      reader.start();
    }

    private void read() {
      try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          synchronized (lines) {
            lines.add(line);
          }
          going.countDown();
        }
      } catch (IOException e) {
        // The pipe broke with the process; what was said before counts.
      } finally {
        going.countDown();
      }
    }

    void awaitGo() throws InterruptedException {
      assertTrue(going.await(2, TimeUnit.MINUTES), "the worker does not start");
    }

    /** Waits until it has said this. */
    void await(String start) throws InterruptedException {
      for (int i = 0; i < 1_200; i++) {
        synchronized (lines) {
          if (lines.stream().anyMatch(l -> l.startsWith(start))) {
            return;
          }
        }
        assertTrue(process.isAlive(), "the worker has ended");
        TimeUnit.MILLISECONDS.sleep(50);
      }
      throw new AssertionError("the worker does not say " + start);
    }

    /** Everything that it said before it ended. */
    List<String> end() throws InterruptedException {
      assertTrue(process.waitFor(30, TimeUnit.MINUTES), "the worker does not end");
      reader.join();
      return lines;
    }
  }

  static List<String> java(String... args) {
    List<String> command = new ArrayList<>(List.of(
        System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m", "-Xmx512m",
        "-Dfile.encoding=UTF-8", "-Dyaad.native=" + System.getProperty("java.io.tmpdir") + "/yaad-native",
        "-cp", System.getProperty("java.class.path"), Worker.class.getName()));
    command.addAll(List.of(args));
    return command;
  }

  Watched start(Path memory, String what, int commands) throws IOException {
    return new Watched(
        java(memory.toString(), folder.toString(), what, String.valueOf(random.nextInt(1 << 30)), String.valueOf(commands)),
        folder.resolve("worker.log"));
  }

  /** Lets a worker work and kills it after a while. */
  void kill(Path memory, int mostMillis) throws Exception {
    Watched worker = start(memory, "work", 10_000);
    worker.awaitGo();
    worker.process.waitFor(random.nextInt(mostMillis), TimeUnit.MILLISECONDS);
    worker.process.destroyForcibly();
    check(memory, worker.end());
  }

  /** Kills a migration; the next opening goes on with it. */
  void killMigration(Path old, int mostMillis) throws Exception {
    Path memory = folder.resolve("old/yaad.db");
    clear(memory.getParent());
    Files.copy(old, memory);
    Watched worker = start(memory, "migrate", 1);
    worker.awaitGo();
    worker.process.waitFor(random.nextInt(mostMillis), TimeUnit.MILLISECONDS);
    worker.process.destroyForcibly();
    List<String> said = worker.end();
    interrupted.merge(said.stream().anyMatch(l -> l.startsWith("ack")) ? "(after migration)" : "migration", 1, Integer::sum);
    Path whole = folder.resolve("whole/yaad.db");
    if (!Files.exists(whole)) {
      clear(whole.getParent());
      Files.copy(old, whole);
    }
    try (Memory after = Memory.open(memory, MemoryOptions.of("test")); Memory wanted = Memory.open(whole, MemoryOptions.of("test"))) {
      assertEquals(Worker.digest(wanted), Worker.digest(after));
      after.write("touch", "", w -> w.add(w.typed("نیا جملہ۔", "A new sentence.", Map.of())));
      sound(after);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (Path p : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(p);
        }
      }
    }
    Files.createDirectories(folder);
  }

  /** Looks at a memory after its worker has ended, one way or the other. */
  void check(Path memory, List<String> said) throws Exception {
    String ack = "";
    String last = "(start)";
    for (String line : said) {
      assertTrue(!line.startsWith("defect"), line);
      refused += line.startsWith("refused") ? 1 : 0;
      if (line.startsWith("ack ")) {
        ack = line;
        acknowledged++;
        last = "(between)";
      } else if (line.startsWith("start ")) {
        last = line.substring(6);
      }
    }
    interrupted.merge(last, 1, Integer::sum);
    try (Memory after = Memory.open(memory, MemoryOptions.of("test"))) {
      assertEquals("", after.trouble().orElse(""));
      sound(after);
      if (!ack.isEmpty()) {
        String[] words = ack.split(" ");
        takeBackAfter(after, Long.parseLong(words[1]));
        assertEquals(words[2], Worker.digest(after), () -> String.join("\n", said.subList(Math.max(0, said.size() - 6), said.size())));
        sound(after);
      }
    }
    wholeExport(folder.resolve("export.tmx"));
  }

  /** Takes back the one operation that was stored and not reported any more. */
  private void takeBackAfter(Memory memory, long acknowledgedOperation) {
    long last = Worker.lastOperation(memory);
    assertTrue(last >= acknowledgedOperation, () -> "operation " + acknowledgedOperation + " is lost");
    assertTrue(last <= acknowledgedOperation + 1, () -> last - acknowledgedOperation + " operations were not reported");
    if (last > acknowledgedOperation) {
      stored++;
      Journal.Operation more = memory.journal().last(1).get(0);
      if (more.command().equals("undo")) {
        memory.redo();
      } else {
        memory.undo(1);
      }
    }
  }

  private static void sound(Memory memory) {
    Health health = memory.verify();
    assertEquals("[]", health.problems().toString());
    for (Documents.Summary summary : memory.documents().list()) {
      Document document = memory.documents().find(summary.id().toString());
      assertEquals(summary.units(), document.rows().stream().filter(r -> r.unit() != null).count(), summary.name());
    }
  }

  /** Reads an export as another program would. */
  static void wholeExport(Path file) throws IOException, XMLStreamException {
    if (!Files.exists(file)) {
      return;
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (var in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      int units = 0;
      while (xml.hasNext()) {
        units += xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("tu") ? 1 : 0;
      }
      assertTrue(units > 0, "an empty export");
    }
  }

  /** Lets a worker work on a disk on which only so many bytes are left; then there is room again. */
  void fill(Path template, long bytes, Path disk) throws Exception {
    Path memory = folder.resolve("full/yaad.db");
    clear(memory.getParent());
    boolean mounted = disk != null && run("mount", "-t", "tmpfs", "-o", "size=" + (Files.size(template) + bytes), "yaad", disk.toString());
    Path place = mounted ? disk.resolve("yaad.db") : memory;
    try {
      Files.copy(template, place);
      List<String> command = java(place.toString(), folder.toString(), "work", String.valueOf(random.nextInt(1 << 30)), "12");
      if (!mounted) {
        // Every file may be so large and no larger; the unit of ulimit is half a kilobyte in POSIX.
        long blocks = (Files.size(template) + bytes) / 512;
        command = List.of("sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh").stream()
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        command.addAll(java(place.toString(), folder.toString(), "work", String.valueOf(random.nextInt(1 << 30)), "12"));
      }
      Watched worker = new Watched(command, folder.resolve("worker.log"));
      List<String> said = worker.end();
      assertTrue(said.contains("end"), () -> "the worker died: " + said);
      if (mounted) {
        try (var left = Files.list(disk)) {
          for (Path p : left.filter(Files::isRegularFile).toList()) {
            Files.copy(p, memory.resolveSibling(p.getFileName()), StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
      check(memory, said);
    } finally {
      if (mounted) {
        assertTrue(run("umount", disk.toString()), "the test disk is busy");
      }
    }
  }

  static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What was done, for people. */
  String summary() {
    return "interrupted " + interrupted + "; " + acknowledged + " commands reported as done, " + refused + " refused; " + stored
        + " stored but not reported";
  }
}
