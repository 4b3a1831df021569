package yaad.align;

import java.util.List;

/** How far the confidences of pairs can be trusted. */
final class Calibration {
  private static final int BINS = 10;

  private final List<Score.Judged> judged;

  /**
   * @param judged pairs, most confident first
   */
  Calibration(List<Score.Judged> judged) {
    this.judged = judged;
  }

  /** The share of right pairs among the given share of the most confident ones. */
  double precisionAt(double coverage) {
    int many = (int) Math.round(coverage * judged.size());
    return many == 0 ? 1 : (double) judged.stream().limit(many).filter(Score.Judged::right).count() / many;
  }

  /** The share of right pairs among those of at least this confidence. */
  double precisionFrom(double confidence) {
    long many = judged.stream().filter(j -> j.confidence() >= confidence).count();
    return many == 0 ? 1
        : (double) judged.stream().filter(j -> j.confidence() >= confidence && j.right()).count() / many;
  }

  /** The share of all pairs that have at least this confidence. */
  double coverageFrom(double confidence) {
    return judged.isEmpty() ? 0
        : (double) judged.stream().filter(j -> j.confidence() >= confidence).count() / judged.size();
  }

  /** Expected calibration error over ten bins of equal width: the mean gap between confidence and truth, in [0,1]. */
  double expectedError() {
    double[] confidence = new double[BINS];
    int[] right = new int[BINS];
    for (Score.Judged j : judged) {
      int bin = (int) Math.min(BINS - 1, Math.floor(j.confidence() * BINS));
      confidence[bin] += j.confidence();
      right[bin] += j.right() ? 1 : 0;
    }
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(confidence[bin] - right[bin]);
    }
    return judged.isEmpty() ? 0 : sum / judged.size();
  }

  /** The probability that a right pair has more confidence than a wrong one; 1 when there are none of either. */
  double areaUnderCurve() {
    long right = judged.stream().filter(Score.Judged::right).count();
    long wrong = judged.size() - right;
    if (right == 0 || wrong == 0) {
      return 1;
    }
    double area = 0;
    long before = 0;
    for (int from = 0; from < judged.size(); ) {
      int to = from;
      long rightHere = 0;
      while (to < judged.size() && judged.get(to).confidence() == judged.get(from).confidence()) {
        rightHere += judged.get(to).right() ? 1 : 0;
        to++;
      }
      area += (to - from - rightHere) * (before + rightHere / 2.0);
      before += rightHere;
      from = to;
    }
    return area / right / wrong;
  }
}
