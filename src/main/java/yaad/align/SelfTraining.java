package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the documents of a batch teach each other of words: Model 1 over the likely beads of a first pass. A document
 * never hears its own voice: what it taught is taken off before it asks, else its errors would confirm themselves.
 */
final class SelfTraining {
  /** Beads of less confidence teach nothing. */
  private static final double LIKELY = 0.5;
  private static final int ITERATIONS = 5;

  private final Model1 model = new Model1();
  private final int[] urClass;
  private final int[] enClass;
  private final int enClasses;
  private final List<List<Integer>> bitexts = new ArrayList<>();
  private final float[] counts;
  private final int[][] rows;

  /**
   * @param documents the documents, all of one batch
   * @param beads what the first pass found in each
   */
  SelfTraining(List<Sides> documents, List<List<Bead>> beads, Word.Numbers ur, Word.Numbers en) {
    urClass = classes(ur);
    enClass = classes(en);
    enClasses = Arrays.stream(enClass).max().orElse(-1) + 1;
    for (int d = 0; d < documents.size(); d++) {
      bitexts.add(teach(documents.get(d), beads.get(d)));
    }
    model.learn(ITERATIONS);
    counts = model.counts();
    rows = rows();
  }

  private List<Integer> teach(Sides sides, List<Bead> beads) {
    List<Integer> taught = new ArrayList<>();
    float[] scratch = new float[sides.enWords.size()];
    for (Bead bead : beads) {
      if (!bead.isNull() && bead.confidence() >= LIKELY) {
        int[] ur = sides.urWords.segments(bead.urFrom(), bead.urTo());
        int[] en = sides.enWords.segments(bead.enFrom(), bead.enTo());
        if (ur.length > 0 && en.length > 0 && ur.length <= Model1.LONGEST && en.length <= Model1.LONGEST) {
          taught.add(model.add(
              Arrays.stream(ur).map(w -> urClass[sides.urWords.id(w)]).toArray(),
              Arrays.stream(en).map(w -> enClass[sides.enWords.id(w)]).toArray(),
              bead.confidence(), sides.links.strengths(ur, en, scratch)));
        }
      }
    }
    return taught;
  }

  /** For each word the number of its commonest stem: forms of one word learn together. */
  static int[] classes(Word.Numbers words) {
    Map<String, Long> count = new HashMap<>();
    for (int w = 0; w < words.size(); w++) {
      for (String stem : words.word(w).stems()) {
        count.merge(stem, (long) words.count(w), Long::sum);
      }
    }
    Map<String, Integer> number = new HashMap<>();
    int[] classes = new int[words.size()];
    for (int w = 0; w < classes.length; w++) {
      String best = words.word(w).stems().get(0);
      for (String stem : words.word(w).stems()) {
        int more = Long.compare(count.getOrDefault(stem, 0L), count.getOrDefault(best, 0L));
        if (more > 0 || (more == 0 && stem.length() < best.length())) {
          best = stem;
        }
      }
      classes[w] = number.computeIfAbsent(best, b -> number.size());
    }
    return classes;
  }

  /** For each Urdu class the pairs that it is in and that count. */
  private int[][] rows() {
    int[] sizes = new int[Arrays.stream(urClass).max().orElse(-1) + 1];
    PairIndex pairs = model.pairs();
    for (int pair = 0; pair < counts.length; pair++) {
      sizes[pairs.first(pair)] += counts[pair] > Model1.DISCOUNT ? 1 : 0;
    }
    int[][] lists = new int[sizes.length][];
    for (int u = 0; u < lists.length; u++) {
      lists[u] = new int[sizes[u]];
    }
    for (int pair = 0; pair < counts.length; pair++) {
      if (counts[pair] > Model1.DISCOUNT) {
        int u = pairs.first(pair);
        lists[u][--sizes[u]] = pair;
      }
    }
    return lists;
  }

  /** What the other documents teach a document. */
  LinkSource without(int document) {
    // The links that the document taught, and how strongly.
    PairIndex own = new PairIndex();
    float[][] count = {new float[1024]};
    bitexts.get(document).forEach(b -> model.eachLink(b, (pair, more) -> {
      int at = own.add(model.pairs().first(pair), model.pairs().second(pair));
      if (at == count[0].length) {
        count[0] = Arrays.copyOf(count[0], 2 * at);
      }
      count[0][at] += more;
    }));
    double[][] totals = model.totals(bitexts.get(document));
    return (ur, en, sink) -> {
      // The English words of each class are a list that begins here; 0 ends it.
      int[] first = new int[enClasses];
      int[] next = new int[en.size()];
      for (int e = en.size() - 1; e >= 0; e--) {
        next[e] = first[enClass[en.id(e)]];
        first[enClass[en.id(e)]] = e + 1;
      }
      for (int u = 0; u < ur.size(); u++) {
        int c = urClass[ur.id(u)];
        for (int pair : rows[c]) {
          int other = model.pairs().second(pair);
          if (first[other] == 0) {
            continue;
          }
          int taught = own.find(c, other);
          double sure = counts[pair] - (taught < 0 ? 0 : count[0][taught]) - Model1.DISCOUNT;
          if (sure > 0) {
            double enGivenUr = Math.min(1, sure / (model.urTotal(c) - totals[0][c]));
            double urGivenEn = Math.min(1, sure / (model.enTotal(other) - totals[1][other]));
            for (int e = first[other] - 1; e >= 0; e = next[e] - 1) {
              sink.link(u, e, enGivenUr, urGivenEn);
            }
          }
        }
      }
    };
  }
}
