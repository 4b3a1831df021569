package yaad.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** The Urdu words of the program's own word list, for those who ask whether a word is one. */
public final class KnownWords {
  private KnownWords() {}

  /** Read when first asked for, which takes a tenth of a second, and once. */
  private static final class Held {
    static final Set<String> URDU = Set.copyOf(read());
  }

  /** The search keys of all Urdu words in the list; entries of several words give each of them. Cannot be changed. */
  public static Set<String> urdu() {
    return Held.URDU;
  }

  private static Set<String> read() {
    Set<String> words = new HashSet<>();
    try (InputStream in = KnownWords.class.getResourceAsStream("lexicon.tsv")) {
      if (in == null) {
        throw new IllegalStateException("lexicon.tsv is not in the program");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("ur\t"))
          .map(line -> line.substring(0, Math.max(0, line.indexOf('\t'))))
          .forEach(entry -> words.addAll(List.of(Fold.key(entry, Lang.URDU, Level.SEARCH).split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
