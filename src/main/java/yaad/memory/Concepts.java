package yaad.memory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import yaad.base.UserException;
import yaad.text.Lang;

/** The glossary of a memory, for reading. */
public interface Concepts {
  /** The concept with this id. */
  Optional<Concept> get(UUID id);

  /** The concepts that were given this readable id by their file; not empty only when {@code ref} is not. */
  List<Concept> withRef(String ref);

  /**
   * The concept with this readable id or whose id starts with these hexadecimal digits.
   *
   * @throws UserException when there is none or there are several
   */
  Concept find(String refOrIdPrefix);

  /** Hands every concept to {@code each}, in the order in which they were added. */
  void each(Consumer<Concept> each);

  /** The terms that have this key, with their concepts, in the order in which they were added. */
  List<Named> byKey(Lang lang, TermKey kind, String key);

  /**
   * Where the terms that have this key are, in the order in which they were added.
   *
   * @param limit how many at most
   */
  List<Place> places(Lang lang, TermKey kind, String key, int limit);

  /**
   * Keys of one kind that start with these letters, in the order of their code units, each once.
   *
   * @param limit how many at most
   */
  List<String> keys(Lang lang, TermKey kind, String start, int limit);

  /** {@link #places} with what the terms there say; much quicker than {@link #at}. */
  List<Text> texts(Lang lang, TermKey kind, String key, int limit);

  /** The term at a place that {@link #places} gave in the same {@link Memory#snapshot}. */
  Named at(Place place);

  /**
   * Where a term is in the memory; good until something is written.
   *
   * @param concept its concept's number
   * @param term its number in the concept, from 0
   */
  record Place(long concept, int term) {}

  /**
   * What a term says.
   *
   * @param place where it is
   * @param text the term as it is written
   */
  record Text(Place place, String text) {}

  /**
   * A term with the concept it names.
   *
   * @param concept the concept
   * @param term one of its terms
   */
  record Named(Concept concept, Term term) {}
}
