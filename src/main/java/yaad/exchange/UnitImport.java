package yaad.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.memory.Memory;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.memory.Writer;

/**
 * Takes units into a memory. A file of ordinary size is one transaction; a very large one is stored portion by portion, so
 * that an import that was broken off has only the rest to do when it is run again: what is there already is unchanged.
 */
final class UnitImport implements UnitSink {
  /** Files up to this size are kept whole until all of them was read. */
  static final long ONE_PIECE = 48L << 20;
  private static final int PORTION = 20_000;
  private static final long PORTION_CHARS = 16L << 20;

  private final Memory memory;
  private final Progress progress;
  private final String name;
  private final ImportOptions options;
  private final RejectFile rejects;
  private final boolean portions;
  private final List<Unit> waiting = new ArrayList<>();
  private final long[] counts = new long[Writer.Added.values().length];
  private long chars;
  private long read;
  private int portion;

  /** @param bytes how large the file is */
  UnitImport(Memory memory, Progress progress, String name, long bytes, ImportOptions options, RejectFile rejects) {
    this.memory = memory;
    this.progress = progress;
    this.name = name;
    this.options = options;
    this.rejects = rejects;
    portions = bytes > ONE_PIECE;
  }

  @Override
  public void unit(Unit unit) {
    read++;
    waiting.add(dressed(unit));
    chars += unit.ur().length() + unit.en().length();
    if (portions && (waiting.size() >= PORTION || chars > PORTION_CHARS)) {
      portion++;
      store(String.format(Locale.ROOT, "%s (part %d)", name, portion));
    } else if (waiting.size() % 1000 == 0) {
      progress.at("reading units", read, -1);
    }
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

  @Override
  public void reject(long line, String reason, String text) {
    read++;
    rejects.reject(line, reason, text);
  }

  @Override
  public void note(String message) {
    rejects.note(message);
  }

  /** Stores what is left and tells what became of all. */
  Importer.Report finish() {
    store(portion == 0 ? name : String.format(Locale.ROOT, "%s (part %d)", name, ++portion));
    if (portion > 1) {
      rejects.note("it was stored in " + portion + " portions; yaad undo " + portion + " takes all of it back");
    }
    return new Importer.Report("units", read, count(Writer.Added.NEW), count(Writer.Added.MERGED),
        count(Writer.Added.UNCHANGED), rejects);
  }

  private long count(Writer.Added what) {
    return counts[what.ordinal()];
  }

  private void store(String summary) {
    memory.write("import", summary, writer -> {
      long before = read - waiting.size();
      for (int i = 0; i < waiting.size(); i++) {
        Unit unit = waiting.get(i);
        try {
          Writer.Added added = writer.add(unit.id().equals(FoundUnits.NO_ID) ? FoundUnits.withId(unit, writer.newId()) : unit);
          counts[added.ordinal()]++;
        } catch (UserException e) {
          rejects.reject(0, String.valueOf(e.getMessage()), unit.ur());
        }
        if (i % 500 == 0) {
          progress.at("storing units", before + i, portions ? -1 : waiting.size());
        }
      }
      return 0;
    });
    waiting.clear();
    chars = 0;
  }
}
