package yaad.exchange;

import yaad.memory.Unit;

/** Takes what a reader finds in a file of units, in the order of the file. */
interface UnitSink extends Rejects {
  /** A unit, without identity unless the file is one of ours. */
  void unit(Unit unit);

  /** How many bytes of the file were read by now. */
  default void reached(long bytes) {}

  /**
   * Where the units after this call stand, for those who report on them.
   *
   * @param line where their entry begins, from 1: a line of a text, a row of a table
   * @param name what the file calls the entry: its id, or its sheet; empty when it has no name
   */
  default void at(long line, String name) {}

  /** An entry with a text on one side only; the other is blank. To a memory it is of no use. */
  default void half(long line, String ur, String en, String reason) {
    reject(line, reason, ur + en);
  }

  /** Whether texts that the file calls not translated yet are wanted too. */
  default boolean takesUndone() {
    return false;
  }
}
