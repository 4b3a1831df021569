package yaad.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yaad.align.WordLearner;
import yaad.align.WordPair;

/**
 * Learns words from the sentence pairs of documents: from those that a program is sure of. One serves for many documents,
 * since it reads the base lexicon once.
 */
public final class Learning {
  private final WordLearner learner;

  /** @param known what the memory has learned so far */
  public Learning(Learned known) {
    learner = new WordLearner(known);
  }

  /** What sentence pairs teach, best those of one document; null when there are none. */
  @Nullable Taught from(List<WordPair> pairs) {
    return pairs.isEmpty() ? null : new Taught(pairs.size(), learner.learn(pairs));
  }

  /**
   * A lesson and from how many sentence pairs it is.
   *
   * @param pairs how many
   * @param lesson what they teach
   */
  public record Taught(int pairs, WordLearner.Lesson lesson) {}
}
