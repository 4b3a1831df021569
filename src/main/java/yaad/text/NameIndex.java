package yaad.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yaad.text.Names.Skeleton;

/**
 * Many words, asked for those that sound like another. Names keep their first consonant when they change their script, so only
 * words that begin alike are compared: a tenth of them. Immutable.
 */
public final class NameIndex {
  private static final int BITS = Integer.bitCount(Sounds.STRONG);

  private final List<@Nullable Skeleton> words;
  /** For each consonant the words that begin with it or with one like it. */
  private final int[][] byOnset = new int[BITS][];

  /** Takes a word that sounds like what was asked for. */
  @FunctionalInterface
  public interface Found {
    /**
     * @param place its place in the list
     * @param alike how alike the two are, in [0,1]
     */
    void word(int place, double alike);
  }

  /** @param words null for places that are never found */
  public NameIndex(List<@Nullable Skeleton> words) {
    this.words = new ArrayList<>(words);
    int[] sizes = new int[BITS];
    fill((bit, place) -> sizes[bit]++);
    for (int bit = 0; bit < BITS; bit++) {
      byOnset[bit] = new int[sizes[bit]];
    }
    fill((bit, place) -> byOnset[bit][byOnset[bit].length - sizes[bit]--] = place);
  }

  private interface Slot {
    void take(int bit, int place);
  }

  private void fill(Slot slot) {
    for (int place = 0; place < words.size(); place++) {
      Skeleton word = words.get(place);
      for (int bits = word == null ? 0 : word.onsetReach(); bits != 0; bits &= bits - 1) {
        slot.take(Integer.numberOfTrailingZeros(bits), place);
      }
    }
  }

  /** Hands on the words that are at least so much like another, each once, in no particular order. */
  public void each(Skeleton asked, double atLeast, Found found) {
    for (int bits = asked.onset(); bits != 0; bits &= bits - 1) {
      int bit = bits & -bits;
      for (int place : byOnset[Integer.numberOfTrailingZeros(bit)]) {
        Skeleton word = words.get(place);
        // A word that stands in several lists is taken from the first.
        if (word != null && (word.onsetReach() & asked.onset() & (bit - 1)) == 0) {
          double alike = Names.similarity(asked, word, atLeast);
          if (alike > 0) {
            found.word(place, alike);
          }
        }
      }
    }
  }
}
