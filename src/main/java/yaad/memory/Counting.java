package yaad.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts units by what they are. */
final class Counting {
  private static final int MOST_NAMES = 20;

  private final Sql sql;

  Counting(Sql sql) {
    this.sql = sql;
  }

  private record Group(int origin, int status, long count, long first, long last) {}

  private record Named(String name, long count) {}

  Statistics all() {
    return sql.snapshot(
        () -> {
          Map<Origin, Long> origins = new EnumMap<>(Origin.class);
          Map<Status, Long> statuses = new EnumMap<>(Status.class);
          long first = Long.MAX_VALUE;
          long last = Long.MIN_VALUE;
          for (Group g : sql.list(
              "SELECT origin, status, count(*), min(created), max(changed) FROM unit WHERE gone IS NULL GROUP BY origin, status",
              r -> new Group(r.getInt(1), r.getInt(2), r.getLong(3), r.getLong(4), r.getLong(5)))) {
            origins.merge(Origin.values()[g.origin()], g.count(), Long::sum);
            statuses.merge(Status.values()[g.status()], g.count(), Long::sum);
            first = Math.min(first, g.first());
            last = Math.max(last, g.last());
          }
          long[] words = words();
          boolean none = origins.isEmpty();
          return new Statistics(
              words[0], words[1], origins, statuses,
              names("attributes ->> '" + Unit.CLIENT + "'"), names("attributes ->> '" + Unit.DOMAIN + "'"), names("creator"),
              none ? Optional.empty() : Optional.of(Instant.ofEpochSecond(first)),
              none ? Optional.empty() : Optional.of(Instant.ofEpochSecond(last)),
              size(sql.file()) + size(sql.file().resolveSibling(sql.file().getFileName() + "-wal")));
        });
  }

  private Map<String, Long> names(String what) {
    List<Named> names = sql.list(
        "SELECT " + what + " AS name, count(*) FROM unit WHERE gone IS NULL AND name <> ''"
            + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT " + MOST_NAMES,
        r -> new Named(r.getString(1), r.getLong(2)));
    Map<String, Long> all = new LinkedHashMap<>();
    names.forEach(n -> all.put(n.name(), n.count()));
    return all;
  }

  /**
   * How many words the word index holds for each side. FTS5 keeps the sums in its row 1: the number of rows and then the
   * tokens of each column, as SQLite's varints.
   */
  private long[] words() {
    byte[] block = sql.one("SELECT block FROM word_data WHERE id = 1", r -> r.getBytes(1)).orElse(new byte[0]);
    long[] sums = new long[3];
    int at = 0;
    for (int i = 0; i < sums.length && at < block.length; i++) {
      long value = 0;
      int b;
      do {
        b = block[at++];
        value = value << 7 | b & 0x7F;
      } while (b < 0 && at < block.length);
      sums[i] = value;
    }
    return new long[] {sums[1], sums[2]};
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
