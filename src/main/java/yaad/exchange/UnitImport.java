package yaad.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.memory.Memory;
import yaad.memory.Prepared;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.memory.Writer;

/**
 * Takes units into a memory. A file of ordinary size is one transaction; a very large one is stored portion by portion, so
 * that an import that was broken off has only the rest to do when it is run again: what is there already is unchanged. Either is
 * one change to undo. While one thread writes, others read ahead ({@link ReadAhead}).
 */
final class UnitImport {
  /** Files up to this size are one transaction. */
  static final long ONE_PIECE = 48L << 20;
  private static final int PORTION = 1 << 17;
  private static final long PORTION_CHARS = 96L << 20;

  private final Memory memory;
  private final Progress progress;
  private final String name;
  private final long bytes;
  private final ImportOptions options;
  private final RejectFile rejects;
  private final long[] counts = new long[Writer.Added.values().length];
  private long stored;

  /** @param bytes how large the file is */
  UnitImport(Memory memory, Progress progress, String name, long bytes, ImportOptions options, RejectFile rejects) {
    this.memory = memory;
    this.progress = progress;
    this.name = name;
    this.bytes = bytes;
    this.options = options;
    this.rejects = rejects;
  }

  /** Stores everything that {@code reading} finds and tells what became of all. */
  Importer.Report run(ReadAhead.Reading reading) throws IOException {
    try (ReadAhead ahead = new ReadAhead(reading, rejects, this::prepared)) {
      int entries = memory.writeInParts("import", name, writer -> store(ahead, writer));
      progress.at("storing units", stored, stored);
      if (entries > 1) {
        rejects.note("others changed the memory meanwhile, so that it is " + entries + " entries of yaad log");
      }
      return new Importer.Report("units", stored + ahead.rejected(), count(Writer.Added.NEW), count(Writer.Added.MERGED),
          count(Writer.Added.UNCHANGED), rejects);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Stores a portion and says whether there is more. */
  private boolean store(ReadAhead ahead, Writer writer) {
    int units = 0;
    long chars = 0;
    while (ahead.hasNext() && (bytes <= ONE_PIECE || (units < PORTION && chars < PORTION_CHARS))) {
      List<Prepared> some = ahead.next();
      for (Prepared prepared : some) {
        Unit unit = prepared.unit();
        try {
          counts[writer.add(prepared).ordinal()]++;
        } catch (UserException e) {
          ahead.reject(0, String.valueOf(e.getMessage()), unit.ur());
        }
        chars += unit.ur().length() + unit.en().length();
      }
      units += some.size();
      stored += some.size();
      long all = ahead.estimate(bytes);
      progress.at("storing units", stored, all < 0 ? -1 : Math.max(stored + 1, all));
    }
    return ahead.hasNext();
  }

  private Prepared prepared(Unit found) {
    Unit unit = dressed(found);
    return unit.id().equals(FoundUnits.NO_ID) ? Prepared.ofNew(FoundUnits.withId(unit, memory.newId())) : Prepared.of(unit);
  }

  private Unit dressed(Unit unit) {
    if (options.attributes().isEmpty() && options.status().isEmpty() && options.creator().isEmpty()) {
      return unit;
    }
    Map<String, String> attributes = new HashMap<>(options.attributes());
    attributes.putAll(unit.attributes());
    Status status = options.status().filter(s -> unit.status() == Status.DRAFT || s == Status.DRAFT).orElse(unit.status());
    Unit dressed = FoundUnits.with(unit, attributes, status);
    return unit.stamp().creator().isEmpty() ? dressed.withCreator(options.creator()) : dressed;
  }

  private long count(Writer.Added what) {
    return counts[what.ordinal()];
  }
}
