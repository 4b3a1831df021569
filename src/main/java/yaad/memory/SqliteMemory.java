package yaad.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
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
  private final Epoch epoch;
  private Optional<String> trouble;
  private final AtomicBoolean closed = new AtomicBoolean();

  private SqliteMemory(Path file, MemoryOptions options, boolean readOnly, Sql sql, boolean hadLog) {
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
    this.epoch = new Epoch(sql, hadLog);
    this.trouble = epoch.trouble();
  }

  static Memory open(Path given, MemoryOptions options, boolean readOnly) {
    Path file = given.toAbsolutePath().normalize();
    Opening.Kind kind = Opening.look(file);
    if (readOnly && kind != Opening.Kind.OURS) {
      throw new UserException("There is no memory at " + file, "Make one with yaad align, or give another with --memory FILE");
    }
    if (!readOnly) {
      Opening.prepareFolder(file);
      if (kind != Opening.Kind.OURS) {
        Opening.claim(file, options.patience().toMillis());
      }
    }
    boolean hadLog = Epoch.hasLog(file);
    Sql sql = connect(file, options, readOnly);
    if (readOnly && isBehind(sql)) {
      sql.close();
      bringUp(file, options);
      sql = connect(file, options, true);
    }
    try {
      return new SqliteMemory(file, options, readOnly, sql, hadLog);
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
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
  public UUID newId() {
    return uuids.next();
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

  @Override
  public Statistics statistics() {
    freshness.words();
    return new Counting(sql).all();
  }

  private long manifest(String name) {
    return sql.number("SELECT value FROM manifest WHERE name = ?", name);
  }

  @Override
  public Undone undo(int count) {
    if (count < 1) {
      throw new UserException("There is nothing to undo in " + count + " steps", "Give a number from 1");
    }
    return takeBack(false, count, operation -> true);
  }

  @Override
  public Undone undo(Predicate<Journal.Operation> meant) {
    return takeBack(false, 1, meant);
  }

  @Override
  public Undone redo() {
    return redo(operation -> true);
  }

  @Override
  public Undone redo(Predicate<Journal.Operation> meant) {
    return takeBack(true, 1, meant);
  }

  private Undone takeBack(boolean again, int count, Predicate<Journal.Operation> meant) {
    Undoing undoing = new Undoing(sql, journal, uuids, options, again, count, meant);
    boolean more = true;
    while (more) {
      more = writing(undoing::some, done -> true);
    }
    return new Undone(undoing.done(), counts());
  }

  @Override
  public Learned learned() {
    return new LessonTable(sql).learned();
  }

  @Override
  public long relearn(Progress progress) {
    return relearning(progress).run();
  }

  @Override
  public void relearn(UUID document) {
    relearning(Progress.SILENT).run(document);
  }

  private Relearning relearning(Progress progress) {
    return new Relearning(this, sql, progress, work -> writing(() -> {
      work.run();
      return true;
    }, done -> true));
  }

  @Override
  public <T> T write(String command, String summary, Function<Writer, T> work) {
    return write(command, summary, work, new Parts(sql));
  }

  @Override
  public <A, T> List<T> writeEach(
      String command, List<A> things, Function<A, String> summary, BiFunction<Writer, A, T> work) {
    boolean[] isAnythingDone = new boolean[1];
    return writing(
        () -> {
          Gathered gathered = new Gathered(sql);
          List<T> results = new ArrayList<>();
          for (A thing : things) {
            Change change = new Change(sql, options, command, summary.apply(thing), 0, 0);
            SqliteWriter writer = new SqliteWriter(sql, uuids, change, gathered);
            results.add(work.apply(writer, thing));
            isAnythingDone[0] |= writer.finish();
          }
          gathered.finish();
          return results;
        },
        results -> isAnythingDone[0]);
  }

  @Override
  public int writeInParts(String command, String summary, Predicate<Writer> part) {
    Parts parts = new Parts(sql);
    boolean more = true;
    while (more) {
      more = write(command, summary, part::test, parts);
    }
    return parts.entries();
  }

  private <T> T write(String command, String summary, Function<Writer, T> work, Parts parts) {
    SqliteWriter[] writer = new SqliteWriter[1];
    Gathered gathered = new Gathered(sql);
    return writing(
        () -> {
          Change change = new Change(sql, options, command, summary, 0, parts.continued());
          writer[0] = new SqliteWriter(sql, uuids, change, gathered);
          return work.apply(writer[0]);
        },
        result -> writer[0].finish() && gathered.finish() && parts.written(writer[0].change()));
  }

  /** Does some work in one write transaction, and keeps the notes by which lost work is noticed. */
  private <T> T writing(Supplier<T> work, Predicate<T> keep) {
    if (readOnly) {
      throw new UserException("The memory " + file + " was opened for reading only", "Open it for writing");
    }
    trouble.ifPresent(
        what -> {
          throw new UserException(what, "It can be read but not changed; " + Faults.RESTORE);
        });
    freshness.words();
    return sql.locked(
        () -> {
          List<T> result = new ArrayList<>(1);
          while (result.isEmpty()) {
            epoch.begin();
            boolean kept =
                sql.transaction(
                    () -> {
                      // Another process may have closed its memory, and with it the epoch, just now.
                      if (!epoch.isBegun()) {
                        return false;
                      }
                      T value = work.get();
                      result.add(value);
                      return keep.test(value);
                    },
                    done -> done);
            if (kept) {
              epoch.committed();
            }
          }
          return result.get(0);
        });
  }

  @Override
  public Optional<String> trouble() {
    return trouble;
  }

  @Override
  public Health verify() {
    return new Verification(sql, options.progress()).run();
  }

  @Override
  public void repair() {
    Reindexing.force(sql, options);
  }

  @Override
  public void accept() {
    epoch.accept();
    trouble = Optional.empty();
  }

  @Override
  public Path safeguard() {
    return Backups.rotate(file, options);
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
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      if (!readOnly && trouble.isEmpty()) {
        // So that the file alone is the whole memory, should somebody copy it.
        epoch.end();
      }
    } finally {
      sql.close();
    }
  }
}
