package yaad.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import yaad.base.UserException;

/**
 * Brings a file to the present schema, one version after another, each in one transaction. The files
 * {@code schema-N.sql} beside this class make version N of version N-1.
 */
final class Migrations {
  /** The schema that this program reads and writes. */
  static final int PRESENT = 6;

  private Migrations() {}

  /** The file's schema. */
  static int version(Sql sql) {
    return (int) sql.number("PRAGMA user_version");
  }

  /** Refuses a schema that this program does not know. */
  static void checkNotNewer(Sql sql, Path file) {
    int version = version(sql);
    if (version > PRESENT) {
      throw new UserException(
          "The memory " + file + " was made by a newer Yaad (its schema is " + version + ", this one knows " + PRESENT + ")",
          "Use the newer Yaad");
    }
  }

  /**
   * Migrates as far as needed.
   *
   * @param backup called once before anything is changed in a file that has content
   */
  static void run(Sql sql, Path file, Runnable backup) {
    checkNotNewer(sql, file);
    int first = version(sql);
    if (first == PRESENT) {
      return;
    }
    if (first > 0) {
      backup.run();
    }
    for (int from = first; from < PRESENT; from++) {
      int now = from;
      // Another process may have been quicker.
      sql.transaction(() -> version(sql) == now && migrate(sql, now + 1), done -> done);
    }
    // The tables of a memory are in its file, whatever becomes of the log.
    sql.run("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  private static boolean migrate(Sql sql, int to) {
    sql.run(script(to));
    sql.run("PRAGMA user_version = " + to);
    return true;
  }

  private static String script(int version) {
    try (InputStream in = Migrations.class.getResourceAsStream("schema-" + version + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("no schema " + version);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
