package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Word translation probabilities learned from pairs of texts: IBM Model 1 (Brown et al. 1993) in both directions, which
 * have to agree on each link (Liang, Taskar and Klein 2006). Started from what is known of words already.
 */
final class Model1 {
  /** What is taken off every count, so that what was seen once by chance weighs little. */
  static final double DISCOUNT = 0.4;
  /** Texts with more words of a side are too long to tell which word is which. */
  static final int LONGEST = 120;
  private static final double UNKNOWN_START = 0.02;

  private final PairIndex pairs = new PairIndex();
  private float[] start = new float[1024];
  private final List<Bitext> bitexts = new ArrayList<>();
  /** For each bitext the number of each pair of words, Urdu word by Urdu word. */
  private final List<int[]> cells = new ArrayList<>();
  private double[] urTotal = new double[64];
  private double[] enTotal = new double[64];
  private double words;
  /**
   * For each pair of words the probability of the English one given the Urdu one, and the other way: side by side, since most
   * of the time goes into fetching them.
   */
  private float[] given = new float[0];

  /**
   * Two texts that translate each other.
   *
   * @param number its number, from 0 on
   * @param ur the Urdu words
   * @param en the English words
   * @param weight how much it counts, in (0,1]
   */
  record Bitext(int number, int[] ur, int[] en, double weight) {}

  /**
   * Adds two texts.
   *
   * @param ur the Urdu words, as numbers from 0 on
   * @param en the English words
   * @param weight how much the pair counts, in (0,1]
   * @param known how strong the link of the words at two places was known to be, in [0,1], Urdu word by Urdu word
   * @return the two as one
   */
  Bitext add(int[] ur, int[] en, double weight, float[] known) {
    int[] places = new int[ur.length * en.length];
    for (int a = 0; a < ur.length; a++) {
      for (int b = 0; b < en.length; b++) {
        int pair = pairs.add(ur[a], en[b]);
        if (pair >= start.length) {
          start = Arrays.copyOf(start, 2 * start.length);
        }
        int c = a * en.length + b;
        start[pair] = Math.max(start[pair], known[c]);
        places[c] = pair;
      }
    }
    for (int u : ur) {
      urTotal = room(urTotal, u);
      urTotal[u] += weight;
    }
    for (int e : en) {
      enTotal = room(enTotal, e);
      enTotal[e] += weight;
      words += weight;
    }
    Bitext bitext = new Bitext(bitexts.size(), ur.clone(), en.clone(), weight);
    bitexts.add(bitext);
    cells.add(places);
    return bitext;
  }

  private static double[] room(double[] array, int at) {
    return at < array.length ? array : Arrays.copyOf(array, Math.max(at + 1, 2 * array.length));
  }

  /** Learns, once all texts are there. */
  void learn(int iterations) {
    given = new float[2 * pairs.size()];
    for (int pair = 0; pair < pairs.size(); pair++) {
      given[2 * pair] = (float) (UNKNOWN_START + start[pair]);
      given[2 * pair + 1] = given[2 * pair];
    }
    // Large batches have millions of pairs: nothing of that size is kept or made without need.
    start = new float[0];
    float[] counts = new float[pairs.size()];
    for (int round = 0; round < iterations; round++) {
      Arrays.fill(counts, 0);
      count(counts);
      double[] urSum = new double[urTotal.length];
      double[] enSum = new double[enTotal.length];
      for (int pair = 0; pair < counts.length; pair++) {
        urSum[pairs.first(pair)] += counts[pair];
        enSum[pairs.second(pair)] += counts[pair];
      }
      for (int pair = 0; pair < counts.length; pair++) {
        double u = urSum[pairs.first(pair)];
        double e = enSum[pairs.second(pair)];
        given[2 * pair] = u == 0 ? 0 : (float) (counts[pair] / u);
        given[2 * pair + 1] = e == 0 ? 0 : (float) (counts[pair] / e);
      }
    }
  }

  /** How often each pair of words is expected to be linked in all texts. */
  float[] counts() {
    float[] counts = new float[pairs.size()];
    count(counts);
    return counts;
  }

  private void count(float[] counts) {
    bitexts.forEach(bitext -> eachLink(bitext, (pair, count) -> counts[pair] += count));
  }

  /** For each cell of a bitext the probability that its words are linked. In float, as Java does many of them at once. */
  private float[] links(Bitext bitext) {
    int rows = bitext.ur.length;
    int columns = bitext.en.length;
    int[] places = cells.get(bitext.number);
    float[] en = new float[rows * columns];
    float[] ur = new float[rows * columns];
    for (int c = 0; c < en.length; c++) {
      en[c] = given[2 * places[c]];
      ur[c] = given[2 * places[c] + 1];
    }
    float[] enSum = new float[columns];
    for (int b = 0; b < columns; b++) {
      enSum[b] = (float) (enTotal[bitext.en[b]] / words);
    }
    float[] urSum = new float[rows];
    for (int a = 0; a < rows; a++) {
      float sum = (float) (urTotal[bitext.ur[a]] / words);
      for (int b = 0; b < columns; b++) {
        sum += ur[a * columns + b];
        enSum[b] += en[a * columns + b];
      }
      urSum[a] = sum;
    }
    for (int a = 0; a < rows; a++) {
      for (int b = 0; b < columns; b++) {
        en[a * columns + b] = (float) Math.sqrt(ur[a * columns + b] / urSum[a] * (en[a * columns + b] / enSum[b]));
      }
    }
    return en;
  }

  /** Takes the expected count of a pair of words. */
  @FunctionalInterface
  interface Counted {
    void count(int pair, float count);
  }

  /** Tells how often each pair of words is expected to be linked in one bitext. */
  void eachLink(Bitext bitext, Counted counted) {
    float[] links = links(bitext);
    int[] places = cells.get(bitext.number);
    for (int c = 0; c < links.length; c++) {
      counted.count(places[c], (float) (bitext.weight * links[c]));
    }
  }

  PairIndex pairs() {
    return pairs;
  }

  /** How often an Urdu word was seen, weighed. */
  double urTotal(int ur) {
    return ur < urTotal.length ? urTotal[ur] : 0;
  }

  /** How often an English word was seen, weighed. */
  double enTotal(int en) {
    return en < enTotal.length ? enTotal[en] : 0;
  }
}
