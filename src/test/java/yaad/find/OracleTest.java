package yaad.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.UnitFilter;
import yaad.memory.Unit;
import yaad.text.Lang;

/** The index finds exactly what comparing every unit finds: as it is written, as it is read into memory, after changes. */
class OracleTest {
  private static final int UNITS = 1_500;

  @TempDir Path folder;

  @Test
  void missesNothing() {
    Corpus corpus = new Corpus(Path.of(""), 800);
    try (Memory memory = Memory.open(folder.resolve("yaad.db"), MemoryOptions.of("test"))) {
      // Many small writes and some large ones, so that there are fresh texts, small parts and merged ones.
      int at = 0;
      for (int size = 1; at < UNITS; size = size * 3 % 211 + 1) {
        int from = at;
        int to = Math.min(UNITS, at + size);
        memory.write("add", "", w -> {
          for (int i = from; i < to; i++) {
            Corpus.Pair pair = corpus.pair(i);
            w.add(w.typed(pair.ur(), pair.en(), Map.of()));
          }
          return true;
        });
        at = to;
      }
      change(memory, corpus);
      check(memory, corpus, 30, 500);
      memory.undo(2);
      check(memory, corpus, 25, 900);
    }
  }

  private static void change(Memory memory, Corpus corpus) {
    List<Unit> units = memory.units().list(UnitFilter.ALL, 100, 400);
    memory.write("edit", "", w -> {
      for (int i = 0; i < 200; i++) {
        Unit u = units.get(i);
        w.edit(new Unit(u.id(), corpus.pair(9_000 + i).ur(), u.en(), u.origin(), u.status(), u.doubtful(), u.confidence(),
            u.place(), u.stamp(), u.used(), u.attributes()));
      }
      return true;
    });
    memory.write("delete", "", w -> {
      for (int i = 200; i < 400; i++) {
        w.delete(units.get(i).id());
      }
      return true;
    });
  }

  /** Of one to three words, of marks alone, of numbers alone: every one against every other, before and after they make a part. */
  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void oddTexts(int copies) throws IOException {
    List<String[]> odd;
    try (InputStream in = OracleTest.class.getResourceAsStream("odd.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      odd = all.lines().map(line -> line.split("\t")).toList();
    }
    try (Memory memory = Memory.open(folder.resolve("yaad.db"), MemoryOptions.of("test"))) {
      memory.write("add", "", w -> {
        odd.forEach(pair -> w.add(w.typed(pair[0], pair[1], Map.of())));
        for (int i = 1; i < copies; i++) {
          w.add(w.typed("اور " + i + " ہاں", "and " + i + " yes", Map.of()));
        }
        return true;
      });
      for (int min = 50; min <= 95; min += 5) {
        Matcher matcher = new Matcher(memory, MatchOptions.STANDARD.withMin(min));
        for (String[] pair : odd) {
          for (Lang lang : Lang.values()) {
            MatchQuery query = new MatchQuery(pair[lang == Lang.URDU ? 0 : 1], lang);
            assertEquals(shown(matcher.exhaustive(query)), shown(matcher.matches(query)), query.text() + " " + min);
          }
        }
      }
    }
  }

  private static void check(Memory memory, Corpus corpus, int queries, int first) {
    for (Lang lang : Lang.values()) {
      for (int min : new int[] {50, 70, 95}) {
        // A matcher reads from the tables at first, and from memory after its first questions.
        Matcher matcher = new Matcher(memory, MatchOptions.STANDARD.withMin(min));
        for (int i = first; i < first + queries; i++) {
          Corpus.Pair pair = i % 5 == 0 ? corpus.pair(i) : corpus.query(i, UNITS);
          MatchQuery query = new MatchQuery(lang == Lang.URDU ? pair.ur() : pair.en(), lang);
          assertEquals(shown(matcher.exhaustive(query)), shown(matcher.matches(query)), query.text());
        }
      }
    }
  }

  private static List<String> shown(List<Match> matches) {
    return matches.stream().map(m -> m.score() + " " + m.unit().id() + " " + m.penalties()).toList();
  }
}
