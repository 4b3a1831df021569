package yaad.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yaad.base.Progress;
import yaad.text.Lang;

/**
 * Aligns Urdu texts with their English translations: dynamic programming over beads within a band that widens by itself,
 * with costs from several sources of evidence and the forward-backward posterior as confidence. Texts that are aligned
 * together teach each other words. Immutable, and safe for use by several threads.
 */
public final class Aligner {
  /** How far from the quick path to look; measured as lossless, where 3 was not. */
  private static final int REACH = 10;
  /** A path that comes this near to the band's edge makes it wider. */
  private static final int MARGIN = 2;
  private static final int WIDENINGS = 6;
  /** What each bead pays when the path with the most right beads is sought; fitted on development documents. */
  private static final double TOLL = 0.1;
  private static final double WORTH_OF_NULL = 0.7;
  /** No bead of texts that do not belong together has more confidence. */
  private static final double UNRELATED = 0.5;
  /** Texts are taken in batches of about so many segments: enough to learn from, little enough for any memory. */
  private static final int BATCH = 20_000;

  private final List<LinkSource> sources;
  private final Scorer scorer;
  private final Weights first;
  private final Weights second;
  private final Confidence firstConfidence;
  private final Confidence secondConfidence;
  private final boolean selfTraining;

  private Aligner(Builder builder) {
    sources = builder.sources();
    scorer = new Scorer(builder.evidence());
    selfTraining = builder.has(Ingredient.SELF_TRAINING);
    first = Weights.shipped(builder.profile());
    second = Weights.shipped("learned");
    firstConfidence = new Confidence(first);
    secondConfidence = new Confidence(second);
  }

  /** What an aligner may use, from the first to the last to be added when each is to show its worth. */
  enum Ingredient { MARKS, NAMES, LEXICON, SELF_TRAINING }

  /** An aligner with all evidence that the program brings along. */
  public static Aligner standard() {
    return builder().build();
  }

  /** For an aligner with the user's own evidence too. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what an aligner is to know. */
  public static final class Builder {
    private Set<Ingredient> ingredients = EnumSet.allOf(Ingredient.class);
    private @Nullable LinkSource glossary;
    private @Nullable WordCounts memory;

    private Builder() {}

    /** The user's terms, which are trusted most. */
    public Builder glossary(List<WordPair> pairs) {
      glossary = Lexicon.of(pairs);
      return this;
    }

    /** The user's terms, asked for word by word. */
    public Builder glossary(Terms terms) {
      glossary = new GlossaryLinks(terms);
      return this;
    }

    /** What the memory has learned of words so far. */
    public Builder memory(WordCounts counts) {
      memory = counts;
      return this;
    }

    Builder only(Set<Ingredient> some) {
      ingredients = some.isEmpty() ? EnumSet.noneOf(Ingredient.class) : EnumSet.copyOf(some);
      return this;
    }

    boolean has(Ingredient ingredient) {
      return ingredients.contains(ingredient);
    }

    private String profile() {
      if (memory != null) {
        return "learned";
      }
      return has(Ingredient.LEXICON) ? "words" : has(Ingredient.NAMES) ? "names" : "length";
    }

    private List<Evidence> evidence() {
      List<Evidence> evidence = new ArrayList<>(List.of(
          new ShapeEvidence(), new LengthEvidence(), new ParagraphEvidence()));
      if (has(Ingredient.MARKS)) {
        evidence.add(new PunctuationEvidence());
      }
      if (has(Ingredient.NAMES) || has(Ingredient.LEXICON)) {
        evidence.add(new LexicalEvidence());
      }
      return evidence;
    }

    private List<LinkSource> sources() {
      List<LinkSource> sources = new ArrayList<>();
      if (has(Ingredient.NAMES)) {
        sources.add(new CopyLinks());
        sources.add(new NameLinks());
      }
      if (has(Ingredient.LEXICON)) {
        sources.add(Lexicon.shipped());
      }
      if (glossary != null) {
        sources.add(glossary);
      }
      if (memory != null) {
        sources.add(new MemoryLinks(memory));
      }
      return sources;
    }

    public Aligner build() {
      return new Aligner(this);
    }
  }

  /** Aligns one pair. Never throws for odd texts: they get a sane result and a {@link Alignment.Concern}. */
  public Alignment align(TextPair pair) {
    return align(pair, List.of());
  }

  /**
   * Aligns between beads that a person has fixed; these stay as they are, with confidence 1.
   *
   * @param fixed beads in any order
   * @throws IllegalArgumentException when they overlap, cross, or reach beyond the texts
   */
  public Alignment align(TextPair pair, List<Bead> fixed) {
    List<Bead> pins = new ArrayList<>(fixed);
    pins.sort(Comparator.comparingInt(Bead::urFrom).thenComparingInt(Bead::enFrom).thenComparingInt(Bead::urTo));
    return new Batch(List.of(pair)).align(0, pins);
  }

  /**
   * Aligns many pairs, which help each other: what the others teach of words is used for each.
   *
   * @param pairs the documents, in any order
   * @param progress is told how many are done
   * @param sink gets each alignment with the pair's place in {@code pairs}, in order
   */
  public void align(List<TextPair> pairs, Progress progress, ObjIntConsumer<Alignment> sink) {
    int from = 0;
    while (from < pairs.size()) {
      int to = from;
      for (int segments = 0; to < pairs.size() && segments < BATCH; to++) {
        segments += pairs.get(to).ur().size();
      }
      int base = from;
      List<Alignment> done = new Batch(pairs.subList(from, to))
          .alignAll(d -> progress.at("aligning", base + d, pairs.size()));
      for (int d = 0; d < done.size(); d++) {
        sink.accept(done.get(d), base + d);
      }
      from = to;
    }
    progress.at("aligning", pairs.size(), pairs.size());
  }

  /** Pairs that are aligned together and share their words. */
  private final class Batch {
    private final List<TextPair> pairs;
    private final WordReader ur = new WordReader(Lang.URDU);
    private final WordReader en = new WordReader(Lang.ENGLISH);
    private final List<Sides> sides = new ArrayList<>();

    Batch(List<TextPair> pairs) {
      this.pairs = pairs;
      List<Words> urWords = new ArrayList<>();
      List<Words> enWords = new ArrayList<>();
      for (TextPair pair : pairs) {
        urWords.add(ur.read(pair.ur()));
        enWords.add(en.read(pair.en()));
      }
      sides.addAll(each(d -> Sides.of(pairs.get(d), urWords.get(d), enWords.get(d), sources)));
    }

    private <T> List<T> each(java.util.function.IntFunction<T> work) {
      return IntStream.range(0, pairs.size()).parallel().mapToObj(work).toList();
    }

    Alignment align(int d, List<Bead> pins) {
      return alignment(d, path(sides.get(d), pins, first), firstConfidence, pins);
    }

    private static boolean isPinned(Bead bead, List<Bead> pins) {
      return pins.stream().anyMatch(p -> p.urFrom() == bead.urFrom() && p.urTo() == bead.urTo()
          && p.enFrom() == bead.enFrom() && p.enTo() == bead.enTo());
    }

    List<Alignment> alignAll(java.util.function.IntConsumer done) {
      AtomicInteger count = new AtomicInteger();
      if (!selfTraining || pairs.size() == 1) {
        return each(d -> {
          Alignment alignment = alignment(d, path(sides.get(d), List.of(), first), firstConfidence, List.of());
          tell(count, 1, done);
          return alignment;
        });
      }
      List<List<Bead>> paths = each(d -> {
        List<Bead> path = path(sides.get(d), List.of(), first).beads();
        tell(count, 2, done);
        return path;
      });
      SelfTraining training = new SelfTraining(sides, paths, ur.numbers(), en.numbers());
      return each(d -> {
        Path path = path(sides.get(d).with(training.without(d)), List.of(), second);
        tell(count, 2, done);
        return alignment(d, path, secondConfidence, List.of());
      });
    }

    private static void tell(AtomicInteger count, int passes, java.util.function.IntConsumer done) {
      synchronized (count) {
        done.accept(count.incrementAndGet() / passes);
      }
    }

    private Alignment alignment(int d, Path path, Confidence confidence, List<Bead> pins) {
      Set<Alignment.Concern> concerns = Concerns.of(pairs.get(d), path.beads(), path.evidence());
      List<Bead> beads = new ArrayList<>(confidence.of(path.beads(), path.evidence()));
      // What fits best of texts that do not belong together is no better than a guess.
      double most = concerns.contains(Alignment.Concern.UNRELATED) ? UNRELATED : 1;
      beads.replaceAll(b -> new Bead(b.urFrom(), b.urTo(), b.enFrom(), b.enTo(),
          isPinned(b, pins) ? 1 : Math.min(most, b.confidence())));
      return new Alignment(beads, concerns);
    }
  }

  /** A path through a document: beads with their posteriors as confidence, and the evidence for them. */
  record Path(List<Bead> beads, Scorer.Ready evidence) {}

  /** The features that its weights are for. */
  List<String> features() {
    return scorer.features();
  }

  /** Hands out the documents as the last stage of this aligner sees them: for training. */
  void prepare(List<TextPair> pairs, Weights weights, ObjIntConsumer<Sides> each) {
    Batch batch = new Batch(pairs);
    if (!selfTraining) {
      for (int d = 0; d < pairs.size(); d++) {
        each.accept(batch.sides.get(d), d);
      }
      return;
    }
    SelfTraining training = new SelfTraining(
        batch.sides, batch.each(d -> path(batch.sides.get(d), List.of(), weights).beads()), batch.ur.numbers(),
        batch.en.numbers());
    for (int d = 0; d < pairs.size(); d++) {
      each.accept(batch.sides.get(d).with(training.without(d)), d);
    }
  }

  /** The path through a document under some weights. */
  Path path(Sides sides, Weights weights) {
    return path(sides, List.of(), weights);
  }

  /** Gives a document to a fitting; false when the band does not hold its gold path. */
  boolean offer(Fitting fitting, Sides sides, List<Bead> gold) {
    Band rectangle = Band.full(0, sides.ur.size(), 0, sides.en.size());
    Guide guide = new Guide(sides);
    Scorer.Ready ready = scorer.on(sides);
    return fitting.add(ready, guide.band(rectangle, REACH), gold, 1)
        || fitting.add(ready, guide.band(rectangle, 4 * REACH), gold, 1);
  }

  private Path path(Sides sides, List<Bead> pins, Weights weights) {
    Scorer.Ready ready = scorer.on(sides);
    List<Bead> beads = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Bead pin : pins) {
      if (pin.urFrom() < i || pin.enFrom() < j || pin.urTo() > sides.ur.size() || pin.enTo() > sides.en.size()) {
        throw new IllegalArgumentException("fixed beads overlap, cross or reach beyond the texts at " + pin);
      }
      beads.addAll(between(sides, ready, weights, Band.full(i, pin.urFrom(), j, pin.enFrom())));
      beads.add(new Bead(pin.urFrom(), pin.urTo(), pin.enFrom(), pin.enTo(), 1));
      i = pin.urTo();
      j = pin.enTo();
    }
    beads.addAll(between(sides, ready, weights, Band.full(i, sides.ur.size(), j, sides.en.size())));
    return new Path(beads, ready);
  }

  private static List<Bead> between(Sides sides, Scorer.Ready ready, Weights weights, Band rectangle) {
    Band band = new Guide(sides).band(rectangle, REACH);
    int reach = REACH;
    for (int round = 0; ; round++) {
      Lattice lattice = ready.lattice(band, weights);
      List<Bead> beads = lattice.likeliest(lattice.posteriors(), TOLL, WORTH_OF_NULL);
      reach *= 2;
      Band wider = round == WIDENINGS || band.isFull() ? band : band.widened(rectangle, beads, MARGIN, reach);
      if (wider == band) {
        return beads;
      }
      band = wider;
    }
  }
}
