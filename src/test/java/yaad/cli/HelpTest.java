package yaad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The help pages as people see them. */
class HelpTest {
  private static CommandLine command(String name) {
    Console console = new Console(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(), false, false, false);
    return Objects.requireNonNull(Commands.named(name, console));
  }

  static List<String> names() {
    return Commands.names();
  }

  /** An example that is broken in two can neither be read nor copied. */
  @ParameterizedTest
  @MethodSource("names")
  void noExampleIsBroken(String name) {
    CommandLine command = command(name);
    List<String> page = command.getUsageMessage().lines().toList();
    List<String> broken = Arrays.stream(command.getCommandSpec().usageMessage().footer())
        .map(line -> String.format(line).stripTrailing()).filter(line -> !line.isEmpty() && !page.contains(line)).toList();
    assertEquals(List.of(), broken);
  }
}
