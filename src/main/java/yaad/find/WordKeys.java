package yaad.find;

import java.util.LinkedHashSet;
import java.util.Set;
import yaad.text.Lang;
import yaad.text.Stem;
import yaad.text.Stems;

/**
 * The keys by which a word of a running text meets a word of a term. Sharper than "their stems meet", because a term that is
 * a plural means the plural (sanctions are not a sanction), and because a noun is not met by a verb that looks like it
 * (گاؤں is no form of گا, دینی none of دینا). A key is a stem behind a sign for the way in which it was found.
 */
final class WordKeys {
  /** The word as it is. */
  private static final char SELF = '=';
  /** A base form: the text inflects what the term has. */
  private static final char BASE = '.';
  /** The base form of a plural or oblique form: text and term are both inflected. */
  private static final char BOTH = '+';
  /** The infinitive of a verb, or an English verb's base form. */
  private static final char VERB = '!';
  /** The masculine of an adjective. */
  private static final char ADJECTIVE = '~';

  private WordKeys() {}

  /** What a word of a text offers. */
  static Set<String> ofText(String word, Lang lang) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(SELF + word);
    for (Stem stem : Stems.explain(genitive(word), lang)) {
      switch (stem.rule()) {
        case "self" -> keys.add(BASE + stem.text());
        case "A03" -> { }
        case "verb", "ed", "ing" -> keys.add(VERB + stem.text());
        case "A02" -> keys.add(ADJECTIVE + stem.text());
        default -> {
          keys.add(BASE + stem.text());
          keys.add(BOTH + stem.text());
        }
      }
    }
    return keys;
  }

  /**
   * What a word of a term takes.
   *
   * @param pos the term's part of speech
   * @param last whether it is the term's last word, which its part of speech speaks of
   */
  static Set<String> ofTerm(String word, Lang lang, String pos, boolean last) {
    Set<String> keys = new LinkedHashSet<>();
    String base = genitive(word);
    keys.add(BASE + base);
    if (!last || pos.startsWith("adj")) {
      keys.add(ADJECTIVE + base);
    }
    if (lang == Lang.URDU ? word.endsWith("نا") : pos.equals("verb") || pos.isEmpty()) {
      keys.add(VERB + base);
    }
    for (Stem stem : Stems.explain(word, lang)) {
      boolean noun = stem.rule().startsWith("N") || stem.rule().equals("list");
      if (noun && last) {
        keys.add(BOTH + stem.text());
      }
    }
    return keys;
  }

  /** What a word of a term takes that has no inflections. */
  static Set<String> fixed(String word) {
    return Set.of(SELF + word);
  }

  /** Two words of a text that may be one in the glossary. */
  static Set<String> joined(String word) {
    return Set.of(SELF + word, BASE + word);
  }

  /** کا, کی and کے agree with what follows, so within a term they are one word. */
  private static String genitive(String word) {
    return word.equals("کی") || word.equals("کے") ? "کا" : word;
  }
}
