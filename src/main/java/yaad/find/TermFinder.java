package yaad.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yaad.memory.Concepts;
import yaad.memory.Memory;
import yaad.memory.TermStatus;
import yaad.text.Lang;
import yaad.text.Script;

/**
 * Looks terms up in the glossary, in either language by script: written so, inflected, in any spelling, with other
 * spaces, in Roman letters, and then what is near. All questions go to the indexes of the memory, so nothing is read in
 * beforehand and a large glossary answers as fast as a small one.
 */
public final class TermFinder {
  /** With a sure answer at hand, only what is at least this near is worth showing beside it. */
  private static final double NEAR_BESIDE_SURE = 0.75;
  /** So many candidates are told apart by their concepts; the others rank lower anyway. */
  private static final int MOST_READ = 80;

  private final Memory memory;

  public TermFinder(Memory memory) {
    this.memory = memory;
  }

  /** The ten best answers. */
  public List<TermHit> find(String text) {
    return find(text, 10);
  }

  /**
   * The terms that {@code text} may mean: sure answers first, in the order of {@link TermHit.How}, then the others by
   * falling score. A concept is given once, by the term of it that answers best.
   *
   * @param limit how many at most
   */
  public List<TermHit> find(String text, int limit) {
    Lang lang = Script.of(text).orElse(Lang.ENGLISH);
    return memory.snapshot(() -> hits(new TermSearch(memory.concepts(), lang).run(text), limit));
  }

  private List<TermHit> hits(List<TermSearch.Candidate> candidates, int limit) {
    List<TermHit> hits = new ArrayList<>();
    for (TermSearch.Candidate c : candidates.subList(0, Math.min(MOST_READ, candidates.size()))) {
      Concepts.Named named = memory.concepts().at(c.place());
      hits.add(new TermHit(named.concept(), named.term(), c.how(), c.score()));
    }
    hits.sort(Comparator.comparing((TermHit h) -> TermSearch.tier(h.how()))
        .thenComparing(Comparator.comparingDouble(TermHit::score).reversed())
        // A forbidden form must be found, but what is right stands above it.
        .thenComparing(h -> h.term().status().compareTo(TermStatus.ADMITTED) > 0));
    boolean sure = !hits.isEmpty() && hits.get(0).how().isSure();
    Set<UUID> seen = new HashSet<>();
    return hits.stream()
        .filter(h -> !sure || h.how().isSure() || h.score() >= NEAR_BESIDE_SURE)
        .filter(h -> seen.add(h.concept().id()))
        .limit(limit)
        .toList();
  }
}
