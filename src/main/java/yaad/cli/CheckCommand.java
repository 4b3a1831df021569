package yaad.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.align.Aligner;
import yaad.check.Check;
import yaad.check.Checker;
import yaad.check.Checks;
import yaad.check.Finding;
import yaad.check.Material;
import yaad.check.MemoryMaterial;
import yaad.check.Profile;
import yaad.check.Setting;
import yaad.check.Severity;
import yaad.exchange.CheckFiles;
import yaad.memory.Memory;

/** {@code yaad check}: what a senior editor finds mechanically. */
@CommandLine.Command(
    name = "check",
    header = "Find inconsistent names and terms, wrong numbers, machine-translation traps and faults of Urdu spelling.",
    footer = {
      "  yaad check                                  the whole memory",
      "  yaad check article.ur.txt article.en.txt    an article and its translation",
      "  yaad check draft.txt                        an Urdu text alone",
      "  yaad check project.tmx                      a bilingual file (.tmx, .xlsx, .csv)",
      "  yaad check --list                           what is checked, and examples",
      ""
    },
    description = "Ends with exit code 1 when there are findings.%n")
final class CheckCommand extends Command {
  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files or folders to check instead of the memory.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "One JSON object a finding: check, severity, file, line, side, start, end, text, message, suggestion.")
  private boolean json;

  @Option(names = "--profile", paramLabel = "FILE", description = "House style and severities (see --list).")
  private @Nullable Path profile;

  @Option(names = "--only", split = ",", paramLabel = "CHECK", description = "Run these checks only.")
  private List<String> only = List.of();

  @Option(names = "--fail-on", paramLabel = "SEVERITY", description = "Exit code 1 from this severity on: ${COMPLETION-CANDIDATES} (default: minor).")
  private Severity failOn = Severity.MINOR;

  @Option(names = "--list", description = "Show the checks.")
  private boolean list;

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  CheckCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    if (list) {
      Checks.all().stream().map(Check::rule).forEach(r -> FindingPrinter.rule(console, r, json));
      return Main.OK;
    }
    Profile house = profile == null ? Profile.standard() : Profile.read(profile);
    if (!only.isEmpty()) {
      house = house.only(new HashSet<>(only));
    }
    try (Memory memory = openToRead()) {
      Setting setting = Setting.of(house, memory);
      Material material = files.isEmpty() ? new MemoryMaterial(memory)
          : Material.of(new CheckFiles(reading.reader(), Aligner.standard(), console.progress()).read(files));
      List<Finding> findings = new Checker(setting).run(material, console.progress());
      FindingPrinter.print(console, findings, json);
      return findings.stream().anyMatch(f -> f.severity().compareTo(failOn) >= 0) ? Main.NOTHING : Main.OK;
    }
  }
}
