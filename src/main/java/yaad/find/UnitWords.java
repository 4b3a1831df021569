package yaad.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaad.align.WordLearner;
import yaad.memory.Unit;
import yaad.text.Lang;
import yaad.text.Span;
import yaad.text.Token;
import yaad.text.Tokens;

/** A unit cut into words for the extraction of terms. */
final class UnitWords {
  /**
   * A word.
   *
   * @param text as written
   * @param key its search key
   * @param stem the key that word probabilities are kept under
   * @param span where it stands
   * @param first whether a sentence or a quotation begins with it, so that its capital means nothing
   * @param joined whether nothing but a space or a hyphen stands between it and the word before
   */
  record W(String text, String key, String stem, Span span, boolean first, boolean joined) {
    /** The stem with the final ہ that is written, so that امریکہ and امریکا stay two spellings of a name. */
    String spelling() {
      return key.endsWith("ہ") && stem.endsWith("ا") ? stem.substring(0, stem.length() - 1) + "ہ" : stem;
    }

    boolean capital() {
      return Character.isUpperCase(text.codePointAt(0));
    }
  }

  final Unit unit;
  final List<W> ur;
  final List<W> en;

  private UnitWords(Unit unit, List<W> ur, List<W> en) {
    this.unit = unit;
    this.ur = ur;
    this.en = en;
  }

  /** Cuts units; remembers stems, because words come again and again. */
  static final class Cutter {
    private final Map<String, String> urStems = new HashMap<>();
    private final Map<String, String> enStems = new HashMap<>();

    UnitWords cut(Unit unit) {
      return new UnitWords(unit, words(Lang.URDU, unit.ur(), urStems), words(Lang.ENGLISH, unit.en(), enStems));
    }

    private static List<W> words(Lang lang, String text, Map<String, String> stems) {
      List<W> words = new ArrayList<>();
      boolean first = true;
      boolean joined = false;
      for (Token token : Tokens.of(text, lang)) {
        boolean letters = token.isWord() && token.text().codePoints().anyMatch(Character::isLetter);
        if (!letters) {
          // What follows a mark begins something new, but for a hyphen within a word.
          boolean hyphen = token.text().equals("-") || token.text().equals("‑");
          joined = joined && hyphen;
          first = first || !hyphen && token.text().codePoints().noneMatch(c -> c == ',' || c == '،' || c == '’' || c == '\'');
          continue;
        }
        String key = token.key().replace(" ", "");
        if (key.equals("s") && !words.isEmpty()) {
          joined = false;
          continue;
        }
        String stem = stems.computeIfAbsent(key, k -> WordLearner.key(k, lang));
        words.add(new W(token.text(), key, stem.isEmpty() ? key : stem, token.span(), first, joined));
        first = false;
        joined = true;
      }
      return words;
    }
  }
}
