package yaad.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.find.TermUsage;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.UnitFilter;

/** Writes a memory's units or glossary to a file, which is read back and counted before it takes its place. */
public final class Exporter {
  private final Memory memory;
  private final String version;
  private final Progress progress;

  /** @param version the version of Yaad, for the headers of files */
  public Exporter(Memory memory, String version) {
    this(memory, version, Progress.SILENT);
  }

  /**
   * @param version the version of Yaad, for the headers of files
   * @param progress is told how far the look for terms in the memory is
   */
  public Exporter(Memory memory, String version, Progress progress) {
    this.memory = memory;
    this.version = version;
    this.progress = progress;
  }

  /**
   * What an export wrote.
   *
   * @param count units or concepts
   * @param files the files, in the order in which they were written
   * @param dropped UTF-16 units that XML forbids and that were therefore left out
   * @param notes what could not be written as it is, one line each
   */
  public record Written(long count, List<Path> files, long dropped, List<String> notes) {
    public Written {
      files = List.copyOf(files);
      notes = List.copyOf(notes);
    }
  }

  /** Writes the units that the filter lets through; several files when they are to be split. */
  public Written tmx(Path file, UnitFilter filter, TmxOptions options, Split split) {
    try (TmxExport export = new TmxExport(file, options, split, version)) {
      return export.run(memory, filter);
    }
  }

  /** Writes the glossary in one of the glossary formats. */
  public Written glossary(Path file, Format format, TermListOptions options) {
    List<Concept> chosen = options.filter().choose(memory, progress);
    TermUsage usage = TermUsage.of(memory, format == Format.XLSX || format == Format.HTML || !options.documents().isEmpty()
        ? chosen : List.of(), options.units(), progress);
    // A list for some articles has what stands in them.
    List<Concept> concepts = options.documents().isEmpty() ? chosen
        : chosen.stream().filter(c -> usage.of(c).units() > 0).toList();
    long[] dropped = new long[1];
    AtomicFile.write(file, out -> {
      switch (format) {
        case TBX -> dropped[0] = TbxWriter.write(out, concepts);
        case XLSX -> new TermWorkbook(concepts, usage, options.info(memory, version)).write(out);
        case HTML -> new TermPage(concepts, usage, options.info(memory, version)).write(out);
        case CSV, TSV -> ConceptTable.write(format, out, concepts);
        default -> throw new UserException(format + " is no glossary format", "Use tbx, xlsx, csv, tsv or html");
      }
    }, part -> {
      int back = switch (format) {
        case XLSX -> WorkbookReader.count(part);
        case CSV, TSV -> ConceptTable.read(format, part).size();
        default -> concepts.size();
      };
      if (back != concepts.size()) {
        throw new IOException(concepts.size() + " concepts were written but " + back + " came back");
      }
    });
    return new Written(concepts.size(), List.of(file), dropped[0], List.of());
  }
}
