package yaad.memory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.align.Bead;
import yaad.segment.Article;

/**
 * A document pair as the memory holds it.
 *
 * @param id its identity
 * @param name its name, from the file names
 * @param urPath where the Urdu file was when it was read last, or empty
 * @param enPath where the English file was, or empty
 * @param ur the Urdu article
 * @param en the English article
 * @param rows its beads in order
 */
public record Document(
    UUID id, String name, String urPath, String enPath, Article ur, Article en, List<Row> rows) {
  public Document {
    rows = List.copyOf(rows);
  }

  /** The beads in order. */
  public List<Bead> beads() {
    return rows.stream().map(Row::bead).toList();
  }

  /** Whether a person has judged a bead with its unit; of sentences that stand alone, whether a person has put them so. */
  public static boolean isFixed(Bead bead, @Nullable Unit unit) {
    return unit != null ? unit.status() != Status.DRAFT : bead.isNull() && bead.confidence() == 1;
  }

  /** The beads that a person has judged or made, in order: an aligner leaves them as they are. */
  public List<Bead> fixed() {
    return rows.stream().filter(Row::isFixed).map(Row::bead).toList();
  }

  /**
   * One bead of it.
   *
   * @param position its place in the alignment, from 0
   * @param bead the bead
   * @param ur the Urdu text, its segments joined by a space; empty for a null bead
   * @param en the English text likewise
   * @param unit the unit made of it, which may have been edited since; null for a null bead or a deleted unit
   */
  public record Row(int position, Bead bead, String ur, String en, @Nullable Unit unit) {
    /** Whether a person has judged it. */
    public boolean isFixed() {
      return Document.isFixed(bead, unit);
    }
  }
}
