package yaad.memory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import yaad.base.Progress;
import yaad.base.UserException;

/**
 * A translation memory: units, documents with their alignments, concepts and the journal of what was done to them. This
 * interface and the ones it hands out are all that the program knows of the store; behind it stands one SQLite file.
 *
 * <p>A memory may be used from several threads and opened by several processes at once. Reads see what was committed
 * last. Every write is one transaction, is in the journal, and can be undone.
 *
 * <p>All methods throw {@link UserException} when the file cannot be read or written.
 */
public interface Memory extends AutoCloseable {
  /**
   * Opens the memory in a file for reading and writing; makes it, and the folders above it, when it is not there.
   *
   * @throws UserException when the file is not a memory, is damaged, was made by a newer Yaad, or cannot be written
   */
  static Memory open(Path file, MemoryOptions options) {
    return SqliteMemory.open(file, options, false);
  }

  /**
   * Opens the memory in a file for reading.
   *
   * @throws UserException when it is not there, or as {@link #open(Path, MemoryOptions)}
   */
  static Memory openReadOnly(Path file, MemoryOptions options) {
    return SqliteMemory.open(file, options, true);
  }

  /** Loads what every memory needs, so that it may be done beside something else; without it, opening one does it. */
  static void getReady() {
    Opening.getReady();
  }

  /** A fresh identity for a unit: a version 7 UUID, greater than those made before it. May be called from any thread. */
  UUID newId();

  /** The file it is in, absolute. */
  Path file();

  /** The translation units. */
  Units units();

  /** The document pairs with their alignments. */
  Documents documents();

  /** The glossary. */
  Concepts concepts();

  /** What was done, when, by whom. */
  Journal journal();

  /** The index by which similar texts are found. */
  MatchIndex matchIndex();

  /** What its accepted sentence pairs have taught of words. */
  Learned learned();

  /**
   * Learns all of that anew from the accepted units. Nothing that a user made is touched, so this is not in the journal;
   * when it is interrupted, less is known until the next time.
   *
   * @return from how many sentence pairs
   */
  long relearn(Progress progress);

  /** The same for one document pair, after its units were judged. */
  void relearn(UUID document);

  /** How much is in it; takes no longer on a large memory than on a small one. */
  Counts counts();

  /** What kind of units are in it; looks at all of them, which takes some seconds for a million. */
  Statistics statistics();

  /**
   * Does one piece of work on the memory, the whole of it or nothing. Waits up to 30 seconds for other processes that
   * write. When {@code work} throws, nothing of it is kept. Work that changes nothing leaves no entry in the journal.
   *
   * @param command what the user typed or did, one word: {@code align}, {@code import}, {@code edit}
   * @param summary what it was done to, a few words for the journal: {@code diplomacy-talks}
   * @param work does it; the writer is good until it returns, on this thread only
   * @return what {@code work} returns
   */
  <T> T write(String command, String summary, Function<Writer, T> work);

  /**
   * Does several pieces of work in one transaction, all of them or none. Each has its own entry in the journal, as with
   * {@link #write}; together they take a small part of the time that they take one by one.
   *
   * @param command as for {@link #write}
   * @param things each is one piece of work
   * @param summary as for {@link #write}, of each
   * @param work does it for one of them
   * @return what {@code work} returned, in order
   */
  <A, T> List<T> writeEach(String command, List<A> things, Function<A, String> summary, BiFunction<Writer, A, T> work);

  /**
   * Does a large piece of work part by part, each in one transaction: others get their turn between them, and what was done
   * stays done when the work is broken off. All parts are one entry of the journal and are undone together; a new entry begins
   * only where somebody else has changed the memory in between.
   *
   * @param command as for {@link #write}
   * @param summary as for {@link #write}
   * @param part does some of the work and says whether there is more to do
   * @return how many entries there are, from 0
   */
  int writeInParts(String command, String summary, Predicate<Writer> part);

  /**
   * Takes the last operations back that were not taken back yet, the newest first. Small ones are taken back together, in one
   * transaction; large ones part by part, so that others get their turn. When that is broken off, the next call goes on with it.
   *
   * @param count how many, at least 1
   * @return what was taken back
   * @throws UserException when there is nothing left to take back
   */
  Undone undo(int count);

  /**
   * Takes the last operation back, provided that it is one of those that are meant: a page must not take back what
   * somebody else did meanwhile.
   *
   * @throws UserException when it is another, or nothing is left
   */
  Undone undo(Predicate<Journal.Operation> meant);

  /**
   * Does again what the last {@link #undo} took back, provided that it is meant.
   *
   * @throws UserException when it is another, or nothing can be done again
   */
  Undone redo(Predicate<Journal.Operation> meant);

  /**
   * Does again what the last {@link #undo} took back, as long as nothing else was done since.
   *
   * @throws UserException when there is nothing to do again
   */
  Undone redo();

  /** Answers several questions from one and the same state of the memory, whatever others write meanwhile. */
  <T> T snapshot(Supplier<T> questions);

  /** What is wrong with the memory as far as was seen when it was opened; such a memory can be read but not changed. */
  Optional<String> trouble();

  /** Looks at everything in it and changes nothing; takes about a minute for a million units. */
  Health verify();

  /** Makes all indexes anew from the texts. */
  void repair();

  /** Takes what is there for all there is: {@link #trouble} is over. For users who know that nothing better is to be had. */
  void accept();

  /**
   * Makes a verified backup in the folder {@code backups} beside the memory and removes all but the newest five; to be
   * called before a large write.
   *
   * @return where it is
   */
  Path safeguard();

  /** The backups in the folder {@code backups} beside a memory, newest first. */
  static List<Path> backups(Path file) {
    return Backups.list(file.toAbsolutePath().normalize());
  }

  /**
   * Puts a verified backup in the place of a memory, which nobody may have open. What was there is kept beside it under
   * another name.
   *
   * @return where the memory that was there is now, if there was one
   * @throws UserException when the backup is not sound; nothing is changed then
   */
  static Optional<Path> restore(Path backup, Path file, MemoryOptions options) {
    return Backups.restore(backup.toAbsolutePath().normalize(), file.toAbsolutePath().normalize(), options);
  }

  /**
   * Writes a verified copy beside {@code target} and then renames it over it.
   *
   * @throws UserException when it cannot be written there, or the copy is not sound; {@code target} is then untouched
   */
  void backup(Path target);

  @Override
  void close();
}
