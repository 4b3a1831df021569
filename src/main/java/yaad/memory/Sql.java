package yaad.memory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection with its prepared statements and its lock: one thread uses it at a time. Says in words what SQLite says
 * in codes.
 */
final class Sql implements AutoCloseable {
  /** Statements that were built for one question are not worth keeping without end. */
  private static final int MOST_STATEMENTS = 200;

  private final Connection connection;
  private final Path file;
  private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);
  private final ReentrantLock lock = new ReentrantLock();
  private boolean inTransaction;

  Sql(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /** Makes a value of the row that the result set stands on. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** The file that the connection is to. */
  Path file() {
    return file;
  }

  /** Does something while no other thread uses the connection. */
  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Asks several questions of one state of the memory; within a transaction, of what that one sees. */
  <T> T snapshot(Supplier<T> questions) {
    return locked(
        () -> {
          if (inTransaction) {
            return questions.get();
          }
          return transaction("BEGIN", questions, done -> true);
        });
  }

  /**
   * Does something in one write transaction.
   *
   * @param keep says by its result whether the work is to be kept; it is not when it throws
   */
  <T> T transaction(Supplier<T> work, Predicate<T> keep) {
    return locked(
        () -> {
          if (inTransaction) {
            throw new IllegalStateException("a write within a transaction");
          }
          return transaction("BEGIN IMMEDIATE", work, keep);
        });
  }

  /** Within a snapshot: goes on with the newest state, as another connection has changed what questions rely on. */
  void lookAgain() {
    locked(
        () -> {
          if (inTransaction) {
            run("COMMIT; BEGIN");
          }
          return true;
        });
  }

  private <T> T transaction(String begin, Supplier<T> work, Predicate<T> keep) {
    run(begin);
    inTransaction = true;
    boolean kept = false;
    try {
      T result = work.get();
      if (keep.test(result)) {
        run("COMMIT");
        kept = true;
      }
      return result;
    } finally {
      inTransaction = false;
      if (!kept) {
        rollback();
      }
    }
  }

  /** Runs several statements without parameters. */
  void run(String script) {
    locked(
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(script);
          } catch (SQLException e) {
            throw Faults.of(e, file);
          }
        });
  }

  /** Runs one statement and gives the number of rows it changed. */
  int update(String sql, @Nullable Object... values) {
    return locked(
        () -> {
          try {
            return prepared(sql, values).executeUpdate();
          } catch (SQLException e) {
            throw Faults.of(e, file);
          }
        });
  }

  <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
    return locked(
        () -> {
          List<T> out = new ArrayList<>();
          try (ResultSet rows = prepared(sql, values).executeQuery()) {
            while (rows.next()) {
              out.add(row.of(rows));
            }
          } catch (SQLException e) {
            throw Faults.of(e, file);
          }
          return out;
        });
  }

  /** The first row. */
  <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values) {
    return locked(
        () -> {
          try (ResultSet rows = prepared(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
          } catch (SQLException e) {
            throw Faults.of(e, file);
          }
        });
  }

  /** The number in the first column of the first row, or 0. */
  long number(String sql, @Nullable Object... values) {
    return one(sql, r -> r.getLong(1), values).orElse(0L);
  }

  /** Ends a transaction that failed; says nothing when SQLite has ended it by itself. */
  private void rollback() {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException e) {
      // After a full disk or a damaged page there is none left to end, which is just what is wanted.
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null || statement.isClosed()) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
      if (statements.size() > MOST_STATEMENTS) {
        var eldest = statements.entrySet().iterator();
        eldest.next().getValue().close();
        eldest.remove();
      }
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw Faults.of(e, file);
    } finally {
      lock.unlock();
    }
  }
}
