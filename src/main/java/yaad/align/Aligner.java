package yaad.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yaad.base.Progress;
import yaad.base.Workers;

/**
 * Aligns Urdu texts with their English translations: dynamic programming over beads within a band that widens by itself,
 * with costs from several sources of evidence and the forward-backward posterior as confidence. Texts that are aligned
 * together teach each other words. Immutable, and safe for use by several threads.
 */
public final class Aligner {
  /** No bead of texts that do not belong together has more confidence. */
  private static final double UNRELATED = 0.5;
  /** Texts are taken in batches of about so many segments: enough to learn from, little enough for any memory. */
  public static final int BATCH = 20_000;

  private final List<LinkSource> sources;
  private final PathFinder finder;
  private final Set<Ingredient> ingredients;
  private final Model first;
  private final Model again;
  private final Model learned;
  private final int batch;

  private Aligner(Builder builder) {
    sources = builder.sources();
    finder = new PathFinder(new Scorer(builder.evidence()));
    ingredients = builder.ingredients;
    batch = builder.batch;
    first = Model.shipped(Stage.first(ingredients));
    again = Model.shipped(Stage.AGAIN);
    learned = Model.shipped(Stage.LEARNED);
  }

  /** What an aligner may use, from the first to the last to be added when each is to show its worth. */
  enum Ingredient { MARKS, NAMES, LEXICON, SECOND_LOOK, SELF_TRAINING }

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
    private int batch = BATCH;

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

    /** Texts are taken in batches of about so many segments. */
    Builder batch(int segments) {
      batch = segments;
      return this;
    }

    Builder only(Set<Ingredient> some) {
      ingredients = some.isEmpty() ? EnumSet.noneOf(Ingredient.class) : EnumSet.copyOf(some);
      return this;
    }

    boolean has(Ingredient ingredient) {
      return ingredients.contains(ingredient);
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
    try (Workers workers = new Workers()) {
      return alignment(batch(List.of(pair), first.weights(), pins, workers, () -> {}), 0, pins);
    }
  }

  /**
   * Aligns many pairs, which help each other: what the others of a batch teach of words is used for each.
   *
   * @param pairs the documents, in any order
   * @param progress is told how many are done
   * @param sink gets each alignment with the pair's place in {@code pairs}, in order
   */
  public void align(List<TextPair> pairs, Progress progress, ObjIntConsumer<Alignment> sink) {
    AtomicInteger steps = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    Runnable step = () -> {
      synchronized (steps) {
        progress.at("aligning", steps.incrementAndGet() / 2, pairs.size());
      }
    };
    try (Workers workers = new Workers()) {
      align(pairs.iterator(), pair -> pair, Aligned::alignment, workers, step, alignment -> {
        sink.accept(alignment, next.getAndIncrement());
        step.run();
      });
    }
  }

  /**
   * Aligns many pairs in a stream: while one batch is handed on the next one is read and looked at, and no more than these
   * two are in memory.
   *
   * @param things what to align; taken by another thread
   * @param texts the texts of a thing
   * @param finish makes a result of what came out; called by several threads at once
   * @param looked is run when a thing has been looked at for the first time, by another thread than {@code sink}
   * @param sink gets the results, in order, on the calling thread
   */
  public <T, R> void align(Iterator<T> things, Function<T, TextPair> texts, Function<Aligned<T>, R> finish,
      Workers workers, Runnable looked, Consumer<R> sink) {
    Iterator<Portion<T>> portions = workers.ahead(new Portions<>(things, texts, workers, looked));
    while (portions.hasNext()) {
      Portion<T> portion = portions.next();
      workers.mapLast(IntStream.range(0, portion.things.size()).iterator(),
          d -> finish.apply(new Aligned<>(portion.things.get(d), alignment(portion.batch, d, List.of()), portion.batch, d)))
          .forEachRemaining(sink);
    }
  }

  /** Things that are aligned together. */
  private record Portion<T>(List<T> things, Batch batch) {}

  /** Cuts a stream into batches and makes each ready to be aligned. */
  private final class Portions<T> implements Iterator<Portion<T>> {
    private final Iterator<T> things;
    private final Function<T, TextPair> texts;
    private final Workers workers;
    private final Runnable looked;

    Portions(Iterator<T> things, Function<T, TextPair> texts, Workers workers, Runnable looked) {
      this.things = things;
      this.texts = texts;
      this.workers = workers;
      this.looked = looked;
    }

    @Override
    public boolean hasNext() {
      return things.hasNext();
    }

    @Override
    public Portion<T> next() {
      List<T> some = new ArrayList<>();
      List<TextPair> pairs = new ArrayList<>();
      for (int segments = 0; segments < batch && things.hasNext(); segments += pairs.get(pairs.size() - 1).ur().size()) {
        some.add(things.next());
        pairs.add(texts.apply(some.get(some.size() - 1)));
      }
      return new Portion<>(some, batch(pairs, first.weights(), List.of(), workers, looked));
    }
  }

  /** Pairs as far as this aligner gets to know them before it seeks their paths. */
  private Batch batch(List<TextPair> pairs, Weights weights, List<Bead> pins, Workers workers, Runnable looked) {
    Batch batch = new Batch(this, pairs, workers);
    if (ingredients.contains(Ingredient.SECOND_LOOK)) {
      batch.look(weights, pins, workers, looked);
    } else {
      pairs.forEach(pair -> looked.run());
    }
    if (ingredients.contains(Ingredient.SELF_TRAINING)) {
      batch.learn(workers);
    }
    return batch;
  }

  private Alignment alignment(Batch batch, int d, List<Bead> pins) {
    Model model = batch.hasLearned() ? learned : batch.isSeen() ? again : first;
    PathFinder.Path path = batch.path(d, pins, model.weights());
    Set<Alignment.Concern> concerns =
        Concerns.of(batch.pair(d), path.beads(), path.evidence(), ingredients.contains(Ingredient.LEXICON));
    List<Bead> beads = new ArrayList<>(model.confidence().of(path.beads(), path.evidence()));
    // What fits best of texts that do not belong together is no better than a guess.
    double most = concerns.contains(Alignment.Concern.UNRELATED) ? UNRELATED : 1;
    beads.replaceAll(b -> new Bead(b.urFrom(), b.urTo(), b.enFrom(), b.enTo(),
        isPinned(b, pins) ? 1 : Math.min(most, b.confidence())));
    return new Alignment(beads, concerns);
  }

  private static boolean isPinned(Bead bead, List<Bead> pins) {
    return pins.stream().anyMatch(p -> p.urFrom() == bead.urFrom() && p.urTo() == bead.urTo()
        && p.enFrom() == bead.enFrom() && p.enTo() == bead.enTo());
  }

  List<LinkSource> sources() {
    return sources;
  }

  /** What finds its paths: for training. */
  PathFinder finder() {
    return finder;
  }

  /** Hands out the documents as the last stage of this aligner sees them, with weights for the first look: for training. */
  void prepare(List<TextPair> pairs, Weights weights, ObjIntConsumer<Sides> each) {
    try (Workers workers = new Workers()) {
      Batch batch = batch(pairs, weights, List.of(), workers, () -> {});
      for (int d = 0; d < pairs.size(); d++) {
        each.accept(batch.sides(d), d);
      }
    }
  }
}
