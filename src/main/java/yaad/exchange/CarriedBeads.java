package yaad.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yaad.align.Bead;
import yaad.memory.Document;
import yaad.segment.Article;
import yaad.segment.Segment;

/**
 * Takes what a person has judged from one version of a document pair to the next: beads all of whose sentences are still
 * there, unchanged and side by side.
 */
final class CarriedBeads {
  private CarriedBeads() {}

  /** The fixed beads of a document at their places in newer articles, in order; without those that have changed. */
  static List<Bead> of(Document old, Article ur, Article en) {
    List<Bead> fixed = old.fixed();
    if (fixed.isEmpty()) {
      return List.of();
    }
    int[] urPlaces = places(old.ur().segments(), ur.segments());
    int[] enPlaces = places(old.en().segments(), en.segments());
    List<Bead> carried = new ArrayList<>();
    int u = 0;
    int e = 0;
    for (Bead bead : fixed) {
      int urFrom = place(urPlaces, bead.urFrom(), bead.urTo());
      int enFrom = place(enPlaces, bead.enFrom(), bead.enTo());
      if (urFrom >= u && enFrom >= e) {
        carried.add(new Bead(urFrom, urFrom + bead.ur(), enFrom, enFrom + bead.en(), 1));
        u = urFrom + bead.ur();
        e = enFrom + bead.en();
      }
    }
    return carried;
  }

  /** Where some segments stand now, or -1 when they do not stand side by side any more. */
  private static int place(int[] places, int from, int to) {
    if (from == to) {
      return from == 0 ? 0 : places[from - 1] >= 0 ? places[from - 1] + 1 : from < places.length ? places[from] : -1;
    }
    for (int i = from; i < to; i++) {
      if (places[i] < 0 || places[i] != places[from] + i - from) {
        return -1;
      }
    }
    return places[from];
  }

  /** A segment of the one version and the same one of the other. */
  private record Same(int before, int after) {}

  /**
   * Where each segment of the one version stands in the other, -1 for none; rising. Sentences that either version has just
   * once are paired first, as many as stand in one order, then their neighbours on both sides: a patience diff.
   */
  private static int[] places(List<Segment> before, List<Segment> after) {
    int[] places = new int[before.size()];
    Arrays.fill(places, -1);
    Same last = new Same(-1, -1);
    List<Same> anchors = new ArrayList<>(chain(before, after));
    anchors.add(new Same(before.size(), after.size()));
    for (Same next : anchors) {
      int i = last.before + 1;
      int j = last.after + 1;
      for (; i < next.before && j < next.after && isSame(before.get(i), after.get(j)); i++, j++) {
        places[i] = j;
      }
      int k = next.before - 1;
      int l = next.after - 1;
      for (; k >= i && l >= j && isSame(before.get(k), after.get(l)); k--, l--) {
        places[k] = l;
      }
      if (next.before < places.length) {
        places[next.before] = next.after;
      }
      last = next;
    }
    return places;
  }

  private static boolean isSame(Segment a, Segment b) {
    return a.text().equals(b.text());
  }

  /** The longest chain of sentences that both versions have once, rising in both. */
  private static List<Same> chain(List<Segment> before, List<Segment> after) {
    Map<String, Integer> there = once(after);
    List<Same> same = new ArrayList<>();
    once(before).forEach((text, i) -> {
      int j = there.getOrDefault(text, -1);
      if (i >= 0 && j >= 0) {
        same.add(new Same(i, j));
      }
    });
    same.sort(Comparator.comparingInt(Same::before));
    int[] previous = new int[same.size()];
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    for (int s = 0; s < same.size(); s++) {
      // The chain that this one goes on with ends lowest below it; its place is then where chains one longer end.
      Map.Entry<Integer, Integer> lower = ends.lowerEntry(same.get(s).after);
      previous[s] = lower == null ? -1 : lower.getValue();
      Integer higher = ends.higherKey(same.get(s).after);
      if (higher != null) {
        ends.remove(higher);
      }
      ends.put(same.get(s).after, s);
    }
    List<Same> chain = new ArrayList<>();
    for (int s = ends.isEmpty() ? -1 : ends.lastEntry().getValue(); s >= 0; s = previous[s]) {
      chain.add(same.get(s));
    }
    Collections.reverse(chain);
    return chain;
  }

  /** The place of each text that stands there once, and -1 for those that stand there more often. */
  private static Map<String, Integer> once(List<Segment> segments) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      int place = i;
      places.compute(segments.get(i).text(), (text, known) -> known == null ? place : -1);
    }
    return places;
  }
}
