package yaad.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Stems;

/**
 * The shipped word list, for those who ask for few words. At the first question it is read as bytes, and of each word a hash is
 * noted; only lines that are asked for become text, as most commands ask for a dozen of its many thousands. One serves one thread.
 */
public final class BaseLexicon {
  /** How sure a single translation is; the aligner's trust in the list. */
  private static final double TRUST = 0.6;

  private byte[] list = new byte[0];
  private int lines;
  /** Where each line starts. */
  private int[] starts = new int[1 << 14];
  /** Of each line the hashes of its Urdu and its English. */
  private int[] hashes = new int[1 << 15];

  /**
   * The words of the other language that the list has for a word, in base form and folded at level S, each with a share in
   * [0,1].
   *
   * @param word any form of it
   */
  public Map<String, Double> partners(String word, Lang lang) {
    read();
    Set<String> stems = Stems.of(word, lang);
    Set<Integer> wanted = stems.stream().map(BaseLexicon::hash).collect(Collectors.toSet());
    int own = lang == Lang.URDU ? 0 : 1;
    Map<String, Double> strengths = new HashMap<>();
    for (int i = 0; i < lines; i++) {
      if (wanted.contains(hashes[2 * i + own])) {
        String[] entry = line(i).split("\t", -1);
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
    }
    double sum = strengths.values().stream().mapToDouble(s -> s).sum();
    strengths.replaceAll((key, strength) -> TRUST * strength / Math.sqrt(Math.max(1, sum)));
    return strengths;
  }

  private static int hash(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    int hash = 0;
    for (byte b : bytes) {
      hash = add(hash, b);
    }
    return hash;
  }

  /** Capitals of ASCII count as small letters. */
  private static int add(int hash, byte b) {
    return 31 * hash + (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b);
  }

  private String line(int i) {
    int end = starts[i];
    while (end < list.length && list[end] != '\n') {
      end++;
    }
    return new String(list, starts[i], end - starts[i], StandardCharsets.UTF_8);
  }

  private void read() {
    if (lines > 0) {
      return;
    }
    try (InputStream in = BaseLexicon.class.getResourceAsStream("lexicon.tsv")) {
      if (in == null) {
        throw new IllegalStateException("lexicon.tsv is not in the program");
      }
      list = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean headed = false;
    for (int at = 0; at < list.length; ) {
      int start = at;
      int field = 0;
      int[] hash = new int[2];
      for (; at < list.length && list[at] != '\n'; at++) {
        if (list[at] == '\t') {
          field++;
        } else if (field < 2) {
          hash[field] = add(hash[field], list[at]);
        }
      }
      at++;
      if (field > 0 && list[start] != '#') {
        if (headed) {
          note(start, hash);
        }
        // The first line that is no remark names the columns.
        headed = true;
      }
    }
  }

  private void note(int start, int[] hash) {
    if (lines == starts.length) {
      starts = Arrays.copyOf(starts, 2 * lines);
      hashes = Arrays.copyOf(hashes, 4 * lines);
    }
    starts[lines] = start;
    hashes[2 * lines] = hash[0];
    hashes[2 * lines + 1] = hash[1];
    lines++;
  }
}
