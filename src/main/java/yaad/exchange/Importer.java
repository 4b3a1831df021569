package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Writer;
import yaad.text.LocaleNames;

/** Reads files of other programs, and our own, into a memory, with every entry accounted for. */
public final class Importer {
  /** The glossary that Yaad brings along, for a memory that has none yet. */
  private static final String STARTER = "starter.tsv";

  private final Memory memory;
  private final Progress progress;
  private final InstantSource clock;

  /** @param progress is told how many units or concepts were taken */
  public Importer(Memory memory, Progress progress) {
    this(memory, progress, InstantSource.system());
  }

  /** @param clock the date of units that bring none */
  public Importer(Memory memory, Progress progress, InstantSource clock) {
    this.memory = memory;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * What became of a file: {@code read = added + merged + unchanged + rejected}.
   *
   * @param what {@code units} or {@code concepts}
   * @param read how many the file holds
   * @param added new in the memory
   * @param merged known, and something of them was new
   * @param unchanged known exactly so
   * @param rejected how many could not be taken
   * @param rejects the first hundred of these: the line and the reason
   * @param rejectFile where all of them were written, or null when there are none
   * @param notes what else there is to say about the file, one line each
   */
  public record Report(
      String what, long read, long added, long merged, long unchanged, long rejected, List<String> rejects,
      @Nullable Path rejectFile, List<String> notes) {
    public Report {
      rejects = List.copyOf(rejects);
      notes = List.copyOf(notes);
    }

    Report(String what, long read, long added, long merged, long unchanged, RejectFile rejects) {
      this(what, read, added, merged, unchanged, rejects.count(),
          rejects.first().stream().map(r -> (r.line() == 0 ? "" : "line " + r.line() + ": ") + r.reason()).toList(),
          rejects.path(), rejects.notes());
    }
  }

  /** Imports one file of a known format. */
  public Report read(Path file, Format format) {
    return read(file, ImportOptions.DEFAULT.withFormat(format));
  }

  /**
   * Imports one file.
   *
   * @throws UserException when it cannot be read at all; nothing of it was stored then, or only whole portions of a very
   *     large one
   */
  public Report read(Path file, ImportOptions options) {
    if (!Files.exists(file)) {
      throw new UserException("There is no file \"" + file + "\"", "Check the name");
    }
    if (Files.isDirectory(file)) {
      throw new UserException("\"" + file + "\" is a folder", "Name a file");
    }
    FileHead.refuseMark(file);
    String name = String.valueOf(file.getFileName());
    Format format = options.format().orElseGet(() -> Format.detect(file));
    String rejectName = name + ".rejects.tsv";
    List<Path> places = options.rejects().map(List::of).orElseGet(
        () -> List.of(file.resolveSibling(rejectName), memory.file().resolveSibling(rejectName)));
    try (RejectFile rejects = new RejectFile(places)) {
      Report report = switch (kind(file, format, options)) {
        case UNITS -> units(file, name, format, options, rejects);
        case GLOSSARY -> concepts(file, name, format, rejects);
        case FINDINGS -> FindingImport.read(memory, format, file, rejects);
        case FOREIGN_GLOSSARY -> foreign(file, name, format, rejects);
      };
      rejects.finish();
      return report;
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be read: " + e.getMessage(), "Check the file and the disk", e);
    }
  }

  private static TableKind kind(Path file, Format format, ImportOptions options) throws IOException {
    if (!format.isTable()) {
      return format.isGlossary() ? TableKind.FOREIGN_GLOSSARY : TableKind.UNITS;
    }
    if (options.holds().isPresent() && options.holds().get() == ImportOptions.What.UNITS) {
      return TableKind.UNITS;
    }
    TableKind kind = TableKind.of(format, file);
    return options.holds().isPresent() && kind == TableKind.UNITS ? TableKind.GLOSSARY : kind;
  }

  private Report foreign(Path file, String name, Format format, RejectFile rejects) throws IOException {
    ForeignConcepts concepts = new ForeignConcepts(memory, progress, rejects);
    ConceptFiles.read(format, file, clock.instant().truncatedTo(ChronoUnit.SECONDS), concepts);
    return concepts.finish(name);
  }

  private Report units(Path file, String name, Format format, ImportOptions options, RejectFile rejects) throws IOException {
    UnitImport units = new UnitImport(memory, progress, name, Files.size(file), options, rejects);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return units.run(sink -> UnitFiles.read(format, file, now, sink));
  }

  private Report concepts(Path file, String name, Format format, RejectFile rejects) {
    List<Map<String, String>> rows = switch (format) {
      case CSV, TSV -> ConceptTable.read(format, file, rejects::reject);
      case XLSX -> WorkbookReader.read(file);
      default -> throw new IllegalStateException(format + " is no table");
    };
    return memory.write("import", name, writer -> concepts(rows, name, writer, rejects));
  }

  /** Imports the glossary that Yaad brings along. */
  public Report readStarter() {
    try (InputStream in = Importer.class.getResourceAsStream(STARTER); RejectFile rejects = new RejectFile(List.of())) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + STARTER);
      }
      List<Map<String, String>> rows = ConceptTable.read(Format.TSV, STARTER, in, rejects::reject);
      return memory.write("import", STARTER, writer -> concepts(rows, "starter", writer, rejects));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Offers the names of countries, cities, languages, currencies, units, months and days that ICU carries. They come in as
   * admitted; a concept that has an Urdu term already stays as it is.
   */
  public Report readLocaleNames() {
    try (RejectFile rejects = new RejectFile(List.of())) {
      return memory.write("import", "cldr", writer -> {
        ConceptImport concepts = new ConceptImport(memory, writer, "cldr", rejects);
        List<LocaleNames.Name> names = LocaleNames.all();
        for (int i = 0; i < names.size(); i++) {
          concepts.offer(names.get(i));
          progress.at("importing names", i + 1L, names.size());
        }
        return concepts.report();
      });
    }
  }

  private Report concepts(List<Map<String, String>> rows, String source, Writer writer, RejectFile rejects) {
    ConceptImport concepts = new ConceptImport(memory, writer, source, rejects);
    for (int i = 0; i < rows.size(); i++) {
      concepts.row(i + 1L, rows.get(i));
      progress.at("importing concepts", i + 1L, rows.size());
    }
    return concepts.report();
  }
}
