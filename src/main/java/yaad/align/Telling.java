package yaad.align;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The words of a segment and how much they tell. */
final class Telling {
  /** The surprise of an average word, in nats. */
  static final double SURPRISE = 8;
  /** How many words of unknown text are added to a batch's own before words are counted, so that small ones are sane. */
  private static final double PRIOR_WORDS = 2000;
  private static final double PRIOR_SHARE = 1e-4;

  /** The different words. */
  final int[] words;
  /** How often each is there. */
  final int[] counts;
  /** How rare each is: one over its share of all words. */
  final double[] rarity;
  /** The surprise of each in nats, all its occurrences together. */
  final double[] worth;
  /** The surprise of one occurrence of each, 1 for an average word. */
  final double[] weight;
  /** How many words there are in all, at least 1. */
  final int size;
  /** How much they tell together, in nats. */
  final double worthOfAll;
  /** The words as they stand, as places in {@link #words}. */
  final int[] order;
  /** The places of those that are numbers. */
  final int[] numbers;

  private Telling(Words all, int[] segment) {
    order = segment.clone();
    Arrays.sort(order);
    words = Arrays.stream(order).distinct().toArray();
    counts = new int[words.length];
    rarity = new double[words.length];
    worth = new double[words.length];
    weight = new double[words.length];
    for (int at = 0; at < order.length; at++) {
      order[at] = Arrays.binarySearch(words, segment[at]);
      counts[order[at]]++;
    }
    for (int w = 0; w < words.length; w++) {
      rarity[w] = (all.total() + PRIOR_WORDS) / (all.count(words[w]) + PRIOR_WORDS * PRIOR_SHARE);
      double surprise = Math.log(rarity[w]);
      worth[w] = surprise * counts[w];
      weight[w] = surprise / SURPRISE;
    }
    size = Math.max(1, segment.length);
    worthOfAll = Arrays.stream(worth).sum();
    numbers = IntStream.range(0, words.length).filter(w -> all.word(words[w]).kind() == Word.Kind.NUMBER).toArray();
  }

  /** All segments of a side. */
  static Telling[] of(Words words) {
    return IntStream.range(0, words.segments()).mapToObj(s -> new Telling(words, words.segment(s)))
        .toArray(Telling[]::new);
  }
}
