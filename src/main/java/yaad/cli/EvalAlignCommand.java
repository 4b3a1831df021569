package yaad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.align.AlignEval;
import yaad.align.AlignEval.Result;
import yaad.align.AlignEval.Variant;
import yaad.align.AlignTrainer;
import yaad.align.Aligner;
import yaad.align.WordCounts;
import yaad.base.UserException;
import yaad.exchange.MemoryAligner;
import yaad.memory.Memory;

/** {@code yaad eval align}: how well sentences are paired. */
@CommandLine.Command(
    name = "align",
    header = "How well sentences are paired: strict and lax F1, calibration, speed.",
    footer = {
      "  yaad eval align samples",
      "  yaad eval align samples --ablate     what each kind of evidence is worth",
      ""
    },
    description = {
      "A directory holds NAME.ur, NAME.en (one segment a line) and NAME.gold ([0,1]:[2] a line, from 0), or NAME.ur.seg,",
      "NAME.en.seg and NAME.gold.tsv (columns ur and en, from 1). Its documents are aligned as one batch.",
      ""
    })
final class EvalAlignCommand extends Command {
  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Directories of documents with gold beads.")
  private List<Path> dirs = List.of();

  @Option(names = "--out", paramLabel = "OUTDIR", description = "Write the beads found to OUTDIR/NAME.aln (of several directories: OUTDIR/DIR/NAME.aln).")
  private @Nullable Path out;

  @Option(names = "--json", description = "One JSON object a directory (and variant).")
  private boolean json;

  @Option(names = "--ablate", description = "Add one kind of evidence after the other.")
  private boolean ablate;

  @Option(names = "--learn", paramLabel = "DIR",
      description = "Let a memory learn words from the gold pairs of this directory first; repeatable.")
  private List<Path> learn = List.of();

  @Option(names = "--with-memory", description = "Use the glossary and the learned words of the memory, as yaad align does.")
  private boolean withMemory;

  @Option(names = "--train", hidden = true, description = "Fit the weights and print their file.")
  private boolean train;

  EvalAlignCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    if (out != null && dirs.stream().map(this::target).distinct().count() < dirs.size() && dirs.size() > 1) {
      throw new UserException("Two of the directories have the same name, and so would their beads under --out",
          "Evaluate them one by one, each with its own --out");
    }
    if (train) {
      console.line("%s", AlignTrainer.train(dirs, console.progress()).stripTrailing());
      return Main.OK;
    }
    if (!withMemory) {
      return measure(variants());
    }
    try (Memory memory = openToRead()) {
      return measure(List.of(new Variant("", MemoryAligner.of(memory))));
    }
  }

  private int measure(List<Variant> variants) {
    List<Result> results = new ArrayList<>();
    for (Path dir : dirs) {
      for (Variant variant : variants) {
        // Of several variants the last, which knows most, is written.
        boolean write = variant == variants.get(variants.size() - 1);
        results.add(AlignEval.run(variant.aligner(), variant.name(), dir, write ? target(dir) : null,
            console.progress()));
      }
    }
    if (json) {
      results.forEach(r -> console.json(AlignEval.asMap(r)));
    } else {
      AlignEval.table(results).lines().forEach(line -> console.line("%s", line));
    }
    return Main.OK;
  }

  /** One directory's beads go straight to OUTDIR, those of several to a directory of the same name in it. */
  private @Nullable Path target(Path dir) {
    Path name = dir.toAbsolutePath().normalize().getFileName();
    return out == null || dirs.size() == 1 || name == null ? out : out.resolve(name.toString());
  }

  private List<Variant> variants() {
    WordCounts memory = learn.isEmpty() ? null : AlignEval.memoryOf(learn);
    if (ablate) {
      return AlignEval.ablations(memory);
    }
    Aligner.Builder builder = Aligner.builder();
    return List.of(new Variant("", memory == null ? builder.build() : builder.memory(memory).build()));
  }
}
