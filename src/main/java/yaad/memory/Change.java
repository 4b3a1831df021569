package yaad.memory;

import java.util.Map;
import java.util.TreeMap;

/** One operation while it runs: its row in the journal, what it did so far, what the manifest must become. */
final class Change {
  private final Sql sql;
  private final MemoryOptions options;
  private final long number;
  private final long continues;
  private final Map<String, Long> manifest = new TreeMap<>();
  private int added;
  private int changed;
  private int removed;
  private int others;
  private long firstUnit;
  private long lastUnit = -1;

  /**
   * @param undoes the operation that it takes back, or 0
   * @param continues the operation that it goes on with, or 0
   */
  Change(Sql sql, MemoryOptions options, String command, String summary, long undoes, long continues) {
    this.sql = sql;
    this.options = options;
    this.continues = continues;
    sql.update(
        "INSERT INTO operation (at, who, command, summary, undoes, continues) VALUES (?, ?, ?, ?, ?, ?)",
        options.clock().millis(),
        options.user(),
        command,
        summary,
        undoes,
        continues);
    this.number = sql.number("SELECT last_insert_rowid()");
  }

  /** The operation's number in the journal. */
  long number() {
    return number;
  }

  /** The operation that it goes on with, or 0. */
  long continues() {
    return continues;
  }

  String user() {
    return options.user();
  }

  /** Now, in whole seconds as TMX has it. */
  long seconds() {
    return options.clock().instant().getEpochSecond();
  }

  /** Says how far taking back is. */
  void progress(long done, long all) {
    options.progress().at("taking back", done, all);
  }

  void unitAdded(long n) {
    added++;
    if (lastUnit < 0) {
      firstUnit = n;
    }
    lastUnit = n;
  }

  void unitBack() {
    added++;
  }

  void unitChanged() {
    changed++;
  }

  void unitRemoved() {
    removed++;
  }

  /** How many units it touched. */
  int units() {
    return added + changed + removed;
  }

  /** Something other than a unit is different now. */
  void otherChanged() {
    others++;
  }

  void count(String what, long by) {
    manifest.merge(what, by, Long::sum);
  }

  /** Writes what was counted. Whether anything was done; if not, there is no such operation any more. */
  boolean finish() {
    if (added + changed + removed + others == 0) {
      sql.update("DELETE FROM operation WHERE n = ?", number);
      return false;
    }
    sql.update(
        "UPDATE operation SET added = ?, changed = ?, removed = ?, first_unit = ?, last_unit = ? WHERE n = ?",
        added,
        changed,
        removed,
        firstUnit,
        lastUnit,
        number);
    manifest.forEach(
        (name, by) -> sql.update("UPDATE manifest SET value = value + ? WHERE name = ?", by, name));
    return true;
  }
}
