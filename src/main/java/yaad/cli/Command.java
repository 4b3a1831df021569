package yaad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.exchange.Importer;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;

/** What all commands share: the memory that they work on, {@code --json}, {@code --debug}, {@code -h}. */
abstract class Command implements Callable<Integer> {
  /** What to do when the newest changes to the memory are missing. */
  protected static final String NEXT = "The memory can be read but not changed. Put the files that belong to it (-wal, -mark) back "
      + "beside it, or bring the newest backup back: yaad restore. To go on with what is there: yaad verify --accept";

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and exit.")
  private boolean help;

  @Option(names = "--memory", paramLabel = "FILE", order = 100,
      description = "The memory to use (default: $YAAD_MEMORY, else tm/yaad.db).")
  private @Nullable Path memory;

  @Option(names = "--debug", order = 101, description = "Show where a problem came from.")
  private boolean debug;

  /** Where the command reads and prints. */
  protected final Console console;

  protected Command(Console console) {
    this.console = console;
  }

  @Override
  public final Integer call() {
    try {
      return run();
    } catch (Console.ReaderGone e) {
      return Main.OK;
    }
  }

  /** Does the work and returns the exit code. */
  protected abstract int run();

  /** The memory's file: the option, the environment, or the default. */
  protected final Path memoryFile() {
    if (memory != null) {
      return memory;
    }
    String named = System.getenv("YAAD_MEMORY");
    return Path.of(named == null || named.isBlank() ? System.getProperty("yaad.memory", "tm/yaad.db") : named);
  }

  /** The memory, made with the starter glossary when it is not there. */
  protected final Memory open() {
    Memory opened = Memory.open(memoryFile(), memoryOptions());
    // Nothing was ever done to it: it is new, or its making was cut short.
    if (opened.journal().last(1).isEmpty()) {
      long concepts = new Importer(opened, Progress.SILENT).readStarter().added();
      console.say(String.format(Locale.ROOT, "Made a new memory, %s, with the starter glossary (%,d concepts).",
          opened.file(), concepts));
    }
    return opened;
  }

  /** The memory for reading only; one that nobody has made yet is made. Says what is wrong with it, where something is. */
  protected final Memory openToRead() {
    Memory opened = openToVerify();
    opened.trouble().ifPresent(what -> console.error("warning: " + what + ". " + NEXT));
    return opened;
  }

  /** The same in silence. */
  protected final Memory openToVerify() {
    return Files.exists(memoryFile()) ? Memory.openReadOnly(memoryFile(), memoryOptions()) : open();
  }

  /** Makes a backup beside the memory before much of it changes, if there is anything in it that could be lost. */
  protected final void safeguard(Memory opened) {
    if (opened.counts().units() > 0) {
      opened.safeguard();
    }
  }

  /** What the memory needs from outside. */
  protected final MemoryOptions memoryOptions() {
    return MemoryOptions.of(System.getProperty("user.name", "")).withProgress(console.progress());
  }

  /** A parameter that picocli has made sure of. */
  protected static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value, "picocli lets no required parameter be missing");
  }

  /** Refuses a number outside 0 to 1. */
  protected static void requireFraction(double value, String name) {
    if (!(value >= 0 && value <= 1)) {
      throw new UserException(name + " is " + value, "Give a number from 0 to 1, such as 0.9");
    }
  }

  /** Refuses a number below 1. */
  protected static void requireAtLeastOne(int value, String name) {
    if (value < 1) {
      throw new UserException(name + " is " + value, "Give a number from 1 on");
    }
  }
}
