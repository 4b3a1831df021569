package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.find.TermCandidate;
import yaad.find.TermExtractor;
import yaad.find.TermUsage;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Term;
import yaad.memory.UnitFilter;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

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

  /**
   * Writes the units that the filter lets through as a table.
   *
   * @param formulaSafe whether cells of a text file that a spreadsheet would take for formulas get an apostrophe, which
   *     importing takes off again
   */
  public Written table(Path file, Format format, UnitFilter filter, boolean formulaSafe) {
    if (!format.isTable()) {
      throw new UserException("Yaad writes no " + format + " of sentence pairs", "Use tmx, xlsx, csv or tsv");
    }
    try (AtomicFile target = AtomicFile.open(file)) {
      TableWriter table = TableWriter.open(format, target.out(), formulaSafe);
      try (table) {
        memory.snapshot(() -> {
          memory.units().each(filter, unit -> {
            try {
              table.write(unit);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
          return 0;
        });
      }
      target.commit(part -> prove(part, format, table.count()));
      return new Written(table.count(), List.of(file), table.dropped(), table.notes());
    } catch (IOException | UncheckedIOException e) {
      throw AtomicFile.problem(file, e);
    }
  }

  private static void prove(Path part, Format format, long count) throws IOException {
    long[] back = new long[1];
    Rows rows = (number, cells) -> back[0]++;
    if (format == Format.XLSX) {
      WorkbookRows.read(part, rows);
    } else {
      try (InputStream in = Files.newInputStream(part)) {
        DelimitedText.read(part.toString(), in, rows);
      }
    }
    if (back[0] - 1 != count) {
      throw new IOException(count + " units were written but " + (back[0] - 1) + " came back");
    }
  }

  /** Writes the glossary in one of the glossary formats. */
  public Written glossary(Path file, Format format, TermListOptions options) {
    return glossary(file, format, options, Lang.ENGLISH, false);
  }

  /**
   * Writes the glossary in one of the glossary formats.
   *
   * @param source the language that comes first where the format has one direction
   * @param formulaSafe as in {@link #table}
   */
  public Written glossary(Path file, Format format, TermListOptions options, Lang source, boolean formulaSafe) {
    List<Concept> chosen = options.filter().choose(memory, progress);
    TermUsage usage = TermUsage.of(memory, format == Format.XLSX || format == Format.HTML || !options.documents().isEmpty()
        ? chosen : List.of(), options.units(), progress);
    // A list for some articles has what stands in them.
    List<Concept> wanted = options.documents().isEmpty() ? chosen
        : chosen.stream().filter(c -> usage.of(c).units() > 0).toList();
    List<Concept> concepts = format == Format.XLSX || format == Format.HTML ? alphabetical(wanted) : wanted;
    if (options.extracted() && format != Format.XLSX) {
      throw new UserException("Only a workbook has room for proposed terms", "Name a file that ends in .xlsx, or use yaad extract");
    }
    List<TermCandidate> candidates = options.extracted()
        ? new TermExtractor(memory, progress).run(TermExtractor.Options.DEFAULT.within(options.units())) : List.of();
    long[] count = {concepts.size(), 0};
    List<String> notes = new ArrayList<>();
    AtomicFile.write(file, out -> {
      switch (format) {
        case TBX -> {
          TbxWriter.Written written = TbxWriter.write(out, concepts);
          count[0] = written.concepts();
          count[1] = written.dropped();
          notes.addAll(written.notes());
        }
        case OMEGAT -> count[0] = OmegatGlossary.write(out, concepts, source);
        case XLSX -> new TermWorkbook(concepts, usage, candidates, options.info(memory, version)).write(out);
        case HTML -> new TermPage(concepts, usage, options.info(memory, version)).write(out);
        case CSV, TSV -> ConceptTable.write(format, out, concepts, formulaSafe);
        default -> throw new UserException(format + " is no glossary format", "Use tbx, xlsx, csv, tsv, txt or html");
      }
    }, part -> {
      long back = switch (format) {
        case TBX -> countBack(part);
        case XLSX -> WorkbookReader.count(part);
        case CSV, TSV -> ConceptTable.read(format, part, (line, reason, text) -> {}).size();
        default -> count[0];
      };
      if (back != count[0]) {
        throw new IOException(count[0] + " concepts were written but " + back + " came back");
      }
    });
    return new Written(count[0], List.of(file), count[1], notes);
  }

  /** As people look terms up: by English, and what has none by Urdu after it. */
  private static List<Concept> alphabetical(List<Concept> concepts) {
    Map<Concept, String> keys = new IdentityHashMap<>();
    for (Concept c : concepts) {
      Lang lang = c.main(Lang.ENGLISH).isPresent() ? Lang.ENGLISH : Lang.URDU;
      keys.put(c, (lang == Lang.ENGLISH ? "0" : "1") + Fold.key(c.main(lang).map(Term::text).orElse(""), lang, Level.SEARCH));
    }
    return concepts.stream().sorted(Comparator.comparing(c -> keys.getOrDefault(c, ""))).toList();
  }

  private static long countBack(Path tbx) throws IOException {
    long[] back = new long[1];
    try (InputStream in = Files.newInputStream(tbx)) {
      new TbxReader("", new ConceptSink() {
        @Override
        public void concept(Concept concept) {
          back[0]++;
        }

        @Override
        public void reject(long line, String reason, String text) {}

        @Override
        public void note(String message) {}
      }, Instant.EPOCH).read(tbx.toString(), in);
    }
    return back[0];
  }
}
