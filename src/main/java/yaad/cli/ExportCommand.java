package yaad.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.base.UserException;
import yaad.exchange.Exporter;
import yaad.exchange.Format;
import yaad.exchange.Split;
import yaad.exchange.TmxOptions;
import yaad.memory.Memory;
import yaad.memory.Status;
import yaad.memory.UnitFilter;
import yaad.text.Lang;

/** {@code yaad export}: the memory or the glossary as a file for other programs. */
@CommandLine.Command(
    name = "export",
    header = "Write the memory or the glossary to a file. The file's name says which.",
    footer = {
      "  yaad export memory.tmx       the memory, for OmegaT, Trados, memoQ, Phrase",
      "  yaad export approved.tmx --status approved --since 2026-11-01",
      "  yaad export terms.xlsx       the glossary, as an Excel term list",
      "  yaad export law.xlsx --field law --article high-court-ruling",
      "  yaad export terms.xlsx --extracted        with a sheet of terms proposed from the memory",
      "  yaad export terms.html       the glossary, as a page to read and print",
      "  yaad export terms.tbx        the glossary, for other programs (or .csv, .tsv, OmegaT .txt)",
      "  yaad export pairs.xlsx --units            the memory as a table",
      ""
    },
    description = "The file is replaced only when the new one is complete and has been read back.%n")
final class ExportCommand extends Command {
  @Parameters(paramLabel = "FILE", description = "What to write: .tmx, or .xlsx, .html, .tbx, .csv, .tsv, .txt.")
  private @Nullable Path file;

  /** What can be written, for help and for mistakes. */
  static final class Writable implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Format.values()).filter(Format::isWritable).map(Format::name).iterator();
    }
  }

  @Option(names = "--format", paramLabel = "F", completionCandidates = Writable.class, description = "The format, when the file's name does not tell: ${COMPLETION-CANDIDATES}.")
  private @Nullable Format format;

  @Option(names = "--source", paramLabel = "LANG", description = "TMX: the source language, en or ur (default: en).")
  private String source = "en";

  @Option(names = "--ur-tag", paramLabel = "TAG", description = "TMX: the tag of Urdu, such as ur-PK (default: ur).")
  private String urTag = "ur";

  @Option(names = "--en-tag", paramLabel = "TAG", description = "TMX: the tag of English, such as en-US (default: en).")
  private String enTag = "en";

  @Option(names = "--codes", description = "TMX: keep inline codes such as bold (level 2; default: plain text, level 1).")
  private boolean codes;

  @Option(names = "--split", paramLabel = "N", description = "TMX: several files of N units, of a size such as 20MB, or one a document.")
  private @Nullable String split;

  @Option(names = "--units", description = "Tables (.xlsx, .csv, .tsv): sentence pairs, not the glossary.")
  private boolean units;

  @Option(names = "--formula-safe",
      description = "CSV, TSV: an apostrophe before what a spreadsheet would take for a formula; importing takes it off again.")
  private boolean formulaSafe;

  @Mixin
  private FilterOptions filter = new FilterOptions();

  @Mixin
  private TermListFlags terms = new TermListFlags();

  @Option(names = "--json", description = "One JSON object: file, count, dropped_characters.")
  private boolean json;

  ExportCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    Path target = given(file);
    Format as = format == null ? Format.of(target) : format;
    if (units && !as.holdsUnits()) {
      throw new UserException("Yaad writes no " + as + " of sentence pairs", "Use tmx, xlsx, csv or tsv");
    }
    Lang first = Languages.named(source, "--source");
    try (Memory memory = openToRead()) {
      Exporter exporter = new Exporter(memory, Version.text(), console.progress());
      boolean glossary = as.isGlossary() && !(units && as.holdsUnits());
      Exporter.Written written = glossary
          ? exporter.glossary(target, as, terms.options(memory, filter.filter()), first, formulaSafe)
          : as == Format.TMX
              ? exporter.tmx(target, filter.filter(), new TmxOptions(first, urTag, enTag, codes),
                  split == null ? Split.NONE : Split.of(split))
              : exporter.table(target, as, filter.filter(), formulaSafe);
      report(memory, target, as, glossary, written);
      return written.count() == 0 ? Main.NOTHING : Main.OK;
    }
  }

  private void report(Memory memory, Path target, Format as, boolean terms, Exporter.Written written) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("file", target.toString());
      object.put("format", as.name().toLowerCase(Locale.ROOT));
      object.put("count", written.count());
      object.put("files", written.files().stream().map(Path::toString).toList());
      object.put("dropped_characters", written.dropped());
      object.put("notes", written.notes());
      console.json(object);
      return;
    }
    console.line("%s: %s%s", target, Count.of(written.count(), terms ? "concept" : "unit"),
        written.files().size() > 1 ? String.format(Locale.ROOT, " in %,d files", written.files().size()) : "");
    if (written.count() == 0 && !terms) {
      console.say(memory.counts().units() == 0 ? "The memory has no units yet: yaad align FOLDER, or yaad import FILE."
          : filter.isApproved() && memory.units().count(UnitFilter.ALL.withStatuses(Set.of(Status.APPROVED))) == 0
          ? "No unit is approved yet: approve some in yaad review, or with yaad edit ID --status approved."
          : "None of the " + Count.of(memory.counts().units(), "unit") + " in the memory is so; ask for less: yaad status --statistics shows what there is.");
    }
    written.notes().forEach(note -> console.say("  " + note));
    if (written.dropped() > 0) {
      console.say(Count.of(written.dropped(), "control character was", "control characters were")
          + " left out, because no reader takes them.");
    }
  }
}
