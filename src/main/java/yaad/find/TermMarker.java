package yaad.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * روس is not found in روسی. Names of people and places are found as they are, because their endings belong to them. May be
 * shared between threads; the time for a text does not depend on the size of the glossary.
 *
 * <p>Terms stand in a tree of words. A word of it is a set of keys, and a word of a text goes on to every branch whose set
 * its own keys meet (see {@link WordKeys}).
 */
public final class TermMarker {
  /** Compact forms shorter than this are ambiguous (see {@link Level#COMPACT}). */
  private static final int LEAST_COMPACT = 5;
  /** So many words' stems are remembered. */
  private static final int MOST_REMEMBERED = 50_000;
  /** Between the words of a term may stand so many marks that do not part words. */
  private static final int MOST_MARKS = 2;
  private static final String JOINING_MARKS = "-‐‑–—/'‘’\"“”«»()[]•";

  /**
   * A term in a text.
   *
   * @param concept the concept
   * @param term the term of it that stands there, in this or in an inflected form
   * @param span where it stands, in UTF-16 units
   * @param asWritten whether the text writes it as the glossary does, marks and case apart
   */
  public record Mark(Concept concept, Term term, Span span, boolean asWritten) {}

  private static final class Node {
    final Map<String, List<Node>> next = new HashMap<>(2);
    final List<TermForm> terms = new ArrayList<>(1);
    /** Its branches by their sets of keys; needed only while the tree grows. */
    final Map<Set<String>, Node> branches = new HashMap<>(2);
  }

  /** A term found from one token on. */
  private record Found(Mark mark, int from, int to) {
    int length() {
      return to - from;
    }
  }

  private final Lang lang;
  private final FunctionWords function;
  private final Node root = new Node();
  private final Map<String, Set<String>> remembered = new ConcurrentHashMap<>();

  /** A marker for the terms that these concepts have in one language. */
  public TermMarker(Lang lang, Iterable<Concept> concepts) {
    this.lang = lang;
    this.function = FunctionWords.of(lang);
    for (Concept concept : concepts) {
      concept.terms(lang).forEach(term -> add(new TermForm(concept, term)));
    }
  }

  private void add(TermForm form) {
    List<String> words = Tokens.of(form.text(), lang).stream().filter(Token::isWord).map(TermMarker::key)
        .filter(key -> !key.isEmpty()).toList();
    if (words.isEmpty()) {
      return;
    }
    boolean fixed = form.isFixed(words.size());
    insert(words, fixed, form);
    String compact = String.join("", words);
    if (words.size() > 1 && compact.length() >= LEAST_COMPACT && lang == Lang.URDU) {
      insert(List.of(compact), fixed, form);
    }
  }

  private void insert(List<String> words, boolean fixed, TermForm form) {
    Node node = root;
    for (int i = 0; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      Set<String> keys = fixed ? WordKeys.fixed(words.get(i)) : WordKeys.ofTerm(words.get(i), lang, form.term().pos(), last);
      Node from = node;
      node = from.branches.computeIfAbsent(keys, set -> {
        Node made = new Node();
        set.forEach(key -> from.next.computeIfAbsent(key, k -> new ArrayList<>(1)).add(made));
        return made;
      });
    }
    node.terms.add(form);
  }

  private static String key(Token token) {
    return token.kind() == Token.Kind.ACRONYM ? token.key().replace(" ", "") : token.key();
  }

  /** {@link #longest(String, List)} of a text that was not cut into tokens yet. */
  public List<Mark> longest(String text) {
    return longest(text, Tokens.of(text, lang));
  }

  /**
   * The terms in a text, in order; of those that overlap only the longest, at one place all concepts that the words may
   * name, those written so first.
   */
  public List<Mark> longest(String text, List<Token> tokens) {
    List<Found> found = everywhere(text, tokens);
    found.sort(Comparator.comparingInt(Found::length).reversed().thenComparingInt(Found::from));
    int[] taken = new int[tokens.size()];
    List<Found> kept = new ArrayList<>(found.size());
    for (Found f : found) {
      // A place is its first token's number plus one and its length; two terms of one place share it.
      int place = (f.from() + 1) << 8 | f.length();
      boolean free = true;
      for (int i = f.from(); i < f.to() && free; i++) {
        free = taken[i] == 0 || taken[i] == place;
      }
      if (free) {
        Arrays.fill(taken, f.from(), f.to(), place);
        kept.add(f);
      }
    }
    dropGuesses(kept);
    kept.sort(Comparator.comparingInt(Found::from).thenComparing(f -> !f.mark().asWritten())
        .thenComparing(f -> f.mark().term().status()));
    return kept.stream().map(Found::mark).toList();
  }

  /** What a word may be an inflected form of counts for little where the word itself is a term. */
  private static void dropGuesses(List<Found> kept) {
    Set<Integer> written = new HashSet<>();
    kept.forEach(f -> {
      if (f.mark().asWritten()) {
        written.add(f.from());
      }
    });
    kept.removeIf(f -> !f.mark().asWritten() && written.contains(f.from()));
  }

  /** Every term at every place, the ones within others included, in the order of their first words. */
  public List<Mark> all(String text, List<Token> tokens) {
    return everywhere(text, tokens).stream().map(Found::mark).toList();
  }

  private List<Found> everywhere(String text, List<Token> tokens) {
    return new Walk(text, tokens).run();
  }

  private Set<String> keys(String word) {
    Set<String> known = remembered.get(word);
    if (known == null) {
      known = Set.copyOf(WordKeys.ofText(word, lang));
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(word, known);
      }
    }
    return known;
  }

  /** One walk through one text. */
  private final class Walk {
    private final String text;
    private final List<Token> tokens;
    private final String[] words;
    private final List<Found> found = new ArrayList<>();

    Walk(String text, List<Token> tokens) {
      this.text = text;
      this.tokens = tokens;
      this.words = new String[tokens.size()];
      for (int i = 0; i < words.length; i++) {
        Token token = tokens.get(i);
        words[i] = token.isWord() ? key(token) : "";
      }
    }

    List<Found> run() {
      for (int i = 0; i < words.length; i++) {
        if (!words[i].isEmpty()) {
          // One term may be met on several ways; it counts once for each stretch of text.
          Map<Object, Found> here = new LinkedHashMap<>();
          step(root, i, i, here);
          found.addAll(here.values());
        }
      }
      return found;
    }

    private void arrive(Node node, int from, int to, Map<Object, Found> here) {
      if (!node.terms.isEmpty()) {
        Span span = new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
        String written = span.of(text);
        for (TermForm form : node.terms) {
          // Over (cricket): the preposition is far commoner.
          boolean other = form.isHomograph() && function.has(words[from]);
          if (!other && form.fits(written, lang)) {
            boolean asWritten = Fold.key(written, lang, Level.TERM).equals(form.key());
            here.putIfAbsent(List.of(form, to), new Found(new Mark(form.concept(), form.term(), span, asWritten), from, to));
          }
        }
      }
      if (node.next.isEmpty()) {
        return;
      }
      int at = to;
      while (at < words.length && at - to < MOST_MARKS && words[at].isEmpty() && joins(tokens.get(at))) {
        at++;
      }
      if (at < words.length && !words[at].isEmpty()) {
        step(node, from, at, here);
      }
    }

    private boolean joins(Token token) {
      return token.text().length() == 1 && JOINING_MARKS.indexOf(token.text().charAt(0)) >= 0;
    }

    private void step(Node node, int from, int at, Map<Object, Found> here) {
      for (String key : keys(words[at])) {
        for (Node next : node.next.getOrDefault(key, List.of())) {
          arrive(next, from, at + 1, here);
        }
      }
      // The text splits what the glossary joins: وزیر اعظم for وزیراعظم.
      if (lang == Lang.URDU && at + 1 < words.length && !words[at + 1].isEmpty()) {
        String joined = words[at] + words[at + 1];
        if (joined.length() >= LEAST_COMPACT) {
          for (String key : WordKeys.joined(joined)) {
            for (Node next : node.next.getOrDefault(key, List.of())) {
              arrive(next, from, at + 2, here);
            }
          }
        }
      }
    }
  }
}
