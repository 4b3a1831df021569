package yaad.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.text.Lang;

/**
 * Looks at everything that the memory holds: SQLite's own checks, every text against its hash, every count against the
 * manifest, the indexes against the units. Changes nothing.
 */
final class Verification {
  private static final int PAGE = 1_000;
  private static final int QUICK = 200;
  /** More of one kind are counted but not named. */
  private static final int MOST_NAMED = 20;

  private final Sql sql;
  private final Progress progress;
  private final List<String> problems = new ArrayList<>();
  private final List<String> indexProblems = new ArrayList<>();
  private long looked;

  Verification(Sql sql, Progress progress) {
    this.sql = sql;
    this.progress = progress;
  }

  Health run() {
    return sql.snapshot(
        () -> {
          guarded("SQLite's own check", this::integrity);
          guarded("the units", this::units);
          guarded("earlier versions of units", this::pastUnits);
          guarded("the documents", this::articles);
          guarded("the counts", this::counts);
          // Indexes by the rules of an older Yaad are made anew before anybody uses them.
          if (!Reindexing.areWordsStale(sql)) {
            guarded("the word index", this::wordIndex);
            guarded("the match index", this::matchIndex);
          } else {
            indexProblems.clear();
          }
          boolean repairable = problems.isEmpty();
          problems.addAll(indexProblems);
          return new Health(problems, looked, repairable && !problems.isEmpty());
        });
  }

  /** The quick form, after an unclean close: whether the units that were added last are what was stored. */
  static boolean areLastSound(Sql sql) {
    return !sql.list(
            "SELECT id, ur, en, coalesce(attributes, ''), hash FROM unit ORDER BY n DESC LIMIT " + QUICK,
            r -> hashOf(r.getBytes(1), r.getString(2), r.getString(3), r.getString(4), r.getBytes(5)))
        .contains(false);
  }

  /** A damaged page stops one look, not all. */
  private void guarded(String what, Runnable look) {
    try {
      look.run();
    } catch (UserException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
      problems.add("Could not read all of " + what + " (" + e.getMessage() + ")");
    }
  }

  private void integrity() {
    for (String line : sql.list("PRAGMA integrity_check(20)", r -> r.getString(1))) {
      if (!line.equals("ok")) {
        problems.add("SQLite: " + line);
      }
    }
    long loose = sql.list("PRAGMA foreign_key_check", r -> r.getString(1)).size();
    if (loose > 0) {
      problems.add(loose + " records name others that are not there");
    }
  }

  private record Row(long n, byte[] id, String ur, String en, String attributes, byte[] hash, long shapes, boolean live) {}

  private void units() {
    long total = sql.number("SELECT max(n) FROM unit");
    long last = 0;
    long rows = 0;
    long live = 0;
    long sum = 0;
    long stale = 0;
    List<String> wrong = new ArrayList<>();
    List<Row> page;
    do {
      page =
          sql.list(
              "SELECT n, id, ur, en, coalesce(attributes, ''), hash, ur_shape, en_shape, gone IS NULL, pair FROM unit"
                  + " WHERE n > ? ORDER BY n LIMIT " + PAGE,
              r ->
                  new Row(
                      r.getLong(1), r.getBytes(2), r.getString(3), r.getString(4), r.getString(5), r.getBytes(6),
                      r.getLong(7) * 31 + r.getLong(8) + r.getLong(10) * 17, r.getBoolean(9)),
              last);
      for (Row row : page) {
        if (!hashOf(row.id(), row.ur(), row.en(), row.attributes(), row.hash())) {
          wrong.add(Uuids.of(row.id()).toString());
        }
        stale += shapes(row) == row.shapes() ? 0 : 1;
        sum += UnitTable.part(row.hash());
        live += row.live() ? 1 : 0;
        rows++;
        last = row.n();
      }
      progress.at("checking units", rows, total);
    } while (page.size() == PAGE);
    looked += rows;
    wrong.stream().limit(MOST_NAMED).forEach(id -> problems.add("The unit " + id + " is not what was stored"));
    if (wrong.size() > MOST_NAMED) {
      problems.add((wrong.size() - MOST_NAMED) + " more units are not what was stored");
    }
    expect("unit_rows", rows, "records of units");
    expect("units", live, "units");
    expect("unit_hashes", sum, "as the sum of the units' hashes");
    if (stale > 0) {
      indexProblems.add("The keys of " + stale + " units do not fit their texts");
    }
  }

  private static long shapes(Row row) {
    return Words.shape(Words.of(Lang.URDU, row.ur())) * 31 + Words.shape(Words.of(Lang.ENGLISH, row.en()))
        + Keys.pair(row.ur(), row.en()) * 17;
  }

  private static boolean hashOf(byte[] id, String ur, String en, String attributes, byte[] hash) {
    return id.length == 16 && Arrays.equals(UnitTable.hash(Uuids.of(id), ur, en, attributes), hash);
  }

  private void expect(String name, long found, String what) {
    long wanted = sql.number("SELECT value FROM manifest WHERE name = ?", name);
    if (wanted != found) {
      problems.add("There should be " + wanted + " " + what + ", but there are " + found);
    }
  }

  private void pastUnits() {
    List<Boolean> sound =
        sql.list(
            "SELECT id, ur, en, coalesce(attributes, ''), hash FROM unit_past",
            r -> hashOf(r.getBytes(1), r.getString(2), r.getString(3), r.getString(4), r.getBytes(5)));
    looked += sound.size();
    long wrong = sound.stream().filter(s -> !s).count();
    if (wrong > 0) {
      problems.add(wrong + " earlier versions of units are not what was stored");
    }
  }

  private void articles() {
    List<Long> all = sql.list("SELECT n FROM article", r -> r.getLong(1));
    for (long n : all) {
      boolean sound =
          sql.one(
                  "SELECT lang, text, segments, hash FROM article WHERE n = ?",
                  r -> Arrays.equals(Hashes.content(r.getString(1), r.getString(2), r.getString(3)), r.getBytes(4)),
                  n)
              .orElse(false);
      if (!sound) {
        String name =
            sql.one("SELECT name FROM alignment WHERE ur_article = ?1 OR en_article = ?1", r -> r.getString(1), n)
                .orElse("that is no longer used");
        problems.add("An article of the document " + name + " is not what was stored");
      }
    }
  }

  private void counts() {
    expect("documents", sql.number("SELECT count(*) FROM alignment WHERE gone IS NULL"), "documents");
    expect("concepts", sql.number("SELECT count(*) FROM concept WHERE gone IS NULL"), "concepts");
  }

  private void wordIndex() {
    long missing =
        sql.number(
            "SELECT count(*) FROM unit u WHERE gone IS NULL AND NOT EXISTS (SELECT 1 FROM word_docsize d WHERE d.id = u.n)");
    long beyond =
        sql.number(
            "SELECT count(*) FROM word_docsize d WHERE NOT EXISTS (SELECT 1 FROM unit u WHERE u.n = d.id AND u.gone IS NULL)");
    if (missing + beyond > 0) {
      indexProblems.add("The word index lacks " + missing + " units and has " + beyond + " too many");
    }
  }

  private void matchIndex() {
    for (Lang lang : Lang.values()) {
      BitSet covered = new BitSet();
      sql.list("SELECT n FROM index_fresh", r -> r.getInt(1)).forEach(covered::set);
      for (long part : sql.list("SELECT n FROM index_part WHERE lang = ?", r -> r.getLong(1), lang.tag())) {
        IndexTable index = new IndexTable(sql);
        if (!index.isSound(part)) {
          indexProblems.add("A part of the match index is not what was stored (" + lang.tag() + ")");
          continue;
        }
        for (long n : index.load(part).units) {
          covered.set((int) n);
        }
      }
      long missing =
          sql.list("SELECT n FROM unit WHERE gone IS NULL", r -> r.getInt(1)).stream().filter(n -> !covered.get(n)).count();
      if (missing > 0) {
        indexProblems.add("The match index lacks " + missing + " units (" + lang.tag() + ")");
      }
    }
  }
}
