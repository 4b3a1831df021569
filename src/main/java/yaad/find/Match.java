package yaad.find;

import java.util.List;
import yaad.memory.Unit;
import yaad.text.Lang;

/**
 * A unit offered as a translation of a segment, with its score and how the score came about.
 *
 * @param unit the unit
 * @param source the language of the segment
 * @param target what is offered: the unit's other text, its numbers put right where only numbers differ
 * @param score {@code likeness + context - penalties}, in percent; 101 and 102 for equal texts in the same context
 * @param likeness how alike the texts are, in [0,100]
 * @param basis which rule gave the likeness
 * @param byWords what the measure by words gives, in [0,100]
 * @param byChars what the measure by characters gives, or -1 where it does not apply
 * @param context how many of the two neighbours are the same too, counted for equal texts only
 * @param penalties what was taken off, and why
 * @param numbersChanged whether numbers of the target were put right
 * @param edits from the unit's text to the segment
 */
public record Match(
    Unit unit,
    Lang source,
    String target,
    int score,
    int likeness,
    Basis basis,
    int byWords,
    int byChars,
    int context,
    List<Penalty> penalties,
    boolean numbersChanged,
    List<Edit> edits) {
  public Match {
    penalties = List.copyOf(penalties);
    edits = List.copyOf(edits);
  }
}
