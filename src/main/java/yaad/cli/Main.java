package yaad.cli;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import yaad.base.UserException;

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

  private Main() {}

  /** Runs one command on the process's own streams and ends the process with its exit code. */
  public static void main(String[] args) {
    XML_LIMITS.stream().filter(limit -> System.getProperty(limit) == null).forEach(limit -> System.setProperty(limit, "0"));
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
    return commandLine(args, console, debug).execute(args.length == 0 ? new String[] {"--help"} : args);
  }

  private static CommandLine commandLine(String[] args, Console console, boolean debug) {
    CommandLine line = Commands.commandLine(args, console);
    line.setOut(console.outWriter());
    line.setErr(console.errWriter());
    line.setParameterExceptionHandler((e, words) -> {
      console.error(oneLine(e.getMessage()) + ". Type \"" + e.getCommandLine().getCommandSpec().qualifiedName()
          + " -h\" to see how it is used.");
      CommandLine.UnmatchedArgumentException.printSuggestions(e, console.errWriter());
      return USER;
    });
    line.setExecutionExceptionHandler((e, cmd, parsed) -> failed(e, console, debug));
    return line;
  }

  private static int failed(Exception e, Console console, boolean debug) {
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

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).strip().replaceAll("\\R\\s*", " ").replaceAll("\\.$", "");
  }
}
