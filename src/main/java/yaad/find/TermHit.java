package yaad.find;

import yaad.memory.Concept;
import yaad.memory.Term;

/**
 * A term that was found.
 *
 * @param concept its concept
 * @param term the term of it that answers the question
 * @param how in what way it answers
 * @param score how well, in (0,1]; 1 for all but {@link How#ROMAN} and {@link How#NEAR}
 */
public record TermHit(Concept concept, Term term, How how, double score) {
  /** In what way a term answers a question, the surest first. */
  public enum How {
    /** Written so, but for case, marks and encoding. */
    EXACT,
    /** The same words in other inflections. */
    INFLECTED,
    /** The same to a reader: look-alike letters, punctuation. */
    SPELLING,
    /** The same letters with spaces elsewhere. */
    COMPACT,
    /** What the Latin letters of the question sound like in Urdu: something to choose from. */
    ROMAN,
    /** Something like it, or something that it is a part of. */
    NEAR;

    /** Whether it is the term that was asked for, and not just one that may have been meant. */
    public boolean isSure() {
      return this.compareTo(COMPACT) <= 0;
    }
  }
}
