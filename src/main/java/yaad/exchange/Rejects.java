package yaad.exchange;

/** Is told of everything in a file that could not be taken, in the order of the file. */
interface Rejects {
  /**
   * An entry that could not be taken.
   *
   * @param line where it begins, from 1: a line of a text, a row of a table
   * @param reason why, in words, without a full stop
   * @param text what stands there, as far as it is known
   */
  void reject(long line, String reason, String text);

  /** Something about the file as a whole that its owner should know. */
  void note(String message);
}
