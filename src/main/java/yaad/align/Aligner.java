package yaad.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
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
  /** No bead of texts that do not belong together has more confidence. */
  private static final double UNRELATED = 0.5;
  /** Texts are taken in batches of about so many segments: enough to learn from, little enough for any memory. */
  private static final int BATCH = 20_000;

  private final List<LinkSource> sources;
  private final PathFinder finder;
  private final Weights first;
  private final Weights second;
  private final Confidence firstConfidence;
  private final Confidence secondConfidence;
  private final boolean selfTraining;
  private final boolean knowsWords;

  private Aligner(Builder builder) {
    sources = builder.sources();
    finder = new PathFinder(new Scorer(builder.evidence()));
    selfTraining = builder.has(Ingredient.SELF_TRAINING);
    knowsWords = builder.has(Ingredient.LEXICON);
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
      new Batch(pairs.subList(from, to)).alignAll(d -> progress.at("aligning", base + d, pairs.size()),
          (alignment, d) -> sink.accept(alignment, base + d));
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

    private <T> List<T> each(IntFunction<T> work) {
      return IntStream.range(0, pairs.size()).parallel().mapToObj(work).toList();
    }

    Alignment align(int d, List<Bead> pins) {
      return alignment(d, finder.path(sides.get(d), pins, first), firstConfidence, pins);
    }

    private static boolean isPinned(Bead bead, List<Bead> pins) {
      return pins.stream().anyMatch(p -> p.urFrom() == bead.urFrom() && p.urTo() == bead.urTo()
          && p.enFrom() == bead.enFrom() && p.enTo() == bead.enTo());
    }

    void alignAll(IntConsumer done, ObjIntConsumer<Alignment> sink) {
      AtomicInteger count = new AtomicInteger();
      if (!selfTraining || pairs.size() == 1) {
        inOrder(d -> {
          Alignment alignment = alignment(d, finder.path(sides.get(d), List.of(), first), firstConfidence, List.of());
          tell(count, 1, done);
          return alignment;
        }, sink);
        return;
      }
      List<List<Bead>> paths = each(d -> {
        List<Bead> path = finder.path(sides.get(d), List.of(), first).beads();
        tell(count, 2, done);
        return path;
      });
      SelfTraining training = new SelfTraining(sides, paths, ur.numbers(), en.numbers());
      inOrder(d -> {
        PathFinder.Path path = finder.again(sides.get(d).with(training.without(d)), paths.get(d), second);
        tell(count, 2, done);
        return alignment(d, path, secondConfidence, List.of());
      }, sink);
    }

    /** Works on all pairs with every processor and hands on what came out as soon as its turn has come. */
    private void inOrder(IntFunction<Alignment> work, ObjIntConsumer<Alignment> sink) {
      ExecutorService pool = Executors.newFixedThreadPool(
          Math.min(pairs.size(), Runtime.getRuntime().availableProcessors()));
      try {
        Deque<CompletableFuture<Alignment>> running = IntStream.range(0, pairs.size())
            .mapToObj(d -> CompletableFuture.supplyAsync(() -> work.apply(d), pool))
            .collect(Collectors.toCollection(ArrayDeque::new));
        for (int d = 0; d < pairs.size(); d++) {
          sink.accept(running.removeFirst().join(), d);
        }
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      } finally {
        pool.shutdownNow();
      }
    }

    private static void tell(AtomicInteger count, int passes, IntConsumer done) {
      synchronized (count) {
        done.accept(count.incrementAndGet() / passes);
      }
    }

    private Alignment alignment(int d, PathFinder.Path path, Confidence confidence, List<Bead> pins) {
      Set<Alignment.Concern> concerns = Concerns.of(pairs.get(d), path.beads(), path.evidence(), knowsWords);
      List<Bead> beads = new ArrayList<>(confidence.of(path.beads(), path.evidence()));
      // What fits best of texts that do not belong together is no better than a guess.
      double most = concerns.contains(Alignment.Concern.UNRELATED) ? UNRELATED : 1;
      beads.replaceAll(b -> new Bead(b.urFrom(), b.urTo(), b.enFrom(), b.enTo(),
          isPinned(b, pins) ? 1 : Math.min(most, b.confidence())));
      return new Alignment(beads, concerns);
    }
  }

  /** What finds its paths: for training. */
  PathFinder finder() {
    return finder;
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
        batch.sides, batch.each(d -> finder.path(batch.sides.get(d), List.of(), weights).beads()), batch.ur.numbers(),
        batch.en.numbers());
    for (int d = 0; d < pairs.size(); d++) {
      each.accept(batch.sides.get(d).with(training.without(d)), d);
    }
  }

}
