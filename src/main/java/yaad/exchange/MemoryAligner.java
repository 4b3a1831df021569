package yaad.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yaad.align.Aligner;
import yaad.align.Terms;
import yaad.align.WordPair;
import yaad.memory.Concept;
import yaad.memory.Concepts.Place;
import yaad.memory.Learned;
import yaad.memory.Memory;
import yaad.memory.Term;
import yaad.memory.TermKey;
import yaad.text.Lang;

/** The aligner that knows what a memory knows: its glossary, and the words that it has learned. */
public final class MemoryAligner {
  /** Terms that share such a common word are found by their other words. */
  private static final int MOST = 200;

  private MemoryAligner() {}

  /** An aligner for one run; it may be used as long as the memory is open. */
  public static Aligner of(Memory memory) {
    Aligner.Builder builder = Aligner.builder();
    if (memory.counts().concepts() > 0) {
      builder.glossary(terms(memory));
    }
    Learned learned = memory.learned();
    return (learned.pairs() > 0 ? builder.memory(learned) : builder).build();
  }

  private static Terms terms(Memory memory) {
    // A concept is come upon by each word of its terms. Only whoever has the snapshot looks here.
    Map<Long, List<WordPair>> read = new HashMap<>();
    return stem -> memory.snapshot(() -> {
      Map<Long, Place> found = new LinkedHashMap<>();
      for (String key : List.of(TermKey.WHOLE + stem, stem)) {
        List<Place> places = memory.concepts().places(Lang.URDU, TermKey.WORD, key, MOST + 1);
        if (places.size() <= MOST) {
          places.forEach(place -> found.putIfAbsent(place.concept(), place));
        }
      }
      return found.values().stream()
          .flatMap(place -> read.computeIfAbsent(place.concept(), n -> pairs(memory.concepts().at(place).concept())).stream())
          .toList();
    });
  }

  /** Forbidden terms too: texts have them all the same. */
  private static List<WordPair> pairs(Concept concept) {
    List<WordPair> pairs = new ArrayList<>();
    for (Term ur : concept.terms(Lang.URDU).toList()) {
      concept.terms(Lang.ENGLISH).forEach(en -> pairs.add(new WordPair(ur.text(), en.text())));
    }
    return pairs;
  }
}
