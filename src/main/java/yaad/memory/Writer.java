package yaad.memory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import yaad.align.Bead;
import yaad.base.UserException;

/**
 * The only way to change a memory: handed out by {@link Memory#write}, good for that one transaction. What it has
 * written can be read through the memory at once, on the same thread.
 */
public interface Writer {
  /** A fresh identity: a version 7 UUID. */
  UUID newId();

  /** Who and when, for things made now. */
  Stamp newStamp();

  /** A unit as a person types it: new id and stamp, confidence 1, draft. */
  default Unit typed(String ur, String en, Map<String, String> attributes) {
    return new Unit(
        newId(), ur, en, Origin.TYPED, Status.DRAFT, false, 1, null, newStamp(), 0, attributes);
  }

  /**
   * Adds a unit, unless the memory has it: a unit with the same id, or one whose two texts are the same at level E.
   * Properties that the one in the memory lacks are then added to it; nothing of it is overwritten, except when the
   * ids are equal and the new one was changed later.
   *
   * @throws UserException when a text has a character that cannot be stored
   */
  default Added add(Unit unit) {
    return add(Prepared.of(unit));
  }

  /** The same with a unit whose keys are made already. */
  Added add(Prepared unit);

  /**
   * Replaces the unit with the same id; its place and the time when it was made stay, changer and time of change are set by
   * the memory.
   *
   * @return whether anything is different now
   * @throws UserException when there is none with this id, or as {@link #add}
   */
  boolean edit(Unit unit);

  /**
   * Counts one more time that a unit was taken over as a translation. That is no change of what it says: who changed it last,
   * and when, stays. Whether it was there.
   */
  boolean use(UUID unit);

  /** Deletes a unit; its id stays known, so that it can be told from one that never was. Whether it was there. */
  boolean delete(UUID unit);

  /**
   * Stores a document pair. When the memory has it already (the same two texts, or the same two paths), only what is
   * different changes: units whose two texts are unchanged keep their ids and what people did to them.
   */
  DocumentChange put(DocumentPair pair);

  /**
   * Keeps what a document pair teaches of words, in place of what it taught before. As it can be learned anew this is no
   * change that the journal knows of.
   *
   * @param document the document pair's id
   */
  void learn(UUID document, Learning.Taught taught);

  /**
   * Puts other beads in the place of some neighbouring beads of a document pair; takes no longer in a long document than in
   * a short one. Units whose bead says the same as before stay; new ones are drafts.
   *
   * @param document the document pair's id
   * @param from the first bead that is replaced, from 0
   * @param to the bead after the last that is replaced
   * @param beads hold exactly the same segments, in order
   * @param doubtfulBelow units of beads with less confidence are marked as doubtful, in [0,1]
   * @throws UserException when there is no such document
   * @throws IllegalArgumentException when the segments are not the same
   */
  void rebead(UUID document, int from, int to, List<Bead> beads, double doubtfulBelow);

  /** Deletes a document pair with its units. Whether it was there. */
  boolean deleteDocument(UUID id);

  /** Adds a concept, or replaces the one with the same id. Whether anything is different now. */
  boolean put(Concept concept);

  /** Deletes a concept. Whether it was there. */
  boolean deleteConcept(UUID id);

  /** What adding a unit did. */
  enum Added {
    /** It is in the memory now. */
    NEW,
    /** The memory had it and has learned something new about it. */
    MERGED,
    /** The memory had it. */
    UNCHANGED
  }
}
