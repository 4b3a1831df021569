package yaad.find;

import java.util.Locale;
import java.util.Set;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** A term as texts are searched for it, and what a text must be like, besides its words, to be an instance of it. */
final class TermForm {
  /** Fields whose proper nouns take no endings. */
  private static final Set<String> NAMES = Set.of("person", "place");
  /** A term this long is told by its consonants alone, so look-alike letters may differ. */
  private static final int LONG = 8;

  private final Concept concept;
  private final Term term;
  private final String text;
  private final String key;
  private final boolean name;
  private final boolean acronym;
  private final boolean capital;

  TermForm(Concept concept, Term term) {
    this.concept = concept;
    this.term = term;
    this.text = bare(term.text());
    this.key = Fold.key(text, term.lang(), Level.TERM);
    boolean proper = term.pos().startsWith("proper");
    this.name = proper && NAMES.contains(concept.field());
    this.capital = !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    String letters = text.replace(".", "");
    this.acronym = term.lang() == Lang.ENGLISH && capital && letters.length() > 1 && letters.length() <= 6
        && letters.equals(letters.toUpperCase(Locale.ROOT)) && letters.indexOf(' ') < 0;
  }

  /** A remark in brackets at the end tells two senses apart and is no part of the term: century (cricket). */
  static String bare(String term) {
    int at = term.lastIndexOf(" (");
    return at > 0 && term.endsWith(")") ? term.substring(0, at) : term;
  }

  Concept concept() {
    return concept;
  }

  Term term() {
    return term;
  }

  /** Its text without a remark in brackets. */
  String text() {
    return text;
  }

  /** Whether it is one word that a remark in brackets tells from another word of the same letters. */
  boolean isHomograph() {
    return text.length() < term.text().length() && text.indexOf(' ') < 0;
  }

  /** Its key at level T. */
  String key() {
    return key;
  }

  /** Whether its words are found only as they are. */
  boolean isFixed(int words) {
    return name || (term.pos().startsWith("proper") && words == 1) || acronym;
  }

  /** Whether what the search key has made equal is equal to a reader too: آ and ا, ھ and ہ, capitals of names. */
  boolean fits(String written, Lang lang) {
    if (lang == Lang.URDU) {
      return key.length() >= LONG || lookAlikes(key) == lookAlikes(Fold.key(written, lang, Level.TERM));
    }
    if (acronym) {
      return written.equals(written.toUpperCase(Locale.ROOT));
    }
    boolean phrase = text.indexOf(' ') > 0 && !term.pos().startsWith("proper");
    return !capital || phrase || Character.isUpperCase(written.codePointAt(0));
  }

  private static int lookAlikes(String key) {
    int count = 0;
    for (int i = 0; i < key.length(); i++) {
      count += key.charAt(i) == 'آ' ? 1 : key.charAt(i) == 'ھ' ? 1 << 16 : 0;
    }
    return count;
  }
}
