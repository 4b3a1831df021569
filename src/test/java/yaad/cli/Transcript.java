package yaad.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A session with the real program: {@code $ command} lines, run by the shell through the launcher, each followed by what
 * it must print. {@code ! } begins a line of standard error, {@code [exit 2]} tells an exit code that is not 0, a line of
 * three dots stands for any lines, and three dots within a line for any text; white space at
 * the ends of lines and empty lines do not count. {@code $TMP} is a fresh folder.
 */
final class Transcript {
  /** One command and what it must print. */
  record Step(String command, List<String> expected) {}

  private final List<Step> steps;

  private Transcript(List<Step> steps) {
    this.steps = steps;
  }

  /** Reads a transcript file. */
  static Transcript of(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("$ ")) {
        steps.add(new Step(line.substring(2), new ArrayList<>()));
      } else if (!steps.isEmpty() && !line.startsWith("#")) {
        steps.get(steps.size() - 1).expected().add(line);
      }
    }
    return new Transcript(steps);
  }

  /** Runs the steps in order and returns what differs, in words; empty when nothing does. */
  String run(Path project, Path folder) throws IOException, InterruptedException {
    for (Step step : steps) {
      String actual = execute(step.command(), project, folder);
      if (!matches(lines(String.join("\n", step.expected())), lines(actual))) {
        return "$ " + step.command() + "\n--- expected\n" + String.join("\n", step.expected()) + "\n--- printed\n" + actual;
      }
    }
    return "";
  }

  private static String execute(String command, Path project, Path folder) throws IOException, InterruptedException {
    Path out = folder.resolve(".stdout");
    Path err = folder.resolve(".stderr");
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", "yaad() { ./yaad \"$@\"; }; " + command)
        .directory(project.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    Map<String, String> env = builder.environment();
    env.put("TMP", folder.toString());
    env.put("YAAD_MEMORY", folder.resolve("memory.db").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return "(still running after five minutes)";
    }
    StringBuilder text = new StringBuilder(Files.readString(out, StandardCharsets.UTF_8));
    Files.readString(err, StandardCharsets.UTF_8).lines().forEach(line -> text.append("! ").append(line).append('\n'));
    if (process.exitValue() != 0) {
      text.append(String.format(Locale.ROOT, "[exit %d]%n", process.exitValue()));
    }
    return text.toString().strip();
  }

  /** Whether the printed lines are the expected ones, dots standing for anything. */
  private static boolean matches(List<String> expected, List<String> printed) {
    if (expected.isEmpty()) {
      return printed.isEmpty();
    }
    List<String> rest = expected.subList(1, expected.size());
    if (expected.get(0).equals("...")) {
      for (int skipped = 0; skipped <= printed.size(); skipped++) {
        if (matches(rest, printed.subList(skipped, printed.size()))) {
          return true;
        }
      }
      return false;
    }
    return !printed.isEmpty() && pattern(expected.get(0)).matcher(printed.get(0)).matches()
        && matches(rest, printed.subList(1, printed.size()));
  }

  private static Pattern pattern(String line) {
    return Pattern.compile(Arrays.stream(line.strip().split("\\.\\.\\.", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
