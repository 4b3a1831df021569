package yaad.memory;

import java.util.List;
import yaad.text.Lang;

/**
 * Makes all keys and indexes anew when the rules of folding are not those that they were made by: after a new version of
 * the program, or of the schema. The texts themselves are not touched.
 */
final class Reindexing {
  private static final int PAGE = 2_000;

  private final Sql sql;
  private final MemoryOptions options;

  private Reindexing(Sql sql, MemoryOptions options) {
    this.sql = sql;
    this.options = options;
  }

  static boolean areWordsStale(Sql sql) {
    return version(sql, "keys") != Rules.OF_WORDS;
  }

  static boolean areTermsStale(Sql sql) {
    return version(sql, "term_keys") != Rules.OF_TERMS;
  }

  private static long version(Sql sql, String name) {
    return sql.number("SELECT value FROM manifest WHERE name = ?", name);
  }

  /** Does it if needed, each in one transaction. */
  static void run(Sql sql, MemoryOptions options) {
    Reindexing work = new Reindexing(sql, options);
    // Another process may have been quicker.
    sql.transaction(() -> areWordsStale(sql) && work.words(), done -> done);
    sql.transaction(() -> areTermsStale(sql) && work.terms(), done -> done);
  }

  /** Does it whether needed or not. */
  static void force(Sql sql, MemoryOptions options) {
    Reindexing work = new Reindexing(sql, options);
    sql.transaction(() -> work.words() && work.terms(), done -> done);
  }

  private record Row(long n, String ur, String en, boolean live) {}

  private boolean words() {
    sql.update("INSERT INTO word (word) VALUES ('delete-all')");
    IndexTable index = new IndexTable(sql);
    index.clear();
    long total = sql.number("SELECT count(*) FROM unit");
    long done = 0;
    long last = 0;
    List<Row> page;
    do {
      page =
          sql.list(
              "SELECT n, ur, en, gone IS NULL FROM unit WHERE n > ? ORDER BY n LIMIT " + PAGE,
              r -> new Row(r.getLong(1), r.getString(2), r.getString(3), r.getBoolean(4)),
              last);
      for (Row row : page) {
        unit(index, row);
        last = row.n();
      }
      done += page.size();
      options.progress().at("renewing the index", done, total);
    } while (page.size() == PAGE);
    index.finish();
    record("keys", Rules.OF_WORDS);
    return true;
  }

  private boolean terms() {
    new ConceptKeys(sql).indexAll();
    record("term_keys", Rules.OF_TERMS);
    return true;
  }

  private void record(String name, long version) {
    sql.update("INSERT INTO manifest (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", name, version);
  }

  private void unit(IndexTable index, Row row) {
    List<Word> ur = Words.of(Lang.URDU, row.ur());
    List<Word> en = Words.of(Lang.ENGLISH, row.en());
    sql.update(
        "UPDATE unit SET pair = ?, ur_shape = ?, en_shape = ? WHERE n = ?",
        Keys.pair(row.ur(), row.en()), Words.shape(ur), Words.shape(en), row.n());
    if (row.live()) {
      UnitTable.addWords(sql, row.n(), Words.indexed(ur), Words.indexed(en));
      index.add(row.n(), Tokened.of(Lang.URDU, row.ur(), ur), Tokened.of(Lang.ENGLISH, row.en(), en));
    }
  }
}
