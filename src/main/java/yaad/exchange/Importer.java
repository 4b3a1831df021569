package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Writer;

/** Reads files of other programs, and our own, into a memory: one transaction a file, every entry accounted for. */
public final class Importer {
  /** The glossary that Yaad brings along, for a memory that has none yet. */
  private static final String STARTER = "starter.tsv";

  private final Memory memory;
  private final Progress progress;

  /** @param progress is told how many units or concepts were taken */
  public Importer(Memory memory, Progress progress) {
    this.memory = memory;
    this.progress = progress;
  }

  /**
   * What became of a file: {@code read = added + merged + unchanged + rejects.size()}.
   *
   * @param what {@code units} or {@code concepts}
   * @param read how many the file holds
   * @param added new in the memory
   * @param merged known, and something of them was new
   * @param unchanged known exactly so
   * @param rejects what could not be taken: the line and the reason
   */
  public record Report(String what, long read, long added, long merged, long unchanged, List<String> rejects) {}

  /** Imports one file. */
  public Report read(Path file, Format format) {
    if (!Files.exists(file)) {
      throw new UserException("There is no file \"" + file + "\"", "Check the name");
    }
    if (Files.isDirectory(file)) {
      throw new UserException("\"" + file + "\" is a folder", "Name a file");
    }
    String name = String.valueOf(file.getFileName());
    return memory.write("import", name, writer -> switch (format) {
      case TMX -> tmx(file, writer);
      case CSV, TSV -> concepts(ConceptTable.read(format, file), name, writer);
      case XLSX -> concepts(WorkbookReader.read(file), name, writer);
      case TBX -> throw new UserException("\"" + file + "\" is TBX, which Yaad writes but does not read",
          "Save the glossary as XLSX or CSV there, and import that");
    });
  }

  /** Imports the glossary that Yaad brings along. */
  public Report readStarter() {
    try (InputStream in = Importer.class.getResourceAsStream(STARTER)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + STARTER);
      }
      List<Map<String, String>> rows = ConceptTable.read(Format.TSV, STARTER, in);
      return memory.write("import", STARTER, writer -> concepts(rows, "starter", writer));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Report tmx(Path file, Writer writer) {
    long[] counts = new long[Writer.Added.values().length];
    List<String> rejects = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      new TmxReader(writer::newId, Clock.systemUTC()).read(file.toString(), in, unit -> {
        counts[writer.add(unit).ordinal()]++;
        progress.at("importing units", counts[0] + counts[1] + counts[2], -1);
      }, reject -> rejects.add("line " + reject.line() + ": " + reject.reason()));
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be read: " + e.getMessage(), "Check the file", e);
    }
    long added = counts[Writer.Added.NEW.ordinal()];
    long merged = counts[Writer.Added.MERGED.ordinal()];
    long unchanged = counts[Writer.Added.UNCHANGED.ordinal()];
    return new Report("units", added + merged + unchanged + rejects.size(), added, merged, unchanged, rejects);
  }

  private Report concepts(List<Map<String, String>> rows, String source, Writer writer) {
    long added = 0;
    long merged = 0;
    List<String> rejects = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Concept read = ConceptColumns.concept(rows.get(i), source, writer.newStamp(), writer::newId);
      if (read.terms().isEmpty()) {
        rejects.add("row " + (i + 1) + ": no term in either language");
        continue;
      }
      Optional<Concept> known = memory.concepts().get(read.id());
      boolean different = writer.put(known.map(k -> read.withStamp(k.stamp())).orElse(read));
      added += known.isEmpty() ? 1 : 0;
      merged += known.isPresent() && different ? 1 : 0;
      progress.at("importing concepts", i + 1L, rows.size());
    }
    return new Report("concepts", rows.size(), added, merged, rows.size() - added - merged - rejects.size(), rejects);
  }
}
