package yaad.align;

import java.util.Arrays;
import java.util.List;

/**
 * Which words of a pair of texts may translate each other: a sparse matrix, one row an Urdu word.
 *
 * @param en for each Urdu word the English words linked with it
 * @param enGivenUr for each link the probability of the English word given the Urdu one
 * @param urGivenEn for each link the probability of the Urdu word given the English one
 */
record Links(int[][] en, float[][] enGivenUr, float[][] urGivenEn) {
  /** What several sources know together: of each link the strongest probability. */
  static Links of(Words ur, Words en, List<LinkSource> sources) {
    Builder builder = new Builder();
    sources.forEach(s -> s.link(ur, en, builder));
    return builder.build(ur.size(), en.size());
  }

  /** These links and those of one more source. */
  Links and(Words urWords, Words enWords, LinkSource more) {
    Builder builder = new Builder();
    for (int u = 0; u < en.length; u++) {
      for (int link = 0; link < en[u].length; link++) {
        builder.link(u, en[u][link], enGivenUr[u][link], urGivenEn[u][link]);
      }
    }
    more.link(urWords, enWords, builder);
    return builder.build(en.length, enWords.size());
  }

  /**
   * How strong the links of some words are, in [0,1]; 0 where there is none.
   *
   * @param urWords the Urdu words
   * @param enWords the English words
   * @param scratch a zero for each English word of the text; so it is given back
   * @return a value for each two words, Urdu word by Urdu word
   */
  float[] strengths(int[] urWords, int[] enWords, float[] scratch) {
    float[] strengths = new float[urWords.length * enWords.length];
    for (int a = 0; a < urWords.length; a++) {
      int u = urWords[a];
      for (int link = 0; link < en[u].length; link++) {
        scratch[en[u][link]] = (float) Math.sqrt(enGivenUr[u][link] * urGivenEn[u][link]);
      }
      for (int b = 0; b < enWords.length; b++) {
        strengths[a * enWords.length + b] = scratch[enWords[b]];
      }
      for (int linked : en[u]) {
        scratch[linked] = 0;
      }
    }
    return strengths;
  }

  /** Gathers links as they are told, and puts them in rows at the end. */
  private static final class Builder implements LinkSource.Sink {
    private int[] ur = new int[1024];
    private int[] en = new int[1024];
    private float[] toEn = new float[1024];
    private float[] toUr = new float[1024];
    private int size;

    @Override
    public void link(int urWord, int enWord, double enProbability, double urProbability) {
      if (size == ur.length) {
        ur = Arrays.copyOf(ur, 2 * size);
        en = Arrays.copyOf(en, 2 * size);
        toEn = Arrays.copyOf(toEn, 2 * size);
        toUr = Arrays.copyOf(toUr, 2 * size);
      }
      ur[size] = urWord;
      en[size] = enWord;
      toEn[size] = (float) enProbability;
      toUr[size++] = (float) urProbability;
    }

    /** The links in the order of their Urdu words; of each the places where it was told. */
    private int[][] rows(int words) {
      int[] sizes = new int[words];
      for (int at = 0; at < size; at++) {
        sizes[ur[at]]++;
      }
      int[][] rows = new int[words][];
      Arrays.setAll(rows, u -> new int[sizes[u]]);
      for (int at = size - 1; at >= 0; at--) {
        rows[ur[at]][--sizes[ur[at]]] = at;
      }
      return rows;
    }

    Links build(int urWords, int enWords) {
      int[][] english = new int[urWords][];
      float[][] enGivenUr = new float[urWords][];
      float[][] urGivenEn = new float[urWords][];
      int[][] rows = rows(urWords);
      // Where in the row in hand an English word stands, plus one.
      int[] place = new int[enWords];
      for (int u = 0; u < urWords; u++) {
        int[] row = new int[rows[u].length];
        float[] enRow = new float[row.length];
        float[] urRow = new float[row.length];
        int count = 0;
        for (int at : rows[u]) {
          if (place[en[at]] == 0) {
            row[count] = en[at];
            place[en[at]] = ++count;
          }
          int to = place[en[at]] - 1;
          enRow[to] = Math.max(enRow[to], toEn[at]);
          urRow[to] = Math.max(urRow[to], toUr[at]);
        }
        english[u] = Arrays.copyOf(row, count);
        enGivenUr[u] = Arrays.copyOf(enRow, count);
        urGivenEn[u] = Arrays.copyOf(urRow, count);
        for (int e : english[u]) {
          place[e] = 0;
        }
      }
      return new Links(english, enGivenUr, urGivenEn);
    }
  }
}
