package yaad.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Token;
import yaad.text.Tokens;

/**
 * Cuts texts into the words that they are found by. The one place where this is decided: the indexes of the memory, the
 * questions put to them and the marking of what was found all go through here.
 */
public final class Words {
  private Words() {}

  /** All of them in order, fused forms in their parts. */
  public static List<Word> of(Lang lang, String text) {
    List<Token> tokens = Tokens.of(text, lang);
    if (lang == Lang.URDU) {
      tokens = Tokens.split(tokens);
    }
    List<Word> out = new ArrayList<>(tokens.size() + 4);
    for (Token token : tokens) {
      if (!token.isWord()) {
        String key = Fold.key(token.text(), lang, Level.TERM);
        if (!key.isEmpty()) {
          out.add(new Word(key, token.span(), Word.Kind.MARK));
        }
        continue;
      }
      String key = token.key();
      switch (token.kind()) {
        case ACRONYM -> add(out, token, key.replace(" ", ""), Word.Kind.WORD);
        case NUMBER -> number(out, token, key.replace(" ", ""));
        default -> {
          if (key.indexOf(' ') < 0) {
            add(out, token, key, kind(key));
          } else {
            for (String part : key.split(" ")) {
              add(out, token, part, kind(part));
            }
          }
        }
      }
    }
    return out;
  }

  private static Word.Kind kind(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (!isNumeral(key.charAt(i))) {
        return Word.Kind.WORD;
      }
    }
    return Word.Kind.NUMBER;
  }

  /** The digits, and an ordinal's ending as a word of its own. */
  private static void number(List<Word> out, Token token, String key) {
    int end = 0;
    while (end < key.length() && isNumeral(key.charAt(end))) {
      end++;
    }
    add(out, token, key.substring(0, end), Word.Kind.NUMBER);
    add(out, token, key.substring(end), Word.Kind.WORD);
  }

  private static boolean isNumeral(char c) {
    return c >= '0' && c <= '9' || c == '.';
  }

  private static void add(List<Word> out, Token token, String key, Word.Kind kind) {
    if (!key.isEmpty()) {
      out.add(new Word(key, token.span(), kind));
    }
  }

  /** The keys of words and numbers, separated by spaces: what the full-text index is fed. */
  static String indexed(Lang lang, String text) {
    return indexed(of(lang, text));
  }

  static String indexed(List<Word> words) {
    StringJoiner out = new StringJoiner(" ");
    for (Word word : words) {
      if (word.kind() != Word.Kind.MARK) {
        out.add(word.key());
      }
    }
    return out.toString();
  }

  /** The keys of words and numbers in one piece: equal for texts that differ in marks and spaces at most. */
  public static String letters(List<Word> words) {
    StringBuilder out = new StringBuilder();
    for (Word word : words) {
      if (word.kind() != Word.Kind.MARK) {
        out.append(word.key());
      }
    }
    return out.toString();
  }

  /**
   * A hash of the letters with every run of digits as one sign: equal for texts that differ in marks, spaces and the
   * values of numbers at most. The door to exact and nearly exact matches.
   */
  public static long shape(List<Word> words) {
    Hashes.Running hash = new Hashes.Running();
    boolean inNumber = false;
    for (Word word : words) {
      if (word.kind() == Word.Kind.MARK) {
        continue;
      }
      String key = word.key();
      for (int i = 0; i < key.length(); i++) {
        char c = key.charAt(i);
        boolean numeral = isNumeral(c);
        if (!numeral) {
          hash.add(c);
        } else if (!inNumber) {
          hash.add('#');
        }
        inNumber = numeral;
      }
    }
    return hash.value();
  }
}
