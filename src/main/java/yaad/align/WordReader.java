package yaad.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Stems;
import yaad.text.Token;
import yaad.text.Tokens;

/** Reads the words of segments. Keeps what it has read of single words, so one reader serves one batch of texts. */
final class WordReader {
  private final Lang lang;
  private final Map<String, Word> known = new HashMap<>();
  private final Word.Numbers numbers = new Word.Numbers();

  WordReader(Lang lang) {
    this.lang = lang;
  }

  /** All words that were read. */
  Word.Numbers numbers() {
    return numbers;
  }

  /** The words of a text's segments. */
  Words read(Text text) {
    int[][] segments = new int[text.size()][];
    for (int s = 0; s < segments.length; s++) {
      segments[s] = words(text.segments().get(s)).stream().mapToInt(numbers::see).toArray();
    }
    return new Words(numbers, segments);
  }

  /** The words of one segment in order. */
  List<Word> words(String segment) {
    List<Word> words = new ArrayList<>();
    for (Token token : Tokens.split(Tokens.of(segment, lang))) {
      if (token.isWord()) {
        Word word = known.computeIfAbsent(token.text(), t -> word(token));
        if (!word.key().isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private Word word(Token token) {
    String key = Fold.key(token.text(), lang, Level.SEARCH);
    return switch (token.kind()) {
      case LATIN, ACRONYM -> new Word(key, Word.Kind.FOREIGN, List.copyOf(Stems.of(token.text(), Lang.ENGLISH)));
      case NUMBER, DATE, TIME, ADDRESS -> new Word(key, Word.Kind.NUMBER, List.of(key));
      default -> new Word(key, Word.Kind.PLAIN, List.copyOf(Stems.of(token.text(), lang)));
    };
  }
}
