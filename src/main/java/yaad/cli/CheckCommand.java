package yaad.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.base.UserException;
import yaad.check.Check;
import yaad.check.Checker;
import yaad.check.Decisions;
import yaad.check.Checks;
import yaad.check.Finding;
import yaad.check.Fixes;
import yaad.check.Ignored;
import yaad.check.Material;
import yaad.check.MemoryMaterial;
import yaad.check.Profile;
import yaad.check.RelatedUnits;
import yaad.check.Setting;
import yaad.check.Severity;
import yaad.check.Sheet;
import yaad.exchange.CheckFiles;
import yaad.exchange.FindingFiles;
import yaad.exchange.MemoryAligner;
import yaad.memory.Memory;

/** {@code yaad check}: what a senior editor finds mechanically. */
@CommandLine.Command(
    name = "check",
    header = "Find inconsistent names and terms, wrong numbers, machine-translation traps and faults of Urdu spelling.",
    footer = {
      "  yaad check                                  the whole memory",
      "  yaad check article.ur.txt article.en.txt    an article and its translation",
      "  yaad check draft.txt                        an Urdu text alone",
      "  yaad check project.tmx                      a bilingual file (.tmx .xlf .sdlxliff .po .xlsx .csv)",
      "  yaad check -o findings.xlsx                 a report to decide on (.html, .xlsx, .sarif, .json)",
      "  yaad check --fix                            what could be fixed safely; --fix --yes does it",
      "  yaad check --web                            the memory's findings on a page: fix, ignore, undo",
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

  @Option(names = "--ignore", split = ",", paramLabel = "ID",
      description = "Do not show these findings again (their ids stand in brackets).")
  private List<String> ignore = List.of();

  @Option(names = "--baseline", description = "Remember what there is, for --new.")
  private boolean baseline;

  @Option(names = "--new", description = "Only what is new since --baseline.")
  private boolean onlyNew;

  @Option(names = "--fix", description = "Show what the safe fixes would change; with --yes, change it.")
  private boolean fix;

  @Option(names = "--yes", description = "With --fix: change the memory (yaad undo takes it back) or the files (NAME.orig is kept).")
  private boolean yes;

  @Option(names = {"-o", "--out"}, paramLabel = "REPORT", description = "Write a report: .html, .xlsx, .sarif or .json.")
  private @Nullable Path out;

  @Option(names = "--list", description = "Show the checks.")
  private boolean list;

  @Option(names = "--web", order = 80, description = "See and fix the memory's findings on a page in the browser.")
  private boolean web;

  @Mixin
  private WebFlags webFlags = new WebFlags();

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
    if (web) {
      if (!files.isEmpty()) {
        throw new UserException("--web shows the findings of the memory, not of files", "Leave the files out, or write a report: -o findings.html");
      }
      try (Memory memory = open()) {
        return webFlags.serve(memory, "/checks", console);
      }
    }
    Profile house = profile == null ? Profile.standard() : Profile.read(profile);
    if (!only.isEmpty()) {
      house = house.only(new HashSet<>(only));
    }
    try (Memory memory = openToRead()) {
      List<Sheet> sheets = files.isEmpty() ? List.of() : sheets(memory);
      Material known = RelatedUnits.of(memory, sheets);
      Material material = !files.isEmpty() ? Material.of(sheets) : fix ? Fixes.units(memory) : new MemoryMaterial(memory);
      Ignored ignored = Ignored.of(memoryFile());
      List<Finding> findings = ignored.without(new Checker(Setting.of(house, memory)).run(known, material, console.progress()));
      if (!ignore.isEmpty()) {
        return ignore(ignored, findings);
      }
      Ignored before = Ignored.baseline(memoryFile());
      if (baseline) {
        before.replace(findings);
        console.say("Remembered " + Count.of(before.size(), "finding") + "; yaad check --new shows what comes after them.");
        return Main.OK;
      }
      if (onlyNew) {
        findings = before.without(findings);
      }
      if (fix) {
        return fix(memory, findings);
      }
      if (out != null) {
        FindingFiles.write(out, findings, new FindingFiles.Context(Decisions.of(memoryFile()), files.isEmpty()));
        console.say("Wrote " + Count.of(findings.size(), "finding") + " to " + out);
      }
      FindingPrinter.print(console, findings, json);
      return findings.stream().anyMatch(f -> f.severity().compareTo(failOn) >= 0) ? Main.NOTHING : Main.OK;
    }
  }

  private List<Sheet> sheets(Memory memory) {
    CheckFiles reader = new CheckFiles(reading.reader(), MemoryAligner.of(memory), console.progress());
    List<Sheet> sheets = reader.read(files);
    reader.notes().forEach(console::say);
    return sheets;
  }

  private int ignore(Ignored ignored, List<Finding> findings) {
    List<Finding> chosen = findings.stream().filter(f -> ignore.contains(f.id())).toList();
    for (String id : ignore) {
      if (chosen.stream().noneMatch(f -> f.id().equals(id))) {
        throw new UserException("There is no finding " + id + " here", "Run yaad check on the same files and copy the id in brackets");
      }
    }
    int n = ignored.add(chosen);
    console.say(Count.of(n, "finding") + " will not be shown again (" + ignored.file() + ").");
    return Main.OK;
  }

  private int fix(Memory readOnly, List<Finding> findings) {
    FindingFiles.Preview preview = files.isEmpty() ? new FindingFiles.Preview(Fixes.preview(readOnly, findings), List.of())
        : FindingFiles.preview(findings);
    List<Fixes.Fixed> fixed = preview.fixed();
    FindingPrinter.fixes(console, fixed);
    preview.left().forEach(console::say);
    if (fixed.isEmpty() || !yes) {
      console.say(fixed.isEmpty() ? preview.left().isEmpty() ? "Nothing that can be fixed safely." : "Nothing was changed." : "Nothing was changed. Add --yes to change it.");
      return fixed.isEmpty() ? Main.OK : Main.NOTHING;
    }
    if (files.isEmpty()) {
      try (Memory memory = open()) {
        console.say(Count.of(Fixes.store(memory, fixed), "unit") + " changed; yaad undo takes it back.");
      }
    } else {
      FindingFiles.store(fixed);
      console.say(Count.of(fixed.size(), "file") + " changed; the text as it was is in NAME.orig.");
    }
    return Main.OK;
  }
}
