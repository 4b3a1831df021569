package yaad.memory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yaad.align.Bead;
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
   * The pair that was aligned from these two files, whatever is in them now.
   *
   * @param urPath where the Urdu file is, as it was stored
   * @param enPath where the English file is
   */
  Optional<Document> withFiles(String urPath, String enPath);

  /** The beads of a pair, in order. */
  List<Bead> beads(UUID document);

  /**
   * Some neighbouring rows of a pair; takes no longer in a long document than in a short one.
   *
   * @param from the first row, from 0
   * @param to the row after the last; may lie behind the end
   */
  List<Document.Row> rows(UUID document, int from, int to);

  /** The positions of those units of a pair that an operation has changed or brought back, rising. */
  List<Integer> touched(UUID document, long operation);

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
      UUID id, String name, String urPath, String enPath, int beads, int units, int doubtful) {}
}
