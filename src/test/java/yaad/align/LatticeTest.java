package yaad.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatticeTest {
  private static final double AGAIN = -0.7;
  private static final double ACROSS = 0.4;

  /** Every path through a small lattice is walked; sums and minima must be the same. */
  @Test
  void agreesWithWalkingEveryPath() {
    Random random = new Random(7);
    for (int round = 0; round < 30; round++) {
      Band band = Band.full(0, 1 + random.nextInt(4), 0, 1 + random.nextInt(4));
      float[] cost = costs(band, random);
      Lattice lattice = new Lattice(band, cost, AGAIN, ACROSS);
      double[] sums = new double[cost.length];
      List<Double> paths = new ArrayList<>();
      walk(band, cost, 0, 0, 0, 0, new ArrayList<>(), sums, paths);
      double all = paths.stream().mapToDouble(p -> Math.exp(-p)).sum();
      Posteriors posteriors = lattice.posteriors();
      assertEquals(Math.log(all), posteriors.logSum(), 1e-4);
      for (int edge = 0; edge < sums.length; edge++) {
        assertEquals(sums[edge] / all, posteriors.edges()[edge], 1e-4);
      }
      double least = paths.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
      assertEquals(least, price(band, cost, lattice.best()), 1e-4);
    }
  }

  @Test
  void longPathsDoNotOverflow() {
    Band band = Band.full(0, 400, 0, 400);
    float[] cost = costs(band, new Random(1));
    for (int edge = 0; edge < cost.length; edge++) {
      // Leaving a sentence out always costs something; pairing two may pay.
      Shape shape = Shape.ALL.get(edge % Shape.COUNT);
      cost[edge] = shape.ur() == 0 || shape.en() == 0 ? Math.abs(cost[edge]) * 4 : cost[edge] * 4 - 6;
    }
    Posteriors posteriors = new Lattice(band, cost, AGAIN, ACROSS).posteriors();
    assertTrue(Double.isFinite(posteriors.logSum()));
    for (float edge : posteriors.edges()) {
      assertTrue(edge >= 0 && edge <= 1.001, () -> "posterior " + edge);
    }
  }

  /** Sums that no double could hold: texts where every bead is dear, or cheap, or where very many paths are alike. */
  @Test
  void sumsOfAnyMagnitude() {
    Random random = new Random(5);
    for (double shift : new double[] {-200, 0, 200}) {
      int[] low = IntStream.rangeClosed(0, 3000).toArray();
      Band band = Band.around(Band.full(0, 3000, 0, 3000), low, low, Arrays.stream(low).map(i -> 6).toArray());
      float[] cost = costs(band, random);
      for (int edge = 0; edge < cost.length; edge++) {
        Shape shape = Shape.ALL.get(edge % Shape.COUNT);
        cost[edge] += (float) (shift * (shape.ur() + shape.en()));
      }
      Posteriors posteriors = new Lattice(band, cost, AGAIN, ACROSS).posteriors();
      assertTrue(Double.isFinite(posteriors.logSum()), () -> "shift " + shift);
      // Every Urdu segment is in one bead on every path.
      double[] covered = new double[3000];
      for (int i = 0; i <= 3000; i++) {
        for (int j = band.lo(i); j <= band.hi(i); j++) {
          for (int slot = 0; slot < Shape.COUNT; slot++) {
            for (int a = i; a < Math.min(3000, i + Shape.ALL.get(slot).ur()); a++) {
              covered[a] += posteriors.edges()[Lattice.edge(band.node(i, j), slot)];
            }
          }
        }
      }
      for (double sum : covered) {
        assertEquals(1, sum, 1e-3);
      }
    }
  }

  private static float[] costs(Band band, Random random) {
    float[] cost = new float[band.size() * Shape.COUNT];
    Arrays.fill(cost, Float.POSITIVE_INFINITY);
    for (int i = 0; i <= band.urTo; i++) {
      for (int j = band.lo(i); j <= band.hi(i); j++) {
        for (int slot = 0; slot < Shape.COUNT; slot++) {
          Shape shape = Shape.ALL.get(slot);
          if (band.has(i + shape.ur(), j + shape.en())) {
            cost[Lattice.edge(band.node(i, j), slot)] = (float) (4 * random.nextDouble() - 1);
          }
        }
      }
    }
    return cost;
  }

  private static void walk(Band band, float[] cost, int i, int j, int state, double sum, List<Integer> edges,
      double[] sums, List<Double> paths) {
    if (i == band.urTo && j == band.enTo) {
      paths.add(sum);
      edges.forEach(e -> sums[e] += Math.exp(-sum));
      return;
    }
    for (int slot = 0; slot < Shape.COUNT; slot++) {
      Shape shape = Shape.ALL.get(slot);
      int next = shape.en() == 0 ? 1 : shape.ur() == 0 ? 2 : 0;
      if (band.has(i + shape.ur(), j + shape.en()) && !(state == 2 && next == 1)) {
        int edge = Lattice.edge(band.node(i, j), slot);
        double turn = next == 0 || state == 0 ? 0 : next == state ? AGAIN : ACROSS;
        edges.add(edge);
        walk(band, cost, i + shape.ur(), j + shape.en(), next, sum + cost[edge] + turn, edges, sums, paths);
        edges.remove(edges.size() - 1);
      }
    }
  }

  private static double price(Band band, float[] cost, List<Bead> beads) {
    double sum = 0;
    int state = 0;
    for (Bead bead : beads) {
      int next = bead.en() == 0 ? 1 : bead.ur() == 0 ? 2 : 0;
      sum += cost[Lattice.edge(band.node(bead.urFrom(), bead.enFrom()), Shape.slot(bead.ur(), bead.en()))];
      sum += next == 0 || state == 0 ? 0 : next == state ? AGAIN : ACROSS;
      state = next;
    }
    return sum;
  }

  /** A second look goes where the first path went, through missing chapters too. */
  @Test
  void aBandAlongAPathHoldsIt() {
    List<Bead> path = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      path.add(new Bead(i, i + 1, i, i + 1, 0));
    }
    for (int j = 30; j < 60; j++) {
      path.add(new Bead(30, 30, j, j + 1, 0));
    }
    path.add(new Bead(30, 32, 60, 61, 0));
    Band band = Band.along(Band.full(0, 32, 0, 61), path, 2);
    for (Bead bead : path) {
      assertTrue(band.has(bead.urFrom(), bead.enFrom()) && band.has(bead.urTo(), bead.enTo()), bead::toString);
    }
    assertTrue(band.has(10, 12) && !band.has(10, 20));
    assertTrue(Band.along(Band.full(0, 0, 0, 0), List.of(), 2).has(0, 0));
  }
}
