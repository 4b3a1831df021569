package yaad.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yaad.align.BaseLexicon;
import yaad.align.WordLearner;
import yaad.memory.Learned;
import yaad.memory.Unit;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Names;
import yaad.text.Names.Skeleton;
import yaad.text.Span;
import yaad.text.Stems;
import yaad.text.Token;
import yaad.text.Tokens;

/**
 * Says which words of a unit's one side probably translate marked words of its other side: those that the memory has linked
 * with them often, else those of the shipped word list, and names that sound alike. One serves one search; it remembers what it has looked up.
 */
final class Counterparts {
  /** A word below this share of all links of another says nothing. */
  private static final double LEAST_SHARE = 0.08;
  /** Of several words for one, those are marked that come near the best. */
  private static final double NEAR_BEST = 0.6;
  private static final double LEAST_SOUND = 0.72;
  private static final int PARTNERS = 40;

  private final Learned learned;
  private final BaseLexicon lexicon = new BaseLexicon();
  private final Map<String, Map<String, Double>> known = new HashMap<>();
  private final Map<Lang, Map<String, Set<String>>> stems = new EnumMap<>(Lang.class);
  private final Map<Lang, FunctionWords> function = new EnumMap<>(Lang.class);

  Counterparts(Learned learned) {
    this.learned = learned;
  }

  private record Candidate(int word, double score) {}

  /**
   * The probable counterparts, in order, without overlaps.
   *
   * @param from the side that is marked
   * @param marks what is marked there
   */
  List<Span> of(Unit unit, Lang from, List<Span> marks) {
    if (marks.isEmpty()) {
      return List.of();
    }
    Lang to = from.other();
    List<Token> words = Tokens.of(unit.text(to), to).stream().filter(Token::isWord).toList();
    Set<String> marked = new LinkedHashSet<>();
    for (Span mark : marks) {
      Tokens.of(mark.of(unit.text(from)), from).stream().filter(Token::isWord).map(Token::text).forEach(marked::add);
    }
    Set<Integer> chosen = new HashSet<>();
    for (String word : marked) {
      // What words like "of" are linked with stands all over the other text.
      if (!isFunction(word, from)) {
        choose(word, from, words, chosen);
      }
    }
    chosen.removeIf(w -> isFunction(words.get(w).text(), to));
    for (int w = 1; w + 1 < words.size(); w++) {
      if (chosen.contains(w - 1) && chosen.contains(w + 1) && isFunction(words.get(w).text(), to)) {
        chosen.add(w);
      }
    }
    return joined(chosen.stream().sorted().map(w -> words.get(w).span()).toList(), unit.text(to));
  }

  private boolean isFunction(String word, Lang lang) {
    return function.computeIfAbsent(lang, FunctionWords::of).has(Fold.key(word, lang, Level.SEARCH));
  }

  private void choose(String word, Lang from, List<Token> words, Set<Integer> chosen) {
    Map<String, Double> shares = known.computeIfAbsent(from.tag() + word, k -> shares(word, from));
    // What the word list knows is an ordinary word, whatever it sounds like.
    boolean name = (from == Lang.URDU || Character.isUpperCase(word.codePointAt(0))) && lexicon.partners(word, from).isEmpty();
    Skeleton sound = Skeleton.of(word, from);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      double score = stems(text, from.other()).stream().mapToDouble(stem -> shares.getOrDefault(stem, 0.0)).max().orElse(0);
      if (name && sound.consonants() > 1 && (from == Lang.ENGLISH || Character.isUpperCase(text.codePointAt(0)))) {
        score = Math.max(score, Names.similarity(sound, Skeleton.of(text, from.other()), LEAST_SOUND));
      }
      if (score >= LEAST_SHARE) {
        candidates.add(new Candidate(i, score));
      }
    }
    double best = candidates.stream().mapToDouble(Candidate::score).max().orElse(0);
    candidates.stream().filter(c -> c.score() >= NEAR_BEST * best).sorted(Comparator.comparingInt(Candidate::word))
        .forEach(c -> chosen.add(c.word()));
  }

  private Map<String, Double> shares(String word, Lang from) {
    Map<String, Double> shares = new LinkedHashMap<>();
    learned.partners(word, from, PARTNERS).forEach(p -> shares.put(p.word(), p.share()));
    if (shares.values().stream().noneMatch(share -> share >= LEAST_SHARE)) {
      // A memory that was imported has learned nothing yet.
      shares.putAll(lexicon.partners(word, from));
    }
    return shares;
  }

  /** What a word may be known by: to the memory its key, to the word list a base form. */
  private Set<String> stems(String word, Lang lang) {
    return stems.computeIfAbsent(lang, k -> new HashMap<>()).computeIfAbsent(word, w -> {
      Set<String> all = new HashSet<>(Stems.of(w, lang));
      all.add(WordLearner.key(w, lang));
      return all;
    });
  }

  /** Words that stand side by side are one counterpart. */
  private static List<Span> joined(List<Span> spans, String text) {
    List<Span> out = new ArrayList<>();
    for (Span span : spans) {
      int last = out.size() - 1;
      if (last >= 0 && span.start() >= out.get(last).end()
          && text.substring(out.get(last).end(), span.start()).isBlank()) {
        out.set(last, new Span(out.get(last).start(), span.end()));
      } else if (last < 0 || span.start() >= out.get(last).end()) {
        out.add(span);
      }
    }
    return out;
  }
}
