package yaad.find;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yaad.memory.Concepts;
import yaad.memory.Concepts.Place;
import yaad.memory.Concepts.Text;
import yaad.memory.TermKey;
import yaad.memory.Word;
import yaad.memory.Words;
import yaad.text.Lang;
import yaad.text.Names;
import yaad.text.Names.Skeleton;
import yaad.text.Roman;
import yaad.text.Stems;

/** One look-up in the glossary: gathers candidates from the indexes and scores them by their texts alone. */
final class TermSearch {
  /** Of a key that very many terms have, so many are compared with the places of other keys. */
  private static final int MOST_PLACES = 2000;
  /** So many terms that contain the question are read. */
  private static final int MOST_PARTS = 40;
  /** So many terms of one sound are read, and so many in all. */
  private static final int MOST_OF_A_SOUND = 25;
  private static final int MOST_SOUNDS = 150;
  /** A question with more words than these is a sentence. */
  private static final int MOST_WORDS = 12;
  private static final int SHORTEST_COMPACT = 5;
  private static final int SHORTEST_NEAR = 4;
  private static final int MOST_KEYS = 2000;
  private static final int MOST_NEAR_WORDS = 6;
  private static final int LONGEST = 64;
  /** What is less like the question than this is not shown. */
  private static final double LEAST_SCORE = 0.55;
  /** A term that merely contains what was asked for. */
  private static final double PART = 0.8;

  private final Concepts concepts;
  private final Lang lang;
  private final Map<Place, Candidate> found = new LinkedHashMap<>();

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
    sure(TermKey.EXACT, TermHit.How.EXACT, question.strip());
    sure(TermKey.EXACT, TermHit.How.EXACT, text);
    sure(TermKey.FOLDED, TermHit.How.SPELLING, text);
    List<String> words = words(lang, text);
    if (!words.isEmpty() && words.size() <= MOST_WORDS) {
      byWords(words);
      sure(TermKey.COMPACT, TermHit.How.COMPACT, text);
      boolean sure = found.values().stream().anyMatch(c -> c.how().isSure());
      if (!sure && text.length() <= LONGEST) {
        misspelt(words);
        if (lang == Lang.ENGLISH) {
          roman(text, words);
        } else {
          soundAlike(text);
        }
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

  private void sure(TermKey kind, TermHit.How how, String text) {
    for (String key : kind.of(lang, text)) {
      if (kind == TermKey.COMPACT && key.length() < SHORTEST_COMPACT) {
        continue;
      }
      for (Place place : concepts.places(lang, kind, key, MOST_PARTS)) {
        // A spelling found already is no inflection: the first and closest way counts.
        found.putIfAbsent(place, new Candidate(place, how, 1));
      }
    }
  }

  /** Terms with all words of the question, inflected or not: the same words, or some more. */
  private void byWords(List<String> words) {
    List<Set<String>> stems = words.stream().map(w -> Stems.of(w, lang)).toList();
    if (words.size() == 1) {
      for (String stem : stems.get(0)) {
        concepts.places(lang, TermKey.WORD, TermKey.WHOLE + stem, MOST_PARTS).forEach(this::inflected);
      }
      for (String stem : stems.get(0)) {
        concepts.texts(lang, TermKey.WORD, stem, MOST_PARTS).forEach(text -> part(words, stems, text.place(), text.text()));
      }
      return;
    }
    Set<Place> common = new LinkedHashSet<>();
    boolean first = true;
    for (Set<String> stem : stems) {
      Set<Place> places = new LinkedHashSet<>();
      boolean all = true;
      for (String key : stem) {
        List<Place> some = concepts.places(lang, TermKey.WORD, key, MOST_PLACES);
        all &= some.size() < MOST_PLACES;
        places.addAll(some);
      }
      // A word that very many terms have tells little, and not all of them are there to compare.
      if (all) {
        if (first) {
          common.addAll(places);
        } else {
          common.retainAll(places);
        }
        first = false;
      }
    }
    common.stream().limit(MOST_PARTS).forEach(place -> part(words, stems, place, concepts.at(place).term().text()));
  }

  private void inflected(Place place) {
    found.putIfAbsent(place, new Candidate(place, TermHit.How.INFLECTED, 1));
  }

  private void part(List<String> words, List<Set<String>> stems, Place place, String text) {
    if (found.containsKey(place)) {
      return;
    }
    List<String> others = words(lang, TermForm.bare(text));
    int at = indexOf(stems, others);
    if (at >= 0 && others.size() == stems.size()) {
      // But for the remark in brackets that tells it from its homographs it may be just what was asked for.
      found.putIfAbsent(place, new Candidate(place, others.equals(words) ? TermHit.How.EXACT : TermHit.How.INFLECTED, 1));
    } else if (at >= 0) {
      add(place, TermHit.How.NEAR, PART * Math.sqrt((double) stems.size() / others.size()) + (1 - PART));
    }
  }

  /** Where the words of the question stand one after another, or -1. */
  private int indexOf(List<Set<String>> stems, List<String> words) {
    for (int at = 0; at + stems.size() <= words.size(); at++) {
      int k = 0;
      while (k < stems.size() && !Collections.disjoint(stems.get(k), Stems.of(words.get(at + k), lang))) {
        k++;
      }
      if (k == stems.size()) {
        return at;
      }
    }
    return -1;
  }

  /** Terms with words that are a slip or two away. The first two letters are taken to be right. */
  private void misspelt(List<String> words) {
    String joined = String.join(" ", words);
    for (String word : words) {
      if (word.length() < SHORTEST_NEAR) {
        continue;
      }
      int most = word.length() < 7 ? 1 : 2;
      String start = word.substring(0, word.length() < 7 ? 2 : 3);
      for (String before : List.of(TermKey.WHOLE, "")) {
        concepts.keys(lang, TermKey.WORD, before + start, MOST_KEYS).stream()
            .filter(key -> isSlip(key.substring(before.length()), word, most))
            .limit(MOST_NEAR_WORDS)
            .flatMap(key -> concepts.texts(lang, TermKey.WORD, key, MOST_OF_A_SOUND).stream())
            .forEach(text -> near(text.place(), alike(joined, String.join(" ", words(lang, text.text())))));
      }
    }
  }

  private static boolean isSlip(String key, String word, int most) {
    return !key.equals(word) && Math.abs(key.length() - word.length()) <= most && word.length() <= LONGEST
        && EditDistance.of(word, key) <= most;
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

  /** Urdu terms that sound so: پوتن for پیوٹن. */
  private void soundAlike(String text) {
    Skeleton asked = Skeleton.of(text, lang);
    String folded = String.join(" ", words(lang, text));
    for (Text other : sounding(Set.copyOf(Roman.keysOfUrdu(text)), TermKey.WHOLE)) {
      double sound = Names.similarity(asked, Skeleton.of(other.text(), lang));
      near(other.place(), 0.5 * sound + 0.5 * alike(folded, String.join(" ", words(lang, other.text()))));
    }
  }

  /** Urdu terms that Latin letters spell: the whole of them, or some of their words. */
  private void roman(String text, List<String> words) {
    String telling = words.stream().max(Comparator.comparingInt(w -> Skeleton.of(w, lang).consonants())).orElse("");
    List<Text> candidates = new ArrayList<>(sounding(Roman.keysOfRoman(text), TermKey.WHOLE));
    candidates.addAll(sounding(Roman.keysOfRoman(telling), ""));
    for (Text candidate : candidates) {
      double score = spells(text, words.size(), words(Lang.URDU, candidate.text()));
      if (score >= LEAST_SCORE) {
        add(candidate.place(), TermHit.How.ROMAN, score);
      }
    }
  }

  private List<Text> sounding(Set<String> keys, String before) {
    List<Text> all = new ArrayList<>();
    Set<Place> seen = new HashSet<>();
    for (String key : keys) {
      if (all.size() >= MOST_SOUNDS || key.equals("-")) {
        continue;
      }
      for (Text text : concepts.texts(Lang.URDU, TermKey.SOUND, before + key, MOST_OF_A_SOUND)) {
        if (seen.add(text.place()) && !found.containsKey(text.place())) {
          all.add(text);
        }
      }
    }
    return all;
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
