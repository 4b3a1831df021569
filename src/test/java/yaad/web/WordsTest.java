package yaad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern USE = Pattern.compile("(?:\\bt|words)\\(\"([a-z][a-z0-9.-]*[a-z0-9])\"[,)]");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(Words.of("en").keys(), Words.of("ur").keys());
  }

  @Test
  void placesForValuesAreTheSame() {
    for (String key : Words.of("en").keys()) {
      assertEquals(places(Words.of("en").t(key)), places(Words.of("ur").t(key)), key);
    }
  }

  @Test
  void templatesAndPagesAskForWordsThatAreThere() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    for (Path file : files()) {
      Matcher use = USE.matcher(Files.readString(file, StandardCharsets.UTF_8));
      while (use.find()) {
        if (!Words.of("en").keys().contains(use.group(1))) {
          missing.add(file.getFileName() + ": " + use.group(1));
        }
      }
    }
    assertTrue(missing.isEmpty(), missing::toString);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> templates = Files.list(Path.of("src/main/jte"));
        Stream<Path> classes = Files.list(Path.of("src/main/java/yaad/web"))) {
      return Stream.concat(templates, classes).toList();
    }
  }

  private static List<String> places(String text) {
    return Pattern.compile("\\{\\d}").matcher(text).results().map(r -> r.group()).sorted().toList();
  }
}
