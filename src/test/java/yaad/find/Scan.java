package yaad.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaad.memory.Tokening;
import yaad.memory.Word;
import yaad.memory.Words;
import yaad.text.Lang;

/**
 * Compares a segment with every text, everything in memory: words as numbers, and no index, no hash that could mislead, no
 * bound but that of length. Slow and sure: the oracle.
 */
final class Scan {
  /** In the numbers of words: what is no word. */
  private static final int MARK = 1 << 30;
  private static final int NUMBER = 1 << 29;
  private static final int MIN = 70;

  private final Lang lang;
  private final Corpus corpus;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[][] words;
  private final int[] weights;
  private final long[] shapes;
  private final String[] chars;

  Scan(Corpus corpus, int size, Lang lang) {
    this.lang = lang;
    this.corpus = corpus;
    words = new int[size][];
    weights = new int[size];
    shapes = new long[size];
    chars = new String[size];
    for (int i = 0; i < size; i++) {
      String text = text(i);
      List<Word> list = Words.of(lang, text);
      words[i] = numbered(list, true);
      weights[i] = Tokening.weight(list);
      shapes[i] = Words.shape(list);
      chars[i] = Tokening.chars(lang, text);
    }
  }

  private String text(int i) {
    Corpus.Pair pair = corpus.pair(i);
    return lang == Lang.URDU ? pair.ur() : pair.en();
  }

  /** @param known whether new words get a number; else they are all the same unknown one, which is in no text */
  private int[] numbered(List<Word> list, boolean known) {
    return list.stream().mapToInt(w -> {
      String key = w.kind() + w.key();
      int n = known ? numbers.computeIfAbsent(key, k -> numbers.size()) : numbers.getOrDefault(key, MARK >> 2);
      return n | (w.kind() == Word.Kind.MARK ? MARK : w.kind() == Word.Kind.NUMBER ? NUMBER : 0);
    }).toArray();
  }

  /** The likeness of the text that is most like this one, when it is 70 or more; else 0. */
  int best(String text) {
    Question question = new Question(new Analysed(lang, text));
    int best = 0;
    for (int i = 0; i < words.length; i++) {
      best = Math.max(best, question.score(i, Math.max(MIN, best)));
    }
    return best;
  }

  /** All texts whose likeness reaches {@code min}, by their places in the corpus. May be called by several threads. */
  Map<Integer, Integer> all(String text, int min) {
    Question question = new Question(new Analysed(lang, text));
    Map<Integer, Integer> scores = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      int score = question.score(i, min);
      if (score > 0) {
        scores.put(i, score);
      }
    }
    return scores;
  }

  /** One segment to be compared with all. */
  private final class Question {
    private final Analysed segment;
    private final int[] asked;
    private final long shape;

    Question(Analysed segment) {
      this.segment = segment;
      asked = numbered(segment.words(), false);
      shape = Words.shape(segment.words());
    }

    /** The likeness, or 0 when it is below {@code least}. */
    int score(int i, int least) {
      String key = segment.chars();
      boolean may = shapes[i] == shape || byWords(asked, segment.weight(), i, least) >= least
          || (key != null && chars[i] != null && byChars(key, chars[i], least) >= least);
      int score = may ? Similarity.of(segment, new Analysed(lang, text(i))).score() : 0;
      return score >= least ? score : 0;
    }
  }

  private int byWords(int[] a, int weight, int i, int least) {
    int heavier = Math.max(weight, weights[i]);
    if (Math.min(weight, weights[i]) * 100L < (long) least * heavier) {
      return 0;
    }
    int[] b = words[i];
    int[] row = new int[b.length + 1];
    for (int j = 1; j <= b.length; j++) {
      row[j] = row[j - 1] + weight(b[j - 1]);
    }
    for (int x : a) {
      int diagonal = row[0];
      row[0] += weight(x);
      for (int j = 1; j <= b.length; j++) {
        int y = b[j - 1];
        int cell = Math.min(diagonal + replace(x, y), Math.min(row[j] + weight(x), row[j - 1] + weight(y)));
        diagonal = row[j];
        row[j] = cell;
      }
    }
    return (heavier - row[b.length]) * 100 / heavier;
  }

  private static int weight(int word) {
    return (word & MARK) != 0 ? 1 : 4;
  }

  private static int replace(int x, int y) {
    if (x == y) {
      return 0;
    }
    return (x & y & NUMBER) != 0 ? 2 : Math.max(weight(x), weight(y));
  }

  private static int byChars(String a, String b, int least) {
    int longer = Math.max(a.length(), b.length());
    if (longer == 0 || Math.min(a.length(), b.length()) * 100 < least * longer) {
      return 0;
    }
    return (longer - EditDistance.of(a, b)) * 100 / longer;
  }
}
