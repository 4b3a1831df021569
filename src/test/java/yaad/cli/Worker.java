package yaad.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import yaad.memory.Journal;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;

/**
 * A process that works on a memory through the commands that a user types, to be killed or starved of disk by {@link
 * Durability}. It prints {@code go}, then {@code start COMMAND} before and {@code ack OPERATION DIGEST} after each command:
 * from then on the user knows that it was done.
 */
final class Worker {
  /** No unit has such an id. */
  private static final String NONE = "0000";
  private static final List<String> SAMPLES =
      List.of("law-inheritance-ruling", "health-dengue-season", "diplomacy-water-talks", "economy-tax-review");

  private final Path file;
  private final Path folder;
  private final Random random;
  private final int commands;
  private int number;

  private Worker(Path file, Path folder, long seed, int commands) {
    this.file = file;
    this.folder = folder;
    this.random = new Random(seed);
    this.commands = commands;
  }

  /** Memory, folder for files, what to do (work, migrate, write, read), seed, how many commands or seconds. */
  public static void main(String[] args) throws Exception {
    Worker worker = new Worker(Path.of(args[0]), Path.of(args[1]), Long.parseLong(args[3]), Integer.parseInt(args[4]));
    say("go");
    switch (args[2]) {
      case "work" -> worker.work();
      case "migrate" -> worker.run("search", "sentence", "--limit", "1");
      case "write" -> worker.write();
      case "read" -> worker.read();
      case "hold" -> worker.hold();
      default -> throw new IllegalArgumentException(args[2]);
    }
    say("end");
    System.exit(0);
  }

  /** Has the memory open and does nothing. */
  private void hold() throws InterruptedException {
    try (Memory memory = Memory.openReadOnly(file, MemoryOptions.of("holder"))) {
      say("held " + memory.counts().units());
      Thread.sleep(commands * 1_000L);
    }
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private void work() throws IOException {
    for (int i = 0; i < commands; i++) {
      number = random.nextInt(1_000_000);
      switch (random.nextInt(12)) {
        case 0, 1 -> align();
        case 2, 3, 4 -> run("import", table().toString(), "--as", "units", "--note", "import " + number);
        case 5, 6 -> run("edit", someUnit(), "--en", "Edited sentence " + number + ".", "--status", "approved");
        case 7 -> run("replace", "--folded", number % 2 == 0 ? "sentence" : "phrase", number % 2 == 0 ? "phrase" : "sentence");
        case 8, 9 -> run("undo", String.valueOf(1));
        case 10 -> run("redo");
        default -> export();
      }
    }
  }

  /** Not of a memory in which everything was undone: that an export has units shows that it is whole. */
  private void export() {
    if (!someUnit().equals(NONE)) {
      run("export", folder.resolve("export.tmx").toString());
    }
  }

  /** A changed copy of a sample: a new document, or new versions of both files of an old one. */
  private void align() throws IOException {
    String sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
    Path ur = folder.resolve(sample + number % 3 + ".ur.txt");
    Path en = folder.resolve(sample + number % 3 + ".en.txt");
    Files.writeString(ur, Files.readString(Path.of("samples", sample + ".ur.txt")) + "\n\nیہ اضافی جملہ نمبر " + number + " ہے۔\n");
    Files.writeString(en, Files.readString(Path.of("samples", sample + ".en.txt")) + "\n\nThis is extra sentence number " + number + ".\n");
    run("align", ur.toString(), en.toString());
  }

  private Path table() throws IOException {
    StringBuilder out = new StringBuilder("ur\ten\n");
    int rows = 20 + random.nextInt(300);
    for (int i = 0; i < rows; i++) {
      out.append(String.format(Locale.ROOT, "درآمد %d کا جملہ نمبر %d ہے۔\tThis is sentence %d of import %d.%n", number, i, i, number));
    }
    Path file = folder.resolve("import.tsv");
    Files.writeString(file, out.toString(), StandardCharsets.UTF_8);
    return file;
  }

  private String someUnit() {
    try (Memory memory = Memory.openReadOnly(file, MemoryOptions.of("worker"))) {
      long count = memory.counts().units();
      List<Unit> units = memory.units().list(UnitFilter.ALL, count == 0 ? 0 : random.nextInt((int) count), 1);
      return units.isEmpty() ? NONE : units.get(0).id().toString();
    }
  }

  private void run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--memory", file.toString()));
    say("start " + words[0]);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err, false, false, false);
    int code;
    try {
      code = Main.run(all.toArray(String[]::new), console);
    } finally {
      console.flush();
    }
    String complaint = err.toString(StandardCharsets.UTF_8).strip();
    if (code == Main.DEFECT) {
      say("defect " + String.join(" ", words) + ": " + complaint.replace('\n', ' '));
    } else if (code == Main.USER && !complaint.contains("nothing to")) {
      say("refused " + complaint.replace('\n', ' '));
    }
    try (Memory memory = Memory.openReadOnly(file, MemoryOptions.of("worker"))) {
      say("ack " + lastOperation(memory) + " " + digest(memory));
    } catch (yaad.base.UserException e) {
      say("unread " + e.getMessage());
    }
  }

  /** The number of the last operation. */
  static long lastOperation(Memory memory) {
    List<Journal.Operation> last = memory.journal().last(1);
    return last.isEmpty() ? 0 : last.get(0).number();
  }

  /** What the memory holds, in one word. */
  static String digest(Memory memory) {
    return memory.snapshot(() -> {
      long[] sum = {memory.counts().documents() * 31 + memory.counts().concepts(), 0};
      memory.units().each(UnitFilter.ALL, u -> {
        sum[0] += 0x9E3779B97F4A7C15L * u.toString().hashCode();
        sum[1]++;
      });
      return sum[1] + "/" + Long.toHexString(sum[0]);
    });
  }

  /** Adds, edits and deletes units of its own, opening the memory anew for some of it, and tells how many there must be. */
  private void write() {
    long end = System.nanoTime() + commands * 1_000_000_000L;
    List<java.util.UUID> mine = new ArrayList<>();
    long writes = 0;
    long slowest = 0;
    while (System.nanoTime() < end) {
      try (Memory memory = Memory.open(file, MemoryOptions.of("writer"))) {
        int turns = 1 + random.nextInt(5);
        for (int i = 0; i < turns; i++) {
          long from = System.nanoTime();
          step(memory, mine);
          slowest = Math.max(slowest, System.nanoTime() - from);
          writes++;
        }
      }
    }
    say("total " + mine.size() + " " + writes + " " + slowest / 1_000_000);
  }

  private void step(Memory memory, List<java.util.UUID> mine) {
    int what = mine.isEmpty() ? 0 : random.nextInt(10);
    if (what < 7) {
      int count = what == 0 ? 50 : 1;
      mine.addAll(memory.write("add", "", w -> {
        List<java.util.UUID> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          String name = ProcessHandle.current().pid() + " " + (mine.size() + i) + " " + random.nextInt();
          Unit unit = w.typed("جملہ " + name, "Sentence " + name, java.util.Map.of());
          w.add(unit);
          added.add(unit.id());
        }
        return added;
      }));
    } else if (what < 9) {
      java.util.UUID id = mine.get(random.nextInt(mine.size()));
      memory.write("edit", "", w -> w.edit(memory.units().get(id).orElseThrow().withAttribute(Unit.NOTE, "n" + random.nextInt())));
    } else {
      java.util.UUID id = mine.remove(random.nextInt(mine.size()));
      if (!memory.write("delete", "", w -> w.delete(id))) {
        throw new IllegalStateException("a unit of mine is gone: " + id);
      }
    }
  }

  /** Looks things up all the time; what is read must fit together. */
  private void read() {
    long end = System.nanoTime() + commands * 1_000_000_000L;
    long reads = 0;
    long slowest = 0;
    while (System.nanoTime() < end) {
      try (Memory memory = Memory.openReadOnly(file, MemoryOptions.of("reader"))) {
        memory.trouble().ifPresent(what -> {
          throw new IllegalStateException(what);
        });
        for (int i = 0; i < 4; i++) {
          long from = System.nanoTime();
          memory.snapshot(() -> {
            long all = memory.counts().units();
            long[] seen = {0};
            memory.units().each(UnitFilter.ALL, u -> seen[0]++);
            if (seen[0] != all) {
              throw new IllegalStateException("counted " + seen[0] + " of " + all);
            }
            return all;
          });
          slowest = Math.max(slowest, System.nanoTime() - from);
          reads++;
        }
      }
    }
    say("total 0 " + reads + " " + slowest / 1_000_000);
  }
}
