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
 * Pairs that are aligned together and teach each other words: first all are read and looked at quickly, then each is aligned
 * with what the others have taught.
 */
final class Batch {
  private final Aligner aligner;
  private final List<TextPair> pairs;
  private final List<Sides> sides = new ArrayList<>();
  /** What the first look found; empty when nothing is learned from it. */
  private List<Look> looks = List.of();
  private @Nullable SelfTraining training;
  private final Word.Numbers ur = new Word.Numbers();
  private final Word.Numbers en = new Word.Numbers();

  /** The words of a pair, not yet numbered. */
  private record Read(List<List<Word>> ur, List<List<Word>> en) {}

  /** What the first look at a pair found: its beads, and how literal it is. */
  private record Look(List<Bead> beads, double quality) {}

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

  /** Whether the pairs have taught each other. */
  boolean isTrained() {
    return training != null;
  }

  /** Takes the first look at all pairs with some weights, and learns from it. */
  void train(Weights weights, Workers workers, Runnable step) {
    List<Look> found = new ArrayList<>();
    each(workers, d -> look(sides.get(d), weights)).forEachRemaining(look -> {
      found.add(look);
      step.run();
    });
    looks = found;
    training = new SelfTraining(sides, found.stream().map(Look::beads).toList(), ur, en);
  }

  private Look look(Sides pair, Weights weights) {
    PathFinder.Path path = aligner.finder().path(pair, List.of(), weights);
    return new Look(path.beads(), path.quality());
  }

  Sides sides(int d) {
    return training == null ? sides.get(d) : sides.get(d).with(training.without(d), looks.get(d).quality());
  }

  /** The path of a pair, between pins if it was not looked at before. */
  PathFinder.Path path(int d, List<Bead> pins, Weights weights) {
    return training == null
        ? aligner.finder().path(sides(d), pins, weights)
        : aligner.finder().again(sides(d), looks.get(d).beads(), weights);
  }

  /** What some beads of a pair teach of words. */
  WordLearner.Lesson lesson(int d, List<Bead> beads) {
    Sides known = sides.get(d);
    return WordLearner.learn(known.urWords, known.enWords, known.links, beads);
  }
}
