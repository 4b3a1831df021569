package yaad.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Numbers;
import yaad.text.Quantity;
import yaad.text.Stems;
import yaad.text.Token;
import yaad.text.Tokens;

/** Reads the words of segments. Keeps what it has read of single words, so one reader serves one batch. For many threads. */
final class WordReader {
  private final Lang lang;
  private final boolean stems;
  private final Map<Token.Kind, Map<String, Word>> known = new ConcurrentHashMap<>();

  WordReader(Lang lang) {
    this(lang, true);
  }

  private WordReader(Lang lang, boolean stems) {
    this.lang = lang;
    this.stems = stems;
  }

  /** For word lists, whose words are base forms: each is its own only stem. Much quicker. */
  static WordReader plain(Lang lang) {
    return new WordReader(lang, false);
  }

  /** The words of a text's segments, numbered. */
  Words read(Text text) {
    Word.Numbers numbers = new Word.Numbers();
    return new Words(numbers, numbers.see(words(text)));
  }

  /** The words of a text, segment by segment. */
  List<List<Word>> words(Text text) {
    return text.segments().stream().map(this::words).toList();
  }

  /** The words of one segment in order; a number in digits, with what belongs to it, is one word. */
  List<Word> words(String segment) {
    if (!stems && segment.codePoints().allMatch(c -> c == ' ' || Character.isLetter(c))) {
      return bare(segment);
    }
    List<Word> words = new ArrayList<>();
    List<Token> tokens = Tokens.of(segment, lang);
    List<Quantity> quantities = numbers(segment, tokens);
    int q = 0;
    int from = 0;
    for (int t = 0; t < tokens.size(); t++) {
      int start = tokens.get(t).span().start();
      while (q < quantities.size() && quantities.get(q).span().end() <= start) {
        add(words, tokens.subList(from, t));
        from = t;
        words.add(number(quantities.get(q++)));
      }
      if (q < quantities.size() && quantities.get(q).span().start() <= start) {
        add(words, tokens.subList(from, t));
        from = t + 1;
      }
    }
    add(words, tokens.subList(from, tokens.size()));
    for (; q < quantities.size(); q++) {
      words.add(number(quantities.get(q)));
    }
    return words;
  }

  /** The words of letters and spaces alone, as nearly all entries of word lists are: nothing else has to be looked for. */
  private List<Word> bare(String entry) {
    List<Word> words = new ArrayList<>();
    for (String written : entry.split(" ")) {
      for (String part : Tokens.split(written)) {
        words.add(known(Token.Kind.WORD).computeIfAbsent(part, p -> {
          String key = Fold.key(p, lang, Level.SEARCH);
          return new Word(key, Word.Kind.PLAIN, List.of(key));
        }));
      }
    }
    return words;
  }

  /** The numbers that stand in digits, if only in part: one that is a single word is left to the word lists. */
  private static List<Quantity> numbers(String segment, List<Token> tokens) {
    return Numbers.in(segment, tokens).stream()
        .filter(q -> !q.spelled() || q.span().of(segment).codePoints().anyMatch(Character::isDigit))
        .toList();
  }

  private static Word number(Quantity quantity) {
    String key = (quantity.kind() == Quantity.Kind.TIME ? "#t" : "#") + quantity.value().toPlainString();
    return new Word(key, Word.Kind.NUMBER, List.of(key));
  }

  private void add(List<Word> words, List<Token> tokens) {
    for (Token token : Tokens.split(tokens)) {
      if (token.isWord()) {
        Word word = known(token.kind()).computeIfAbsent(token.text(), t -> word(token));
        if (!word.key().isEmpty()) {
          words.add(word);
        }
      }
    }
  }

  private Map<String, Word> known(Token.Kind kind) {
    return known.computeIfAbsent(kind, k -> new ConcurrentHashMap<>());
  }

  private Word word(Token token) {
    String key = Fold.key(token.text(), lang, Level.SEARCH);
    return switch (token.kind()) {
      case LATIN, ACRONYM -> new Word(key, Word.Kind.FOREIGN, stems(token, key, Lang.ENGLISH));
      case NUMBER, DATE, TIME, ADDRESS -> new Word(key, Word.Kind.NUMBER, List.of(key));
      default -> new Word(key, Word.Kind.PLAIN, stems(token, key, lang), stems ? NameLinks.sound(key, lang) : null);
    };
  }

  private List<String> stems(Token token, String key, Lang of) {
    return stems ? List.copyOf(Stems.of(token.text(), of)) : List.of(key);
  }
}
