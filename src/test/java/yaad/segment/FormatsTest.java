package yaad.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import yaad.base.UserException;
import yaad.text.Lang;

/** Every file of {@code formats/} is read as {@code formats.tsv} says. */
class FormatsTest {
  private final ArticleReader reader = new ArticleReader(new Segmenter());

  @TestFactory
  Stream<DynamicTest> files() {
    return rows().stream().map(row -> DynamicTest.dynamicTest(row[0], () -> check(file("formats/" + row[0]), row[1])));
  }

  private void check(Path file, String expected) {
    if (expected.startsWith("! ")) {
      String message = assertThrows(UserException.class, () -> reader.read(file, Optional.empty())).getMessage();
      assertTrue(message.contains(expected.substring(2)), message);
      assertTrue(message.contains(file.toString()), message);
      return;
    }
    Article article = reader.read(file, Optional.empty());
    assertEquals(expected, String.join(" | ", article.sentences()));
    if (file.toString().contains(".ur.")) {
      assertEquals(Lang.URDU, article.lang());
    }
    for (Segment segment : article.segments()) {
      assertEquals(segment.text(), article.text().substring(segment.start(), segment.end()));
    }
  }

  @Test
  void theTableNamesEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(file("formats"))) {
      assertEquals(new TreeSet<>(rows().stream().map(row -> row[0]).toList()),
          new TreeSet<>(files.map(f -> f.getFileName().toString()).toList()));
    }
  }

  @Test
  void aWordFileAndAnOpenDocumentTextOfTheSameArticleAreReadAlike() {
    for (String lang : List.of("en", "ur")) {
      Article word = reader.read(file("formats/word." + lang + ".docx"), Optional.empty());
      Article odt = reader.read(file("formats/opendocument." + lang + ".odt"), Optional.empty());
      assertEquals(word.segments(), odt.segments());
    }
  }

  private static List<String[]> rows() {
    try {
      return Files.readAllLines(file("formats.tsv")).stream()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(FormatsTest.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
