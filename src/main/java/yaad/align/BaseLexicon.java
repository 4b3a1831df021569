package yaad.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Stems;

/** The shipped word list, for those who ask for few words: it is read at the first question. One serves one thread. */
public final class BaseLexicon {
  /** How sure a single translation is; the aligner's trust in the list. */
  private static final double TRUST = 0.6;

  private final List<String[]> entries = new ArrayList<>();

  /**
   * The words of the other language that the list has for a word, in base form and folded at level S, each with a share in
   * [0,1].
   *
   * @param word any form of it
   */
  public Map<String, Double> partners(String word, Lang lang) {
    read();
    Set<String> stems = Stems.of(word, lang);
    int own = lang == Lang.URDU ? 0 : 1;
    Map<String, Double> strengths = new HashMap<>();
    for (String[] entry : entries) {
      if (stems.contains(entry[own].toLowerCase(Locale.ROOT))) {
        String[] words = entry[1 - own].split(" ");
        for (String other : words) {
          String key = Fold.key(other, lang.other(), Level.SEARCH);
          if (!key.isEmpty()) {
            strengths.merge(key, 1.0 / words.length, Math::max);
          }
        }
      }
    }
    double sum = strengths.values().stream().mapToDouble(s -> s).sum();
    strengths.replaceAll((key, strength) -> TRUST * strength / Math.sqrt(Math.max(1, sum)));
    return strengths;
  }

  private void read() {
    if (!entries.isEmpty()) {
      return;
    }
    try (InputStream in = BaseLexicon.class.getResourceAsStream("lexicon.tsv")) {
      if (in == null) {
        throw new IllegalStateException("lexicon.tsv is not in the program");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("ur\t"))
          .map(line -> line.split("\t", -1))
          .forEach(entries::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
