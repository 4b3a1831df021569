package yaad.find;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Prepared;
import yaad.text.Lang;

/**
 * Fuzzy lookups at 70 percent in memories of three sizes, in both directions: ours, Lucene's (the hundred best by BM25,
 * scored again by our rules) and a linear scan with all texts in memory. The corpus is synthetic ({@link Corpus}). Before
 * each measurement a line says how long the index took to build, how large it is, and in how many of a sample of queries the
 * best match was found, as the scan knows it.
 *
 * <p>Memories are kept in {@code target/bench} and used again; delete it to measure building.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = {"-Xmx3g", "-Dfile.encoding=UTF-8"})
public class MatchBenchmark {
  private static final Path FOLDER = Path.of("target", "bench");
  private static final int PORTION = 1 << 17;

  /** Whose lookup. */
  public enum Whose {
    /** Ours. */
    YAAD,
    /** Lucene's. */
    LUCENE,
    /** Comparing every text. */
    SCAN
  }

  /** How many units. */
  @Param({"10000", "100000", "1000000"})
  public int size;

  /** The language of the segments. */
  @Param
  public Lang lang;

  /** Whose lookup. */
  @Param
  public Whose whose;

  private final List<String> queries = new ArrayList<>();
  private Finder finder = text -> 0;
  private AutoCloseable open = () -> {};
  private Matcher matcher;
  private int next;
  /** Whether completeness is told by another benchmark. */
  boolean quick;

  /** Says how good the best unit for a segment is: its likeness in percent, or 0. */
  interface Finder {
    int best(String text);
  }

  /** Opens, or builds, what is looked up in; says how large and how good it is. */
  @Setup
  public void prepare() throws Exception {
    Corpus corpus = new Corpus(Path.of(""), Corpus.BASES);
    for (int i = 0; i < 5_000; i++) {
      Corpus.Pair pair = corpus.query(i, size);
      queries.add(lang == Lang.URDU ? pair.ur() : pair.en());
    }
    Files.createDirectories(FOLDER);
    long heap = heap();
    long started = System.nanoTime();
    Scan scan = null;
    String disk = "";
    switch (whose) {
      case YAAD -> disk = yaad(corpus);
      case LUCENE -> {
        Lucene lucene = new Lucene(FOLDER.resolve("lucene-" + size + "-" + lang.tag()), corpus, size, lang);
        finder = lucene;
        open = lucene;
        disk = String.format(Locale.ROOT, "disk %d MB", lucene.bytes() >> 20);
      }
      case SCAN -> {
        scan = new Scan(corpus, size, lang);
        finder = scan::best;
      }
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf(Locale.ROOT, "%n# %,d %s %s: ready in %.1f s, heap %d MB, %s%n", size, lang, whose, seconds,
        Math.max(0, heap() - heap >> 20), disk);
    if (!quick) {
      processorTime();
      if (whose != Whose.SCAN) {
        recall(new Scan(corpus, size, lang));
      }
    }
  }

  private String yaad(Corpus corpus) throws IOException {
    Path file = FOLDER.resolve("yaad-" + size + ".db");
    String built = "";
    if (!Files.exists(file)) {
      long started = System.nanoTime();
      try (Memory memory = Memory.open(file, MemoryOptions.of("bench"))) {
        for (int from = 0; from < size; from += PORTION) {
          int first = from;
          memory.write("bench", "", w -> {
            for (int i = first; i < Math.min(size, first + PORTION); i++) {
              Corpus.Pair pair = corpus.pair(i);
              w.add(Prepared.ofNew(w.typed(pair.ur(), pair.en(), Map.of())));
            }
            return true;
          });
        }
      }
      built = String.format(Locale.ROOT, "stored with all indexes by one thread in %.1f s, ", (System.nanoTime() - started) / 1e9);
    }
    Memory memory = Memory.openReadOnly(file, MemoryOptions.of("bench"));
    open = memory;
    long started = System.nanoTime();
    memory.matchIndex().parts(lang, true);
    matcher = new Matcher(memory, new MatchOptions(70, 1, MatchOptions.STANDARD.filter(), 0, 0, 0, Map.of()));
    Matcher one = matcher;
    finder = text -> one.matches(new MatchQuery(text, lang)).stream().mapToInt(Match::likeness).findFirst().orElse(0);
    String loaded = String.format(Locale.ROOT, "index read in %.1f s", (System.nanoTime() - started) / 1e9);
    matcher = new Matcher(memory, MatchOptions.STANDARD);
    return built + loaded + String.format(Locale.ROOT, ", disk %d MB", Files.size(file) >> 20);
  }

  /** What one thread spends on a lookup, whatever else the machine does meanwhile. */
  private void processorTime() {
    int count = whose == Whose.SCAN ? Math.max(10, 1_000_000 / size) : 1_000;
    for (int i = 0; i < count / 2; i++) {
      lookup();
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] millis = new double[count];
    for (int i = 0; i < count; i++) {
      long before = threads.getCurrentThreadCpuTime();
      lookup();
      millis[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(Locale.ROOT, "# %,d %s %s: processor time of a lookup: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, mean %.2f ms%n",
        size, lang, whose, millis[count / 2], millis[count * 95 / 100], millis[count * 99 / 100],
        Arrays.stream(millis).average().orElse(0));
  }

  private void recall(Scan scan) {
    int asked = Math.max(25, Math.min(400, 20_000_000 / size));
    int there = 0;
    int found = 0;
    for (String text : queries.subList(queries.size() - asked, queries.size())) {
      int best = scan.best(text);
      if (best >= 70) {
        there++;
        found += finder.best(text) == best ? 1 : 0;
      }
    }
    System.out.printf(Locale.ROOT, "# %,d %s %s: found the best match in %d of %d queries that have one (%.1f%%)%n", size, lang,
        whose, found, there, 100.0 * found / Math.max(1, there));
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Closes what was opened. */
  @TearDown
  public void close() throws Exception {
    open.close();
  }

  /** One segment: what a person waits for. Ours gives five matches with all that is shown of them. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Object lookup() {
    String text = queries.get(next++ % queries.size());
    return whose == Whose.YAAD ? matcher.matches(new MatchQuery(text, lang)) : finder.best(text);
  }

  /** Many segments at once, on all processors. */
  Object bulk(int count) {
    int from = next % (queries.size() - count);
    next += count;
    return matcher.matches(queries.subList(from, from + count).stream().map(q -> new MatchQuery(q, lang)).toList());
  }
}
