package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yaad.text.Lang;

class WordsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/yaad/memory/words.tsv", delimiter = '\t', quoteCharacter = '\0')
  void cuts(String lang, String text, String words) {
    Lang l = lang.equals("ur") ? Lang.URDU : Lang.ENGLISH;
    assertEquals(
        words,
        Words.of(l, text).stream()
            .map(w -> (w.kind() == Word.Kind.WORD ? "" : w.kind() == Word.Kind.NUMBER ? "#" : "!") + w.key())
            .collect(Collectors.joining(" ")));
  }
}
