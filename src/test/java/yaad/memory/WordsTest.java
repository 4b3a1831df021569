package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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

  /** Memories hold keys made by these rules: who changes the rules must give them a new number. */
  @Test
  void versionNamesTheRules() throws IOException {
    List<String> probe = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                WordsTest.class.getResourceAsStream("/yaad/memory/words.tsv"), StandardCharsets.UTF_8))) {
      in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")[1]).forEach(probe::add);
    }
    StringBuilder letters = new StringBuilder();
    for (int c = 0x20; c < 0x700; c++) {
      letters.append((char) c).append(c % 7 == 0 ? " " : "");
    }
    probe.add(letters.toString());
    StringBuilder keys = new StringBuilder();
    for (String text : probe) {
      for (Lang lang : Lang.values()) {
        keys.append(Words.of(lang, text)).append(Tokening.chars(lang, text)).append(Keys.pair(text, text));
        for (TermKey kind : TermKey.values()) {
          keys.append(kind.of(lang, text));
        }
      }
    }
    assertEquals(
        Hashes.key(keys) >>> 1,
        Words.VERSION,
        "the rules of keys have changed: set Words.VERSION to the number above, so that memories get new keys");
  }
}
