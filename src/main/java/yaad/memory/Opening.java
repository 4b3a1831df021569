package yaad.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;
import yaad.base.UserException;
import yaad.text.Lang;

/** Opens SQLite files: looks before it touches, and sets what must be set on every connection. */
final class Opening {
  /** "Yaad" in ASCII: tells our files from other people's. */
  static final int APPLICATION_ID = 0x59616164;

  /** How much of a file SQLite keeps in memory for a connection. */
  static final int CACHE_KB = 32_000;

  /** Older libraries lose committed transactions when two connections write and checkpoint (mended in 3.51.3). */
  private static final int OLDEST_LIBRARY = 3_051_003;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private Opening() {}

  /** What a file is, as far as its first hundred bytes tell. */
  enum Kind {
    ABSENT,
    /** There, without content: a memory that was never finished being made, or a file to be made one. */
    EMPTY,
    OURS
  }

  /**
   * Reads the header without SQLite, so that a foreign file is not even opened by it.
   *
   * @throws UserException when it is something else
   */
  static Kind look(Path file) {
    if (Files.isDirectory(file)) {
      throw new UserException(file + " is a folder, not a memory", "Name a file in it, such as " + file.resolve("yaad.db"));
    }
    if (!Files.exists(file)) {
      return Kind.ABSENT;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(100);
    } catch (IOException e) {
      throw new UserException("The memory " + file + " cannot be read", "See to it that you may read it", e);
    }
    if (head.length == 0) {
      return Kind.EMPTY;
    }
    if (head.length < 100 || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new UserException(file + " is not a memory of Yaad", Faults.OTHER);
    }
    if (ByteBuffer.wrap(head).getInt(68) != APPLICATION_ID) {
      throw new UserException(file + " is a database of another program", Faults.OTHER);
    }
    return Kind.OURS;
  }

  /** Makes the folders above the file. */
  static void prepareFolder(Path file) {
    Path folder = file.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UserException(
          "The folder " + folder + " for the memory cannot be made", "Give another place with --memory FILE", e);
    }
    if (folder != null && !Files.isWritable(folder)) {
      throw new UserException(
          "The memory " + file + " cannot be written", "You may not write in its folder; give another with --memory FILE");
    }
  }

  /** Loads the library and what cuts texts into words. What goes wrong is told to those who open a memory. */
  static void getReady() {
    try {
      NativeLibrary.use();
      JDBC.createConnection("jdbc:sqlite::memory:", new Properties()).close();
      for (Lang lang : Lang.values()) {
        Words.of(lang, "1 a");
      }
    } catch (SQLException | RuntimeException | LinkageError e) {
      return;
    }
  }

  /**
   * Writes into a new file whose it is, before anything is in SQLite's log: who is killed while making a memory leaves one that
   * the next to open it finishes, and no file of unknown origin. Does no harm where another process is quicker.
   */
  static void claim(Path file, long patienceMillis) {
    NativeLibrary.use();
    SQLiteConfig config = new SQLiteConfig();
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout((int) Math.min(Integer.MAX_VALUE, patienceMillis));
    try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + uri(file), config.toProperties());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
    } catch (SQLException e) {
      throw Faults.of(e, file);
    }
  }

  /** A connection with everything set that is not kept in the file. */
  static Connection connect(Path file, boolean readOnly, long patienceMillis) {
    NativeLibrary.use();
    SQLiteConfig config = new SQLiteConfig();
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    if (readOnly) {
      config.setReadOnly(true);
    } else {
      config.setJournalMode(JournalMode.WAL);
    }
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout((int) Math.min(Integer.MAX_VALUE, patienceMillis));
    config.enforceForeignKeys(true);
    config.setCacheSize(-CACHE_KB);
    // The driver would ask for the last row after every insertion.
    config.setGetGeneratedKeys(false);
    Properties properties = config.toProperties();
    try {
      SQLiteConnection connection = JDBC.createConnection("jdbc:sqlite:" + uri(file), properties);
      // Transactions are begun and ended in SQL. The driver would try to begin one after every statement, to see whether there is one.
      connection.getConnectionConfig().setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA trusted_schema = OFF");
        statement.execute("PRAGMA cell_size_check = ON");
        statement.execute("PRAGMA temp_store = MEMORY");
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return connection;
    } catch (SQLException e) {
      throw Faults.of(e, file);
    }
  }

  /** A file URI in which no character of the name means anything else. */
  private static String uri(Path file) {
    StringBuilder out = new StringBuilder("file:");
    String path = file.toAbsolutePath().toString().replace('\\', '/');
    if (!path.startsWith("/")) {
      out.append('/');
    }
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "/-_.~:".indexOf(b) >= 0;
      if (plain) {
        out.append((char) b);
      } else {
        out.append('%').append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
      }
    }
    return out.toString();
  }

  /** Refuses a library that may lose data. */
  static void checkLibrary(Sql sql) {
    String version = sql.one("SELECT sqlite_version()", r -> r.getString(1)).orElse("0");
    int number = 0;
    String[] parts = version.split("\\.");
    for (int i = 0; i < 3; i++) {
      number = number * 1000 + (i < parts.length ? Integer.parseInt(parts[i]) : 0);
    }
    if (number < OLDEST_LIBRARY) {
      throw new UserException(
          "The SQLite library " + version + " can lose work", "Build Yaad again: it brings 3.51.3 or newer");
    }
  }
}
