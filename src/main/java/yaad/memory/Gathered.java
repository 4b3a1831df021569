package yaad.memory;

/** What the operations of one transaction gather for its end, since many rows in the order of their place are quickly written. */
final class Gathered {
  /** A transaction with so many new units is a large one. */
  private static final int MANY = 10_000;

  private static final int LARGE_CACHE_KB = 192_000;

  private final Sql sql;
  final IndexTable index;
  final LessonTable lessons;
  /** How many units were added. */
  private int units;

  Gathered(Sql sql) {
    this.sql = sql;
    index = new IndexTable(sql);
    lessons = new LessonTable(sql);
  }

  /** Takes a new unit, before its row is written. */
  void add(long n, Prepared prepared) {
    if (++units == MANY) {
      // The keys of units go into their indexes in no order: these should stay in memory meanwhile.
      sql.run("PRAGMA cache_size = -" + LARGE_CACHE_KB);
    }
    index.add(n, prepared.ur, prepared.en);
  }

  /** Writes what was gathered; always true. */
  boolean finish() {
    index.finish();
    lessons.finish();
    if (units >= MANY) {
      sql.run("PRAGMA cache_size = -" + Opening.CACHE_KB);
    }
    return true;
  }
}
