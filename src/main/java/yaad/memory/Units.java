package yaad.memory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import yaad.base.UserException;
import yaad.text.Lang;

/** The translation units of a memory, for reading. Deleted units are not there. */
public interface Units {
  /** The unit with this id. */
  Optional<Unit> get(UUID id);

  /**
   * The unit whose id starts or ends with these hexadecimal digits (hyphens may be there or not).
   *
   * @throws UserException when there is none, there are several, or it is no part of an id
   */
  Unit find(String idPrefix);

  /** Hands every unit that {@code filter} lets through to {@code each}, in the order in which they were added. */
  void each(UnitFilter filter, Consumer<Unit> each);

  /** Some units that {@code filter} lets through, in the order in which they were added. */
  List<Unit> list(UnitFilter filter, long offset, int limit);

  /** How many units {@code filter} lets through. */
  long count(UnitFilter filter);

  /** All units, counted in groups; looks at each of them, which takes about a second for a million. */
  Census census();

  /**
   * Units whose folded texts contain the words of {@code query}, newest first.
   *
   * @param before the {@link Hit#number} of the last hit of the page before, or {@link Long#MAX_VALUE} for the first page
   * @param limit how many at most
   */
  List<Hit> containing(WordQuery query, UnitFilter filter, long before, int limit);

  /** The greatest {@link Hit#number} that there ever was, 0 before there is one. */
  long newest();

  /** The words of the search keys of one side, from one word to before another, in order; it may be a few too many. */
  List<String> vocabulary(Lang lang, String from, String to);

  /** How many units contain the words of {@code query}; counts no further than {@code enough}. */
  long countContaining(WordQuery query, UnitFilter filter, long enough);

  /**
   * The units before and after one in its document, in document order, the unit itself included; only itself when it
   * comes from no document.
   *
   * @param reach how many beads before and after
   */
  List<Unit> around(Unit unit, int reach);

  /**
   * Hands every group of units with the same two texts (at level E) to {@code each}, two or more a group.
   *
   * @param documents whether units that come from documents count; else only the first of a group does
   */
  void duplicates(boolean documents, Consumer<List<Unit>> each);

  /**
   * One unit found.
   *
   * @param number the unit's number within this memory, larger for newer ones: good for paging, not for keeping
   * @param unit the unit
   */
  record Hit(long number, Unit unit) {}
}
