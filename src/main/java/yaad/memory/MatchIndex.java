package yaad.memory;

import java.util.List;
import yaad.text.Lang;

/** The index of a memory by which similar texts are found. Everything it gives is good within one snapshot. */
public interface MatchIndex {
  /**
   * The parts that together hold the texts of all units in one language.
   *
   * @param keep whether to read them into memory and keep them there, for many questions; otherwise each question reads
   *     what it needs
   */
  List<IndexPart> parts(Lang lang, boolean keep);

  /** Live units by their numbers, those that {@code filter} lets through, in no order. */
  List<Units.Hit> units(List<Long> numbers, UnitFilter filter);

  /** The numbers of live units with texts of this {@linkplain Words#shape shape}. */
  List<Long> withShape(Lang lang, long shape);
}
