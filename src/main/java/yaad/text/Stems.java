package yaad.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Base forms of words as sets of candidates: two words match when their sets meet. A set always holds the word itself at level
 * S. Urdu's endings are ambiguous (بیٹے may come from بیٹا or بیٹہ), and a wrong candidate is no word that could meet another.
 */
public final class Stems {
  private Stems() {}

  /** The candidates for one word in any spelling, the word itself first; never empty. */
  public static Set<String> of(String word, Lang lang) {
    return texts(explain(word, lang));
  }

  /**
   * The same with further rules that are right only where their result is a word.
   *
   * @param attested whether a text at level S is a known word
   */
  public static Set<String> of(String word, Lang lang, Predicate<String> attested) {
    String key = Resource.key(word);
    Set<String> all = texts(explain(word, lang));
    if (lang == Lang.URDU) {
      UrduStems.attested(key, attested).forEach(stem -> all.add(stem.text()));
    }
    return all;
  }

  /** The candidates with the rules that gave them. */
  public static List<Stem> explain(String word, Lang lang) {
    String key = Resource.key(word);
    List<Stem> stems = new ArrayList<>();
    stems.add(new Stem(key, "self"));
    boolean latin = !key.isEmpty() && key.charAt(0) >= 'a' && key.charAt(0) <= 'z';
    if (lang == Lang.ENGLISH || latin) {
      EnglishStems.add(key, stems);
    } else {
      UrduStems.add(key, stems);
    }
    return stems;
  }

  /** Whether two words may be forms of one word. */
  public static boolean meet(String a, String b, Lang lang) {
    Set<String> other = of(b, lang);
    return of(a, lang).stream().anyMatch(other::contains);
  }

  private static Set<String> texts(List<Stem> stems) {
    Set<String> texts = new LinkedHashSet<>();
    stems.forEach(stem -> texts.add(stem.text()));
    return texts;
  }
}
