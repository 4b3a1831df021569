package yaad.web;

import java.util.ArrayDeque;
import java.util.Deque;
import yaad.base.UserException;

/**
 * What was done on one page, the last on top, each with the way to take it back. What others did to the memory in between is
 * never taken back with it. Not safe for several threads: its page guards it.
 *
 * @param <T> what was done, in the page's own words
 */
final class Deeds<T> {
  private final Desk desk;
  private final Deque<Deed<T>> deeds = new ArrayDeque<>();

  Deeds(Desk desk) {
    this.desk = desk;
  }

  private record Deed<T>(T what, Runnable back) {}

  /** The memory's last change was made here. */
  void changed(T what) {
    long operation = desk.lastChange();
    did(what, () -> {
      if (desk.lastChange() != operation) {
        throw new UserException("The memory was changed elsewhere since", "Take that back first: yaad undo");
      }
      desk.memory().undo(1);
    });
  }

  /** Something was done outside the memory, which {@code back} undoes. */
  void did(T what, Runnable back) {
    deeds.push(new Deed<>(what, back));
  }

  /**
   * Takes the last deed back.
   *
   * @throws UserException when there was none, or something else has been done to the memory since; then it stays
   */
  T undo() {
    Deed<T> deed = deeds.peek();
    if (deed == null) {
      throw new UserException("Nothing was done here that could be taken back", "yaad undo takes back what was done elsewhere");
    }
    deed.back().run();
    deeds.pop();
    return deed.what();
  }

  /** Forgets all: nothing that was done before can be taken back here. */
  void clear() {
    deeds.clear();
  }
}
