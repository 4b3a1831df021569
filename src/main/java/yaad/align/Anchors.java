package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pairs of segments that share something telling, with how telling it is: a sparse matrix, row by row in Urdu order,
 * English order within a row.
 *
 * @param start where each row begins; one entry more than rows
 * @param en the English segment of each entry
 * @param weight the weight of each entry, positive: about the logarithm of how much likelier the two make each other
 */
record Anchors(int[] start, int[] en, float[] weight) {
  /** So many anchors for each segment are enough; the rarest words give them. */
  private static final int ENOUGH = 40;
  /** Words in more segments than this anchor nothing. */
  private static final int COMMON = 200;
  private static final float WEIGHT = 3;
  private static final float MOST = 6;

  /** No anchors for so many Urdu segments. */
  static Anchors none(int ur) {
    return new Anchors(new int[ur + 1], new int[0], new float[0]);
  }

  /**
   * The anchors of a pair of texts: rare words that are linked. A word that is in many segments anchors nothing.
   */
  static Anchors of(Sides sides) {
    int[][] urPlaces = places(sides.urWords);
    int[][] enPlaces = places(sides.enWords);
    int rare = rare(sides, urPlaces, enPlaces);
    List<Map<Integer, Float>> rows = new ArrayList<>();
    for (int i = 0; i < sides.ur.size(); i++) {
      rows.add(new TreeMap<>());
    }
    for (int u = 0; u < urPlaces.length; u++) {
      for (int link = 0; link < sides.links.en()[u].length; link++) {
        int[] en = enPlaces[sides.links.en()[u][link]];
        if (en.length <= COMMON && urPlaces[u].length <= COMMON && urPlaces[u].length * en.length <= rare) {
          double q = sides.links.enGivenUr()[u][link];
          float weight = (float) (q * WEIGHT / Math.sqrt(urPlaces[u].length * en.length));
          for (int i : urPlaces[u]) {
            for (int j : en) {
              rows.get(i).merge(j, weight, (a, b) -> Math.min(MOST, a + b));
            }
          }
        }
      }
    }
    int size = rows.stream().mapToInt(Map::size).sum();
    int[] start = new int[rows.size() + 1];
    int[] en = new int[size];
    float[] weight = new float[size];
    int at = 0;
    for (int i = 0; i < rows.size(); i++) {
      for (Map.Entry<Integer, Float> entry : rows.get(i).entrySet()) {
        en[at] = entry.getKey();
        weight[at++] = entry.getValue();
      }
      start[i + 1] = at;
    }
    return new Anchors(start, en, weight);
  }

  /** At how many places two linked words may meet, for there to be about enough anchors. */
  private static int rare(Sides sides, int[][] urPlaces, int[][] enPlaces) {
    long[] meetings = new long[COMMON * COMMON + 1];
    for (int u = 0; u < urPlaces.length; u++) {
      for (int e : sides.links.en()[u]) {
        if (urPlaces[u].length <= COMMON && enPlaces[e].length <= COMMON) {
          int places = urPlaces[u].length * enPlaces[e].length;
          meetings[places] += places;
        }
      }
    }
    long sum = 0;
    int rare = 0;
    while (rare < COMMON * COMMON && sum + meetings[rare + 1] <= (long) ENOUGH * sides.ur.size()) {
      rare++;
      sum += meetings[rare];
    }
    return rare;
  }

  /** For each word the segments that it is in. */
  private static int[][] places(Words words) {
    int[][] places = new int[words.size()][0];
    for (int s = 0; s < words.segments(); s++) {
      int here = s;
      Arrays.stream(words.segment(s)).distinct().forEach(w -> {
        int[] old = places[w];
        if (old.length <= COMMON) {
          places[w] = Arrays.copyOf(old, old.length + 1);
          places[w][old.length] = here;
        }
      });
    }
    return places;
  }

  int size() {
    return en.length;
  }

  /** The weight of a pair of segments, 0 when they share nothing. */
  float weight(int i, int j) {
    int at = Arrays.binarySearch(en, start[i], start[i + 1], j);
    return at < 0 ? 0 : weight[at];
  }
}
