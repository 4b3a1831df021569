package yaad.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.base.UserException;
import yaad.exchange.Format;
import yaad.exchange.ImportOptions;
import yaad.exchange.Importer;
import yaad.memory.Memory;
import yaad.memory.Status;
import yaad.memory.Unit;

/** {@code yaad import}: units and terms from files of other programs. */
@CommandLine.Command(
    name = "import",
    header = "Take units or terms from a file into the memory. Importing a file twice changes nothing.",
    footer = {
      "  yaad import old-memory.tmx          sentence pairs; also .xlf .sdlxliff .po .docx .xlsx .csv .tsv",
      "  yaad import client.tmx --client Dawn --approved",
      "  yaad import glossary/starter.tsv    terms; also .xlsx .csv .tbx .utx, MultiTerm .xml, OmegaT .txt",
      "  yaad import findings.xlsx           what was decided in a report of yaad check: ignore, fix, keep",
      "  yaad import --cldr                  names of countries, cities, currencies and the like",
      ""
    })
final class ImportCommand extends Command {
  /** So many rejects are shown; the count tells of the others. */
  private static final int SHOWN = 10;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "What to read.")
  private List<Path> files = List.of();

  @Option(names = "--cldr", description = "Take the names of countries, cities, languages, currencies, units, months and days that "
      + "Yaad brings along, as admitted terms; overrides nothing.")
  private boolean cldr;

  @Option(names = "--format", paramLabel = "F", description = "The format, when the file's name does not tell: ${COMPLETION-CANDIDATES}.")
  private @Nullable Format format;

  @Option(names = "--as", paramLabel = "WHAT", description = "What a table holds, where that is in doubt: units or terms.")
  private ImportOptions.@Nullable What what;

  @Option(names = "--rejects", paramLabel = "FILE", description = "Where to write what could not be taken (default: FILE.rejects.tsv).")
  private @Nullable Path rejects;

  @Option(names = "--client", paramLabel = "NAME", description = "Units: whom they were translated for, where the file does not say.")
  private @Nullable String client;

  @Option(names = "--domain", paramLabel = "NAME", description = "Units: their subject field, where the file does not say.")
  private @Nullable String domain;

  @Option(names = "--note", paramLabel = "TEXT", description = "Units: a remark, where the file has none.")
  private @Nullable String note;

  @Option(names = "--creator", paramLabel = "NAME", description = "Units: who made them, where the file does not say.")
  private String creator = "";

  @Option(names = "--status", paramLabel = "S", description = "Units: approved or rejected, where the file does not judge them; draft: all of them.")
  private @Nullable Status status;

  @Option(names = "--approved", description = "Units: the same as --status approved.")
  private boolean approved;

  @Option(names = "--set", paramLabel = "NAME=TEXT", description = "Units: any other property, such as ur-lang=ur-IN.")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(names = "--json", description = "One JSON object a file: read, added, merged, unchanged, rejected.")
  private boolean json;

  ImportCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    try (Memory memory = open()) {
      Importer importer = new Importer(memory, console.progress());
      if (cldr) {
        report(Path.of("cldr"), importer.readLocaleNames());
      } else if (files.isEmpty()) {
        throw new UserException("There is no file to import", "Name one: yaad import terms.xlsx");
      }
      if (isLarge()) {
        safeguard(memory);
      }
      for (Path file : files) {
        report(file, importer.read(file, options()));
      }
      return Main.OK;
    }
  }

  /** Whether so much comes in that a backup should be there first. */
  private boolean isLarge() {
    return files.stream().mapToLong(f -> f.toFile().length()).sum() > 1 << 20;
  }

  private ImportOptions options() {
    Map<String, String> attributes = new LinkedHashMap<>(properties);
    if (client != null) {
      attributes.put(Unit.CLIENT, client);
    }
    if (domain != null) {
      attributes.put(Unit.DOMAIN, domain);
    }
    if (note != null) {
      attributes.put(Unit.NOTE, note);
    }
    Optional<Status> judged = approved ? Optional.of(Status.APPROVED) : Optional.ofNullable(status);
    return new ImportOptions(
        Optional.ofNullable(format), Optional.ofNullable(what), Optional.ofNullable(rejects), attributes, judged, creator);
  }

  private void report(Path file, Importer.Report r) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("file", file.toString());
      object.put("what", r.what());
      object.put("read", r.read());
      object.put("added", r.added());
      object.put("merged", r.merged());
      object.put("unchanged", r.unchanged());
      object.put("rejected", r.rejected());
      object.put("rejects", r.rejects());
      object.put("rejects_file", r.rejectFile() == null ? "" : r.rejectFile().toString());
      object.put("notes", r.notes());
      console.json(object);
      return;
    }
    console.line("%s: %s = %,d added + %,d merged + %,d unchanged + %,d rejected", file,
        Count.of(r.read(), r.what().replaceFirst("s$", ""), r.what()), r.added(), r.merged(), r.unchanged(), r.rejected());
    r.notes().forEach(note -> console.say("  " + note));
    r.rejects().stream().limit(SHOWN).forEach(reject -> console.say("  rejected: " + reject));
    if (r.rejectFile() != null) {
      console.say("  All " + r.rejected() + " rejected ones, with lines and reasons: " + r.rejectFile());
    }
  }
}
