package yaad.find;

import java.util.List;
import yaad.find.TermExamples.Example;

/**
 * An English expression of the memory that may be a term, with what translates it there.
 *
 * @param kind what makes it one
 * @param english as it is mostly written
 * @param score how strong the evidence is, in [0,1]
 * @param count in how many units it stands
 * @param renderings what translates it, the commonest first; never empty
 * @param example a unit that shows it with its first rendering
 * @param known whether the glossary has it already
 */
public record TermCandidate(
    Kind kind, String english, double score, int count, List<Rendering> renderings, Example example, boolean known) {
  public TermCandidate {
    renderings = List.copyOf(renderings);
  }

  /** What makes an expression a candidate. */
  public enum Kind {
    /** A name, which sounds alike in both languages or is written with capitals. */
    NAME,
    /** A word with a steady translation. */
    WORD,
    /** Several words that belong together: a suggestion, less certain than the others. */
    PHRASE
  }

  /**
   * One translation of it.
   *
   * @param urdu as it is mostly written
   * @param count in how many units
   */
  public record Rendering(String urdu, int count) {}
}
