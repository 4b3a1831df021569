package yaad.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yaad.base.UserException;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;
import yaad.memory.Units;
import yaad.memory.WordQuery;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** Writes a memory's units or glossary to a file, which is read back and counted before it takes its place. */
public final class Exporter {
  private final Memory memory;
  private final String version;

  /** @param version the version of Yaad, for the headers of files */
  public Exporter(Memory memory, String version) {
    this.memory = memory;
    this.version = version;
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
  public Written glossary(Path file, Format format) {
    List<Concept> concepts = new ArrayList<>();
    memory.concepts().each(concepts::add);
    long[] dropped = new long[1];
    AtomicFile.write(file, out -> {
      switch (format) {
        case TBX -> dropped[0] = TbxWriter.write(out, concepts);
        case XLSX -> new TermWorkbook(concepts, this::example).write(out);
        case CSV, TSV -> ConceptTable.write(format, out, concepts);
        default -> throw new UserException(format + " is no glossary format", "Use tbx, xlsx, csv or tsv");
      }
    }, part -> {
      int back = switch (format) {
        case XLSX -> WorkbookReader.read(part).size();
        case CSV, TSV -> ConceptTable.read(format, part).size();
        default -> concepts.size();
      };
      if (back != concepts.size()) {
        throw new IOException(concepts.size() + " concepts were written but " + back + " came back");
      }
    });
    return new Written(concepts.size(), List.of(file), dropped[0], List.of());
  }

  /** The newest unit that has the concept's main terms on both sides. */
  private Optional<Unit> example(Concept concept) {
    List<WordQuery.Phrase> phrases = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      String key = Fold.key(ConceptColumns.main(concept, lang).text(), lang, Level.SEARCH);
      if (!key.isEmpty()) {
        phrases.add(new WordQuery.Phrase(lang, List.of(key.split(" ")), false));
      }
    }
    return phrases.isEmpty() ? Optional.empty()
        : memory.units().containing(new WordQuery(phrases), UnitFilter.USABLE, Long.MAX_VALUE, 1).stream()
            .findFirst().map(Units.Hit::unit);
  }
}
