package yaad.memory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yaad.align.Bead;
import yaad.align.WordLearner;
import yaad.align.WordPair;

/** Chooses the sentence pairs that words are learned from: those that a program is sure of, or a person has approved. */
public final class Learning {
  private Learning() {}

  /** The pairs of a document that are worth learning from. */
  public static List<WordPair> worth(DocumentPair pair) {
    List<WordPair> pairs = new ArrayList<>();
    List<String> ur = pair.ur().sentences();
    List<String> en = pair.en().sentences();
    for (Bead bead : pair.beads()) {
      if (!bead.isNull() && bead.confidence() >= pair.doubtfulBelow()) {
        pairs.add(new WordPair(String.join(" ", ur.subList(bead.urFrom(), bead.urTo())),
            String.join(" ", en.subList(bead.enFrom(), bead.enTo()))));
      }
    }
    return pairs;
  }

  /** What a document pair teaches, seen from what is known already; null when it has nothing to teach. */
  public static @Nullable Taught from(DocumentPair pair, Learned known) {
    List<WordPair> pairs = worth(pair);
    return pairs.isEmpty() ? null : new Taught(pairs.size(), new WordLearner(known).learn(pairs));
  }

  /**
   * A lesson and from how many sentence pairs it is.
   *
   * @param pairs how many
   * @param lesson what they teach
   */
  public record Taught(int pairs, WordLearner.Lesson lesson) {}
}
