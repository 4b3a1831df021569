package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import yaad.base.Workers;

/**
 * What the documents of a batch teach each other of words: Model 1 over the likely beads of a first pass. A document
 * never hears its own voice: what it taught is taken off before it asks, else its errors would confirm themselves.
 */
final class SelfTraining {
  /** Beads of less confidence teach nothing. */
  private static final double LIKELY = 0.5;
  private static final int ITERATIONS = 5;

  private final int[] urClass;
  private final int[] enClass;
  private final int enClasses;
  /** Where the pairs of each Urdu class begin among those that count; one more at the end. */
  private final int[] rows;
  /** Of each pair that counts the English class. */
  private final int[] other;
  private final float[] counts;
  private final double[] urTotal;
  private final double[] enTotal;
  private final List<Taught> documents;

  /** What one document has taught: of the pairs that count each link, and how strong it was. */
  private static final class Taught {
    private final List<Model1.Bitext> bitexts;
    private int[] pairs = new int[1024];
    private float[] counts = new float[1024];
    private int size;

    Taught(List<Model1.Bitext> bitexts) {
      this.bitexts = bitexts;
    }

    void add(int pair, float count) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      pairs[size] = pair;
      counts[size++] = count;
    }
  }

  /**
   * @param documents the documents, all of one batch
   * @param beads what the first pass found in each
   */
  SelfTraining(List<Sides> documents, List<List<Bead>> beads, Word.Numbers ur, Word.Numbers en, Workers workers) {
    urClass = classes(ur);
    enClass = classes(en);
    enClasses = size(enClass);
    Model1 model = new Model1();
    List<List<Model1.Bitext>> bitexts = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      bitexts.add(teach(model, documents.get(d), beads.get(d)));
    }
    model.learn(ITERATIONS);
    float[] all = model.counts();
    PairIndex pairs = model.pairs();
    rows = new int[size(urClass) + 1];
    for (int pair = 0; pair < all.length; pair++) {
      rows[pairs.first(pair)] += all[pair] > Model1.DISCOUNT ? 1 : 0;
    }
    for (int u = 1; u < rows.length; u++) {
      rows[u] += rows[u - 1];
    }
    other = new int[rows[rows.length - 1]];
    counts = new float[other.length];
    int[] place = new int[all.length];
    for (int pair = 0; pair < all.length; pair++) {
      place[pair] = -1;
      if (all[pair] > Model1.DISCOUNT) {
        // From each row's end to its beginning, so that the beginnings are known when all are there.
        int at = --rows[pairs.first(pair)];
        place[pair] = at;
        other[at] = pairs.second(pair);
        counts[at] = all[pair];
      }
    }
    urTotal = IntStream.range(0, rows.length).mapToDouble(model::urTotal).toArray();
    enTotal = IntStream.range(0, enClasses).mapToDouble(model::enTotal).toArray();
    this.documents = new ArrayList<>();
    workers.map(bitexts.iterator(), some -> taught(model, some, place)).forEachRemaining(this.documents::add);
  }

  private List<Model1.Bitext> teach(Model1 model, Sides sides, List<Bead> beads) {
    List<Model1.Bitext> taught = new ArrayList<>();
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

  /** @param place where each pair stands among those that count, or -1 */
  private static Taught taught(Model1 model, List<Model1.Bitext> bitexts, int[] place) {
    Taught taught = new Taught(bitexts);
    bitexts.forEach(bitext -> model.eachLink(bitext, (pair, count) -> {
      if (place[pair] >= 0) {
        taught.add(place[pair], count);
      }
    }));
    return taught;
  }

  private static int size(int[] classes) {
    return Arrays.stream(classes).max().orElse(-1) + 1;
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

  /** What the other documents teach a document. */
  LinkSource without(int document) {
    Taught own = documents.get(document);
    float[] ownCounts = new float[counts.length];
    for (int link = 0; link < own.size; link++) {
      ownCounts[own.pairs[link]] += own.counts[link];
    }
    double[] ownUr = new double[rows.length];
    double[] ownEn = new double[enClasses];
    for (Model1.Bitext bitext : own.bitexts) {
      for (int u : bitext.ur()) {
        ownUr[u] += bitext.weight();
      }
      for (int e : bitext.en()) {
        ownEn[e] += bitext.weight();
      }
    }
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
        for (int pair = rows[c]; pair < rows[c + 1]; pair++) {
          double sure = first[other[pair]] == 0 ? 0 : counts[pair] - ownCounts[pair] - Model1.DISCOUNT;
          if (sure > 0) {
            double enGivenUr = Math.min(1, sure / (urTotal[c] - ownUr[c]));
            double urGivenEn = Math.min(1, sure / (enTotal[other[pair]] - ownEn[other[pair]]));
            for (int e = first[other[pair]] - 1; e >= 0; e = next[e] - 1) {
              sink.link(u, e, enGivenUr, urGivenEn);
            }
          }
        }
      }
    };
  }
}
