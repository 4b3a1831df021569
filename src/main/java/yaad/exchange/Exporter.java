package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
   * @param dropped characters that XML forbids and that were therefore left out
   */
  public record Written(long count, long dropped) {}

  /** Writes the units that the filter lets through. */
  public Written tmx(Path file, UnitFilter filter, TmxOptions options) {
    long[] written = new long[2];
    AtomicFile.write(file, out -> {
      try (TmxWriter writer = new TmxWriter(out, options, version)) {
        memory.snapshot(() -> {
          memory.units().each(filter, unit -> uncheck(() -> writer.write(unit)));
          return 0;
        });
        written[0] = writer.units();
        written[1] = writer.dropped();
      }
    }, part -> {
      long[] back = new long[1];
      try (InputStream in = Files.newInputStream(part)) {
        new TmxReader(UUID::randomUUID, Clock.systemUTC()).read(file.toString(), in, u -> back[0]++, r -> {});
      }
      if (back[0] != written[0]) {
        throw new IOException(written[0] + " units were written but " + back[0] + " came back");
      }
    });
    return new Written(written[0], written[1]);
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
    return new Written(concepts.size(), dropped[0]);
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

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private static void uncheck(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
