package yaad.memory;

/** The transactions of one piece of work: each goes on with the one before, unless somebody else wrote in between. */
final class Parts {
  private final Sql sql;
  /** The operation that the parts belong to, and its last part; 0 before there is one. */
  private long first;
  private long last;
  private int entries;

  Parts(Sql sql) {
    this.sql = sql;
  }

  /** Within the next transaction: the operation that it goes on with, or 0 when it begins one. */
  long continued() {
    return last != 0 && sql.number("SELECT max(n) FROM operation") == last ? first : 0;
  }

  /** Takes note of a part that was written; always true. */
  boolean written(Change change) {
    last = change.number();
    if (change.continues() == 0) {
      first = last;
      entries++;
    }
    return true;
  }

  /** How many operations it took. */
  int entries() {
    return entries;
  }
}
