package yaad.align;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yaad.base.Workers;
import yaad.text.Lang;

/**
 * Pairs that are aligned together and teach each other words: first all are read and looked at, then each is aligned with
 * what the others have taught, and with what was seen of how it is translated.
 */
final class Batch {
  private final Aligner aligner;
  private final List<TextPair> pairs;
  private final List<Sides> sides = new ArrayList<>();
  /** What the first look found; empty before it. */
  private List<Look> looks = List.of();
  private @Nullable SelfTraining training;
  private final Word.Numbers ur = new Word.Numbers();
  private final Word.Numbers en = new Word.Numbers();

  /** The words of a pair, not yet numbered. */
  private record Read(List<List<Word>> ur, List<List<Word>> en) {}

  /** What the first look at a pair found. */
  private record Look(List<Bead> beads, Manner manner) {}

  Batch(Aligner aligner, List<TextPair> pairs, Workers workers) {
    this.aligner = aligner;
    this.pairs = pairs;
    WordReader urReader = new WordReader(Lang.URDU);
    WordReader enReader = new WordReader(Lang.ENGLISH);
    List<int[][]> urWords = new ArrayList<>();
    List<int[][]> enWords = new ArrayList<>();
    workers.map(pairs.iterator(), pair -> new Read(urReader.words(pair.ur()), enReader.words(pair.en())))
        .forEachRemaining(words -> {
          urWords.add(ur.see(words.ur));
          enWords.add(en.see(words.en));
        });
    each(workers, d -> Sides.of(pairs.get(d), new Words(ur, urWords.get(d)), new Words(en, enWords.get(d)),
        aligner.sources())).forEachRemaining(sides::add);
  }

  private <T> Iterator<T> each(Workers workers, IntFunction<T> work) {
    return workers.map(IntStream.range(0, pairs.size()).iterator(), work::apply);
  }

  TextPair pair(int d) {
    return pairs.get(d);
  }

  /**
   * Takes the first look at all pairs.
   *
   * @param pins beads that must be in the paths: of a single pair, or none
   * @param step is run when a pair has been looked at
   */
  void look(Weights weights, List<Bead> pins, Workers workers, Runnable step) {
    List<Look> found = new ArrayList<>();
    each(workers, d -> look(sides.get(d), pins, weights)).forEachRemaining(look -> {
      found.add(look);
      step.run();
    });
    looks = found;
  }

  private Look look(Sides pair, List<Bead> pins, Weights weights) {
    PathFinder.Path path = aligner.finder().path(pair, pins, weights);
    return new Look(path.beads(), path.manner());
  }

  /** Learns words from what the first look found: a single pair would only hear its own voice. */
  void learn(Workers workers) {
    if (pairs.size() > 1) {
      training = new SelfTraining(sides, looks.stream().map(Look::beads).toList(), ur, en, workers);
    }
  }

  /** Whether the first look was taken. */
  boolean isSeen() {
    return !looks.isEmpty();
  }

  /** Whether the pairs have taught each other. */
  boolean hasLearned() {
    return training != null;
  }

  /** What is known of a pair by now. */
  Sides sides(int d) {
    Sides known = sides.get(d);
    if (isSeen()) {
      known = known.with(looks.get(d).manner());
    }
    return training == null ? known : known.with(training.without(d));
  }

  /** The path of a pair, near that of the first look if there was one. */
  PathFinder.Path path(int d, List<Bead> pins, Weights weights) {
    return isSeen()
        ? aligner.finder().again(sides(d), looks.get(d).beads(), pins, weights)
        : aligner.finder().path(sides(d), pins, weights);
  }

  /** What some beads of a pair teach of words. */
  WordLearner.Lesson lesson(int d, List<Bead> beads) {
    Sides known = sides.get(d);
    return WordLearner.learn(known.urWords, known.enWords, known.links, beads);
  }
}
