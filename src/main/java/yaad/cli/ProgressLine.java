package yaad.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import yaad.base.Progress;

/** One line on a terminal, written over at most five times a second, with rate and time left; wiped at the end. */
final class ProgressLine implements Progress {
  private static final long EVERY_NANOS = 200_000_000L;
  private static final int WIDTH = 78;

  private final PrintWriter err;
  private final LongSupplier nanos;
  private final long started;
  private long shown;

  ProgressLine(PrintWriter err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
    this.shown = started;
  }

  @Override
  public void at(String what, long done, long total) {
    long now = nanos.getAsLong();
    boolean last = done == total;
    if (last ? shown == started : now - shown < EVERY_NANOS) {
      return;
    }
    shown = now;
    String line = last ? "" : describe(what, done, total, (now - started) / 1e9);
    err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())) + "\r");
    err.flush();
  }

  private static String describe(String what, long done, long total, double seconds) {
    double rate = done / Math.max(seconds, 1e-3);
    String left = total > 0 && done > 0
        ? String.format(Locale.ROOT, " of %,d, %.0f s left", total, (total - done) / rate)
        : "";
    String line = String.format(Locale.ROOT, "%s: %,d%s (%,.0f a second)", what, done, left, rate);
    return line.length() > WIDTH ? line.substring(0, WIDTH) : line;
  }
}
