package yaad.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A side that is far too short or too long for the other: something was left out or added. */
final class LengthMismatch implements Check {
  private static final int ENOUGH = 100;
  private static final int LEAST_LETTERS = 40;
  /** Fitted on news and encyclopaedia pairs: {@code facts} of the aligner, the log of the ratio of lengths. */
  private static final double CENTRE = 0;
  private static final double SPREAD = 0.2;
  private static final double FAR = 4;
  private static final double LEAST_FACTOR = Math.log(2.1);

  @Override
  public Rule rule() {
    return Rule.of("LENGTH_MISMATCH", Category.FIDELITY, Severity.MINOR, "accuracy/omission",
        "One side is much shorter than its translation would be: a clause may be missing there or added on the other.",
        "a sentence of 200 letters → one of 60");
  }

  @Override
  public Run start(Setting setting) {
    return new Run() {
      private final List<Double> ratios = new ArrayList<>();
      private double centre = CENTRE;
      private double spread = SPREAD;

      @Override
      public void learn(Sheet sheet) {
        for (Pair pair : sheet.pairs()) {
          if (isLong(pair)) {
            ratios.add(ratio(pair));
          }
        }
      }

      @Override
      public void learned() {
        if (ratios.size() >= ENOUGH) {
          // The median and its deviation: a few bad pairs do not move them.
          centre = median(ratios);
          List<Double> away = new ArrayList<>();
          ratios.forEach(r -> away.add(Math.abs(r - centre)));
          spread = Math.max(0.12, 1.4826 * median(away));
        }
        ratios.clear();
      }

      @Override
      public void look(Sheet sheet, Sink sink) {
        for (Pair pair : sheet.pairs()) {
          double away = isLong(pair) ? ratio(pair) - centre : 0;
          if (Math.abs(away) > Math.max(FAR * spread, LEAST_FACTOR)) {
            Passage shorter = away < 0 ? pair.ur() : pair.en();
            String side = away < 0 ? "Urdu" : "English";
            sink.beside(pair).put(sink.severity(), shorter, 0, shorter.text().length(),
                "the " + side + " side is much shorter than the other", "", false, "");
          }
        }
      }
    };
  }

  private static boolean isLong(Pair pair) {
    return Math.max(pair.ur().text().length(), pair.en().text().length()) >= LEAST_LETTERS && !pair.ur().isBlank()
        && !pair.en().isBlank();
  }

  private static double ratio(Pair pair) {
    return Math.log((pair.ur().text().strip().length() + 8.0) / (pair.en().text().strip().length() + 8.0));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
