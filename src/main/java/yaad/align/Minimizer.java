package yaad.align;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Finds the least value of a smooth convex function: L-BFGS (Nocedal 1980) with backtracking. Deterministic. */
final class Minimizer {
  private static final int MEMORY = 8;
  private static final double ENOUGH = 1e-6;

  private Minimizer() {}

  /** A function with its gradient. */
  interface Function {
    /** The value at {@code x}; writes the gradient there into {@code gradient}. */
    double at(double[] x, double[] gradient);
  }

  private record Step(double[] x, double[] gradient, double scale) {}

  /** Goes down from {@code start} until the value hardly falls any more, at most {@code rounds} steps. */
  static double[] minimize(Function function, double[] start, int rounds) {
    double[] x = start.clone();
    double[] gradient = new double[x.length];
    double value = function.at(x, gradient);
    Deque<Step> steps = new ArrayDeque<>();
    for (int round = 0; round < rounds; round++) {
      double[] direction = direction(gradient, steps);
      double slope = dot(direction, gradient);
      double length = steps.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
      double[] next = new double[x.length];
      double[] nextGradient = new double[x.length];
      double nextValue = Double.POSITIVE_INFINITY;
      for (int tries = 0; tries < 40; tries++) {
        for (int f = 0; f < x.length; f++) {
          next[f] = x[f] + length * direction[f];
        }
        nextValue = function.at(next, nextGradient);
        if (nextValue <= value + 1e-4 * length * slope) {
          break;
        }
        length /= 2;
      }
      if (!(nextValue < value)) {
        break;
      }
      remember(steps, x, gradient, next, nextGradient);
      boolean enough = value - nextValue < ENOUGH * Math.abs(value);
      x = next;
      gradient = nextGradient;
      value = nextValue;
      if (enough) {
        break;
      }
    }
    return x;
  }

  private static void remember(
      Deque<Step> steps, double[] x, double[] gradient, double[] next, double[] nextGradient) {
    double[] dx = new double[x.length];
    double[] dg = new double[x.length];
    for (int f = 0; f < x.length; f++) {
      dx[f] = next[f] - x[f];
      dg[f] = nextGradient[f] - gradient[f];
    }
    double curvature = dot(dx, dg);
    if (curvature > 1e-12) {
      steps.addFirst(new Step(dx, dg, 1 / curvature));
      if (steps.size() > MEMORY) {
        steps.removeLast();
      }
    }
  }

  /** The quasi-Newton direction: the two-loop recursion. */
  private static double[] direction(double[] gradient, Deque<Step> steps) {
    double[] direction = gradient.clone();
    double[] alpha = new double[steps.size()];
    int s = 0;
    for (Step step : steps) {
      alpha[s] = step.scale * dot(step.x, direction);
      add(direction, step.gradient, -alpha[s]);
      s++;
    }
    if (!steps.isEmpty()) {
      Step newest = steps.getFirst();
      double scale = 1 / (newest.scale * dot(newest.gradient, newest.gradient));
      for (int f = 0; f < direction.length; f++) {
        direction[f] *= scale;
      }
    }
    Iterator<Step> oldestFirst = steps.descendingIterator();
    while (oldestFirst.hasNext()) {
      Step step = oldestFirst.next();
      s--;
      double beta = step.scale * dot(step.gradient, direction);
      add(direction, step.x, alpha[s] - beta);
    }
    for (int f = 0; f < direction.length; f++) {
      direction[f] = -direction[f];
    }
    return direction;
  }

  private static void add(double[] to, double[] what, double times) {
    for (int f = 0; f < to.length; f++) {
      to[f] += times * what[f];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int f = 0; f < a.length; f++) {
      sum += a[f] * b[f];
    }
    return sum;
  }
}
