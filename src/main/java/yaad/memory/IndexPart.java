package yaad.memory;

import java.util.function.IntConsumer;

/**
 * A part of the match index of one language: the texts of some units, ordered by weight. Positions run from 0 to
 * {@link #size()}, lighter texts first. A part never changes; it may name units that were deleted or changed since.
 *
 * <p>Beside the words it holds the characters of its short texts, ordered by length, with a histogram each: 64 classes of
 * characters with up to 8 occurrences, one bit an occurrence (a thermometer), 512 bits in all. Entries of short texts run
 * from 0 in order of length.
 */
public interface IndexPart {
  /** Words of a histogram. */
  int HISTOGRAM = 8;

  /** How many texts. */
  int size();

  /** What this part knows the list of the texts with a token by. */
  int list(int token);

  /** Whether sharing out a weight to a list costs less than comparing the words of so many texts. */
  boolean isCheaper(int list, int texts);

  /** The first position of a text of at least this weight, in quarters of a word; {@link #size()} when there is none. */
  int lowest(int weight);

  /** The weight of the text at a position. */
  int weight(int position);

  /** How many texts are in each of some lists. */
  int[] counts(int[] lists);

  /**
   * Adds a weight to the shares of the texts of a list that are in the window.
   *
   * @param newTo texts before this position come in by it; those from here on only have their share raised when they are in
   */
  void share(int list, int weight, int newTo, Shares shares);

  /**
   * Puts the words and numbers of the text at a position into {@code buffer}, each as the low 16 bits of its token, as
   * many as there is room for.
   *
   * @return how many there are
   */
  int words(int position, short[] buffer);

  /** The number of the unit at a position. */
  long unit(int position);

  /** Hands the entries of texts of just this many characters that {@code most} edits may make of a text to {@code each}. */
  void alike(int length, Sketch sketch, int most, IntConsumer each);

  /** Puts the characters of an entry into {@code buffer}, each as its low 8 bits. */
  void characters(int entry, byte[] buffer);

  /** The number of the unit of an entry. */
  long unitOfShort(int entry);
}
