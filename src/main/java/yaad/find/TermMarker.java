package yaad.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Span;
import yaad.text.Token;
import yaad.text.Tokens;

/**
 * Finds the terms of a glossary in running text, inflected and with other spaces than the glossary has. Whole words only:
 * روس is not found in روسی. Immutable once built; the time for a text does not depend on the size of the glossary.
 */
public final class TermMarker {
  /** Compact forms shorter than this are ambiguous (see {@link Level#COMPACT}). */
  private static final int LEAST_COMPACT = 5;

  /**
   * A term in a text.
   *
   * @param concept the concept
   * @param term the term of it that stands there, in this or in an inflected form
   * @param span where it stands, in UTF-16 units
   * @param asWritten whether the text writes it as the glossary does, marks and case apart
   */
  public record Mark(Concept concept, Term term, Span span, boolean asWritten) {}

  private record Entry(Concept concept, Term term, String written, long lookAlikes) {}

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final List<Entry> entries = new ArrayList<>(1);
  }

  private final Lang lang;
  private final Node root = new Node();

  /** A marker for the terms that these concepts have in one language. */
  public TermMarker(Lang lang, Iterable<Concept> concepts) {
    this.lang = lang;
    for (Concept concept : concepts) {
      concept.terms(lang).forEach(term -> add(concept, term));
    }
  }

  private void add(Concept concept, Term term) {
    String text = bare(term.text());
    List<Token> tokens = Tokens.of(text, lang).stream().filter(Token::isWord).toList();
    if (tokens.isEmpty()) {
      return;
    }
    Entry entry = new Entry(concept, term, Fold.key(text, lang, Level.TERM), lookAlikes(text));
    boolean fixed = term.pos().equals("proper noun") && lang == Lang.URDU;
    List<Set<String>> keys = new ArrayList<>();
    StringBuilder compact = new StringBuilder();
    for (Token token : tokens) {
      keys.add(fixed ? Set.of(token.key()) : Inflection.keys(token.key(), lang));
      compact.append(token.key());
    }
    insert(root, keys, 0, entry);
    if (tokens.size() > 1 && compact.length() >= LEAST_COMPACT && lang == Lang.URDU) {
      insert(root, List.of(fixed ? Set.of(compact.toString()) : Inflection.keys(compact.toString(), lang)), 0, entry);
    }
  }

  /** A remark in brackets at the end tells two senses apart and is no part of the term: century (cricket). */
  private static String bare(String term) {
    int at = term.lastIndexOf(" (");
    return at > 0 && term.endsWith(")") ? term.substring(0, at) : term;
  }

  private static void insert(Node node, List<Set<String>> keys, int i, Entry entry) {
    if (i == keys.size()) {
      node.entries.add(entry);
      return;
    }
    for (String key : keys.get(i)) {
      insert(node.next.computeIfAbsent(key, k -> new Node()), keys, i + 1, entry);
    }
  }

  /** The longest term at each place; of what they overlap the first. All concepts that the words name. */
  public List<Mark> longest(String text, List<Token> tokens) {
    List<Mark> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      List<Found> found = at(text, tokens, i);
      int end = i;
      for (Found f : found) {
        end = Math.max(end, f.end);
      }
      for (Found f : found) {
        if (f.end == end) {
          out.add(f.mark);
        }
      }
      i = Math.max(end, i + 1);
    }
    return out;
  }

  /** Every term at every place, the ones within others included. */
  public List<Mark> all(String text, List<Token> tokens) {
    List<Mark> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      at(text, tokens, i).forEach(f -> out.add(f.mark));
    }
    return out;
  }

  private record Found(Mark mark, int end) {}

  private List<Found> at(String text, List<Token> tokens, int start) {
    List<Found> found = new ArrayList<>(2);
    if (tokens.get(start).isWord()) {
      walk(root, text, tokens, start, start, found, new HashSet<>());
    }
    return found;
  }

  private void walk(Node node, String text, List<Token> tokens, int start, int i, List<Found> found, Set<Entry> seen) {
    for (Entry entry : node.entries) {
      Span span = new Span(tokens.get(start).span().start(), tokens.get(i - 1).span().end());
      String written = span.of(text);
      if (fits(entry, written) && seen.add(entry)) {
        found.add(new Found(
            new Mark(entry.concept, entry.term, span, Fold.key(written, lang, Level.TERM).equals(entry.written)), i));
      }
    }
    if (i >= tokens.size() || node.next.isEmpty()) {
      return;
    }
    Token token = tokens.get(i);
    if (!token.isWord()) {
      // A hyphen may stand between the parts of a term.
      if (i > start && token.text().equals("-") && i + 1 < tokens.size()) {
        walk(node, text, tokens, start, i + 1, found, seen);
      }
      return;
    }
    for (String key : Inflection.keys(token.key(), lang)) {
      step(node.next.get(key), text, tokens, start, i + 1, found, seen);
    }
    // The text splits what the glossary joins: وزیر اعظم for وزیراعظم.
    if (lang == Lang.URDU && i + 1 < tokens.size() && tokens.get(i + 1).isWord()) {
      String joined = token.key() + tokens.get(i + 1).key();
      if (joined.length() >= LEAST_COMPACT) {
        step(node.next.get(joined), text, tokens, start, i + 2, found, seen);
      }
    }
  }

  private void step(
      @Nullable Node next, String text, List<Token> tokens, int start, int i, List<Found> found, Set<Entry> seen) {
    if (next != null) {
      walk(next, text, tokens, start, i, found, seen);
    }
  }

  /** Whether what the search key has made equal is equal to a reader too: آ and ا, ھ and ہ, capitals of names. */
  private boolean fits(Entry entry, String written) {
    if (lang == Lang.URDU) {
      return entry.lookAlikes == lookAlikes(written);
    }
    String term = entry.term.text();
    boolean capital = Character.isUpperCase(term.charAt(0));
    boolean acronym = term.length() <= 5 && term.equals(term.toUpperCase(Locale.ROOT)) && capital;
    if (acronym) {
      return written.equals(written.toUpperCase(Locale.ROOT));
    }
    return !capital || Character.isUpperCase(written.charAt(0)) || term.indexOf(' ') > 0 && !entry.term.pos().equals("proper noun");
  }

  private long lookAlikes(String text) {
    long madda = 0;
    long heh = 0;
    String term = lang == Lang.URDU ? Fold.key(text, lang, Level.TERM) : "";
    for (int i = 0; i < term.length(); i++) {
      madda += term.charAt(i) == 'آ' ? 1 : 0;
      heh += term.charAt(i) == 'ھ' ? 1 : 0;
    }
    return madda << 32 | heh;
  }
}
