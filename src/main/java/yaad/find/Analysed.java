package yaad.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yaad.memory.Word;
import yaad.memory.Words;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** A segment with all that the similarity of two segments is computed from. */
final class Analysed {
  /** Weights are counted in quarters of a word. */
  static final int WORD = 4;

  static final int MARK = 1;

  /** What replacing one number by another costs. */
  static final int NUMBER_CHANGE = 2;

  private final Lang lang;
  private final String text;
  private final List<Word> words;
  private final int weight;
  private @Nullable String encoding;
  private @Nullable String letters;
  private @Nullable String chars;

  Analysed(Lang lang, String text) {
    this.lang = lang;
    this.text = text;
    this.words = Words.of(lang, text);
    int sum = 0;
    for (Word word : words) {
      sum += weight(word);
    }
    this.weight = sum;
  }

  static int weight(Word word) {
    return word.kind() == Word.Kind.MARK ? MARK : WORD;
  }

  /** What it costs to put one word in the place of another. */
  static int replace(Word a, Word b) {
    if (a.kind() == b.kind()) {
      if (a.key().equals(b.key())) {
        return 0;
      }
      return switch (a.kind()) {
        case WORD -> WORD;
        case NUMBER -> NUMBER_CHANGE;
        case MARK -> MARK;
      };
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

  /** What the character measure compares: level T. */
  String chars() {
    if (chars == null) {
      chars = Fold.key(text, lang, Level.TERM);
    }
    return chars;
  }
}
