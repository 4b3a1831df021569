package yaad.memory;

import java.util.List;
import yaad.align.WordCounts;
import yaad.text.Lang;

/**
 * What the accepted sentence pairs of a memory have taught of words, for the aligner and for people. It may be used from
 * several threads. It stays as it was when it was asked for, so ask for a new one after the memory has learned more.
 */
public interface Learned extends WordCounts {
  /** From how many sentence pairs. */
  long pairs();

  /**
   * The words of the other language that a word was linked with, the most frequent first.
   *
   * @param word any form of it
   * @param lang its language
   * @param limit how many at most
   */
  List<Partner> partners(String word, Lang lang, int limit);

  /**
   * A word that a word was linked with.
   *
   * @param word its stem, folded
   * @param count how many links are expected
   * @param share its part of all occurrences of the word that was asked for, in [0,1]
   */
  record Partner(String word, double count, double share) {}
}
