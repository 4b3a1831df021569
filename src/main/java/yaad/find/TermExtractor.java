package yaad.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yaad.align.WordLearner;
import yaad.align.WordPair;
import yaad.base.Progress;
import yaad.find.Renderings.Place;
import yaad.find.TermCandidate.Kind;
import yaad.find.UnitWords.W;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Term;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;
import yaad.text.Lang;
import yaad.text.Names;
import yaad.text.Names.Skeleton;
import yaad.text.Span;

/**
 * Proposes terms from the sentence pairs of a memory: names, which are told by capitals and by sounding alike in both
 * languages; words that are nearly always translated alike; and groups of words that belong together. What translates what
 * comes from word probabilities learned in both directions (IBM Model 1, see {@link WordLearner}) and, for names, from
 * consonants ({@link yaad.text.Names}).
 */
public final class TermExtractor {
  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_PHRASE = 3;
  /** So many units are looked at for one expression; more tell nothing new. */
  private static final int MOST_UNITS = 300;
  /** A word is a name when it has a capital nearly always where it need not. */
  private static final double MOSTLY = 0.8;
  /** Words of a phrase stand together at least in this share of the places of the rarer one. */
  private static final double BOUND = 0.3;
  private static final int SHORTEST_WORD = 4;
  /** A word that only ever begins sentences is a name when it sounds so much like its translation. */
  private static final double SURELY_ALIKE = 0.8;
  /** The rest of a name of which the glossary has a part is left out when it sounds less like its translation. */
  private static final double LEAST_ALIKE = 0.4;

  private final Memory memory;
  private final Progress progress;
  private final FunctionWords enFunction = FunctionWords.of(Lang.ENGLISH);

  /** @param progress is told how many units were read */
  public TermExtractor(Memory memory, Progress progress) {
    this.memory = memory;
    this.progress = progress;
  }

  /**
   * What is wanted.
   *
   * @param leastCount in how many units a word or phrase must stand; a name may stand in one
   * @param known whether terms of the glossary are told too, with their renderings
   * @param limit how many candidates at most
   * @param units where the candidates must stand; what translates what is learned from all units
   */
  public record Options(int leastCount, boolean known, int limit, Predicate<Unit> units) {
    public static final Options DEFAULT = new Options(2, false, 500);

    /** From the whole memory. */
    public Options(int leastCount, boolean known, int limit) {
      this(leastCount, known, limit, unit -> true);
    }

    /** The same from some units only. */
    public Options within(Predicate<Unit> some) {
      return new Options(leastCount, known, limit, some);
    }
  }

  /** An English expression with the places where it stands. */
  private static final class Expression {
    final Kind kind;
    /** The concept that the glossary has for it, or null. */
    final @Nullable Concept known;
    final Map<String, Integer> spellings = new LinkedHashMap<>();
    final List<Place> places = new ArrayList<>();
    int count;
    /** In how many places it begins with a capital, and in how many a word of the glossary with a capital stands beside it. */
    int capitals;
    int beside;

    Expression(Kind kind, @Nullable Concept known) {
      this.kind = kind;
      this.known = known;
    }

    void add(UnitWords unit, int from, int to, String text) {
      count++;
      capitals += unit.en.get(from).capital() ? 1 : 0;
      spellings.merge(text, 1, Integer::sum);
      if (places.size() < MOST_UNITS) {
        places.add(new Place(unit, from, to));
      }
    }

    String text() {
      Concept concept = known;
      if (concept != null) {
        return concept.main(Lang.ENGLISH).map(Term::text).orElse("");
      }
      return spellings.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    }
  }

  /** The candidates, those with the strongest evidence first. */
  public List<TermCandidate> run(Options options) {
    List<UnitWords> units = new ArrayList<>();
    UnitWords.Cutter cutter = new UnitWords.Cutter();
    List<WordPair> pairs = new ArrayList<>();
    memory.units().each(UnitFilter.USABLE, unit -> {
      units.add(cutter.cut(unit));
      pairs.add(new WordPair(unit.ur(), unit.en()));
      progress.at("reading units", units.size(), -1);
    });
    if (units.isEmpty()) {
      return List.of();
    }
    Renderings renderings = new Renderings(new WordLearner(null).learn(pairs), Citation.of(units));
    List<TermCandidate> candidates = new ArrayList<>();
    for (Expression e : expressions(units, options).values()) {
      boolean enough = e.count >= (e.kind == Kind.NAME || e.known != null ? 1 : options.leastCount());
      if (enough) {
        candidate(e, renderings).ifPresent(candidates::add);
      }
    }
    candidates.sort(Comparator.comparingDouble(TermCandidate::score).reversed().thenComparing(TermCandidate::english));
    return Overlaps.leftOut(candidates).stream().limit(options.limit()).toList();
  }

  private static Optional<TermCandidate> candidate(Expression e, Renderings renderings) {
    if (e.kind == Kind.WORD && e.known == null && e.capitals == e.count) {
      Place first = e.places.get(0);
      Optional<TermCandidate> name = renderings.of(Kind.NAME, first.span().of(first.unit().unit.en()), e.count, e.places, null)
          .filter(c -> alike(c) >= SURELY_ALIKE);
      if (name.isPresent()) {
        return name;
      }
    }
    return renderings.of(e.kind, e.text(), e.count, e.places, e.known)
        .filter(c -> e.kind != Kind.NAME || e.beside < e.count || alike(c) >= LEAST_ALIKE);
  }

  private static double alike(TermCandidate c) {
    return Names.similarity(Skeleton.of(c.renderings().get(0).urdu(), Lang.URDU), Skeleton.of(c.english(), Lang.ENGLISH));
  }

  /** What stands in the units and is no term of the glossary; the terms of the glossary too when they are wanted. */
  private Map<String, Expression> expressions(List<UnitWords> units, Options options) {
    List<Concept> concepts = new ArrayList<>();
    memory.concepts().each(concepts::add);
    TermMarker marker = new TermMarker(Lang.ENGLISH, concepts);
    Set<String> names = nameWords(units);
    Map<String, Integer> counts = new HashMap<>();
    units.forEach(u -> u.en.forEach(w -> counts.merge(w.stem(), 1, Integer::sum)));
    Map<String, Expression> all = new LinkedHashMap<>();
    for (UnitWords u : units) {
      if (!options.units().test(u.unit)) {
        continue;
      }
      Set<String> here = new HashSet<>();
      boolean[] taken = taken(u, marker, options.known(), all, here);
      names(u, names, taken, all, here);
      for (int from = 0; from < u.en.size(); from++) {
        if (!taken[from] && isContent(u.en.get(from)) && nameEnd(u, from, names, taken) == from) {
          add(all, here, Kind.WORD, u, from, from + 1);
        }
      }
      phrases(u, names, taken, all, here);
    }
    all.values().removeIf(e -> e.count == 0 || e.kind == Kind.PHRASE && e.known == null && !isBound(e, counts));
    return all;
  }

  /** Which words of a unit belong to terms of the glossary; these are noted when they are wanted. */
  private static boolean[] taken(
      UnitWords u, TermMarker marker, boolean known, Map<String, Expression> all, Set<String> here) {
    boolean[] taken = new boolean[u.en.size()];
    for (TermMarker.Mark mark : marker.longest(u.unit.en())) {
      int from = -1;
      int to = -1;
      for (int i = 0; i < taken.length; i++) {
        Span span = u.en.get(i).span();
        if (span.start() >= mark.span().start() && span.end() <= mark.span().end()) {
          taken[i] = true;
          from = from < 0 ? i : from;
          to = i + 1;
        }
      }
      String key = mark.concept().id().toString();
      if (from >= 0 && known && here.add(key)) {
        Kind kind = mark.term().pos().startsWith("proper") ? Kind.NAME : to - from > 1 ? Kind.PHRASE : Kind.WORD;
        all.computeIfAbsent(key, k -> new Expression(kind, mark.concept())).add(u, from, to, mark.term().text());
      }
    }
    return taken;
  }

  /** Names, and the parts of names: Putin in Vladimir Putin stands alone elsewhere. */
  private static void names(
      UnitWords u, Set<String> names, boolean[] taken, Map<String, Expression> all, Set<String> here) {
    for (int start = 0; start < u.en.size(); start++) {
      int end = nameEnd(u, start, names, taken);
      boolean beside = end > start && (isPart(u, start - 1, taken) && u.en.get(start).joined()
          || isPart(u, end, taken) && u.en.get(end).joined());
      for (int from = start; from < end; from++) {
        for (int to = from + 1; to <= end; to++) {
          if (to - from > 1 || u.en.get(from).key().length() > 1) {
            add(all, here, Kind.NAME, u, from, to).beside += beside ? 1 : 0;
          }
        }
      }
      start = Math.max(start, end - 1);
    }
  }

  /** Whether a word is of the glossary and, by its capital, part of a name here. */
  private static boolean isPart(UnitWords u, int at, boolean[] taken) {
    return at >= 0 && at < u.en.size() && taken[at] && u.en.get(at).capital() && !u.en.get(at).first();
  }

  private static Expression add(Map<String, Expression> all, Set<String> here, Kind kind, UnitWords u, int from, int to) {
    String key = u.en.subList(from, to).stream().map(W::stem).collect(Collectors.joining(" "));
    Expression e = all.computeIfAbsent(kind + key, k -> new Expression(kind, null));
    if (here.add(key)) {
      String text = u.unit.en().substring(u.en.get(from).span().start(), u.en.get(to - 1).span().end());
      e.add(u, from, to, kind == Kind.NAME ? text : text.toLowerCase(Locale.ROOT));
    }
    return e;
  }

  /** Words that have a capital nearly wherever a capital says something. */
  private Set<String> nameWords(List<UnitWords> units) {
    Map<String, int[]> seen = new HashMap<>();
    for (UnitWords u : units) {
      for (W w : u.en) {
        int[] count = seen.computeIfAbsent(w.key(), k -> new int[3]);
        count[w.first() ? 2 : w.capital() ? 0 : 1]++;
      }
    }
    Set<String> names = new HashSet<>();
    seen.forEach((word, count) -> {
      if (count[0] > 0 && count[0] >= MOSTLY * (count[0] + count[1]) && !enFunction.has(word)) {
        names.add(word);
      }
    });
    return names;
  }

  /** Where the name ends that begins at a word; the place itself when none does. */
  private static int nameEnd(UnitWords u, int from, Set<String> names, boolean[] taken) {
    int to = from;
    while (to < u.en.size() && to - from < LONGEST_NAME) {
      W w = u.en.get(to);
      boolean part = !taken[to] && w.capital() && names.contains(w.key());
      if (!part || (to > from && !w.joined())) {
        break;
      }
      to++;
    }
    return to;
  }

  private boolean isContent(W w) {
    return w.key().length() >= SHORTEST_WORD && !enFunction.has(w.key()) && !enFunction.has(w.stem())
        && (!w.capital() || w.first());
  }

  private void phrases(
      UnitWords u, Set<String> names, boolean[] taken, Map<String, Expression> all, Set<String> here) {
    for (int from = 0; from < u.en.size(); from++) {
      if (enFunction.has(u.en.get(from).key())) {
        continue;
      }
      for (int to = from + 1; to <= Math.min(u.en.size(), from + LONGEST_PHRASE); to++) {
        W last = u.en.get(to - 1);
        if (to - 1 > from && !last.joined()) {
          break;
        }
        boolean inside = last.key().equals("of");
        if (enFunction.has(last.key()) && !inside) {
          break;
        }
        boolean lower = u.en.subList(from, to).stream().anyMatch(w -> !names.contains(w.key()) && !w.key().equals("of"));
        boolean news = false;
        for (int i = from; i < to; i++) {
          news |= !taken[i];
        }
        if (to - from > 1 && !inside && lower && news) {
          add(all, here, Kind.PHRASE, u, from, to);
        }
      }
    }
  }

  private static boolean isBound(Expression e, Map<String, Integer> counts) {
    Place place = e.places.get(0);
    int rarest = place.words().stream().mapToInt(w -> counts.getOrDefault(w.stem(), 0)).min().orElse(0);
    return e.count >= BOUND * rarest;
  }
}
