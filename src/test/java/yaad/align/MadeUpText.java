package yaad.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Two texts of made-up sentences that translate each other word by word, as far as the word list goes, with sentences
 * joined and left out: as long as a test wants them. The same seed gives the same texts.
 */
final class MadeUpText {
  /** What a translator changes: a share of the sentences for each. */
  private static final double JOINED = 0.08;
  private static final double LEFT_OUT = 0.05;

  private final List<String[]> words = rows();
  private final Random random;
  final List<String> ur = new ArrayList<>();
  final List<String> en = new ArrayList<>();
  final List<Bead> gold = new ArrayList<>();

  MadeUpText(int segments, long seed) {
    random = new Random(seed);
    while (ur.size() < segments) {
      double dice = random.nextDouble();
      int i = ur.size();
      int j = en.size();
      if (dice < JOINED) {
        String[] a = sentence();
        String[] b = sentence();
        ur.add(a[0] + " " + b[0]);
        en.add(a[1]);
        en.add(b[1]);
      } else if (dice < 2 * JOINED) {
        String[] a = sentence();
        String[] b = sentence();
        ur.add(a[0]);
        ur.add(b[0]);
        en.add(a[1] + " " + b[1]);
      } else if (dice < 2 * JOINED + LEFT_OUT) {
        ur.add(sentence()[0]);
      } else if (dice < 2 * JOINED + 2 * LEFT_OUT) {
        en.add(sentence()[1]);
      } else {
        String[] a = sentence();
        ur.add(a[0]);
        en.add(a[1]);
      }
      gold.add(new Bead(i, ur.size(), j, en.size(), 1));
    }
  }

  TextPair pair() {
    return new TextPair(Text.of(ur), Text.of(en));
  }

  /** The share of the gold beads with two sides that are among some beads. */
  double recall(List<Bead> beads) {
    Score score = new Score();
    score.add(gold, beads);
    return score.strict().recall();
  }

  /** Commoner words stand higher in the list; two words of a sentence have no partner, and order changes. */
  private String[] sentence() {
    int length = 5 + random.nextInt(15);
    List<String> urWords = new ArrayList<>();
    List<String> enWords = new ArrayList<>();
    for (int w = 0; w < length; w++) {
      String[] row = row();
      urWords.add(row[0]);
      enWords.add(random.nextInt(enWords.size() + 1), row[1]);
    }
    urWords.add(random.nextInt(urWords.size()), row()[0]);
    enWords.add(random.nextInt(enWords.size()), row()[1]);
    return new String[] {String.join(" ", urWords) + "۔", String.join(" ", enWords) + "."};
  }

  private String[] row() {
    return words.get((int) (words.size() * Math.pow(random.nextDouble(), 2.5)));
  }

  private static List<String[]> rows() {
    try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.tsv"))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("ur\t"))
          .map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
