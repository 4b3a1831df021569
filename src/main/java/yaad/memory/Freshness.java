package yaad.memory;

/** Looks once, before an index is used, whether it was made by the present rules, and has it made anew when it was not. */
final class Freshness {
  private final Sql sql;
  private final MemoryOptions options;
  private boolean words;
  private boolean terms;

  Freshness(Sql sql, MemoryOptions options) {
    this.sql = sql;
    this.options = options;
  }

  /** Before units are looked for or written. */
  void words() {
    if (!words) {
      words = true;
      if (Reindexing.areWordsStale(sql)) {
        renew();
      }
    }
  }

  /** Before terms are looked for or written. */
  void terms() {
    if (!terms) {
      terms = true;
      if (Reindexing.areTermsStale(sql)) {
        renew();
      }
    }
  }

  /**
   * Through a connection of its own, as this one may be for reading only. All indexes are in SQLite's log then, and stay there
   * when the last to close may only read, who would be followed by others that go through a log as large as the memory first:
   * so it is put into the file, unless somebody else reads just now.
   */
  private void renew() {
    long patience = options.patience().toMillis();
    try (Sql other = new Sql(Opening.connect(sql.file(), false, patience), sql.file())) {
      Reindexing.run(other, options);
      sql.lookAgain();
      other.run("PRAGMA busy_timeout = 0");
      other.list("PRAGMA wal_checkpoint(TRUNCATE)", r -> r.getInt(1));
    }
  }
}
