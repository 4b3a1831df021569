package yaad.memory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;

/** What was done to a memory. */
public interface Journal {
  /** The last operations, newest first. */
  List<Operation> last(int limit);

  /** The number of the last operation, or of the last part of one: another one whenever something was changed; 0 for none. */
  long newest();

  /**
   * The id of the unit whose id starts or ends with these hexadecimal digits, deleted or not.
   *
   * @throws UserException when there is none, there are several, or it is no part of an id
   */
  UUID find(String idPart);

  /** What happened to one unit, oldest first: how it was after each operation that touched it. */
  List<Version> history(UUID unit);

  /**
   * One operation, with all its parts ({@link Memory#writeInParts}).
   *
   * @param number its number, larger for later ones
   * @param at when
   * @param who the user's name, or empty
   * @param command one word: {@code align}
   * @param summary a few words: {@code diplomacy-talks}
   * @param added units added
   * @param changed units changed
   * @param removed units removed
   * @param undoneBy the number of the operation that took it back, or 0
   * @param undoes the number of the operation that it took back, or 0
   */
  record Operation(
      long number,
      Instant at,
      String who,
      String command,
      String summary,
      int added,
      int changed,
      int removed,
      long undoneBy,
      long undoes) {}

  /**
   * A unit after an operation.
   *
   * @param operation what was done
   * @param unit how the unit was then, or null when it was gone
   */
  record Version(Operation operation, @Nullable Unit unit) {}
}
