package yaad.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.exchange.Format;
import yaad.exchange.Importer;
import yaad.memory.Memory;

/** {@code yaad import}: units and terms from files of other programs. */
@CommandLine.Command(
    name = "import",
    header = "Take units or terms from a file into the memory. Importing a file twice changes nothing.",
    footer = {
      "  yaad import old-memory.tmx          units",
      "  yaad import glossary/starter.tsv    terms (also .csv and .xlsx)",
      ""
    })
final class ImportCommand extends Command {
  /** So many rejects are shown; the count tells of the others. */
  private static final int SHOWN = 10;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to read.")
  private List<Path> files = List.of();

  @Option(names = "--format", paramLabel = "F", description = "The format, when the file's name does not tell: ${COMPLETION-CANDIDATES}.")
  private @Nullable Format format;

  @Option(names = "--json", description = "One JSON object a file: read, added, merged, unchanged, rejected.")
  private boolean json;

  ImportCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    try (Memory memory = open()) {
      Importer importer = new Importer(memory, console.progress());
      for (Path file : files) {
        report(file, importer.read(file, format == null ? Format.of(file) : format));
      }
      return Main.OK;
    }
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
      object.put("rejected", r.rejects().size());
      object.put("rejects", r.rejects());
      console.json(object);
      return;
    }
    console.line("%s: %,d %s = %,d added + %,d merged + %,d unchanged + %,d rejected", file, r.read(), r.what(),
        r.added(), r.merged(), r.unchanged(), r.rejects().size());
    r.rejects().stream().limit(SHOWN).forEach(reject -> console.say("  rejected: " + reject));
    if (r.rejects().size() > SHOWN) {
      console.say("  (and " + (r.rejects().size() - SHOWN) + " more; --json lists them all)");
    }
  }
}
