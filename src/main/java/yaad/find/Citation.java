package yaad.find;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yaad.align.KnownWords;
import yaad.find.UnitWords.W;
import yaad.text.Lang;
import yaad.text.Stem;
import yaad.text.Stems;

/**
 * Gives an Urdu noun as a dictionary does: سمتوں stands in sentences, سمت in a glossary. Only a base form that is itself a word,
 * of the memory or of the program's word list, takes a form's place; the endings are those of {@link Stems}.
 */
final class Citation {
  private final Set<String> words;

  private Citation(Set<String> words) {
    this.words = words;
  }

  /** With the words of these units known. */
  static Citation of(List<UnitWords> units) {
    Set<String> words = new HashSet<>(KnownWords.urdu());
    for (UnitWords unit : units) {
      for (W w : unit.ur) {
        words.add(w.key());
      }
    }
    return new Citation(words);
  }

  /** The base form of a word, or the word as it is when it has none or several. */
  String form(String word) {
    boolean plural = word.endsWith("وں");
    if (!plural && !word.endsWith("ے") || word.indexOf(' ') >= 0) {
      return word;
    }
    List<Stem> stems = Stems.explain(word, Lang.URDU);
    // A form of a verb has no place in a list of nouns, and is not made one.
    if (stems.stream().anyMatch(s -> s.rule().equals("verb"))) {
      return word;
    }
    String key = stems.get(0).text();
    List<String> bases = stems.stream().map(Stem::text)
        .filter(base -> !base.equals(key) && words.contains(base))
        .filter(base -> plural || base.length() == key.length())
        .distinct().toList();
    // Keys are folded (ھ is ہ there), so only the ending is taken from the base's.
    if (bases.size() != 1 || key.length() != word.length()) {
      return word;
    }
    int same = 0;
    while (same < Math.min(key.length(), bases.get(0).length()) && key.charAt(same) == bases.get(0).charAt(same)) {
      same++;
    }
    return word.substring(0, same) + bases.get(0).substring(same);
  }
}
