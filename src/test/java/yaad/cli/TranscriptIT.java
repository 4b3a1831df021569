package yaad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands through the real launcher, and the sessions of the README. */
class TranscriptIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/yaad/cli/transcripts");

  static List<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void printsWhatItsTranscriptSays(Path file, @TempDir Path folder) throws Exception {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    assertEquals("", Transcript.of(lines).run(PROJECT, folder));
  }

  @Test
  void theReadmeTellsTheTruth(@TempDir Path folder) throws Exception {
    List<String> session = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(PROJECT.resolve("README.md"), StandardCharsets.UTF_8)) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside) {
        session.add(line.replace("$ ./yaad", "$ yaad"));
      }
    }
    assertTrue(session.stream().filter(l -> l.startsWith("$ ")).count() > 4, "the README shows a session");
    assertEquals("", Transcript.of(session).run(PROJECT, folder));
  }

  @Test
  void everyCommandIsInTheReadme() throws IOException {
    String readme = Files.readString(PROJECT.resolve("README.md"), StandardCharsets.UTF_8);
    assertEquals("", Commands.names().stream().filter(name -> !readme.contains("`yaad " + name))
        .collect(Collectors.joining(" ")), "commands that the README does not name");
  }

  @Test
  void everyCommandIsInATranscript() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : transcripts()) {
      all.append(Files.readString(file, StandardCharsets.UTF_8));
    }
    assertEquals("", Commands.names().stream().filter(name -> !all.toString().contains("yaad " + name + " ")
        && !all.toString().contains("yaad " + name + "\n")).collect(Collectors.joining(" ")), "commands without a transcript");
  }
}
