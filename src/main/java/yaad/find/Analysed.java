package yaad.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yaad.memory.Tokening;
import yaad.memory.Word;
import yaad.memory.Words;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** A segment with all that the similarity of two segments is computed from. Weights are in quarters of a word. */
final class Analysed {
  /** What replacing one number by another costs. */
  private static final int NUMBER_CHANGE = 2;

  private final Lang lang;
  private final String text;
  private final List<Word> words;
  private final int weight;
  private @Nullable String encoding;
  private @Nullable String letters;
  private @Nullable String chars;
  private boolean charsKnown;

  Analysed(Lang lang, String text) {
    this.lang = lang;
    this.text = text;
    this.words = Words.of(lang, text);
    this.weight = Tokening.weight(words);
  }

  static int weight(Word word) {
    return Tokening.weight(word);
  }

  /** What it costs to put one word in the place of another. */
  static int replace(Word a, Word b) {
    if (a.kind() == b.kind()) {
      if (a.key().equals(b.key())) {
        return 0;
      }
      return a.kind() == Word.Kind.NUMBER ? NUMBER_CHANGE : weight(a);
    }
    return Math.max(weight(a), weight(b));
  }

  String text() {
    return text;
  }

  List<Word> words() {
    return words;
  }

  /** Of all words and marks. */
  int weight() {
    return weight;
  }

  List<Word> only(Word.Kind kind) {
    return words.stream().filter(w -> w.kind() == kind).toList();
  }

  /** Level E: equal for equal texts in different encodings. */
  String encoding() {
    if (encoding == null) {
      encoding = Fold.key(text, lang, Level.ENCODING);
    }
    return encoding;
  }

  /** Without spaces and marks, look-alike letters folded. */
  String letters() {
    if (letters == null) {
      letters = Words.letters(words);
    }
    return letters;
  }

  /** What the measure by characters compares, or null when the text is too long for it. */
  @Nullable String chars() {
    if (!charsKnown) {
      chars = Tokening.chars(lang, text);
      charsKnown = true;
    }
    return chars;
  }
}
