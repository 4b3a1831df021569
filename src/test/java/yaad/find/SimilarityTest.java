package yaad.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yaad.text.Lang;

class SimilarityTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/yaad/find/similarity.tsv", delimiter = '\t', quoteCharacter = '\0')
  void scores(String lang, String unit, String segment, int score, Basis basis) {
    Lang l = lang.equals("ur") ? Lang.URDU : Lang.ENGLISH;
    Similarity.Score there = Similarity.of(new Analysed(l, unit), new Analysed(l, segment));
    Similarity.Score back = Similarity.of(new Analysed(l, segment), new Analysed(l, unit));
    assertEquals(score + " " + basis, there.score() + " " + there.basis());
    assertEquals(there, back);
  }

  @Test
  void bitParallelDistanceIsTheTextbookOne() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      String a = text(random);
      String b = text(random);
      assertEquals(textbook(a, b), EditDistance.of(a, b), a + " / " + b);
    }
  }

  private static String text(Random random) {
    StringBuilder out = new StringBuilder();
    int n = random.nextInt(65);
    for (int i = 0; i < n; i++) {
      out.append((char) ('a' + random.nextInt(5)));
    }
    return out.toString();
  }

  private static int textbook(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
        } else {
          int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
          d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  @Test
  void showsWhatToChange() {
    Analysed from = new Analysed(Lang.ENGLISH, "The minister met the press.");
    Analysed to = new Analysed(Lang.ENGLISH, "The prime minister met the guests");
    List<String> steps =
        EditDistance.edits(from, to).stream()
            .map(e -> e.kind() + " " + e.from().of(from.text()) + " > " + e.to().of(to.text()))
            .toList();
    assertEquals(
        List.of(
            "KEEP The > The", "INSERT  > prime", "KEEP minister met the > minister met the", "REPLACE press > guests",
            "DELETE . > "),
        steps);
  }
}
