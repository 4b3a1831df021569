package yaad.memory;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import yaad.base.Progress;
import yaad.base.UserException;

/** The memory in an SQLite file: one connection, one lock, one class a topic. */
final class SqliteMemory implements Memory {
  private final Path file;
  private final MemoryOptions options;
  private final boolean readOnly;
  private final Sql sql;
  private final Uuids uuids;
  private final Freshness freshness;
  private final SqliteUnits units;
  private final SqliteDocuments documents;
  private final SqliteConcepts concepts;
  private final SqliteJournal journal;
  private final SqliteMatchIndex matchIndex;
  private boolean wrote;

  private SqliteMemory(Path file, MemoryOptions options, boolean readOnly, Sql sql) {
    this.file = file;
    this.options = options;
    this.readOnly = readOnly;
    this.sql = sql;
    this.uuids = new Uuids(options.clock());
    this.freshness = new Freshness(sql, options);
    this.units = new SqliteUnits(sql, freshness);
    this.documents = new SqliteDocuments(sql);
    this.concepts = new SqliteConcepts(sql, freshness);
    this.journal = new SqliteJournal(sql);
    this.matchIndex = new SqliteMatchIndex(sql, freshness);
  }

  static Memory open(Path given, MemoryOptions options, boolean readOnly) {
    Path file = given.toAbsolutePath().normalize();
    Opening.Kind kind = Opening.look(file);
    if (readOnly && kind != Opening.Kind.OURS) {
      throw new UserException("There is no memory at " + file, "Make one with yaad align, or give another with --memory FILE");
    }
    if (!readOnly) {
      Opening.prepareFolder(file);
    }
    Sql sql = connect(file, options, readOnly);
    if (readOnly && isBehind(sql)) {
      sql.close();
      bringUp(file, options);
      sql = connect(file, options, true);
    }
    return new SqliteMemory(file, options, readOnly, sql);
  }

  private static Sql connect(Path file, MemoryOptions options, boolean readOnly) {
    Sql sql = new Sql(Opening.connect(file, readOnly, options.patience().toMillis()), file);
    try {
      Opening.checkLibrary(sql);
      Migrations.checkNotNewer(sql, file);
      if (!readOnly) {
        Migrations.run(sql, file, () -> Backups.rotate(file, options));
      }
      return sql;
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
  }

  private static boolean isBehind(Sql sql) {
    return Migrations.version(sql) < Migrations.PRESENT;
  }

  /** Opens it for writing once, so that it can be read. */
  private static void bringUp(Path file, MemoryOptions options) {
    connect(file, options, false).close();
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public Units units() {
    return units;
  }

  @Override
  public Documents documents() {
    return documents;
  }

  @Override
  public Concepts concepts() {
    return concepts;
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public MatchIndex matchIndex() {
    return matchIndex;
  }

  @Override
  public Counts counts() {
    return snapshot(
        () ->
            new Counts(
                manifest("units"),
                manifest("documents"),
                manifest("concepts"),
                sql.number("SELECT count(*) FROM unit WHERE doubtful AND gone IS NULL")));
  }

  private long manifest(String name) {
    return sql.number("SELECT value FROM manifest WHERE name = ?", name);
  }

  @Override
  public Undone undo(int count) {
    if (count < 1) {
      throw new UserException("There is nothing to undo in " + count + " steps", "Give a number from 1");
    }
    return takeBack(undoing -> undoing.undo(count));
  }

  @Override
  public Undone redo() {
    return takeBack(Undoing::redo);
  }

  private Undone takeBack(Function<Undoing, List<Journal.Operation>> what) {
    checkWritable();
    Undone undone =
        sql.transaction(
            () -> new Undone(what.apply(new Undoing(sql, journal, uuids, options)), counts()), done -> true);
    wrote = true;
    return undone;
  }

  @Override
  public Learned learned() {
    return new LessonTable(sql).learned();
  }

  @Override
  public long relearn(Progress progress) {
    checkWritable();
    return new Relearning(this, sql, progress).run();
  }

  @Override
  public <T> T write(String command, String summary, Function<Writer, T> work) {
    checkWritable();
    return sql.locked(
        () -> {
          SqliteWriter[] writer = new SqliteWriter[1];
          return sql.transaction(
              () -> {
                writer[0] = new SqliteWriter(sql, uuids, new Change(sql, options, command, summary, 0));
                return work.apply(writer[0]);
              },
              result -> {
                boolean changed = writer[0].finish();
                wrote |= changed;
                return changed;
              });
        });
  }

  /** Before any transaction that writes. */
  private void checkWritable() {
    if (readOnly) {
      throw new UserException("The memory " + file + " was opened for reading only", "Open it for writing");
    }
    freshness.words();
  }

  @Override
  public <T> T snapshot(Supplier<T> questions) {
    return sql.snapshot(questions);
  }

  @Override
  public void backup(Path target) {
    Backups.write(file, target.toAbsolutePath().normalize());
  }

  @Override
  public void close() {
    try {
      if (wrote) {
        // So that the file alone is the whole memory, should somebody copy it. Others at work are no fault.
        sql.list("PRAGMA wal_checkpoint(TRUNCATE)", r -> r.getInt(1));
      }
    } finally {
      sql.close();
    }
  }
}
