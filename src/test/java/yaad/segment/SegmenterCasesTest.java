package yaad.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import yaad.text.Lang;
import yaad.text.Span;

/** The cases in {@code cases.ur.txt} and {@code cases.en.txt}: one paragraph a line, ⏎ where a sentence ends. */
class SegmenterCasesTest {
  private final Segmenter segmenter = new Segmenter();

  @TestFactory
  Stream<DynamicTest> urdu() {
    return cases("cases.ur.txt", Lang.URDU);
  }

  @TestFactory
  Stream<DynamicTest> english() {
    return cases("cases.en.txt", Lang.ENGLISH);
  }

  private Stream<DynamicTest> cases(String file, Lang lang) {
    return lines(file)
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line, lang)));
  }

  private void check(String line, Lang lang) {
    String input = line.replace(" ⏎ ", " ").replace("⏎", "");
    String expected = Stream.of(line.split("⏎", -1)).map(String::strip).collect(Collectors.joining("\n"));
    String actual =
        segmenter.split(input, lang).stream().map((Span s) -> s.of(input)).collect(Collectors.joining("\n"));
    assertEquals(expected, actual);
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(SegmenterCasesTest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
