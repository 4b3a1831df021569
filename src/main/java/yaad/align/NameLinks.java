package yaad.align;

import java.util.Arrays;
import java.util.stream.IntStream;
import yaad.text.Lang;
import yaad.text.Names;

/** Names, and borrowed words, across scripts: words that sound alike. */
final class NameLinks implements LinkSource {
  private static final double SURE = 0.9;
  /** Words that are less alike than this are strangers. */
  private static final double ALIKE = 0.7;
  /** Long texts are compared stretch by stretch: a name has its partner at about the same place. */
  private static final int BLOCK = 1000;
  /** Words with fewer consonants are alike by chance. */
  private static final int CONSONANTS = 2;

  @Override
  public void link(Words ur, Words en, Sink sink) {
    Names.Skeleton[] english = skeletons(en, Lang.ENGLISH);
    Names.Skeleton[] urdu = skeletons(ur, Lang.URDU);
    int[][] blocks = blocks(en, english);
    double ratio = (double) en.segments() / Math.max(1, ur.segments());
    for (int s = 0; s < ur.segments(); s++) {
      int block = (int) (s * ratio / BLOCK);
      for (int u : ur.segment(s)) {
        Names.Skeleton skeleton = urdu[u];
        if (skeleton != null) {
          for (int b = Math.max(0, block - 1); b <= Math.min(blocks.length - 1, block + 1); b++) {
            link(u, skeleton, blocks[b], english, sink);
          }
          // Words are compared where they first stand; a name's later places hardly bring partners that the first lacks.
          urdu[u] = null;
        }
      }
    }
  }

  private static void link(int u, Names.Skeleton skeleton, int[] words, Names.Skeleton[] english, Sink sink) {
    for (int e : words) {
      Names.Skeleton other = english[e];
      double alike = other == null ? 0 : Names.similarity(skeleton, other, ALIKE);
      if (alike > 0) {
        double more = 2 * (alike - 0.5);
        sink.link(u, e, SURE * more * more, SURE * more * more);
      }
    }
  }

  /** The different words of each stretch of {@link #BLOCK} segments. */
  private static int[][] blocks(Words words, Names.Skeleton[] skeletons) {
    int[][] blocks = new int[words.segments() / BLOCK + 1][];
    for (int b = 0; b < blocks.length; b++) {
      blocks[b] = IntStream.range(b * BLOCK, Math.min(words.segments(), (b + 1) * BLOCK))
          .flatMap(s -> Arrays.stream(words.segment(s))).filter(w -> skeletons[w] != null).distinct().toArray();
    }
    return blocks;
  }

  private static Names.Skeleton[] skeletons(Words words, Lang lang) {
    Names.Skeleton[] skeletons = new Names.Skeleton[words.size()];
    for (int w = 0; w < skeletons.length; w++) {
      Word word = words.word(w);
      if (word.kind() == Word.Kind.PLAIN) {
        Names.Skeleton skeleton = Names.Skeleton.of(word.key(), lang);
        skeletons[w] = skeleton.consonants() < CONSONANTS ? null : skeleton;
      }
    }
    return skeletons;
  }
}
