package yaad.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import java.util.zip.CRC32;
import yaad.text.Lang;

/**
 * The match index in tables. New texts are gathered as fresh ones, which a question compares one by one; when there are
 * enough they become a part, and when there are enough parts of about one size they become one. Parts are written once and
 * deleted as a whole. All of it happens within the transaction that changes the units.
 */
final class IndexTable {
  /** So many fresh texts become a part. */
  static final int MOST_FRESH = 256;

  /** A transaction with so many new units makes a part of its own of them. */
  private static final int OWN_PART = 64;

  /** So many units are gathered in memory during a large write before they become a part. */
  private static final int LARGEST = 1 << 16;

  /** So many parts of one size become one. */
  private static final int FAN = 8;

  private static final int LIST_BYTES = 900;
  static final int TEXTS_A_CHUNK = 64;
  static final int SHORTS_A_CHUNK = 64;

  private final Sql sql;
  private PartBuilder ur = new PartBuilder();
  private PartBuilder en = new PartBuilder();
  private final List<Long> changed = new ArrayList<>();
  private long sum;

  IndexTable(Sql sql) {
    this.sql = sql;
  }

  /** Takes a new unit into the index. */
  void add(long n, Tokened urText, Tokened enText) {
    ur.add(n, urText);
    en.add(n, enText);
    if (ur.size() == LARGEST) {
      flush();
    }
  }

  /** Notes that a unit says something else now, or is there again. */
  void changed(long n) {
    changed.add(n);
  }

  /** Writes what was gathered. */
  void finish() {
    if (ur.size() >= OWN_PART) {
      flush();
    } else {
      // The builder holds unit numbers in the order in which they were added.
      changed.addAll(ur.numbers());
      ur = new PartBuilder();
      en = new PartBuilder();
    }
    for (long n : changed) {
      sql.update("INSERT OR IGNORE INTO index_fresh (n) VALUES (?)", n);
    }
    changed.clear();
    if (sql.number("SELECT count(*) FROM index_fresh") > MOST_FRESH) {
      flushFresh();
    }
  }

  private void flush() {
    if (ur.size() == 0) {
      return;
    }
    // Sorting is most of the work: both languages at once.
    CompletableFuture<RamPart> english = CompletableFuture.supplyAsync(en::build);
    write(Lang.URDU, ur.build());
    write(Lang.ENGLISH, english.join());
    ur = new PartBuilder();
    en = new PartBuilder();
    merge(Lang.URDU);
    merge(Lang.ENGLISH);
  }

  private void flushFresh() {
    record Fresh(long n, String ur, String en) {}
    // What is gone by now needs no place in the index.
    sql.update("DELETE FROM index_fresh WHERE EXISTS (SELECT 1 FROM unit u WHERE u.n = index_fresh.n AND u.gone IS NOT NULL)");
    List<Fresh> page;
    do {
      page =
          sql.list(
              "SELECT u.n, u.ur, u.en FROM index_fresh f JOIN unit u ON u.n = f.n ORDER BY f.n LIMIT 5000",
              r -> new Fresh(r.getLong(1), r.getString(2), r.getString(3)));
      for (Fresh f : page) {
        sql.update("DELETE FROM index_fresh WHERE n = ?", f.n());
        add(
            f.n(),
            Tokened.of(Lang.URDU, f.ur(), Words.of(Lang.URDU, f.ur())),
            Tokened.of(Lang.ENGLISH, f.en(), Words.of(Lang.ENGLISH, f.en())));
      }
    } while (!page.isEmpty());
    flush();
  }

  /** Empties the index, to be filled anew. */
  void clear() {
    for (String table : List.of("index_part", "index_list", "index_text", "index_short", "index_fresh")) {
      sql.update("DELETE FROM " + table);
    }
  }

  private static int tier(int size) {
    int tier = 0;
    for (int s = size / OWN_PART; s >= FAN; s /= FAN) {
      tier++;
    }
    return tier;
  }

  private void merge(Lang lang) {
    record Part(long n, int size) {}
    boolean more = true;
    while (more) {
      more = false;
      List<Part> parts =
          sql.list(
              "SELECT n, size FROM index_part WHERE lang = ? AND size < ? ORDER BY n",
              r -> new Part(r.getLong(1), r.getInt(2)),
              lang.tag(),
              LARGEST);
      for (int tier = 0; tier <= tier(LARGEST) && !more; tier++) {
        int t = tier;
        List<Long> same = parts.stream().filter(p -> tier(p.size()) == t).map(Part::n).toList();
        if (same.size() >= FAN) {
          write(lang, PartMerger.merge(same.stream().map(n -> load(n)).toList(), live()));
          same.forEach(this::delete);
          more = true;
        }
      }
    }
  }

  /** Tells live units from deleted ones, which are few. */
  private LongPredicate live() {
    long[] gone =
        sql.list("SELECT n FROM unit WHERE gone IS NOT NULL", r -> r.getLong(1)).stream().mapToLong(n -> n).sorted().toArray();
    return n -> Arrays.binarySearch(gone, n) < 0;
  }

  private void delete(long part) {
    sql.update("DELETE FROM index_part WHERE n = ?", part);
    sql.update("DELETE FROM index_list WHERE part = ?", part);
    sql.update("DELETE FROM index_text WHERE k >= ? AND k < ?", part << 32, part + 1 << 32);
    sql.update("DELETE FROM index_short WHERE k >= ? AND k < ?", part << 32, part + 1 << 32);
  }

  private void write(Lang lang, RamPart part) {
    sql.update(
        "INSERT INTO index_part (lang, size, weights, lengths) VALUES (?, ?, ?, ?)",
        lang.tag(),
        part.size(),
        starts(part.weights),
        new byte[0]);
    long id = sql.number("SELECT last_insert_rowid()");
    sum = 0;
    for (int t = 0; t < part.tokens.length; t++) {
      writeList(id, part, t);
    }
    for (int from = 0; from < part.size(); from += TEXTS_A_CHUNK) {
      writeTexts(id, part, from);
    }
    for (int from = 0; from < part.shortUnits.length; from += SHORTS_A_CHUNK) {
      writeShorts(id, part, from);
    }
    Bytes lengths = new Bytes();
    for (int i = 1; i < part.lengthStarts.length; i++) {
      lengths.number(part.lengthStarts[i] - part.lengthStarts[i - 1]);
    }
    lengths.fixed64(sum);
    sql.update("UPDATE index_part SET lengths = ? WHERE n = ?", lengths.toArray(), id);
  }

  /** Counts a row's bytes into the part's sum. */
  private byte[] summed(long place, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    sum += (place * 0x9E3779B97F4A7C15L ^ crc.getValue()) * 0xff51afd7ed558ccdL;
    return bytes;
  }

  /** Whether a part's rows are those that were written. */
  boolean isSound(long id) {
    sum = 0;
    String where = " WHERE k >= ? AND k < ?";
    sql.list("SELECT k, texts FROM index_text" + where, r -> summed(r.getLong(1), r.getBytes(2)).length, id << 32, id + 1 << 32);
    sql.list(
        "SELECT k, texts FROM index_short" + where, r -> summed(~r.getLong(1), r.getBytes(2)).length, id << 32, id + 1 << 32);
    sql.list(
        "SELECT token, first, list FROM index_list WHERE part = ?",
        r -> summed((long) r.getInt(1) << 32 | r.getInt(2), r.getBytes(3)).length,
        id);
    return sum == DiskPart.open(sql, id).sum();
  }

  /** Each distinct weight, as the difference to the one before, with the number of texts that have it. */
  private static byte[] starts(int[] weights) {
    Bytes out = new Bytes();
    int before = 0;
    for (int i = 0; i < weights.length; ) {
      int j = i;
      while (j < weights.length && weights[j] == weights[i]) {
        j++;
      }
      out.number(weights[i] - before);
      out.number(j - i);
      before = weights[i];
      i = j;
    }
    return out.toArray();
  }

  /** A list as blocks: how many in all (in the first block only), then each position as the distance from the last. */
  private void writeList(long id, RamPart part, int t) {
    int at = part.starts[t];
    int end = part.starts[t + 1];
    int total = end - at;
    while (at < end) {
      Bytes block = new Bytes();
      block.number(total);
      total = 0;
      int first = part.positions[at];
      int before = first;
      while (at < end && block.at() < LIST_BYTES) {
        block.number(part.positions[at] - before);
        before = part.positions[at++];
      }
      sql.update(
          "INSERT INTO index_list (part, token, first, list) VALUES (?, ?, ?, ?)",
          id, part.tokens[t], first, summed((long) part.tokens[t] << 32 | first, block.toArray()));
    }
  }

  private void writeTexts(long id, RamPart part, int from) {
    Bytes chunk = new Bytes();
    int to = Math.min(part.size(), from + TEXTS_A_CHUNK);
    for (int i = from; i < to; i++) {
      chunk.number(part.units[i]);
      int count = part.wordStarts[i + 1] - part.wordStarts[i];
      chunk.number(count);
      for (int k = 0; k < count; k++) {
        chunk.fixed16(part.words[part.wordStarts[i] + k]);
      }
    }
    sql.update(
        "INSERT INTO index_text (k, texts) VALUES (?, ?)", id << 32 | from, summed(id << 32 | from, chunk.toArray()));
  }

  private void writeShorts(long id, RamPart part, int from) {
    Bytes chunk = new Bytes();
    byte[] buffer = new byte[Tokening.MOST_CHARS];
    int to = Math.min(part.shortUnits.length, from + SHORTS_A_CHUNK);
    for (int i = from; i < to; i++) {
      for (int k = 0; k < IndexPart.HISTOGRAM; k++) {
        chunk.fixed64(part.histograms[i * IndexPart.HISTOGRAM + k]);
      }
    }
    for (int i = from; i < to; i++) {
      chunk.number(part.shortUnits[i]);
      part.characters(i, buffer);
      chunk.copy(buffer, 0, part.length(i));
    }
    sql.update(
        "INSERT INTO index_short (k, texts) VALUES (?, ?)", id << 32 | from, summed(~(id << 32 | from), chunk.toArray()));
  }

  /** Reads a whole part into memory. */
  RamPart load(long id) {
    DiskPart disk = DiskPart.open(sql, id);
    int size = disk.size();
    long[] units = new long[size];
    int[] weights = new int[size];
    int[] wordStarts = new int[size + 1];
    Shorts words = new Shorts();
    sql.list(
        "SELECT texts FROM index_text WHERE k >= ? AND k < ? ORDER BY k",
        r -> {
          Bytes in = new Bytes(r.getBytes(1));
          for (int i = words.texts; !in.atEnd(); i++) {
            units[i] = in.number();
            int count = (int) in.number();
            for (int k = 0; k < count; k++) {
              words.add((short) in.fixed16());
            }
            weights[i] = disk.weight(i);
            wordStarts[i + 1] = words.size;
            words.texts++;
          }
          return true;
        },
        id << 32,
        id + 1 << 32);
    Ints tokens = new Ints();
    Ints starts = new Ints();
    Ints positions = new Ints();
    sql.list(
        "SELECT token, first, list FROM index_list WHERE part = ? ORDER BY token, first",
        r -> {
          int token = r.getInt(1);
          if (tokens.size() == 0 || tokens.get(tokens.size() - 1) != token) {
            tokens.add(token);
            starts.add(positions.size());
          }
          DiskPart.readList(r.getInt(2), r.getBytes(3), 0, Integer.MAX_VALUE, positions);
          return true;
        },
        id);
    starts.add(positions.size());
    int entries = disk.shorts();
    long[] shortUnits = new long[entries];
    long[] histograms = new long[entries * IndexPart.HISTOGRAM];
    Bytes chars = new Bytes();
    int[] entry = new int[1];
    sql.list(
        "SELECT texts FROM index_short WHERE k >= ? AND k < ? ORDER BY k",
        r -> {
          Bytes in = new Bytes(r.getBytes(1));
          int count = Math.min(SHORTS_A_CHUNK, entries - entry[0]);
          for (int i = 0; i < count * IndexPart.HISTOGRAM; i++) {
            histograms[entry[0] * IndexPart.HISTOGRAM + i] = in.fixed64();
          }
          byte[] buffer = new byte[Tokening.MOST_CHARS];
          for (int i = 0; i < count; i++) {
            shortUnits[entry[0]] = in.number();
            int length = disk.length(entry[0]++);
            in.read(buffer, 0, length);
            chars.copy(buffer, 0, length);
          }
          return true;
        },
        id << 32,
        id + 1 << 32);
    return new RamPart(
        units, weights, tokens.toArray(), starts.toArray(), positions.toArray(), wordStarts, words.toArray(), shortUnits,
        disk.lengthStarts(), histograms, chars.toArray());
  }

  /** A list of shorts, and how many texts they belong to. */
  private static final class Shorts {
    private short[] values = new short[1024];
    int size;
    int texts;

    void add(short value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    short[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
