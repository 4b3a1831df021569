package yaad.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.memory.IndexPart;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Unit;
import yaad.memory.Words;
import yaad.memory.Writer;
import yaad.text.Lang;

/**
 * Ten thousand queries over fifty thousand units, both languages, least scores from 50 to 95: the index names every unit that
 * comparing all of them finds, with a bound that is not below its score, read from memory and read from the file; and what
 * the matcher offers is as good. {@code -Dsoak.queries=N} asks another number of queries.
 */
@Tag("soak")
class OracleSoak {
  private static final int UNITS = 50_000;
  private static final int QUERIES = Integer.getInteger("soak.queries", 10_000);
  /** One query in so many is answered from the file. */
  private static final int FROM_FILE = 20;
  private static final int BEST = 5;

  @TempDir Path folder;

  @Test
  void missesNothing() {
    Corpus corpus = new Corpus(Path.of(""), Corpus.BASES);
    Path file = folder.resolve("yaad.db");
    Map<Integer, Long> numbers = store(corpus, file);
    for (Lang lang : Lang.values()) {
      Scan scan = new Scan(corpus, UNITS, lang);
      ConcurrentLinkedQueue<String> missed = new ConcurrentLinkedQueue<>();
      try (Memory memory = Memory.openReadOnly(file, MemoryOptions.of("test"))) {
        List<IndexPart> parts = memory.matchIndex().parts(lang, true);
        long found = IntStream.range(0, QUERIES / 2).parallel().mapToLong(i -> {
          String text = text(corpus.query(i, UNITS), lang);
          int min = 50 + i % 10 * 5;
          Map<Integer, Integer> expected = scan.all(text, min);
          Map<Long, Integer> bounds = new Candidates().find(new Analysed(lang, text), parts, min);
          compare(memory, text, lang, expected, bounds, numbers, missed);
          best(memory, corpus, text, lang, min, expected, missed);
          return expected.size();
        }).sum();
        assertTrue(found > QUERIES, "the corpus has too few matches to show anything: " + found);
      }
      try (Memory memory = Memory.openReadOnly(file, MemoryOptions.of("test"))) {
        for (int i = 0; i < QUERIES / 2; i += FROM_FILE) {
          String text = text(corpus.query(i, UNITS), lang);
          int min = 50 + i / FROM_FILE % 10 * 5;
          memory.snapshot(() -> {
            List<IndexPart> parts = memory.matchIndex().parts(lang, false);
            Map<Long, Integer> bounds = new Candidates().find(new Analysed(lang, text), parts, min);
            compare(memory, text, lang, scan.all(text, min), bounds, numbers, missed);
            return true;
          });
        }
      }
      assertEquals(List.of(), List.copyOf(missed));
    }
  }

  private static String text(Corpus.Pair pair, Lang lang) {
    return lang == Lang.URDU ? pair.ur() : pair.en();
  }

  /** Stores the pairs; says which number the unit of each has, those left out that were there already. */
  private static Map<Integer, Long> store(Corpus corpus, Path file) {
    Map<Integer, Long> numbers = new HashMap<>();
    try (Memory memory = Memory.open(file, MemoryOptions.of("test"))) {
      int at = 0;
      for (int size = 1; at < UNITS; size = size * 3 % 9_001 + 1) {
        int from = at;
        int to = Math.min(UNITS, at + size);
        memory.write("add", "", w -> {
          for (int i = from; i < to; i++) {
            Corpus.Pair pair = corpus.pair(i);
            if (w.add(w.typed(pair.ur(), pair.en(), Map.of())) == Writer.Added.NEW) {
              numbers.put(i, numbers.size() + 1L);
            }
          }
          return true;
        });
        at = to;
      }
      int some = UNITS / 2;
      while (!numbers.containsKey(some)) {
        some++;
      }
      Unit unit = memory.matchIndex().units(List.of(numbers.get(some)), MatchOptions.STANDARD.filter()).get(0).unit();
      assertEquals(corpus.pair(some).ur(), unit.ur(), "units are numbered otherwise");
    }
    return numbers;
  }

  private static void compare(Memory memory, String text, Lang lang, Map<Integer, Integer> expected, Map<Long, Integer> bounds,
      Map<Integer, Long> numbers, ConcurrentLinkedQueue<String> missed) {
    List<Long> same = memory.matchIndex().withShape(lang, Words.shape(Words.of(lang, text)));
    expected.forEach((i, score) -> {
      Long n = numbers.get(i);
      if (n != null && !same.contains(n) && bounds.getOrDefault(n, 0) < score) {
        missed.add(score + "% of " + text + ": bound " + bounds.get(n));
      }
    });
  }

  /** The best offers are as good as those of the scan; a number that cannot be put right makes an offer less than it seems. */
  private static void best(Memory memory, Corpus corpus, String text, Lang lang, int min, Map<Integer, Integer> expected,
      ConcurrentLinkedQueue<String> missed) {
    MatchOptions options = new MatchOptions(min, BEST, MatchOptions.STANDARD.filter(), 0, 0, 0, Map.of());
    List<Match> offered = new Matcher(memory, options).matches(new MatchQuery(text, lang));
    if (offered.stream().anyMatch(m -> m.basis() == Basis.NUMBERS)) {
      return;
    }
    Map<Corpus.Pair, Integer> distinct = new HashMap<>();
    expected.forEach((i, score) -> distinct.merge(corpus.pair(i), score, Math::max));
    List<Integer> wanted = distinct.values().stream().sorted((a, b) -> b - a).limit(BEST).collect(Collectors.toList());
    List<Integer> had = new ArrayList<>(offered.stream().map(Match::score).toList());
    if (!wanted.equals(had)) {
      missed.add(min + "%: " + text + ": offered " + had + ", there are " + wanted);
    }
  }
}
