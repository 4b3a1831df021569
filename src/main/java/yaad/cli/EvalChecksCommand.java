package yaad.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.check.CheckEval;
import yaad.check.Checker;
import yaad.check.Finding;
import yaad.check.Material;
import yaad.check.Profile;
import yaad.check.Setting;
import yaad.exchange.CheckFiles;
import yaad.exchange.CheckGold;
import yaad.exchange.MemoryAligner;
import yaad.memory.Memory;
import yaad.segment.ArticleReader;
import yaad.segment.Segmenter;

/** {@code yaad eval checks}: findings against a list of known faults. */
@CommandLine.Command(
    name = "checks",
    header = "Measure the checks on articles whose faults are known.",
    footer = {"  yaad eval checks samples", "  yaad eval checks samples --wrong", ""},
    description = "Reads defects.tsv in the folder (samples/README.md describes it) and the articles beside it.%n")
final class EvalChecksCommand extends Command {
  @Parameters(paramLabel = "PATH", description = "A defects.tsv or a folder that holds one.")
  private @Nullable Path path;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Option(names = "--wrong", description = "Show the findings that touch no known fault, and the faults that were missed.")
  private boolean wrong;

  EvalChecksCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    CheckGold gold = CheckGold.read(given(path));
    try (Memory memory = openToRead()) {
      CheckFiles files = new CheckFiles(new ArticleReader(new Segmenter()), MemoryAligner.of(memory), console.progress());
      List<Finding> findings = new Checker(Setting.of(Profile.standard(), memory))
          .run(Material.of(files.read(gold.paths())), console.progress());
      CheckEval.Result result = CheckEval.score(gold.rows(), findings, gold.names());
      if (json) {
        console.json(CheckEval.asMap(result));
        return Main.OK;
      }
      console.line("%s", CheckEval.table(result).stripTrailing());
      if (wrong) {
        console.line("findings that touch no known fault:");
        result.wrong().forEach(f -> console.line("  %s %s:%d %s %s", f.check(), f.severity().word(), f.start(), console.show(f.text()), f.message()));
        console.line("missed:");
        result.missed().forEach(g -> console.line("  %s %s %s:%d %s", g.id(), g.kind(), g.file(), g.start(), console.show(g.excerpt())));
      }
    }
    return Main.OK;
  }
}
