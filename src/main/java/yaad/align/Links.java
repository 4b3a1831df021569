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
    return builder.build(ur.size());
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
    return builder.build(en.length);
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

  private static final class Builder implements LinkSource.Sink {
    private final PairIndex pairs = new PairIndex();
    private float[] enGivenUr = new float[256];
    private float[] urGivenEn = new float[256];

    @Override
    public void link(int ur, int en, double enProbability, double urProbability) {
      int at = pairs.add(ur, en);
      if (at >= enGivenUr.length) {
        enGivenUr = Arrays.copyOf(enGivenUr, 2 * enGivenUr.length);
        urGivenEn = Arrays.copyOf(urGivenEn, 2 * urGivenEn.length);
      }
      enGivenUr[at] = Math.max(enGivenUr[at], (float) enProbability);
      urGivenEn[at] = Math.max(urGivenEn[at], (float) urProbability);
    }

    Links build(int rows) {
      int[] sizes = new int[rows];
      for (int at = 0; at < pairs.size(); at++) {
        sizes[pairs.first(at)]++;
      }
      int[][] en = new int[rows][];
      float[][] enProbabilities = new float[rows][];
      float[][] urProbabilities = new float[rows][];
      for (int u = 0; u < rows; u++) {
        en[u] = new int[sizes[u]];
        enProbabilities[u] = new float[sizes[u]];
        urProbabilities[u] = new float[sizes[u]];
      }
      for (int at = 0; at < pairs.size(); at++) {
        int u = pairs.first(at);
        int place = --sizes[u];
        en[u][place] = pairs.second(at);
        enProbabilities[u][place] = enGivenUr[at];
        urProbabilities[u][place] = urGivenEn[at];
      }
      return new Links(en, enProbabilities, urProbabilities);
    }
  }
}
