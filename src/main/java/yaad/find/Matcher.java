package yaad.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import yaad.memory.IndexPart;
import yaad.memory.Memory;
import yaad.memory.Origin;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.memory.Units;
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
  /** So many questions in one language show that many more will come. */
  private static final int FEW = 20;
  /** Units are fetched so many at a time. */
  private static final int BATCH = 16;
  /** A text with more translations than this has several. */
  private static final int SAME_TEXT = 50;
  /** An equal text with both neighbours equal. */
  private static final int HIGHEST = 102;

  static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt(Match::score)
          .thenComparingInt(Match::likeness)
          .thenComparing(m -> m.unit().status() == Status.APPROVED)
          .thenComparingDouble(m -> m.unit().confidence())
          .thenComparing(m -> m.unit().stamp().changed())
          .reversed()
          .thenComparing(m -> m.unit().id());

  private final Memory memory;
  private final MatchOptions options;
  private final Deque<Candidates> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger asked = new AtomicInteger();

  public Matcher(Memory memory, MatchOptions options) {
    this.memory = memory;
    this.options = options;
  }

  /** The best matches, best first. */
  public List<Match> matches(MatchQuery query) {
    boolean keep = asked.incrementAndGet() > FEW;
    return keep ? best(query, true) : memory.snapshot(() -> best(query, false));
  }

  /** The best matches of each segment, in the order of the segments; on all processors. */
  public List<List<Match>> matches(List<MatchQuery> queries) {
    if (queries.size() > FEW) {
      asked.addAndGet(FEW);
    }
    return queries.parallelStream().map(this::matches).toList();
  }

  private List<Match> best(MatchQuery query, boolean keep) {
    Analysed segment = new Analysed(query.lang(), query.text());
    Map<Long, Integer> bounds = bounds(query, segment, keep);
    List<Long> order = new ArrayList<>(bounds.keySet());
    order.sort(Comparator.comparing((Long n) -> bounds.getOrDefault(n, 0)).reversed().thenComparing(n -> n));
    Offer offer = new Offer(memory, options, query, segment);
    for (int i = 0; i < order.size(); i += BATCH) {
      if (bounds.getOrDefault(order.get(i), 0) < offer.least()) {
        break;
      }
      List<Long> batch = order.subList(i, Math.min(order.size(), i + BATCH));
      memory.matchIndex().units(batch, options.filter()).forEach(hit -> offer.consider(hit.unit()));
    }
    return offer.best();
  }

  private Map<Long, Integer> bounds(MatchQuery query, Analysed segment, boolean keep) {
    List<IndexPart> parts = memory.matchIndex().parts(query.lang(), keep);
    Candidates candidates = idle.poll();
    if (candidates == null) {
      candidates = new Candidates();
    }
    Map<Long, Integer> bounds = candidates.find(segment, parts, options.min());
    idle.push(candidates);
    for (long n : memory.matchIndex().withShape(query.lang(), Words.shape(segment.words()))) {
      bounds.put(n, HIGHEST);
    }
    return bounds;
  }

  /** The same by comparing every unit: what {@link #matches(MatchQuery)} is tested against. */
  List<Match> exhaustive(MatchQuery query) {
    Analysed segment = new Analysed(query.lang(), query.text());
    Offer offer = new Offer(memory, options, query, segment);
    memory.units().each(options.filter(), offer::consider);
    return offer.best();
  }

  /** A unit with its likeness. */
  private record Scored(Unit unit, Analysed text, Similarity.Score score) {}

  /** Scores units and keeps the best. */
  private static final class Offer {
    private final Memory memory;
    private final MatchOptions options;
    private final MatchQuery query;
    private final Analysed segment;
    /** The best so far, best first, no two that offer the same, no more than are wanted. */
    private final List<Match> best = new ArrayList<>();

    Offer(Memory memory, MatchOptions options, MatchQuery query, Analysed segment) {
      this.memory = memory;
      this.options = options;
      this.query = query;
      this.segment = segment;
    }

    /** What a unit must score to be looked at. */
    int least() {
      return best.size() < options.limit() ? options.min() : best.get(best.size() - 1).score();
    }

    List<Match> best() {
      return List.copyOf(best);
    }

    void consider(Unit unit) {
      Analysed text = new Analysed(query.lang(), unit.text(query.lang()));
      Scored scored = new Scored(unit, text, Similarity.of(segment, text));
      if (scored.score().score() + 2 < least()) {
        return;
      }
      Match match = match(scored, false);
      if (match.score() >= least() && hasSeveral(scored)) {
        match = match(scored, true);
      }
      if (match.score() >= least()) {
        insert(match);
      }
    }

    private void insert(Match match) {
      for (int i = 0; i < best.size(); i++) {
        Match other = best.get(i);
        if (other.target().equals(match.target())
            && other.unit().text(query.lang()).equals(match.unit().text(query.lang()))) {
          if (BEST_FIRST.compare(match, other) >= 0) {
            return;
          }
          best.remove(i);
          break;
        }
      }
      best.add(match);
      best.sort(BEST_FIRST);
      if (best.size() > options.limit()) {
        best.remove(best.size() - 1);
      }
    }

    /** Whether the memory has other translations of the same text. */
    private boolean hasSeveral(Scored s) {
      List<Long> same = memory.matchIndex().withShape(query.lang(), Words.shape(s.text().words()));
      if (same.size() > SAME_TEXT) {
        same = same.subList(0, SAME_TEXT);
      }
      String target = target(s.unit());
      return same.size() > 1
          && memory.matchIndex().units(same, options.filter()).stream()
              .map(Units.Hit::unit)
              .anyMatch(u -> !target(u).equals(target) && isSameText(u, s));
    }

    private boolean isSameText(Unit unit, Scored s) {
      return new Analysed(query.lang(), unit.text(query.lang())).letters().equals(s.text().letters());
    }

    private String target(Unit unit) {
      return unit.text(query.lang().other());
    }

    private Match match(Scored s, boolean several) {
      List<Penalty> penalties = penalties(s.unit(), several);
      int context = s.score().basis() == Basis.EQUAL ? context(s.unit()) : 0;
      String target = target(s.unit());
      String right = target;
      if (s.score().basis() == Basis.NUMBERS) {
        right = Numerals.putRight(s.text().words(), segment.text(), segment.words(), query.lang().other(), target);
      }
      int likeness = s.score().score();
      if (s.score().basis() == Basis.NUMBERS && right.equals(target)) {
        likeness = s.score().byWords();
      }
      int score = likeness + context - penalties.stream().mapToInt(Penalty::points).sum();
      return new Match(
          s.unit(), query.lang(), right, score, likeness, s.score().basis(), s.score().byWords(), s.score().byChars(),
          context, penalties, !right.equals(target), EditDistance.edits(s.text(), segment));
    }

    private List<Penalty> penalties(Unit unit, boolean several) {
      List<Penalty> penalties = new ArrayList<>();
      if (unit.origin() == Origin.ALIGNED && unit.status() != Status.APPROVED) {
        penalty(
            penalties,
            unit.doubtful() ? "doubtful alignment" : "aligned by program",
            unit.doubtful() ? options.doubtful() : options.aligned());
      }
      if (several) {
        penalty(penalties, "several translations", options.several());
      }
      penalty(
          penalties, unit.origin().name().toLowerCase(java.util.Locale.ROOT), options.origins().getOrDefault(unit.origin(), 0));
      return penalties;
    }

    private static void penalty(List<Penalty> penalties, String reason, int points) {
      if (points > 0) {
        penalties.add(new Penalty(reason, points));
      }
    }

    /** How many of the two neighbours in the unit's document are those of the segment. */
    private int context(Unit unit) {
      if (unit.place() == null || (query.previous().isBlank() && query.next().isBlank())) {
        return 0;
      }
      int same = 0;
      for (Unit other : memory.units().around(unit, 1)) {
        if (other.place() == null || other.id().equals(unit.id())) {
          continue;
        }
        String wanted = other.place().position() < unit.place().position() ? query.previous() : query.next();
        if (!wanted.isBlank() && same(wanted, other.text(query.lang()))) {
          same++;
        }
      }
      return same;
    }

    private boolean same(String a, String b) {
      Lang lang = query.lang();
      return new Analysed(lang, a).letters().equals(new Analysed(lang, b).letters());
    }
  }
}
