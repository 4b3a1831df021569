package yaad.find;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yaad.memory.Word;
import yaad.memory.WordQuery.Phrase;
import yaad.memory.Words;
import yaad.text.Lang;
import yaad.text.Script;

/** Reads what a user typed into phrases: quoted ones, prefixes, single words. */
final class QueryText {
  private static final String QUOTES = "\"“”„«»＂";
  /** Longer texts are no question but a mistake; only their beginning is looked for. */
  private static final int LONGEST = 10_000;
  private static final int MOST_WORDS = 64;

  private QueryText() {}

  /** The phrases that must all be found; empty when there is no word in the text. */
  static List<Phrase> read(String text, @Nullable Lang side) {
    String typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Phrase> phrases = new ArrayList<>();
    int at = 0;
    boolean quoted = false;
    for (int i = 0; i <= typed.length(); i++) {
      if (i < typed.length() && QUOTES.indexOf(typed.charAt(i)) < 0) {
        continue;
      }
      String part = typed.substring(at, i);
      if (quoted) {
        add(phrases, part, side, part.endsWith("*"), true);
      } else {
        for (String word : part.split("\\s+")) {
          add(phrases, word, side, word.length() > 1 && word.endsWith("*"), false);
        }
      }
      quoted = !quoted;
      at = i + 1;
    }
    return phrases.size() > MOST_WORDS ? phrases.subList(0, MOST_WORDS) : phrases;
  }

  private static void add(List<Phrase> phrases, String part, @Nullable Lang side, boolean prefix, boolean whole) {
    Lang lang = side != null ? side : Script.of(part).orElse(Lang.ENGLISH);
    List<String> keys = new ArrayList<>();
    for (Word word : Words.of(lang, part)) {
      if (word.kind() != Word.Kind.MARK && keys.size() < MOST_WORDS) {
        keys.add(word.key());
      }
    }
    if (!keys.isEmpty()) {
      phrases.add(new Phrase(lang, keys, prefix));
    }
  }

  /** The single words of one side as one phrase, in their order; null when that would say no more. */
  static @Nullable List<Phrase> joined(List<Phrase> phrases) {
    if (phrases.size() < 2) {
      return null;
    }
    Lang lang = phrases.get(0).lang();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      if (phrase.lang() != lang || !phrase.others().isEmpty() || (phrase.prefix() && i < phrases.size() - 1)) {
        return null;
      }
      keys.addAll(phrase.words());
    }
    return List.of(new Phrase(lang, keys, phrases.get(phrases.size() - 1).prefix()));
  }
}
