package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

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

  /** Units with the same texts are looked for by their shape: whatever is equal at level E must be equal in it. */
  @ParameterizedTest
  @CsvFileSource(resources = "/yaad/memory/words.tsv", delimiter = '\t', quoteCharacter = '\0')
  void sameTextHasTheSameShape(String lang, String text, String words) {
    Lang l = lang.equals("ur") ? Lang.URDU : Lang.ENGLISH;
    long shape = Words.shape(Words.of(l, text));
    SplittableRandom random = new SplittableRandom(text.hashCode());
    int same = 0;
    for (int i = 0; i < 200; i++) {
      String variant = variant(text, random);
      if (Fold.key(variant, l, Level.ENCODING).equals(Fold.key(text, l, Level.ENCODING))) {
        assertEquals(shape, Words.shape(Words.of(l, variant)), variant);
        same++;
      }
    }
    assertTrue(l == Lang.ENGLISH || same > 20, () -> "hardly any variant of " + text);
  }

  /** The same in the letters of an Arabic keyboard here and there, or decomposed. */
  private static String variant(String text, SplittableRandom random) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      String more = switch (c) {
        case 'ی' -> "یي\u0649\u06CD";
        case 'ک' -> "کك\u06AA";
        case 'ہ' -> "ہه\u06D5";
        case 'ۃ' -> "ۃة";
        case 'ۂ' -> "ۂ\u06C0";
        default -> String.valueOf(c);
      };
      out.append(more.charAt(random.nextInt(more.length())));
    }
    return random.nextInt(3) == 0 ? Normalizer.normalize(out, Normalizer.Form.NFD) : out.toString();
  }
}
