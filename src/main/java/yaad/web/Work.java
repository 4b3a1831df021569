package yaad.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yaad.base.Progress;
import yaad.base.UserException;

/**
 * Long work that a page starts and then asks about, on a thread of its own: no request waits for it. One piece at a time; the
 * result of the last one is kept.
 */
final class Work<T> {
  private final String name;
  private boolean running;
  private String what = "";
  private long done;
  private long total = -1;
  private String trouble = "";
  private @Nullable T result;

  /** @param name names the thread */
  Work(String name) {
    this.name = name;
  }

  /** Starts a piece of work, unless one is running. Whether it was started. */
  synchronized boolean start(Function<Progress, T> task) {
    if (running) {
      return false;
    }
    running = true;
    what = "";
    done = 0;
    total = -1;
    trouble = "";
    Thread thread = new Thread(() -> run(task), "web-" + name);
    thread.setDaemon(true);
    thread.start();
    return true;
  }

  private void run(Function<Progress, T> task) {
    try {
      T made = task.apply(this::at);
      end(made, "");
    } catch (UserException e) {
      end(null, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      end(null, "This is a defect of Yaad, not yours: " + e);
    }
  }

  private synchronized void at(String doing, long n, long of) {
    what = doing;
    done = n;
    total = of;
  }

  private synchronized void end(@Nullable T made, String why) {
    if (made != null) {
      result = made;
    }
    trouble = why;
    running = false;
  }

  /** What the last piece of work gave that did not fail. */
  synchronized Optional<T> result() {
    return Optional.ofNullable(result);
  }

  /** Puts another result in the place of the last. */
  synchronized void replace(T other) {
    result = other;
  }

  synchronized boolean isRunning() {
    return running;
  }

  /** How far it is, for scripts. */
  synchronized Map<String, Object> state() {
    return Map.of("running", running, "ready", result != null, "what", what, "done", done, "total", total, "error", trouble);
  }
}
