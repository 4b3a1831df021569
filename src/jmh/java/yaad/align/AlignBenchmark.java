package yaad.align;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import yaad.base.Progress;
import yaad.exchange.ArticleAligner;
import yaad.exchange.ArticlePairs;
import yaad.exchange.ArticleStream;
import yaad.exchange.MemoryAligner;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.segment.ArticleReader;
import yaad.segment.Segmenter;

/**
 * What {@code yaad align} does, from files into a new memory, in a cold program: one pair of 1,000 sentences, 100,000 sentence
 * pairs in many documents, one pair of 20,000 sentences. Prints pairs a second, processor time and the most heap that was used.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class AlignBenchmark {
  /** Documents and Urdu sentences in each. */
  @Param({"1x1000", "1250x90", "1x20000"})
  public String size;

  private Path folder = Path.of("");

  /** Writes the documents, sentences four to a paragraph. */
  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("align");
    Path articles = Files.createDirectory(folder.resolve("articles"));
    String[] numbers = size.split("x");
    for (int d = 0; d < Integer.parseInt(numbers[0]); d++) {
      MadeUpText text = new MadeUpText(Integer.parseInt(numbers[1]), d);
      Files.writeString(articles.resolve(d + ".ur.txt"), paragraphs(text.ur));
      Files.writeString(articles.resolve(d + ".en.txt"), paragraphs(text.en));
    }
  }

  private static String paragraphs(List<String> sentences) {
    StringBuilder out = new StringBuilder();
    for (int s = 0; s < sentences.size(); s++) {
      out.append(sentences.get(s)).append(s % 4 == 3 ? "\n\n" : " ");
    }
    return out.toString();
  }

  /** Reads, aligns and stores all. */
  @Benchmark
  public long align() {
    long start = System.nanoTime();
    long cpu = cpuNanos();
    long[] pairs = new long[1];
    try (ArticleStream stream = new ArticleStream(ArticlePairs.in(List.of(folder.resolve("articles"))).pairs(),
            new ArticleReader(new Segmenter()), Progress.SILENT);
        Memory memory = Memory.open(folder.resolve("memory.db"), MemoryOptions.of("bench"));
        Memory asked = Memory.openReadOnly(memory.file(), MemoryOptions.of("bench"))) {
      new ArticleAligner(MemoryAligner.of(asked), Alignment.ACCEPT, Alignment.REJECT)
          .store(stream, memory, asked, outcome -> pairs[0] += outcome.pairs());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(Locale.ROOT, "%n%,d pairs in %.1f s: %,.0f a second; %.1f s of processor time; at most %,d MB of heap%n",
        pairs[0], seconds, pairs[0] / seconds, (cpuNanos() - cpu) / 1e9, heap >> 20);
    return pairs[0];
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  /** Deletes all. */
  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
