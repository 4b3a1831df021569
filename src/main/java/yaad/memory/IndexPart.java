package yaad.memory;

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

  /** How many positions can be read in the time that it takes to read the words of a text. */
  int textCost();

  /** The first position of a text of at least this weight, in quarters of a word; {@link #size()} when there is none. */
  int lowest(int weight);

  /** The weight of the text at a position. */
  int weight(int position);

  /** In how many texts a token occurs. */
  int count(int token);

  /** Adds the positions in [from, to) of texts with a token to {@code out}, in ascending order. */
  void positions(int token, int from, int to, Ints out);

  /**
   * Puts the words and numbers of the text at a position into {@code buffer}, each as the low 16 bits of its token, as
   * many as there is room for.
   *
   * @return how many there are
   */
  int words(int position, short[] buffer);

  /** The number of the unit at a position. */
  long unit(int position);

  /** The first entry of a short text of at least this many characters. */
  int lowestShort(int length);

  /** Hands the histograms of entries [from, to) to {@code each}. */
  void histograms(int from, int to, Histogram each);

  /** Puts the characters of an entry into {@code buffer}, each as its low 8 bits. */
  void characters(int entry, byte[] buffer);

  /** The number of the unit of an entry. */
  long unitOfShort(int entry);

  /** Takes histograms. */
  @FunctionalInterface
  interface Histogram {
    /** The eight words of an entry's histogram, from {@code at} in {@code words}; good until it returns. */
    void take(int entry, long[] words, int at);
  }
}
