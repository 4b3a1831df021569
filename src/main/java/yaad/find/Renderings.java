package yaad.find;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yaad.align.WordLearner.Lesson;
import yaad.find.TermCandidate.Kind;
import yaad.find.TermCandidate.Rendering;
import yaad.find.TermExamples.Example;
import yaad.find.UnitWords.W;
import yaad.memory.Concept;
import yaad.text.Lang;
import yaad.text.Names;
import yaad.text.Names.Skeleton;
import yaad.text.Span;
import yaad.text.Stems;

/** Finds what translates an English expression in each of its units, and how steadily. */
final class Renderings {
  private static final int LONGEST_RUN = 5;
  /** A run below this translates something else. */
  private static final double LEAST = 0.3;
  /** A name's translation sounds like it, or is surely linked with it. */
  private static final double LEAST_SOUND = 0.6;
  private static final double LEAST_LINK = 0.4;
  /** Names that sound so much alike are the same name. */
  private static final double ALIKE = 0.7;
  private static final double LEAST_NAME = 0.55;
  private static final double LEAST_WORD = 0.38;
  private static final double LEAST_PHRASE = 0.36;
  /** Of two runs that sound alike, the one of as many words as the name has. */
  private static final double SAME_LENGTH = 0.02;
  /** Phrases are suggestions and stand below names and words. */
  private static final double PHRASE_WEIGHT = 0.7;

  private static final Pattern VERBAL = Pattern.compile("(?:ed|ing|ly)$");
  private static final double OF_VERBS = 0.8;
  /** Urdu's imperfect (چاہتا) is hardly ever one. */
  private static final Pattern IMPERFECT = Pattern.compile("ت[اےی]ں?$");
  private static final double OF_IMPERFECTS = 0.5;
  /** A name that is translated, not transcribed, needs to be seen more often. */
  private static final double LEAST_ALIKE = 0.4;
  private static final int OFTEN = 3;
  private static final double SELDOM = 0.8;

  private final Lesson lesson;
  private final Citation citation;
  private final FunctionWords function = FunctionWords.of(Lang.URDU);

  Renderings(Lesson lesson, Citation citation) {
    this.lesson = lesson;
    this.citation = citation;
  }

  /** Where an English expression stands: its unit and its words there. */
  record Place(UnitWords unit, int from, int to) {
    List<W> words() {
      return unit.en.subList(from, to);
    }

    Span span() {
      return new Span(unit.en.get(from).span().start(), unit.en.get(to - 1).span().end());
    }
  }

  /** A run of Urdu words that may translate an expression. */
  private record Run(Place place, int from, int to, double score, double sound) {
    /** What it is but for inflection; of names each spelling is told. */
    String key(Kind kind) {
      return place.unit().ur.subList(from, to).stream().map(kind == Kind.NAME ? W::spelling : W::stem)
          .collect(Collectors.joining(" "));
    }

    Span span() {
      return new Span(place.unit().ur.get(from).span().start(), place.unit().ur.get(to - 1).span().end());
    }

    String text() {
      return span().of(place.unit().unit.ur());
    }
  }

  /** Gathers the runs that are one rendering but for inflection. */
  private static final class Group {
    final Map<String, Integer> spellings = new LinkedHashMap<>();
    int count;
    double score;
    double sound;
    @Nullable Run best;

    void add(Run run) {
      count++;
      score += run.score();
      sound = Math.max(sound, run.sound());
      spellings.merge(run.text(), 1, Integer::sum);
      if (best == null || run.score() > best.score()) {
        best = run;
      }
    }

    String text() {
      return spellings.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    }
  }

  /** The candidate that an expression makes, when its evidence is enough. */
  Optional<TermCandidate> of(Kind kind, String english, int count, List<Place> places, @Nullable Concept concept) {
    boolean known = concept != null;
    TermMarker marker = concept == null ? null : new TermMarker(Lang.URDU, List.of(concept));
    Skeleton skeleton = Skeleton.of(english, Lang.ENGLISH);
    Map<String, Group> groups = new HashMap<>();
    int found = 0;
    for (Place place : places) {
      Run run = marker == null ? null : known(marker, place);
      if (run == null) {
        run = best(kind, skeleton, place);
      }
      if (run != null) {
        found++;
        groups.computeIfAbsent(run.key(kind), k -> new Group()).add(run);
      }
    }
    List<Group> ordered = groups.values().stream()
        .sorted(Comparator.comparingInt((Group g) -> g.count).thenComparingDouble(g -> g.score).reversed()).toList();
    if (ordered.isEmpty()) {
      return Optional.empty();
    }
    Group first = ordered.get(0);
    double mean = first.score / first.count;
    // Names have several spellings, so what sounds alike counts together.
    int steady = kind == Kind.NAME
        ? ordered.stream().filter(g -> g.sound >= ALIKE || g == first).mapToInt(g -> g.count).sum() : first.count;
    double share = (double) steady / places.size();
    double repeated = 1 - Math.pow(0.5, steady);
    // Forms of verbs and adverbs are seldom terms.
    boolean verb = kind == Kind.WORD && VERBAL.matcher(english).find();
    boolean imperfect = kind == Kind.WORD && IMPERFECT.matcher(first.text()).find()
        && Stems.explain(first.text(), Lang.URDU).stream().anyMatch(stem -> stem.rule().equals("verb"));
    boolean chance = kind == Kind.NAME && !known && first.sound < LEAST_ALIKE && first.count < OFTEN;
    double likely = imperfect ? OF_IMPERFECTS : verb ? OF_VERBS : chance ? SELDOM : 1;
    double score = likely * mean * Math.sqrt(share) * (kind == Kind.NAME ? 0.7 + 0.3 * repeated : repeated);
    double least = switch (kind) {
      case NAME -> LEAST_NAME;
      case WORD -> LEAST_WORD;
      case PHRASE -> LEAST_PHRASE;
    };
    boolean enough = known || score >= least && (kind == Kind.NAME || first.count > 1);
    Run best = first.best;
    if (!enough || best == null || found == 0) {
      return Optional.empty();
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    ordered.forEach(g -> counts.merge(kind == Kind.WORD && !known ? citation.form(g.text()) : g.text(), g.count, Integer::sum));
    List<Rendering> renderings = counts.entrySet().stream().map(e -> new Rendering(e.getKey(), e.getValue())).toList();
    Example example = new Example(best.place().unit().unit, List.of(best.span()), List.of(best.place().span()));
    return Optional.of(new TermCandidate(kind, english, Math.min(1, kind == Kind.PHRASE ? PHRASE_WEIGHT * score : score), count,
        renderings, example, known));
  }

  /** The glossary's own translation of it in the unit. */
  private static @Nullable Run known(TermMarker marker, Place place) {
    for (TermMarker.Mark mark : marker.longest(place.unit().unit.ur())) {
      int from = -1;
      int to = -1;
      for (int i = 0; i < place.unit().ur.size(); i++) {
        Span span = place.unit().ur.get(i).span();
        if (span.start() >= mark.span().start() && span.end() <= mark.span().end()) {
          from = from < 0 ? i : from;
          to = i + 1;
        }
      }
      if (from >= 0) {
        return new Run(place, from, to, 1, 1);
      }
    }
    return null;
  }

  private @Nullable Run best(Kind kind, Skeleton skeleton, Place place) {
    List<W> ur = place.unit().ur;
    int longest = Math.min(LONGEST_RUN, place.words().size() + (kind == Kind.NAME ? 2 : 1));
    double[][] within = links(place);
    Run best = null;
    for (int from = 0; from < ur.size(); from++) {
      if (function.has(ur.get(from).key())) {
        continue;
      }
      for (int to = from + 1; to <= Math.min(ur.size(), from + longest); to++) {
        if (to - 1 > from && !ur.get(to - 1).joined()) {
          break;
        }
        if (function.has(ur.get(to - 1).key())) {
          continue;
        }
        Run run = score(kind, skeleton, place, within, from, to);
        boolean enough = kind == Kind.NAME ? run.sound() >= LEAST_SOUND || run.score() >= LEAST_LINK : run.score() >= LEAST;
        if (enough && (best == null || run.score() > best.score() + 1e-9)) {
          best = run;
        }
      }
    }
    return best;
  }

  /** How strongly each Urdu word is linked with each English word of the place; 0 where another English word claims it. */
  private double[][] links(Place place) {
    List<W> ur = place.unit().ur;
    List<W> en = place.unit().en;
    double[][] links = new double[ur.size()][place.words().size()];
    Set<String> own = new HashSet<>();
    place.words().forEach(w -> own.add(w.stem()));
    for (int u = 0; u < ur.size(); u++) {
      double rival = 0;
      for (W e : en) {
        rival = own.contains(e.stem()) ? rival : Math.max(rival, link(ur.get(u).stem(), e.stem()));
      }
      for (int e = 0; e < links[u].length; e++) {
        double link = link(ur.get(u).stem(), place.words().get(e).stem());
        links[u][e] = link >= rival ? link : link * 0.3;
      }
    }
    return links;
  }

  /** How steadily two words translate each other: Dice's coefficient of their expected links. */
  private double link(String ur, String en) {
    double count = lesson.links().getOrDefault(ur, Map.of()).getOrDefault(en, 0.0);
    double both = lesson.ur().getOrDefault(ur, 0.0) + lesson.en().getOrDefault(en, 0.0);
    return both == 0 ? 0 : Math.min(1, 2 * count / both);
  }

  private Run score(Kind kind, Skeleton skeleton, Place place, double[][] links, int from, int to) {
    int words = place.words().size();
    double covered = 0;
    int content = 0;
    for (int e = 0; e < words; e++) {
      if (place.words().get(e).key().equals("of")) {
        continue;
      }
      content++;
      double best = 0;
      for (int u = from; u < to; u++) {
        best = Math.max(best, links[u][e]);
      }
      covered += best;
    }
    double right = 0;
    int telling = 0;
    for (int u = from; u < to; u++) {
      if (function.has(place.unit().ur.get(u).key())) {
        continue;
      }
      telling++;
      double best = 0;
      for (int e = 0; e < words; e++) {
        best = Math.max(best, links[u][e]);
      }
      right += best;
    }
    double linked = content == 0 || telling == 0 ? 0 : Math.sqrt(covered / content * (right / telling));
    if (kind != Kind.NAME) {
      return new Run(place, from, to, linked, 0);
    }
    String run = place.unit().ur.subList(from, to).stream().map(W::text).collect(Collectors.joining(" "));
    double sound = Names.similarity(Skeleton.of(run, Lang.URDU), skeleton);
    return new Run(place, from, to, Math.max(sound, linked) + 0.1 * Math.min(sound, linked)
        + (words > 1 && to - from == words ? SAME_LENGTH : 0), sound);
  }

}
