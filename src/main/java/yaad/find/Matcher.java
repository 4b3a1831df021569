package yaad.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yaad.memory.Memory;
import yaad.memory.Origin;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.text.Lang;

/**
 * Finds the units whose text is most like a segment. Nothing at or above the least score is missed.
 *
 * <p>Likeness is told by {@link Similarity}; context and penalties are added to it.
 */
public final class Matcher {
  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt(Match::score)
          .thenComparingInt(Match::likeness)
          .thenComparing(m -> m.unit().status() == Status.APPROVED)
          .thenComparingDouble(m -> m.unit().confidence())
          .thenComparing(m -> m.unit().stamp().changed())
          .reversed()
          .thenComparing(m -> m.unit().id());

  private final Memory memory;
  private final MatchOptions options;

  public Matcher(Memory memory, MatchOptions options) {
    this.memory = memory;
    this.options = options;
  }

  /** The best matches, best first. */
  public List<Match> matches(MatchQuery query) {
    Analysed segment = new Analysed(query.lang(), query.text());
    List<Scored> scored = new ArrayList<>();
    memory.units().each(options.filter(), unit -> {
      Analysed text = new Analysed(query.lang(), unit.text(query.lang()));
      Similarity.Score score = Similarity.of(segment, text);
      if (score.score() >= options.min()) {
        scored.add(new Scored(unit, text, score));
      }
    });
    return new Offer(memory, options, query, segment).of(scored);
  }

  /** A unit with its likeness. */
  record Scored(Unit unit, Analysed text, Similarity.Score score) {}

  /** Makes matches of scored units. */
  private record Offer(Memory memory, MatchOptions options, MatchQuery query, Analysed segment) {
    List<Match> of(List<Scored> scored) {
      Map<String, Set<String>> translations = new HashMap<>();
      for (Scored s : scored) {
        translations.computeIfAbsent(s.text().letters(), k -> new HashSet<>()).add(target(s.unit()));
      }
      Set<String> offered = new HashSet<>();
      return scored.stream()
          .map(s -> match(s, translations.getOrDefault(s.text().letters(), Set.of()).size() > 1))
          .filter(m -> m.score() >= options.min())
          .sorted(BEST_FIRST)
          .filter(m -> offered.add(m.unit().text(query.lang()) + '\0' + m.target()))
          .limit(options.limit())
          .toList();
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
