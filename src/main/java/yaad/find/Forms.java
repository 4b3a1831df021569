package yaad.find;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yaad.memory.Units;
import yaad.memory.WordQuery.Phrase;
import yaad.text.Lang;
import yaad.text.Roman;
import yaad.text.Stems;

/** Finds the words of a memory that are forms of one that was asked for, or that sound like it. */
final class Forms {
  private static final int MOST_FORMS = 100;
  private static final int MOST_SOUNDS = 6;
  /** Wrong consonants that a word may have, and may have more than the best one. */
  private static final double FARTHEST = 1.2;
  private static final double NEAR_BEST = 0.4;
  /** So much of the start of its stem every form shares, but for the last letters, which endings may change. */
  private static final int SHARED = 2;

  private static final String FIRST_URDU = "\u0600";
  private static final String LAST = "\uDBFF\uDFFF";

  private final Units units;
  private @Nullable Map<String, List<String>> byKey;

  Forms(Units units) {
    this.units = units;
  }

  /** The phrase with the forms of its word beside it; as it is when it has several words or is a prefix. */
  Phrase inflected(Phrase phrase) {
    if (phrase.prefix() || phrase.words().size() > 1) {
      return phrase;
    }
    String word = phrase.words().get(0);
    Set<String> stems = Stems.of(word, phrase.lang());
    Set<String> forms = new LinkedHashSet<>(stems);
    for (String stem : stems) {
      String start = stem.substring(0, Math.min(stem.length(), Math.max(SHARED, stem.length() - SHARED)));
      for (String other : units.vocabulary(phrase.lang(), start, start + LAST)) {
        if (forms.size() < MOST_FORMS && !Collections.disjoint(stems, Stems.of(other, phrase.lang()))) {
          forms.add(other);
        }
      }
    }
    forms.remove(word);
    return new Phrase(phrase.lang(), phrase.words(), false, List.copyOf(forms));
  }

  /** All Urdu words of the memory by their keys: read once, which takes seconds for a million units. */
  private synchronized Map<String, List<String>> urduWords() {
    Map<String, List<String>> words = byKey;
    if (words == null) {
      Map<String, List<String>> all = new HashMap<>();
      for (String word : units.vocabulary(Lang.URDU, FIRST_URDU, LAST)) {
        Roman.keysOfUrdu(word).forEach(key -> all.computeIfAbsent(key, k -> new ArrayList<>(2)).add(word));
      }
      words = all;
      byKey = words;
    }
    return words;
  }

  /** Reads all that it needs to tell what sounds alike, once. */
  void read() {
    urduWords();
  }

  /** The Urdu words that a Roman word may be, the most probable first. */
  List<String> sounding(String roman) {
    Set<String> candidates = new LinkedHashSet<>();
    Map<String, List<String>> words = urduWords();
    Roman.keysOfRoman(roman).forEach(key -> candidates.addAll(words.getOrDefault(key, List.of())));
    List<Roman.Hit> ranked = Roman.rank(roman, candidates.stream().sorted().toList());
    double best = ranked.isEmpty() ? 0 : ranked.get(0).distance();
    return ranked.stream()
        .filter(h -> h.distance() <= Math.min(FARTHEST, best + NEAR_BEST))
        .limit(MOST_SOUNDS)
        .map(Roman.Hit::urdu)
        .toList();
  }
}
