package yaad.find;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yaad.memory.Concepts;
import yaad.memory.Concepts.Place;
import yaad.memory.TermKey;
import yaad.memory.Word;
import yaad.memory.Words;
import yaad.text.Lang;
import yaad.text.Names;
import yaad.text.Names.Skeleton;
import yaad.text.Roman;

/** One look-up in the glossary: gathers candidates from the indexes and scores them by their texts alone. */
final class TermSearch {
  /** Of a key that very many terms have, so many are looked at. */
  private static final int MOST_PLACES = 300;
  /** A question with more words than these is a sentence. */
  private static final int MOST_WORDS = 12;
  private static final int SHORTEST_COMPACT = 5;
  private static final int SHORTEST_NEAR = 4;
  private static final int MOST_KEYS = 3000;
  private static final int MOST_NEAR_WORDS = 8;
  private static final int LONGEST = 64;
  /** What is less like the question than this is not shown. */
  private static final double LEAST_SCORE = 0.55;
  /** A term that merely contains what was asked for. */
  private static final double PART = 0.8;

  private final Concepts concepts;
  private final Lang lang;
  private final Map<Place, Candidate> found = new LinkedHashMap<>();
  private final Map<Place, String> texts = new HashMap<>();

  /** A term that may be an answer, not yet read. */
  record Candidate(Place place, TermHit.How how, double score) {}

  TermSearch(Concepts concepts, Lang lang) {
    this.concepts = concepts;
    this.lang = lang;
  }

  /** Answers of one tier are in the order of their scores. */
  static int tier(TermHit.How how) {
    return how == TermHit.How.NEAR ? TermHit.How.ROMAN.ordinal() : how.ordinal();
  }

  /** The candidates, best first. */
  List<Candidate> run(String question) {
    String text = bare(question);
    if (text.isEmpty() || text.length() > 4 * LONGEST) {
      return List.of();
    }
    sure(TermKey.EXACT, TermHit.How.EXACT, text);
    sure(TermKey.FOLDED, TermHit.How.SPELLING, text);
    List<String> words = words(lang, text);
    if (!words.isEmpty() && words.size() <= MOST_WORDS) {
      byWords(text, words);
      sure(TermKey.COMPACT, TermHit.How.COMPACT, text);
      if (text.length() <= LONGEST) {
        misspelt(text, words);
        if (lang == Lang.ENGLISH) {
          roman(text, words);
        }
        soundAlike(text);
      }
    }
    List<Candidate> all = new ArrayList<>(found.values());
    all.sort(Comparator.comparing((Candidate c) -> tier(c.how()))
        .thenComparing(Comparator.comparingDouble(Candidate::score).reversed()));
    return all;
  }

  /** Without the punctuation that a word brings along when it is copied out of a sentence. */
  static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !isContent(text.charAt(from))) {
      from++;
    }
    while (to > from && !isContent(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isContent(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static List<String> words(Lang lang, String text) {
    return Words.of(lang, text).stream().filter(w -> w.kind() != Word.Kind.MARK).map(Word::key).toList();
  }

  private void add(Place place, TermHit.How how, double score) {
    found.merge(place, new Candidate(place, how, score), (a, b) ->
        tier(b.how()) < tier(a.how()) || (tier(b.how()) == tier(a.how()) && b.score() > a.score()) ? b : a);
  }

  private String text(Place place) {
    return texts.computeIfAbsent(place, concepts::text);
  }

  private void sure(TermKey kind, TermHit.How how, String text) {
    for (String key : kind.of(lang, text)) {
      if (kind == TermKey.COMPACT && key.length() < SHORTEST_COMPACT) {
        continue;
      }
      for (Place place : concepts.places(lang, kind, key, MOST_PLACES)) {
        // A spelling found already is no inflection: the first and closest way counts.
        found.putIfAbsent(place, new Candidate(place, how, 1));
      }
    }
  }

  /** Terms with all words of the question, inflected or not: the same words, or some more. */
  private void byWords(String text, List<String> words) {
    List<Set<String>> stems = words.stream().map(w -> Set.copyOf(TermKey.WORD.of(lang, w))).toList();
    List<Place> fewest = null;
    for (Set<String> stem : stems) {
      Set<Place> places = new HashSet<>();
      stem.forEach(key -> places.addAll(concepts.places(lang, TermKey.WORD, key, MOST_PLACES)));
      if (fewest == null || places.size() < fewest.size()) {
        fewest = List.copyOf(places);
      }
    }
    for (Place place : fewest == null ? List.<Place>of() : fewest) {
      if (found.containsKey(place)) {
        continue;
      }
      List<String> others = words(lang, text(place));
      int at = indexOf(stems, others);
      if (at >= 0 && others.size() == stems.size()) {
        add(place, TermHit.How.INFLECTED, 1);
      } else if (at >= 0) {
        add(place, TermHit.How.NEAR, PART * Math.sqrt((double) words.size() / others.size()) + (1 - PART));
      }
    }
  }

  /** Where the words of the question stand one after another, or -1. */
  private int indexOf(List<Set<String>> stems, List<String> words) {
    for (int at = 0; at + stems.size() <= words.size(); at++) {
      int k = 0;
      while (k < stems.size() && !Collections.disjoint(stems.get(k), TermKey.WORD.of(lang, words.get(at + k)))) {
        k++;
      }
      if (k == stems.size()) {
        return at;
      }
    }
    return -1;
  }

  /** Terms with words that are a slip or two away. The first two letters are taken to be right. */
  private void misspelt(String text, List<String> words) {
    String joined = String.join(" ", words);
    for (String word : words) {
      if (word.length() < SHORTEST_NEAR) {
        continue;
      }
      int most = word.length() < 7 ? 1 : 2;
      List<String> near = concepts.keys(lang, TermKey.WORD, word.substring(0, 2), MOST_KEYS).stream()
          .filter(key -> !key.equals(word) && Math.abs(key.length() - word.length()) <= most)
          .filter(key -> EditDistance.of(word, key) <= most)
          .limit(MOST_NEAR_WORDS)
          .toList();
      for (String key : near) {
        for (Place place : concepts.places(lang, TermKey.WORD, key, MOST_PLACES)) {
          near(place, alike(joined, String.join(" ", words(lang, text(place)))));
        }
      }
    }
  }

  private static double alike(String a, String b) {
    if (a.length() > LONGEST || b.length() > 2 * LONGEST) {
      return 0;
    }
    return 1 - (double) EditDistance.of(a, b) / Math.max(a.length(), b.length());
  }

  private void near(Place place, double score) {
    if (score >= LEAST_SCORE) {
      add(place, TermHit.How.NEAR, score);
    }
  }

  /** Terms of the same language that sound so: پوتن for پیوٹن, poutine for Putin. */
  private void soundAlike(String text) {
    Skeleton asked = Skeleton.of(text, lang);
    String folded = String.join(" ", words(lang, text));
    for (String key : TermKey.SOUND.of(lang, text)) {
      for (Place place : concepts.places(lang, TermKey.SOUND, key, MOST_PLACES)) {
        if (!found.containsKey(place)) {
          String other = text(place);
          double sound = Names.similarity(asked, Skeleton.of(other, lang));
          near(place, 0.5 * sound + 0.5 * alike(folded, String.join(" ", words(lang, other))));
        }
      }
    }
  }

  /** Urdu terms that Latin letters spell: the whole of them, or some of their words. */
  private void roman(String text, List<String> words) {
    for (String key : TermKey.SOUND.of(lang, text)) {
      for (Place place : concepts.places(Lang.URDU, TermKey.SOUND, key, MOST_PLACES)) {
        if (!found.containsKey(place)) {
          double score = spells(text, words.size(), words(Lang.URDU, text(place)));
          if (score >= LEAST_SCORE) {
            add(place, TermHit.How.ROMAN, score);
          }
        }
      }
    }
  }

  /** How well Latin letters spell an Urdu term, or a part of it. */
  private static double spells(String latin, int words, List<String> term) {
    double best = heard(Roman.distance(latin, String.join(" ", term)));
    // The izafat is a word of its own in Roman letters only: wazir e azam.
    for (int size = Math.max(1, words - 1); size <= words && size < term.size(); size++) {
      for (int at = 0; at + size <= term.size(); at++) {
        double part = heard(Roman.distance(latin, String.join(" ", term.subList(at, at + size))));
        best = Math.max(best, part * (PART * Math.sqrt((double) size / term.size()) + (1 - PART)));
      }
    }
    return best;
  }

  private static double heard(double distance) {
    return Math.max(0, 1 - distance / 2);
  }
}
