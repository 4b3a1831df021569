package yaad.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import yaad.base.UserException;
import yaad.memory.Memory;

/** The entry of the program: words of the command line go in, an exit code comes out. */
public final class Main {
  /** Done, or something was found. */
  static final int OK = 0;
  /** Nothing was found, or a check has findings. */
  static final int NOTHING = 1;
  /** The input, a file or the store is at fault. */
  static final int USER = 2;
  /** A defect of ours. */
  static final int DEFECT = 3;

  /**
   * Limits of Java's XML parsers that Java 24 lowered (JDK-8343004): a document may have 100,000 characters by reference, every
   * {@code &amp;} counted, and 200 elements within each other. Large workbooks and memories have more. The limits guard
   * against nested entities, which Yaad's readers refuse as they take no DTD; how deep a file goes they watch themselves.
   */
  private static final List<String> XML_LIMITS =
      List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.maxElementDepth");

  /**
   * Libraries that look for others at each start, and how each is told what is there: before Java can say that a class is
   * nowhere it has opened all of the sixty jars, which takes as long as a short command.
   */
  private static final Map<String, String> KNOWN = Map.of(
      "picocli.disable.closures", "true",
      "org.fusesource.jansi.Ansi.disable", "true",
      "slf4j.provider", "org.slf4j.nop.NOPServiceProvider",
      "slf4j.internal.verbosity", "WARN");

  private Main() {}

  /** Runs one command on the process's own streams and ends the process with its exit code. */
  public static void main(String[] args) {
    for (String limit : XML_LIMITS) {
      if (System.getProperty(limit) == null) {
        System.setProperty(limit, "0");
      }
    }
    KNOWN.forEach(System::setProperty);
    if (args.length > 1) {
      // Half of a short command's time is the loading of classes, and of the rest the command's options are as much as the store.
      Thread ready = new Thread(Memory::getReady, "ready");
      ready.setDaemon(true);
      ready.start();
    }
    Console console = Console.ofProcess();
    int code = run(args, console);
    console.flush();
    System.exit(code);
  }

  /**
   * Runs one command.
   *
   * @param args the words after {@code yaad}
   * @param console where it reads and prints
   * @return the exit code: 0 done or found; 1 nothing found, or findings; 2 the user's problem; 3 a defect
   */
  public static int run(String[] args, Console console) {
    boolean debug = Arrays.asList(args).contains("--debug");
    if (Arrays.stream(args).anyMatch(a -> a.indexOf('\uFFFD') >= 0)) {
      console.error("The letters of your command were destroyed before Yaad could see them (the language setting of this "
          + "terminal is not UTF-8). Start Yaad through its launcher ./yaad, or first type: export LC_ALL=C.UTF-8");
      return USER;
    }
    String[] words = args.length == 0 ? new String[] {"--help"} : args;
    CommandLine named = Commands.named(words[0], console);
    CommandLine line = named != null ? named : Commands.unnamed(words, console);
    line.setOut(console.outWriter());
    line.setErr(console.errWriter());
    Trouble trouble = new Trouble(console, debug);
    line.setParameterExceptionHandler(trouble);
    line.setExecutionExceptionHandler(trouble);
    return line.execute(named != null ? Arrays.copyOfRange(words, 1, words.length) : words);
  }

  /** Says what went wrong. A class, because lambdas for picocli's old interfaces cannot be in the class-data archive. */
  private static final class Trouble implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
    private final Console console;
    private final boolean debug;

    Trouble(Console console, boolean debug) {
      this.console = console;
      this.debug = debug;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] words) {
      console.error(oneLine(e.getMessage()) + ". Type \"" + e.getCommandLine().getCommandSpec().qualifiedName()
          + " -h\" to see how it is used.");
      CommandLine.UnmatchedArgumentException.printSuggestions(e, console.errWriter());
      return USER;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
      if (debug) {
        e.printStackTrace(console.errWriter());
      }
      if (e instanceof UserException) {
        console.error(oneLine(e.getMessage()));
        return USER;
      }
      console.error("This is a defect of Yaad, not yours: " + oneLine(e.toString())
          + ". Nothing half-done was kept. Run the command again with --debug and report what it prints.");
      return DEFECT;
    }
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).strip().replaceAll("\\R\\s*", " ").replaceAll("\\.$", "");
  }
}
