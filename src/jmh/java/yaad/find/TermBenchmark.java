package yaad.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.lib.terminology.simpletb.SimpleTB;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/**
 * One look-up in a glossary of 100,000 terms (its percentiles, p95 above all), and the terms of one sentence marked with a
 * glossary of 10,000 concepts (sentences a second); the latter beside Okapi's {@code SimpleTB}, which compares letters and
 * knows neither inflection nor spellings. Run it in the project's folder.
 */
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 4)
@Fork(1)
public class TermBenchmark {
  private static final int LOOK_UP = 50_000;
  private static final int MARK = 10_000;

  /** Two terms that translate each other. */
  private record Pair(String en, String ur) {}

  /** The starter glossary's pairs, then groups of two or three of them, all different. */
  private static List<Pair> pairs(int count) {
    List<Pair> starter = new ArrayList<>();
    for (String line : lines(Path.of("glossary", "starter.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (!line.startsWith("#") && !cells[0].equals("id") && !cells[2].isEmpty() && !cells[6].isEmpty()) {
        starter.add(new Pair(cells[2], cells[6]));
      }
    }
    Map<String, Pair> all = new LinkedHashMap<>();
    starter.forEach(pair -> all.putIfAbsent(pair.en(), pair));
    SplittableRandom random = new SplittableRandom(7);
    while (all.size() < count) {
      StringBuilder en = new StringBuilder();
      StringBuilder ur = new StringBuilder();
      for (int i = 2 + random.nextInt(2); i > 0; i--) {
        Pair pair = starter.get(random.nextInt(starter.size()));
        en.append(en.isEmpty() ? "" : " ").append(pair.en());
        ur.append(ur.isEmpty() ? "" : " ").append(pair.ur());
      }
      all.putIfAbsent(en.toString(), new Pair(en.toString(), ur.toString()));
    }
    return all.values().stream().limit(count).toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Concept concept(Pair pair) {
    UUID id = UUID.nameUUIDFromBytes(pair.en().getBytes(StandardCharsets.UTF_8));
    return new Concept(id, "", "", "", "", "", "", "", false, List.of(
        new Term(new UUID(id.getMostSignificantBits(), 1), Lang.ENGLISH, pair.en(), TermStatus.PREFERRED, "", "", "", ""),
        new Term(new UUID(id.getMostSignificantBits(), 2), Lang.URDU, pair.ur(), TermStatus.PREFERRED, "", "", "", "")), Stamp.NONE);
  }

  /** A memory on disk with 100,000 terms, and what people type. */
  @State(Scope.Thread)
  public static class LookUp {
    private final List<String> queries = new ArrayList<>(List.of("putin", "poutine", "sadar", "khaarja", "wazir e azam",
        "shahbaz", "taluqaat", "bahirah japan", "ministers", "treaties", "پوتن", "پیوٹن", "وزرائے خارجہ", "معاہدوں",
        "ceasefires", "وزیراعظم", "tariffs", "no such word"));
    private Path folder;
    private Memory memory;
    private TermFinder finder;
    private int next;

    /** Fills the memory. */
    @Setup
    public void open() throws IOException {
      folder = Files.createTempDirectory("yaad-bench");
      memory = Memory.open(folder.resolve("terms.db"), MemoryOptions.of("bench"));
      List<Pair> pairs = pairs(LOOK_UP);
      memory.write("bench", "terms", writer -> {
        pairs.forEach(pair -> writer.put(concept(pair)));
        return 0;
      });
      for (int i = 0; i < pairs.size(); i += pairs.size() / 40) {
        queries.add(pairs.get(i).en());
        queries.add(pairs.get(i).ur());
      }
      finder = new TermFinder(memory);
    }

    /** Deletes it. */
    @TearDown
    public void close() throws IOException {
      memory.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }

    private String query() {
      return queries.get(next++ % queries.size());
    }
  }

  /** Markers for 10,000 concepts, and the sentences of the samples. */
  @State(Scope.Thread)
  public static class Marking {
    private final List<String> en = new ArrayList<>();
    private final List<String> ur = new ArrayList<>();
    private TermMarker enMarker;
    private TermMarker urMarker;
    private final SimpleTB enTb = new SimpleTB(LocaleId.ENGLISH, LocaleId.fromString("ur"));
    private int next;

    /** Reads the sentences and loads the glossary. */
    @Setup
    public void load() throws IOException {
      try (Stream<Path> files = Files.list(Path.of("samples"))) {
        for (Path file : files.sorted().toList()) {
          if (file.toString().endsWith(".en.seg")) {
            en.addAll(lines(file));
          } else if (file.toString().endsWith(".ur.seg")) {
            ur.addAll(lines(file));
          }
        }
      }
      List<Pair> pairs = pairs(MARK);
      List<Concept> concepts = pairs.stream().map(TermBenchmark::concept).toList();
      enMarker = new TermMarker(Lang.ENGLISH, concepts);
      urMarker = new TermMarker(Lang.URDU, concepts);
      enTb.initialize(false, false);
      pairs.forEach(pair -> enTb.addEntry(pair.en(), pair.ur()));
    }
  }

  /** A look-up, in turn in Roman letters, English and Urdu. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public List<TermHit> lookUp(LookUp s) {
    return s.finder.find(s.query(), 10);
  }

  /** The terms of an English sentence. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public Object markEnglish(Marking s) {
    return s.enMarker.longest(s.en.get(s.next++ % s.en.size()));
  }

  /** The terms of an Urdu sentence. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public Object markUrdu(Marking s) {
    return s.urMarker.longest(s.ur.get(s.next++ % s.ur.size()));
  }

  /** The same English sentence by Okapi. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public Object markEnglishSimpleTb(Marking s) {
    return s.enTb.getExistingTerms(new TextFragment(s.en.get(s.next++ % s.en.size())), LocaleId.ENGLISH, LocaleId.fromString("ur"));
  }
}
