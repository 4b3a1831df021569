package yaad.memory;

import java.util.List;
import java.util.Optional;
import yaad.base.UserException;

/** The document pairs of a memory with their alignments, for reading. */
public interface Documents {
  /** All of them, in the order in which they were added. */
  List<Summary> list();

  /**
   * One pair by its name, a path of one of its files, or the start of its id.
   *
   * @throws UserException when there is none or there are several
   */
  Document find(String nameOrPathOrId);

  /**
   * The pair that was aligned from exactly these two texts, so that aligning them again can be spared.
   *
   * @param urText the whole Urdu article, as {@link yaad.segment.Article#text()}
   * @param enText the whole English article
   */
  Optional<Summary> withContent(String urText, String enText);

  /**
   * What a list of documents shows.
   *
   * @param id the pair's identity
   * @param name its name
   * @param urPath where the Urdu file was, or empty
   * @param enPath where the English file was, or empty
   * @param beads how many beads, null beads included
   * @param units how many units
   * @param doubtful how many doubtful units
   */
  record Summary(
      java.util.UUID id, String name, String urPath, String enPath, int beads, int units, int doubtful) {}
}
