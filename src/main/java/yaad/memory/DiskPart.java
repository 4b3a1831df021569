package yaad.memory;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A part of the match index that reads from the tables what a question needs and no more. Good within one snapshot. */
final class DiskPart implements IndexPart {
  /** How many positions can be read in the time that it takes to read the words of a text. */
  private static final int TEXT_COST = 500;

  private final Sql sql;
  private final long id;
  private final int size;
  /** Distinct weights, ascending. */
  private final int[] weights;
  /** The first position of each; one more at the end. */
  private final int[] weightStarts;
  private final int[] lengthStarts;
  private final long sum;
  private final Ints read = new Ints();
  private int textChunk = -1;
  private final int[] textAt = new int[IndexTable.TEXTS_A_CHUNK];
  private byte[] texts = new byte[0];
  private int shortChunk = -1;
  private byte[] shorts = new byte[0];
  private final int[] shortAt = new int[IndexTable.SHORTS_A_CHUNK];

  private DiskPart(Sql sql, long id, int size, byte[] weights, byte[] lengths) {
    this.sql = sql;
    this.id = id;
    this.size = size;
    Bytes in = new Bytes(weights);
    Ints distinct = new Ints();
    Ints starts = new Ints();
    int weight = 0;
    int start = 0;
    while (!in.atEnd()) {
      weight += (int) in.number();
      distinct.add(weight);
      starts.add(start);
      start += (int) in.number();
    }
    starts.add(start);
    this.weights = distinct.toArray();
    this.weightStarts = starts.toArray();
    Bytes counts = new Bytes(lengths);
    int[] first = new int[Tokening.MOST_CHARS + 2];
    for (int i = 1; i < first.length; i++) {
      first[i] = first[i - 1] + (int) counts.number();
    }
    this.lengthStarts = first;
    this.sum = counts.atEnd() ? 0 : counts.fixed64();
  }

  /** The sum over its rows when they were written. */
  long sum() {
    return sum;
  }

  static DiskPart open(Sql sql, long id) {
    return sql.one(
            "SELECT size, weights, lengths FROM index_part WHERE n = ?",
            r -> new DiskPart(sql, id, r.getInt(1), r.getBytes(2), r.getBytes(3)),
            id)
        .orElseThrow();
  }

  int[] lengthStarts() {
    return lengthStarts.clone();
  }

  int shorts() {
    return lengthStarts[lengthStarts.length - 1];
  }

  int length(int entry) {
    return RamPart.firstAtLeast(lengthStarts, 0, lengthStarts.length, entry + 1) - 1;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isCheaper(int list, int texts) {
    return counts(new int[] {list})[0] < TEXT_COST * texts;
  }

  @Override
  public int lowest(int weight) {
    return weightStarts[RamPart.firstAtLeast(weights, 0, weights.length, weight)];
  }

  @Override
  public int weight(int position) {
    int i = Arrays.binarySearch(weightStarts, position);
    // Not a start: between the start before and the next one.
    return weights[i >= 0 ? i : -i - 2];
  }

  /** The token itself. */
  @Override
  public int list(int token) {
    return token;
  }

  /** With one question for all, as asking one by one was a tenth of a cold look-up among a million units. */
  @Override
  public int[] counts(int[] lists) {
    int[] counts = new int[lists.length];
    sql.list(
        "SELECT t.key, (SELECT list FROM index_list WHERE part = ? AND token = t.value ORDER BY first LIMIT 1)"
            + " FROM json_each(?) t",
        r -> {
          byte @Nullable [] block = r.getBytes(2);
          return counts[r.getInt(1)] = block == null ? 0 : (int) new Bytes(block).number();
        },
        id,
        Arrays.toString(lists));
    return counts;
  }

  @Override
  public void share(int list, int weight, int newTo, Shares shares) {
    read.clear();
    sql.list(
        "SELECT first, list FROM index_list WHERE part = ?1 AND token = ?2 AND first < ?4 AND first >="
            + " (SELECT coalesce(max(first), 0) FROM index_list WHERE part = ?1 AND token = ?2 AND first <= ?3)"
            + " ORDER BY first",
        r -> {
          readList(r.getInt(1), r.getBytes(2), shares.from(), shares.to(), read);
          return true;
        },
        id,
        list,
        shares.from(),
        shares.to());
    shares.add(read.values(), 0, read.size(), weight, newTo);
  }

  /** Adds the positions in [from, to) of a block to {@code out}. */
  static void readList(int first, byte[] block, int from, int to, Ints out) {
    Bytes in = new Bytes(block);
    in.number();
    int position = first;
    while (!in.atEnd()) {
      position += (int) in.number();
      if (position >= to) {
        return;
      }
      if (position >= from) {
        out.add(position);
      }
    }
  }

  private Bytes text(int position) {
    int chunk = position / IndexTable.TEXTS_A_CHUNK;
    if (chunk != textChunk) {
      texts = blob("index_text", (long) chunk * IndexTable.TEXTS_A_CHUNK);
      Bytes in = new Bytes(texts);
      for (int i = 0; !in.atEnd(); i++) {
        textAt[i] = in.at();
        in.number();
        in.skip(2 * (int) in.number());
      }
      textChunk = chunk;
    }
    return new Bytes(texts).skip(textAt[position % IndexTable.TEXTS_A_CHUNK]);
  }

  private byte[] blob(String table, long first) {
    byte @Nullable [] found =
        sql.one("SELECT texts FROM " + table + " WHERE k = ?", r -> r.getBytes(1), id << 32 | first).orElse(null);
    if (found == null) {
      throw Faults.damaged(sql.file(), new IllegalStateException("no " + table + " " + id + "/" + first));
    }
    return found;
  }

  @Override
  public int words(int position, short[] buffer) {
    Bytes in = text(position);
    in.number();
    int count = (int) in.number();
    for (int i = 0; i < Math.min(count, buffer.length); i++) {
      buffer[i] = (short) in.fixed16();
    }
    return count;
  }

  @Override
  public long unit(int position) {
    return text(position).number();
  }

  private byte[] shortChunk(int chunk) {
    if (chunk != shortChunk) {
      int first = chunk * IndexTable.SHORTS_A_CHUNK;
      shorts = blob("index_short", first);
      int count = Math.min(IndexTable.SHORTS_A_CHUNK, shorts() - first);
      Bytes in = new Bytes(shorts).skip(count * HISTOGRAM * 8);
      for (int i = 0; i < count; i++) {
        shortAt[i] = in.at();
        in.number();
        in.skip(length(first + i));
      }
      shortChunk = chunk;
    }
    return shorts;
  }

  @Override
  public void alike(int length, Sketch sketch, int most, IntConsumer each) {
    long[] words = new long[HISTOGRAM];
    int longer = Math.abs(sketch.length() - length);
    for (int i = lengthStarts[length]; i < lengthStarts[length + 1]; i++) {
      Bytes in = new Bytes(shortChunk(i / IndexTable.SHORTS_A_CHUNK)).skip(i % IndexTable.SHORTS_A_CHUNK * HISTOGRAM * 8);
      for (int k = 0; k < HISTOGRAM; k++) {
        words[k] = in.fixed64();
      }
      if (sketch.mayBeCharacters(words, 0, most, longer)) {
        each.accept(i);
      }
    }
  }

  @Override
  public void characters(int entry, byte[] buffer) {
    Bytes in = shortEntry(entry);
    in.number();
    in.read(buffer, 0, length(entry));
  }

  @Override
  public long unitOfShort(int entry) {
    return shortEntry(entry).number();
  }

  private Bytes shortEntry(int entry) {
    Bytes in = new Bytes(shortChunk(entry / IndexTable.SHORTS_A_CHUNK));
    return in.skip(shortAt[entry % IndexTable.SHORTS_A_CHUNK]);
  }
}
