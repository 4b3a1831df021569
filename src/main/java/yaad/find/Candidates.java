package yaad.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaad.memory.IndexPart;
import yaad.memory.Shares;
import yaad.memory.Sketch;
import yaad.memory.Tokening;
import yaad.memory.Word;

/**
 * Finds, in the match index, every unit that may reach a score, with a bound that its score does not exceed.
 *
 * <p><b>Words.</b> Let q be the segment and u a unit's text, W(.) the weights, D their edit distance by {@link Analysed}'s
 * costs, t the least score as a fraction. The measure by words reaches t only if D &lt;= (1-t) M, where M = max(W(q), W(u)).
 * Let C be the weight of what an optimal alignment keeps, a number kept for another number included. Whatever is not kept is
 * deleted, inserted or replaced at no less than the weight of the heavier of the two, so D &gt;= M - C, and hence C &gt;= t M.
 *
 * <ol>
 *   <li><i>Window.</i> C is at most either weight, so t W(q) &lt;= W(u) &lt;= W(q) / t.
 *   <li><i>Rare tokens.</i> Order the words of q by how many texts have them and take the rarest, until what is left, marks
 *       included, weighs less than t W(q). As C &gt;= t W(q), at least one of those taken is kept, so u has it, and the lists
 *       of those taken name u. A text that first appears in the list of a later token has none of those before, so that what
 *       is left is all it can have kept, and its weight is at most that over t. Numbers are one token, so that a number kept for another is found too. When taking all words
 *       still leaves too much, then marks alone could carry C: such a u has C &gt;= t M &gt;= t W(u) of its weight in marks or
 *       in words taken, and because t &gt;= 1/2 the list of texts that are mostly marks names it in the first case.
 *   <li><i>Counting.</i> The same holds of any longer run of rare tokens: with R the weight of what is left, those taken
 *       must bring t M - R of the weight. A text's share is added up from the lists, a token that q has twice counting twice,
 *       which is never less than what is kept. Lists are added as long as that is cheaper than comparing the texts.
 *   <li><i>Verification.</i> Leave out the marks of both and take numbers as equal. What remains of the optimal alignment
 *       costs no more than D, and at least 4 (a word's weight) for each step, so D &gt;= 4 L with L the plain edit distance of
 *       the words; the score is at most (M - 4 L) / M. L is computed on 16-bit hashes of the words, where two different words
 *       may look equal, which can only lower it.
 * </ol>
 *
 * <p><b>Characters.</b> Only texts of at most {@value yaad.memory.Tokening#MOST_CHARS} characters are compared so. With n and
 * m characters the distance is at least |n - m|, which gives the window of lengths. {@link yaad.memory.Sketch} gives bounds of
 * it. What is left is compared by its characters' low bytes, where two different ones may look equal, which again only lowers
 * the distance.
 *
 * <p>So nothing at or above the least score is left out by either measure; and texts that reach 99 or 100 by the other rules
 * of {@link Similarity} have the same letters but for numbers, and {@link yaad.memory.Words#shape} finds them.
 *
 * <p>Prefix filtering is from Chaudhuri, Ganti and Kaushik (2006) and Xiao et al. (2008); bit-parallel edit distance is from
 * Myers (1999) in the form of Hyyrö (2003). One instance serves one thread.
 */
final class Candidates {
  private static final int LONGEST = 64;

  private final long[] masks = new long[1 << 16];
  private final short[] texts = new short[4096];
  private final byte[] chars = new byte[Tokening.MOST_CHARS];
  private final Shares shares = new Shares();
  private int verified;

  /**
   * The units that may reach {@code min}, by number, each with a bound of its score.
   *
   * @param min in percent, in [50,100]
   */
  Map<Long, Integer> find(Analysed query, List<IndexPart> parts, int min) {
    Map<Long, Integer> bounds = new HashMap<>();
    verified = 0;
    words(query, parts, min, bounds);
    characters(query, parts, min, bounds);
    return bounds;
  }

  /** How many texts were compared for the last question. */
  int verified() {
    return verified;
  }

  /** A token of the segment with its weight in it, how many texts have it, and its list in each part. */
  private record Rarity(int token, int weight, long count, int[] lists) {}

  private void words(Analysed query, List<IndexPart> parts, int min, Map<Long, Integer> bounds) {
    if (query.weight() == 0) {
      return;
    }
    List<Rarity> rarities = rarities(query, parts);
    Pattern pattern = new Pattern(tokens(query));
    pattern.set();
    for (int p = 0; p < parts.size(); p++) {
      IndexPart part = parts.get(p);
      gather(query.weight(), rarities, part, p, min);
      for (int i = 0; i < shares.size(); i++) {
        verify(query.weight(), pattern, part, shares.position(i), min, bounds);
      }
    }
    pattern.unset();
  }

  /** Leaves the part's texts that may reach {@code min} in {@link #shares}. */
  private void gather(int weight, List<Rarity> rarities, IndexPart part, int p, int min) {
    int from = part.lowest((min * weight + 99) / 100);
    int to = heaviest(weight, part, min);
    shares.window(from, Math.max(from, to));
    if (from >= to) {
      return;
    }
    int left = weight;
    int next = 0;
    while (next < rarities.size() && left * 100 >= min * weight) {
      Rarity rarity = rarities.get(next++);
      part.share(rarity.lists()[p], rarity.weight(), Math.min(to, heaviest(left, part, min)), shares);
      left -= rarity.weight();
    }
    if (left * 100 >= min * weight) {
      part.share(part.list(Tokening.MOSTLY_MARKS), 1, to, shares);
    }
    shares.prune(part, weight, left, min);
    while (next < rarities.size() && shares.size() > 0 && part.isCheaper(rarities.get(next).lists()[p], shares.size())) {
      Rarity rarity = rarities.get(next++);
      part.share(rarity.lists()[p], rarity.weight(), from, shares);
      left -= rarity.weight();
      shares.prune(part, weight, left, min);
    }
  }

  /** The position behind the last text of which {@code kept} is {@code min} percent or more. */
  private static int heaviest(int kept, IndexPart part, int min) {
    return part.lowest((int) Math.min(Integer.MAX_VALUE - 1, 100L * kept / min) + 1);
  }

  private void verify(
      int weight, Pattern pattern, IndexPart part, int position, int min, Map<Long, Integer> bounds) {
    int heavier = Math.max(weight, part.weight(position));
    int most = heavier * (100 - min) / 100 / Tokening.WORD_WEIGHT;
    int count = part.words(position, texts);
    verified++;
    int distance = count > texts.length ? 0 : pattern.distance(texts, count, most);
    if (distance <= most) {
      int bound = Math.min(99, (heavier - Tokening.WORD_WEIGHT * distance) * 100 / heavier);
      bounds.merge(part.unit(position), bound, Math::max);
    }
  }

  private static int[] tokens(Analysed query) {
    return query.words().stream().filter(w -> w.kind() != Word.Kind.MARK).mapToInt(Tokening::token).toArray();
  }

  /** The distinct tokens of the segment, the rarest first. */
  private static List<Rarity> rarities(Analysed query, List<IndexPart> parts) {
    Map<Integer, Integer> weights = new HashMap<>();
    for (int token : tokens(query)) {
      weights.merge(token, Tokening.WORD_WEIGHT, Integer::sum);
    }
    int[] tokens = weights.keySet().stream().mapToInt(token -> token).toArray();
    int[][] lists = new int[tokens.length][parts.size()];
    long[] counts = new long[tokens.length];
    for (int p = 0; p < parts.size(); p++) {
      IndexPart part = parts.get(p);
      int[] here = Arrays.stream(tokens).map(part::list).toArray();
      int[] texts = part.counts(here);
      for (int t = 0; t < tokens.length; t++) {
        lists[t][p] = here[t];
        counts[t] += texts[t];
      }
    }
    List<Rarity> rarities = new ArrayList<>();
    for (int t = 0; t < tokens.length; t++) {
      rarities.add(new Rarity(tokens[t], weights.getOrDefault(tokens[t], 0), counts[t], lists[t]));
    }
    rarities.sort((a, b) -> a.count() == b.count() ? Integer.compare(a.token(), b.token()) : Long.compare(a.count(), b.count()));
    return rarities;
  }

  private void characters(Analysed query, List<IndexPart> parts, int min, Map<Long, Integer> bounds) {
    String key = query.chars();
    if (key == null || key.isEmpty()) {
      return;
    }
    byte[] asked = Tokening.bytes(key);
    int n = asked.length;
    Sketch sketch = new Sketch(asked, n);
    int[] bytes = new int[n];
    for (int i = 0; i < n; i++) {
      bytes[i] = asked[i] & 0xFF;
    }
    Pattern pattern = new Pattern(bytes);
    pattern.set();
    int shortest = (min * n + 99) / 100;
    int longest = Math.min(Tokening.MOST_CHARS, 100 * n / min);
    for (IndexPart part : parts) {
      for (int length = shortest; length <= longest; length++) {
        int longer = Math.max(n, length);
        int most = longer * (100 - min) / 100;
        int m = length;
        part.alike(
            length,
            sketch,
            most,
            entry -> {
              part.characters(entry, chars);
              verified++;
              for (int i = 0; i < m; i++) {
                texts[i] = (short) (chars[i] & 0xFF);
              }
              int distance = pattern.distance(texts, m, most);
              if (distance <= most) {
                bounds.merge(part.unitOfShort(entry), Math.min(99, (longer - distance) * 100 / longer), Math::max);
              }
            });
      }
    }
    pattern.unset();
  }

  /** The segment's side of many edit distances. */
  private final class Pattern {
    private final short[] pattern;

    Pattern(int[] tokens) {
      pattern = new short[tokens.length];
      for (int i = 0; i < tokens.length; i++) {
        pattern[i] = (short) tokens[i];
      }
    }

    /** Notes where each token stands; {@link #unset} forgets it. */
    void set() {
      for (int i = 0; i < Math.min(pattern.length, LONGEST); i++) {
        masks[pattern[i] & 0xFFFF] |= 1L << i;
      }
    }

    void unset() {
      for (short token : pattern) {
        masks[token & 0xFFFF] = 0;
      }
    }

    /** The edit distance, or some number greater than {@code most} when it is greater. */
    int distance(short[] text, int length, int most) {
      if (Math.abs(pattern.length - length) > most) {
        return most + 1;
      }
      if (pattern.length == 0 || length == 0) {
        return Math.max(pattern.length, length);
      }
      return pattern.length <= LONGEST ? bitParallel(text, length, most) : banded(text, length, most);
    }

    private int bitParallel(short[] text, int length, int most) {
      // The distance of the whole is no less than that of all of the pattern and a part of the text, less what is to come.
      int enough = most + length;
      int m = pattern.length;
      long pv = -1L;
      long mv = 0;
      int shift = m - 1;
      int score = m;
      for (int j = 0; j < length; j++) {
        long eq = masks[text[j] & 0xFFFF];
        long xv = eq | mv;
        long xh = (((eq & pv) + pv) ^ pv) | eq;
        long ph = mv | ~(xh | pv);
        long mh = pv & xh;
        score += (int) (ph >>> shift & 1) - (int) (mh >>> shift & 1);
        if (score + j >= enough) {
          return most + 1;
        }
        ph = ph << 1 | 1;
        mh <<= 1;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      return score;
    }

    /** Only cells within {@code most} of the diagonal can lie on a path that is cheap enough (Ukkonen 1985). */
    private int banded(short[] text, int length, int most) {
      int n = pattern.length;
      int far = most + 1;
      int[] row = new int[length + 1];
      for (int j = 0; j <= length; j++) {
        row[j] = j <= most ? j : far;
      }
      for (int i = 1; i <= n; i++) {
        int from = Math.max(1, i - most);
        int to = Math.min(length, i + most);
        int diagonal = row[from - 1];
        row[from - 1] = from == 1 && i <= most ? i : far;
        int best = row[from - 1];
        for (int j = from; j <= to; j++) {
          int above = row[j];
          int cell = Math.min(diagonal + (pattern[i - 1] == text[j - 1] ? 0 : 1), Math.min(above, row[j - 1]) + 1);
          row[j] = Math.min(cell, far);
          best = Math.min(best, row[j]);
          diagonal = above;
        }
        if (to < length) {
          row[to + 1] = far;
        }
        if (best > most) {
          return far;
        }
      }
      return row[length];
    }
  }
}
