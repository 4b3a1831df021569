package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yaad.text.Lang;
import yaad.text.NameIndex;
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
    Names.Skeleton[] urdu = sounds(ur);
    Names.Skeleton[] english = sounds(en);
    int[][] words = blocks(en, english);
    List<NameIndex> blocks = new ArrayList<>();
    for (int[] block : words) {
      blocks.add(new NameIndex(Arrays.stream(block).mapToObj(e -> english[e]).toList()));
    }
    double ratio = (double) en.segments() / Math.max(1, ur.segments());
    for (int s = 0; s < ur.segments(); s++) {
      int block = (int) (s * ratio / BLOCK);
      for (int u : ur.segment(s)) {
        Names.Skeleton skeleton = urdu[u];
        if (skeleton != null) {
          for (int b = Math.max(0, block - 1); b <= Math.min(words.length - 1, block + 1); b++) {
            int[] places = words[b];
            blocks.get(b).each(skeleton, ALIKE, (place, alike) -> {
              double more = 2 * (alike - 0.5);
              sink.link(u, places[place], SURE * more * more, SURE * more * more);
            });
          }
          // Words are compared where they first stand; a name's later places hardly bring partners that the first lacks.
          urdu[u] = null;
        }
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

  private static Names.Skeleton[] sounds(Words words) {
    return IntStream.range(0, words.size()).mapToObj(w -> words.word(w).sound()).toArray(Names.Skeleton[]::new);
  }

  /** What a word sounds like; null when it has too little sound. */
  static Names.@Nullable Skeleton sound(String key, Lang lang) {
    Names.Skeleton skeleton = Names.Skeleton.of(key, lang);
    return skeleton.consonants() < CONSONANTS ? null : skeleton;
  }
}
