package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yaad.memory.Documents;
import yaad.memory.Memory;
import yaad.memory.Place;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;

/** Writes units into one TMX file after the other, each of which takes its place only when it is whole. */
final class TmxExport implements AutoCloseable {
  /** So many units with forbidden characters are listed one by one. */
  private static final int LISTED = 50;

  private final Path target;
  private final TmxOptions options;
  private final Split split;
  private final String version;
  private final List<Path> files = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable AtomicFile file;
  private @Nullable TmxWriter writer;
  private @Nullable Path path;
  private String part = "";
  private long count;
  private long dropped;
  private long codesLeftOut;

  TmxExport(Path target, TmxOptions options, Split split, String version) {
    this.target = target;
    this.options = options;
    this.split = split;
    this.version = version;
  }

  /** Writes what the filter lets through. */
  Exporter.Written run(Memory memory, UnitFilter filter) {
    memory.snapshot(() -> {
      if (split.by() == Split.By.DOCUMENT) {
        byDocument(memory, filter);
      } else {
        memory.units().each(filter, this::write);
      }
      return 0;
    });
    if (files.isEmpty() && file == null) {
      // No unit at all: an empty file says so better than none.
      begin();
    }
    finish();
    if (codesLeftOut > 0) {
      notes.add(String.format(Locale.ROOT, "%,d texts went out without their inline codes; --codes keeps them (TMX level 2)",
          codesLeftOut));
    }
    return new Exporter.Written(count, files, dropped, notes);
  }

  private void byDocument(Memory memory, UnitFilter filter) {
    Set<UUID> written = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Documents.Summary document : memory.documents().list()) {
      written.add(document.id());
      if (filter.document().isEmpty()) {
        part = unique(document.name(), names);
        memory.units().each(filter.withDocument(document.id().toString()), this::write);
        finish();
      }
    }
    part = unique(filter.document().isEmpty() ? "other" : "document", names);
    memory.units().each(filter, unit -> {
      Place place = unit.place();
      if (filter.document().isPresent() || place == null || !written.contains(place.alignment())) {
        write(unit);
      }
    });
  }

  /** A name that is safe in a file name, wherever the document's name came from, and that no other part has. */
  private static String unique(String name, Set<String> taken) {
    StringBuilder safe = new StringBuilder();
    name.codePoints().limit(80).forEach(c -> safe.appendCodePoint(Character.isLetterOrDigit(c) || c == '-' ? c : '_'));
    String candidate = safe.toString();
    for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      candidate = safe + "-" + i;
    }
    return candidate;
  }

  private void write(Unit unit) {
    try {
      if (full(unit)) {
        finish();
      }
      if (writer == null) {
        begin();
      }
      if (writer != null) {
        writer.write(unit);
      }
    } catch (IOException e) {
      throw AtomicFile.problem(path == null ? target : path, e);
    }
  }

  private boolean full(Unit next) throws IOException {
    return switch (split.by()) {
      case UNITS -> writer != null && writer.units() >= split.most();
      case BYTES -> writer != null && file != null && writer.units() > 0
          && writer.room(next) + file.size() > split.most();
      case NOTHING, DOCUMENT -> false;
    };
  }

  private void begin() {
    path = switch (split.by()) {
      case NOTHING -> target;
      case UNITS, BYTES -> named(String.format(Locale.ROOT, "%03d", files.size() + 1));
      case DOCUMENT -> named(part);
    };
    try {
      file = AtomicFile.open(path);
      writer = new TmxWriter(file.out(), options, version, this::forbidden);
    } catch (IOException e) {
      throw AtomicFile.problem(path, e);
    }
  }

  /** {@code memory.tmx} with a part's name before its extension. */
  private Path named(String name) {
    String whole = String.valueOf(target.getFileName());
    int dot = whole.lastIndexOf('.');
    return target.resolveSibling(dot <= 0 ? whole + "." + name : whole.substring(0, dot) + "." + name + whole.substring(dot));
  }

  private void forbidden(Unit unit, SortedSet<Integer> characters) {
    if (notes.size() < LISTED) {
      notes.add("unit " + unit.id() + ": left out "
          + characters.stream().map(c -> String.format(Locale.ROOT, "U+%04X", c)).collect(Collectors.joining(", ")));
    } else if (notes.size() == LISTED) {
      notes.add("and more units with such characters");
    }
  }

  private void finish() {
    TmxWriter w = writer;
    AtomicFile f = file;
    Path p = path;
    if (w == null || f == null || p == null) {
      return;
    }
    try {
      w.close();
      f.commit(part -> prove(part, w.units()));
    } catch (IOException e) {
      throw AtomicFile.problem(p, e);
    } finally {
      f.close();
      writer = null;
      file = null;
    }
    files.add(p);
    count += w.units();
    dropped += w.dropped();
    codesLeftOut += w.codesLeftOut();
  }

  private void prove(Path written, long units) throws IOException {
    Counting back = new Counting();
    try (InputStream in = Files.newInputStream(written)) {
      new TmxReader(back, Instant.EPOCH).read(written.toString(), in);
    }
    if (back.units + back.empty != units) {
      throw new IOException(units + " units were written but " + back.units + " came back");
    }
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }

  private static final class Counting implements UnitSink {
    private long units;
    private long empty;

    @Override
    public void unit(Unit unit) {
      units++;
    }

    @Override
    public void reject(long line, String reason, String text) {
      // A unit whose text is nothing but forbidden characters has none in XML.
      empty += reason.endsWith("text is empty") ? 1 : 0;
    }

    @Override
    public void note(String message) {
      // Counting is all that is wanted.
    }
  }
}
