package yaad.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
import org.openjdk.jmh.annotations.Warmup;
import yaad.align.KnownWords;
import yaad.base.Progress;
import yaad.memory.Concept;

/** All checks over a memory of so many units, with a glossary of 5,000 concepts; the time should grow as the units do. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class CheckBenchmark {
  private static final int CONCEPTS = 5_000;

  /** How many units. */
  @Param({"10000", "30000", "100000"})
  public int units;

  private Material material = Material.of(List.of());
  private Glossary glossary = new Glossary(List.of());
  private Set<String> ordinary = Set.of();

  /** Makes the units and the glossary. */
  @Setup
  public void prepare() {
    List<CleanPairs.Clean> pairs = new CleanPairs(1).take(units);
    material = new Material() {
      @Override
      public void each(Consumer<Sheet> each) {
        for (int i = 0; i < pairs.size(); i++) {
          each.accept(Sheet.unit("memory", i + 1, "", pairs.get(i).ur(), pairs.get(i).en()));
        }
      }

      @Override
      public long size() {
        return pairs.size();
      }
    };
    List<Concept> concepts = new ArrayList<>(MutationTest.terms());
    concepts.addAll(ManyConcepts.of(CONCEPTS - concepts.size()));
    glossary = new Glossary(concepts);
    ordinary = KnownWords.urdu();
  }

  /** Every check. */
  @Benchmark
  public List<Finding> allChecks() {
    Set<String> known = new HashSet<>(glossary.urduWords());
    known.addAll(ordinary);
    return new Checker(new Setting(Profile.standard(), glossary, new Vocabulary(ordinary, known))).run(material, Progress.SILENT);
  }
}
