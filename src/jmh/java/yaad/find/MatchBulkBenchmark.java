package yaad.find;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import yaad.text.Lang;

/** Fuzzy lookups of many segments at once on all processors, at 70 percent, five matches each: segments a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = {"-Xmx3g", "-Dfile.encoding=UTF-8"})
public class MatchBulkBenchmark {
  private static final int SEGMENTS = 500;

  /** How many units. */
  @Param({"10000", "100000", "1000000"})
  public int size;

  /** The language of the segments. */
  @Param
  public Lang lang;

  private final MatchBenchmark lookups = new MatchBenchmark();

  /** Opens, or builds, the memory. */
  @Setup
  public void prepare() throws Exception {
    lookups.size = size;
    lookups.lang = lang;
    lookups.whose = MatchBenchmark.Whose.YAAD;
    lookups.quick = true;
    lookups.prepare();
  }

  /** Closes it. */
  @TearDown
  public void close() throws Exception {
    lookups.close();
  }

  /** One operation is one segment. */
  @Benchmark
  @OperationsPerInvocation(SEGMENTS)
  public Object bulk() {
    return lookups.bulk(SEGMENTS);
  }
}
