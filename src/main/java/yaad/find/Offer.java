package yaad.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yaad.memory.Memory;
import yaad.memory.Origin;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.memory.Units;
import yaad.memory.Words;
import yaad.text.Lang;

/** Scores units for one segment and keeps the best. */
final class Offer {
  /** A text with more translations than this has several. */
  private static final int SAME_TEXT = 50;

  /** Written out, as each comparator that the library makes costs a cold start a millisecond or two. */
  static final Comparator<Match> BEST_FIRST = Offer::compare;

  /** A unit with its likeness. */
  private record Scored(Unit unit, Analysed text, Similarity.Score score) {}

  /** A text of the memory with what it is in the other language. */
  private record Translated(String letters, String target) {}

  private final Memory memory;
  private final MatchOptions options;
  private final MatchQuery query;
  private final Analysed segment;
  /** The texts of each shape that was looked up. */
  private final Map<Long, List<Translated>> shapes = new HashMap<>();
  /** The best so far, best first, no two that offer the same, no more than are wanted. */
  private final List<Match> best = new ArrayList<>();

  Offer(Memory memory, MatchOptions options, MatchQuery query, Analysed segment) {
    this.memory = memory;
    this.options = options;
    this.query = query;
    this.segment = segment;
  }

  private static int compare(Match a, Match b) {
    int order = Integer.compare(b.score(), a.score());
    if (order == 0) {
      order = Integer.compare(b.likeness(), a.likeness());
    }
    if (order == 0) {
      order = Boolean.compare(b.unit().status() == Status.APPROVED, a.unit().status() == Status.APPROVED);
    }
    if (order == 0) {
      order = Double.compare(b.unit().confidence(), a.unit().confidence());
    }
    if (order == 0) {
      order = b.unit().stamp().changed().compareTo(a.unit().stamp().changed());
    }
    return order == 0 ? a.unit().id().compareTo(b.unit().id()) : order;
  }

  /** Whether there are as many as are wanted, so that a unit must be better than one of them. */
  boolean isFull() {
    return best.size() == options.limit();
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
    String target = target(s.unit());
    return shapes.computeIfAbsent(Words.shape(s.text().words()), this::translations).stream()
        .anyMatch(t -> !t.target().equals(target) && t.letters().equals(s.text().letters()));
  }

  private List<Translated> translations(long shape) {
    List<Long> same = memory.matchIndex().withShape(query.lang(), shape);
    if (same.size() < 2) {
      return List.of();
    }
    return memory.matchIndex().units(same.subList(0, Math.min(same.size(), SAME_TEXT)), options.filter()).stream()
        .map(Units.Hit::unit)
        .map(u -> new Translated(new Analysed(query.lang(), u.text(query.lang())).letters(), target(u)))
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
        penalties, unit.origin().name().toLowerCase(Locale.ROOT), options.origins().getOrDefault(unit.origin(), 0));
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
