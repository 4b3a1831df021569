package yaad.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares beads with gold beads and adds up over documents. Strict: the very same segments on both sides; lax: some
 * gold bead shares a segment with it on each side. Precision counts every bead of the hypothesis, those with an empty
 * side too; recall counts the gold beads with two sides: the usual measure (Sennrich and Volk 2011, Thompson and Koehn
 * 2019). The pair measure leaves empty sides out of both.
 */
final class Score {
  private int beads;
  private int strict;
  private int lax;
  private int pairs;
  private int rightPairs;
  private int goldPairs;
  private int foundStrict;
  private int foundLax;
  private final Map<String, int[]> byShape = new TreeMap<>();
  private final List<Judged> judged = new ArrayList<>();

  /** A pair with two sides, its confidence and whether it was right. */
  record Judged(double confidence, boolean right) {}

  /** What segments a bead holds, whatever place an empty side has. */
  private record Key(int urFrom, int urTo, int enFrom, int enTo) {
    static Key of(Bead b) {
      return new Key(b.ur() == 0 ? 0 : b.urFrom(), b.ur() == 0 ? 0 : b.urTo(),
          b.en() == 0 ? 0 : b.enFrom(), b.en() == 0 ? 0 : b.enTo());
    }
  }

  /** Adds one document. */
  void add(List<Bead> gold, List<Bead> found) {
    Set<Key> right = keys(gold);
    Set<Key> given = keys(found);
    int[] all = precision(gold, right, found);
    strict += all[0];
    lax += all[1];
    beads += found.size();
    List<Bead> goldPairsHere = gold.stream().filter(b -> !b.isNull()).toList();
    List<Bead> foundPairsHere = found.stream().filter(b -> !b.isNull()).toList();
    int[] recalled = precision(foundPairsHere, given, goldPairsHere);
    foundStrict += recalled[0];
    foundLax += recalled[1];
    goldPairs += goldPairsHere.size();
    pairs += foundPairsHere.size();
    for (Bead bead : foundPairsHere) {
      boolean good = right.contains(Key.of(bead));
      rightPairs += good ? 1 : 0;
      judged.add(new Judged(bead.confidence(), good));
    }
    for (Bead bead : gold) {
      int[] count = byShape.computeIfAbsent(bead.ur() + "-" + bead.en(), s -> new int[2]);
      count[0]++;
      count[1] += given.contains(Key.of(bead)) ? 1 : 0;
    }
  }

  private static Set<Key> keys(List<Bead> beads) {
    Set<Key> keys = new HashSet<>();
    beads.forEach(b -> keys.add(Key.of(b)));
    return keys;
  }

  /** How many of {@code tested} are in {@code keys}, and how many at least overlap a bead of {@code truth}. */
  private static int[] precision(List<Bead> truth, Set<Key> keys, List<Bead> tested) {
    Map<Integer, Set<Integer>> partners = new HashMap<>();
    for (Bead bead : truth) {
      for (int i = bead.urFrom(); i < bead.urTo(); i++) {
        Set<Integer> en = partners.computeIfAbsent(i, x -> new HashSet<>());
        for (int j = bead.enFrom(); j < bead.enTo(); j++) {
          en.add(j);
        }
      }
    }
    int same = 0;
    int overlapping = 0;
    for (Bead bead : tested) {
      if (keys.contains(Key.of(bead))) {
        same++;
        overlapping++;
      } else if (overlaps(bead, partners)) {
        overlapping++;
      }
    }
    return new int[] {same, overlapping};
  }

  private static boolean overlaps(Bead bead, Map<Integer, Set<Integer>> partners) {
    for (int i = bead.urFrom(); i < bead.urTo(); i++) {
      for (int j = bead.enFrom(); j < bead.enTo(); j++) {
        if (partners.getOrDefault(i, Set.of()).contains(j)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Precision, recall and their harmonic mean, each in [0,1]. */
  record Measure(double precision, double recall, double f1) {
    static Measure of(double precision, double recall) {
      return new Measure(precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }
  }

  Measure strict() {
    return Measure.of(share(strict, beads), share(foundStrict, goldPairs));
  }

  Measure lax() {
    return Measure.of(share(lax, beads), share(foundLax, goldPairs));
  }

  Measure pairs() {
    return Measure.of(share(rightPairs, pairs), share(foundStrict, goldPairs));
  }

  /** For each shape of gold beads the share that was found, in shape order. */
  Map<String, Double> recallByShape() {
    Map<String, Double> recall = new TreeMap<>();
    byShape.forEach((shape, count) -> recall.put(shape, share(count[1], count[0])));
    return recall;
  }

  /** How many gold beads with two sides. */
  int goldPairs() {
    return goldPairs;
  }

  /** The pairs that were found, most confident first. */
  List<Judged> judged() {
    return judged.stream().sorted(Comparator.comparingDouble(Judged::confidence).reversed()).toList();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
