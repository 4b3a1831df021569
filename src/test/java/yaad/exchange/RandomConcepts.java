package yaad.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/** Makes concepts from a seed, of everything that a concept can hold. */
final class RandomConcepts {
  private static final String[] POS = {"", "noun", "proper noun", "adjective", "verb", "adverb", "phrase"};
  private static final String[] TYPES = {"", "full form", "short form", "acronym", "transliteration"};

  private final RandomUnits texts;
  private final Random random;

  RandomConcepts(long seed) {
    texts = new RandomUnits(seed);
    random = new Random(seed + 1);
  }

  List<Concept> next(int count) {
    List<Concept> concepts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      concepts.add(next());
    }
    return concepts;
  }

  Concept next() {
    List<Term> terms = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      terms.add(new Term(new UUID(random.nextLong(), random.nextLong()), texts.one(Lang.values()), text(),
          texts.one(TermStatus.values()), texts.one(POS), texts.one(new String[] {"", "m", "f"}), texts.one(TYPES), maybe(), maybe(),
          random.nextBoolean() ? Stamp.NONE : stamp()));
    }
    return new Concept(new UUID(random.nextLong(), random.nextLong()), maybe(), maybe(), maybe(), maybe(), maybe(), maybe(),
        "source " + text(), random.nextBoolean(), terms, stamp());
  }

  private String text() {
    return texts.text().strip().replaceAll("\\s+", " ").strip();
  }

  private String maybe() {
    return random.nextInt(3) == 0 ? text() : "";
  }

  private Stamp stamp() {
    Instant created = Instant.ofEpochSecond(1 + random.nextInt(2_000_000_000));
    return new Stamp(maybe(), created, maybe(), random.nextBoolean() ? created : created.plusSeconds(random.nextInt(100_000)));
  }
}
