package yaad.web;

import java.util.List;
import java.util.Locale;
import yaad.align.Alignment;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.text.Lang;

/**
 * One row of the review page.
 *
 * @param key its name: {@link Draft.Line#key}
 * @param shape {@link Draft.Line#shape}
 * @param band {@code high}, {@code mid} or {@code low}: how sure the aligner was, or a person made it
 * @param sign the band as a shape
 * @param confidence as a number with two places
 * @param state {@code open}, {@code approved}, {@code rejected}, {@code alone} (one side only) or {@code deleted}
 * @param doubtful whether somebody should look at it
 * @param edited whether its texts are not the articles' any more
 * @param ur its Urdu sentences, or the edited text as one
 * @param en its English sentences likewise
 */
record RowView(
    String key, String shape, String band, String sign, String confidence, String state, boolean doubtful, boolean edited,
    List<String> ur, List<String> en) {

  static RowView of(Draft draft, int at) {
    Draft.Line line = draft.line(at);
    Unit unit = line.unit();
    double confidence = unit == null ? line.bead().confidence() : unit.confidence();
    String band = confidence >= Alignment.ACCEPT ? "high" : confidence >= Alignment.REJECT ? "mid" : "low";
    boolean edited = Reviewing.isEdited(draft, at);
    return new RowView(line.key(), line.shape(), band, sign(band), number(confidence), state(line), line.isDoubtful(), edited,
        edited && unit != null ? List.of(unit.ur()) : draft.sentences(line.bead(), Lang.URDU),
        edited && unit != null ? List.of(unit.en()) : draft.sentences(line.bead(), Lang.ENGLISH));
  }

  /** Told apart without colour. */
  static String sign(String band) {
    return band.equals("high") ? "●" : band.equals("mid") ? "◆" : "▲";
  }

  /** Never rounded up to a certainty that nobody has. */
  private static String number(double confidence) {
    return confidence == 1 ? "1.00" : String.format(Locale.ROOT, "%.2f", Math.floor(confidence * 100) / 100);
  }

  private static String state(Draft.Line line) {
    Unit unit = line.unit();
    if (unit == null) {
      return line.bead().isNull() ? "alone" : "deleted";
    }
    return unit.status() == Status.DRAFT ? "open" : unit.status() == Status.APPROVED ? "approved" : "rejected";
  }
}
