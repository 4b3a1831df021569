package yaad.find;

import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import yaad.memory.IndexPart;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.memory.Words;
import yaad.text.Lang;

/**
 * Finds the units whose text is most like a segment. Nothing at or above the least score is missed: {@link Candidates} has
 * the proof.
 *
 * <p>Likeness is told by {@link Similarity}; context and penalties are added to it. The first questions read what they need
 * from the file; who asks many gets an index in memory. May be used by several threads.
 */
public final class Matcher {
  /** So many questions, and one more for so many units, show that many more will come. */
  private static final int FEW = 20;
  private static final int UNITS_A_QUESTION = 5_000;
  /** Units are fetched so many at a time. */
  private static final int BATCH = 16;
  /** Units with so many percent are looked for first: that is quick, and often enough. */
  private static final int NEAR = 85;
  /** What a unit whose text is not the same may score. */
  private static final int MOST_FUZZY = 99;

  private final Memory memory;
  private final MatchOptions options;
  private final Deque<Candidates> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final long few;

  public Matcher(Memory memory, MatchOptions options) {
    this.memory = memory;
    this.options = options;
    this.few = FEW + memory.counts().units() / UNITS_A_QUESTION;
  }

  /** The best matches, best first. */
  public List<Match> matches(MatchQuery query) {
    if (asked.incrementAndGet() > few) {
      return best(query, memory.matchIndex().parts(query.lang(), true));
    }
    return memory.snapshot(() -> best(query, memory.matchIndex().parts(query.lang(), false)));
  }

  /** The best matches of each segment, in the order of the segments; on all processors. */
  public List<List<Match>> matches(List<MatchQuery> queries) {
    if (asked.addAndGet(queries.size()) <= few) {
      return queries.stream().map(this::matches).toList();
    }
    Map<Lang, List<IndexPart>> parts = new EnumMap<>(Lang.class);
    for (MatchQuery query : queries) {
      parts.computeIfAbsent(query.lang(), lang -> memory.matchIndex().parts(lang, true));
    }
    return queries.parallelStream().map(q -> best(q, parts.getOrDefault(q.lang(), List.of()))).toList();
  }

  /**
   * First the units with the same text, then those that are nearly the same, and only when these are not as many as are
   * wanted all that reach the least score: whatever an earlier step leaves out is below all that it found.
   */
  private List<Match> best(MatchQuery query, List<IndexPart> parts) {
    Analysed segment = new Analysed(query.lang(), query.text());
    Offer offer = new Offer(memory, options, query, segment);
    Set<Long> seen = new HashSet<>(memory.matchIndex().withShape(query.lang(), Words.shape(segment.words())));
    memory.matchIndex().units(List.copyOf(seen), options.filter()).forEach(hit -> offer.consider(hit.unit()));
    for (int step : options.min() < NEAR ? new int[] {NEAR, options.min()} : new int[] {options.min()}) {
      if (offer.least() > MOST_FUZZY) {
        break;
      }
      int min = offer.isFull() ? Math.max(step, offer.least()) : step;
      consider(candidates(segment, parts, min), seen, offer);
      if (offer.isFull() && offer.least() >= min) {
        break;
      }
    }
    return offer.best();
  }

  private void consider(Map<Long, Integer> bounds, Set<Long> seen, Offer offer) {
    List<Long> order = new ArrayList<>(bounds.keySet());
    order.removeIf(n -> !seen.add(n));
    order.sort((a, b) -> {
      int better = Integer.compare(bounds.getOrDefault(b, 0), bounds.getOrDefault(a, 0));
      return better == 0 ? Long.compare(a, b) : better;
    });
    for (int i = 0; i < order.size(); i += BATCH) {
      if (bounds.getOrDefault(order.get(i), 0) < offer.least()) {
        break;
      }
      List<Long> batch = order.subList(i, Math.min(order.size(), i + BATCH));
      memory.matchIndex().units(batch, options.filter()).forEach(hit -> offer.consider(hit.unit()));
    }
  }

  private Map<Long, Integer> candidates(Analysed segment, List<IndexPart> parts, int min) {
    Candidates candidates = idle.poll();
    if (candidates == null) {
      candidates = new Candidates();
    }
    Map<Long, Integer> bounds = candidates.find(segment, parts, min);
    idle.push(candidates);
    return bounds;
  }

  /** The same by comparing every unit: what {@link #matches(MatchQuery)} is tested against. */
  List<Match> exhaustive(MatchQuery query) {
    Analysed segment = new Analysed(query.lang(), query.text());
    Offer offer = new Offer(memory, options, query, segment);
    memory.units().each(options.filter(), offer::consider);
    return offer.best();
  }
}
