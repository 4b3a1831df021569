package yaad.align;

import java.util.List;
import java.util.stream.Stream;
import yaad.align.Explained.Hole;
import yaad.align.Explained.Part;

/**
 * Words: how much likelier the words of one side become when the other side is known. For a word t of one side the score
 * is log((1 - s) + s * sum of q(t|u) / (|U| p(t))), where the sum goes over the words u of the other side, |U| is how
 * many these are, p(t) how common t is anyway, and s how much of a text is thought to follow from the other one. Dividing
 * by |U| makes beads of different sizes comparable. Scores below and above 0 are summed apart, for either direction. Beside
 * them stands the share of each side's words, weighed by how much they tell, that the other side has, also as it compares
 * with what is usual in these very texts: half of the words found is much in a loose translation and little in a close one.
 * Because such a share says little of which of two neighbours was left out, there is what the segments beside the bead have
 * of its words, above all from its ends on, and how little of its least explained segment is found. Numbers are counted
 * apart: they are hardly ever lost. Words that cross the border where the bead ends speak against it, whatever its shape.
 */
final class LexicalEvidence implements Evidence {
  private static final String CROSSED = "words.crossed";
  private static final List<String> ALONE = List.of("words.en.alone", "words.ur.alone");
  private static final List<String> PAIRED = List.of("words.en.more", "words.en.less", "words.ur.more", "words.ur.less",
      "words.en.hole", "words.ur.hole", "words.en.stray", "words.ur.stray", "words.en.shifted", "words.ur.shifted",
      "words.number.found", "words.number.lost", "words.number.stray",
      "words.cover", "words.cover.most", "words.cover.square", "words.weak", "words.strange");

  @Override
  public List<String> features() {
    return Stream.of(List.of(CROSSED), ALONE, PAIRED).flatMap(List::stream).toList();
  }

  @Override
  public Measure on(Sides sides) {
    Cells cells = new Cells(sides);
    Explained explained = new Explained(cells);
    Crossed crossed = new Crossed(cells);
    return (i, k, j, l, out, start) -> {
      out[start] = crossed.at(k, l);
      int at = start + 1;
      if (i == k || j == l) {
        for (int b = j; b < l; b++) {
          out[at] = alone(explained.en(b, i, k));
        }
        for (int a = i; a < k; a++) {
          out[at + 1] = alone(explained.ur(a, j, l));
        }
      } else {
        measure(explained, i, k, j, l, out, at + ALONE.size());
      }
    };
  }

  private static void measure(Explained explained, int i, int k, int j, int l, float[] out, int at) {
    Side en = new Side(l - j > 1);
    for (int b = j; b < l; b++) {
      en.add(explained.en(b, i, k));
    }
    Side ur = new Side(k - i > 1);
    for (int a = i; a < k; a++) {
      ur.add(explained.ur(a, j, l));
    }
    int f = at;
    out[f++] = en.more;
    out[f++] = en.less;
    out[f++] = ur.more;
    out[f++] = ur.less;
    out[f++] = (float) en.hole.most();
    out[f++] = (float) ur.hole.most();
    out[f++] = en.stray;
    out[f++] = ur.stray;
    out[f++] = explained.en(j, i, k).head() + explained.en(l - 1, i, k).tail();
    out[f++] = explained.ur(i, j, l).head() + explained.ur(k - 1, j, l).tail();
    for (int n = 0; n < en.numbers.length; n++) {
      out[f++] = en.numbers[n] + ur.numbers[n];
    }
    float cover = Math.min(en.cover(), ur.cover());
    out[f++] = cover;
    out[f++] = Math.max(en.cover(), ur.cover());
    out[f++] = cover * cover;
    out[f++] = 1 - Math.min(en.weakest, ur.weakest);
    out[f] = Math.max(en.strange, ur.strange);
  }

  /** How much of a segment that is said to stand alone a segment beside it has. */
  private static float alone(Part part) {
    return share(part.stray() * Telling.SURPRISE, part.all());
  }

  /** A little is added so that a title of two words is not judged like a sentence. */
  private static float share(double found, double all) {
    return (float) ((found + 1) / (all + 5));
  }

  /** The segments of one side of a bead together. */
  private static final class Side {
    private final boolean several;
    private float more;
    private float less;
    private float found;
    private float all;
    private float weakest = 1;
    private float stray;
    private float strange;
    private Hole hole = Hole.NONE;
    private final int[] numbers = new int[3];

    Side(boolean several) {
      this.several = several;
    }

    float cover() {
      return share(found, all);
    }

    void add(Part part) {
      more += part.more();
      less += part.less();
      found += part.found();
      all += part.all();
      if (several) {
        weakest = Math.min(weakest, share(part.found(), part.all()));
      }
      stray += part.stray();
      strange = Math.max(strange, alone(part));
      hole = hole.then(part.hole());
      for (int n = 0; n < numbers.length; n++) {
        numbers[n] += part.numbers()[n];
      }
    }
  }
}
