package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes harder copies of documents whose right beads are known, as translators and bad line breaks do: sentences joined,
 * sentences left out, a block of another text. Few gold documents thus teach what many would. The same seed gives the same
 * copies.
 *
 * @param joined the share of the lines of either side that are joined with the next one
 * @param leftOut the share of the pairs that lose their Urdu, and as many their English
 * @param foreign the probability that a document gets a block of another one on one side
 */
record Noise(double joined, double leftOut, double foreign) {
  /** Lines that are in a joined bead already are joined to further ones seldom: else beads grow beyond any translator's. */
  private static final double CHAINED = 0.3;
  private static final int SHORTEST_BLOCK = 3;
  private static final int LONGEST_BLOCK = 8;

  /** A line of text and the bead that it belongs to. */
  private record Line(String text, int paragraph, int bead) {}

  /**
   * A harder copy.
   *
   * @param other where a foreign block is taken from
   */
  GoldDocument copy(GoldDocument document, GoldDocument other, Random random) {
    List<Line> ur = new ArrayList<>();
    List<Line> en = new ArrayList<>();
    int bead = 0;
    for (Bead b : document.gold()) {
      double dice = b.isNull() ? 1 : random.nextDouble();
      if (dice >= leftOut) {
        add(ur, document.pair().ur(), b.urFrom(), b.urTo(), bead);
      }
      if (dice < leftOut || dice >= 2 * leftOut) {
        add(en, document.pair().en(), b.enFrom(), b.enTo(), bead);
      }
      bead++;
    }
    if (random.nextDouble() < foreign) {
      boolean urdu = random.nextBoolean();
      bead = insert(urdu ? ur : en, urdu ? other.pair().ur() : other.pair().en(), bead, random);
    }
    int[] root = new int[bead];
    Arrays.setAll(root, b -> b);
    List<Line> urJoined = join(ur, root, random);
    List<Line> enJoined = join(en, root, random);
    return new GoldDocument(document.name(), new TextPair(text(urJoined), text(enJoined)),
        beads(numbers(urJoined, root), numbers(enJoined, root)));
  }

  private static void add(List<Line> lines, Text text, int from, int to, int bead) {
    for (int s = from; s < to; s++) {
      lines.add(new Line(text.segments().get(s), text.paragraphs().get(s), bead));
    }
  }

  /** Puts a block of a text somewhere; returns the next free bead. */
  private static int insert(List<Line> lines, Text text, int bead, Random random) {
    int length = Math.min(text.size(), SHORTEST_BLOCK + random.nextInt(LONGEST_BLOCK - SHORTEST_BLOCK + 1));
    int from = random.nextInt(text.size() - length + 1);
    int at = random.nextInt(lines.size() + 1);
    int paragraph = at == 0 ? 0 : lines.get(at - 1).paragraph;
    List<Line> block = new ArrayList<>();
    for (int s = from; s < from + length; s++) {
      block.add(new Line(text.segments().get(s), paragraph, bead++));
    }
    lines.addAll(at, block);
    return bead;
  }

  private List<Line> join(List<Line> lines, int[] root, Random random) {
    List<Line> result = new ArrayList<>();
    boolean[] taken = new boolean[root.length];
    for (int b = 0; b < root.length; b++) {
      taken[b] = root[b] != b;
      taken[root(root, b)] |= taken[b];
    }
    for (Line line : lines) {
      Line last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last != null && last.paragraph == line.paragraph && random.nextDouble() < joined
          && (!(taken[last.bead] || taken[line.bead]) || random.nextDouble() < CHAINED)) {
        unite(root, last.bead, line.bead);
        result.set(result.size() - 1, new Line(last.text + " " + line.text, line.paragraph, line.bead));
      } else {
        result.add(line);
      }
    }
    return result;
  }

  private static int root(int[] root, int bead) {
    return root[bead] == bead ? bead : root(root, root[bead]);
  }

  private static void unite(int[] root, int a, int b) {
    root[root(root, a)] = root(root, b);
  }

  private static Text text(List<Line> lines) {
    return new Text(lines.stream().map(Line::text).toList(), lines.stream().map(Line::paragraph).toList());
  }

  private static int[] numbers(List<Line> lines, int[] root) {
    return lines.stream().mapToInt(l -> root(root, l.bead)).toArray();
  }

  /** The beads in order; what stands alone within a bead is drawn into it. */
  private static List<Bead> beads(int[] ur, int[] en) {
    List<Bead> beads = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < ur.length || j < en.length) {
      // Urdu lines without a partner come first, then English ones, then a pair.
      if (i < ur.length && indexOf(en, ur[i], j) < 0) {
        beads.add(new Bead(i, ++i, j, j, 1));
      } else if (j < en.length && indexOf(ur, en[j], i) < 0) {
        beads.add(new Bead(i, i, j, ++j, 1));
      } else {
        int k = i + 1;
        int l = Math.max(j + 1, lastIndexOf(en, ur[i]) + 1);
        for (boolean grown = true; grown; ) {
          int before = k + l;
          for (int a = i; a < k; a++) {
            l = Math.max(l, lastIndexOf(en, ur[a]) + 1);
          }
          for (int b = j; b < l; b++) {
            k = Math.max(k, lastIndexOf(ur, en[b]) + 1);
          }
          grown = k + l > before;
        }
        beads.add(new Bead(i, k, j, l, 1));
        i = k;
        j = l;
      }
    }
    return Collections.unmodifiableList(beads);
  }

  private static int indexOf(int[] beads, int bead, int from) {
    for (int at = from; at < beads.length; at++) {
      if (beads[at] == bead) {
        return at;
      }
    }
    return -1;
  }

  private static int lastIndexOf(int[] beads, int bead) {
    for (int at = beads.length - 1; at >= 0; at--) {
      if (beads[at] == bead) {
        return at;
      }
    }
    return -1;
  }
}
