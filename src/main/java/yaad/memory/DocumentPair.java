package yaad.memory;

import java.util.List;
import yaad.align.Bead;
import yaad.segment.Article;

/**
 * An aligned pair of articles on its way into the memory.
 *
 * @param name a short name for people, from the file names
 * @param urPath where the Urdu file is, absolute, or empty
 * @param enPath where the English file is, absolute, or empty
 * @param ur the Urdu article
 * @param en the English article
 * @param beads cover each segment of both once, in order
 * @param doubtfulBelow units of beads with less confidence are marked as doubtful, in [0,1]
 */
public record DocumentPair(
    String name, String urPath, String enPath, Article ur, Article en, List<Bead> beads, double doubtfulBelow) {
  public DocumentPair {
    beads = List.copyOf(beads);
    int u = 0;
    int e = 0;
    for (Bead bead : beads) {
      if (bead.urFrom() != u || bead.enFrom() != e) {
        throw new IllegalArgumentException("beads leave out or repeat a segment at " + bead);
      }
      u = bead.urTo();
      e = bead.enTo();
    }
    if (u != ur.segments().size() || e != en.segments().size()) {
      throw new IllegalArgumentException("beads do not reach the end");
    }
  }
}
