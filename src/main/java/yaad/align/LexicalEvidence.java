package yaad.align;

import java.util.List;
import yaad.align.Explained.Hole;
import yaad.align.Explained.Part;

/**
 * Words: how much likelier the words of one side become when the other side is known. For a word t of one side the score
 * is log((1 - s) + s * sum of q(t|u) / (|U| p(t))), where the sum goes over the words u of the other side, |U| is how
 * many these are, p(t) how common t is anyway, and s how much of a text is thought to follow from the other one. Dividing
 * by |U| makes beads of different sizes comparable. Scores below and above 0 are summed apart, for either direction. Beside
 * them stands the share of each side's words, weighed by how much they tell, that the other side has; and because such a
 * share says little of which of two neighbours was left out, what the segments beside the bead have of its words, and how
 * little of its least explained segment is found. Numbers are counted apart: they are hardly ever lost.
 */
final class LexicalEvidence implements Evidence {
  @Override
  public List<String> features() {
    return List.of("words.en.more", "words.en.less", "words.ur.more", "words.ur.less",
        "words.cover", "words.cover.most", "words.en.hole", "words.ur.hole", "words.en.stray", "words.ur.stray",
        "words.en.alone", "words.ur.alone", "words.weak", "words.number.found", "words.number.lost",
        "words.number.stray");
  }

  @Override
  public Measure on(Sides sides) {
    Explained explained = new Explained(sides);
    return (i, k, j, l, out, at) -> {
      if (i == k) {
        for (int b = j; b < l; b++) {
          out[at + 10] = alone(explained.en(b, i, k));
        }
      } else if (j == l) {
        for (int a = i; a < k; a++) {
          out[at + 11] = alone(explained.ur(a, j, l));
        }
      } else {
        measure(explained, i, k, j, l, out, at);
      }
    };
  }

  private static void measure(Explained explained, int i, int k, int j, int l, float[] out, int at) {
    Side en = new Side();
    for (int b = j; b < l; b++) {
      en.add(explained.en(b, i, k), l - j > 1);
    }
    Side ur = new Side();
    for (int a = i; a < k; a++) {
      ur.add(explained.ur(a, j, l), k - i > 1);
    }
    double enCover = share(en.found, en.all);
    double urCover = share(ur.found, ur.all);
    out[at] = en.more;
    out[at + 1] = en.less;
    out[at + 2] = ur.more;
    out[at + 3] = ur.less;
    out[at + 4] = (float) Math.min(enCover, urCover);
    out[at + 5] = (float) Math.max(enCover, urCover);
    out[at + 6] = (float) en.hole.most();
    out[at + 7] = (float) ur.hole.most();
    out[at + 8] = en.stray;
    out[at + 9] = ur.stray;
    out[at + 12] = (float) (1 - Math.min(en.weakest, ur.weakest));
    for (int n = 0; n < en.numbers.length; n++) {
      out[at + 13 + n] = en.numbers[n] + ur.numbers[n];
    }
  }

  /** How much of a segment that is said to stand alone a segment beside it has. */
  private static float alone(Part part) {
    return (float) share(part.stray() * Telling.SURPRISE, part.all());
  }

  /** A little is added so that a title of two words is not judged like a sentence. */
  private static double share(double found, double all) {
    return (found + 1) / (all + 5);
  }

  /** The segments of one side of a bead together. */
  private static final class Side {
    private float more;
    private float less;
    private float found;
    private float all;
    private float stray;
    private double weakest = 1;
    private Hole hole = Hole.NONE;
    private final int[] numbers = new int[3];

    void add(Part part, boolean several) {
      more += part.more();
      less += part.less();
      found += part.found();
      all += part.all();
      stray += part.stray();
      hole = hole.then(part.hole());
      for (int n = 0; n < numbers.length; n++) {
        numbers[n] += part.numbers()[n];
      }
      if (several) {
        weakest = Math.min(weakest, share(part.found(), part.all()));
      }
    }
  }
}
