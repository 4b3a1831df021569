package yaad.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yaad.memory.Prepared;
import yaad.memory.Unit;

/**
 * Reads a file of units on one thread and makes their keys on others, some batches ahead of whoever takes them. Batches come
 * in the order of the file. What goes wrong while reading is thrown where the batches are taken.
 */
final class ReadAhead implements AutoCloseable {
  private static final int BATCH = 256;
  private static final long BATCH_CHARS = 1L << 20;
  private static final int MOST_WAITING = 16;
  private static final CompletableFuture<List<Prepared>> END = CompletableFuture.completedFuture(List.of());

  /** Hands everything in a file to a sink. */
  @FunctionalInterface
  interface Reading {
    void into(UnitSink sink) throws IOException;
  }

  private final RejectFile rejects;
  private final ExecutorService threads;
  private final BlockingQueue<CompletableFuture<List<Prepared>>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private @Nullable CompletableFuture<List<Prepared>> next;
  private long rejected;
  private volatile long found;
  private volatile long reached;

  /** @param keys makes the keys of a unit */
  ReadAhead(Reading reading, RejectFile rejects, Function<Unit, Prepared> keys) {
    this.rejects = rejects;
    threads = Executors.newFixedThreadPool(1 + Math.max(1, Runtime.getRuntime().availableProcessors() - 1), work -> {
      Thread thread = new Thread(work, "reading ahead");
      thread.setDaemon(true);
      return thread;
    });
    Sink sink = new Sink(keys);
    threads.execute(() -> read(reading, sink));
  }

  private void read(Reading reading, Sink sink) {
    CompletableFuture<List<Prepared>> last = END;
    try {
      reading.into(sink);
      sink.send();
    } catch (IOException e) {
      last = CompletableFuture.failedFuture(new UncheckedIOException(e));
    } catch (RuntimeException | Error e) {
      last = CompletableFuture.failedFuture(e);
    }
    try {
      put(last);
    } catch (CancellationException e) {
      // Nobody waits for the end any more.
      return;
    }
  }

  private void put(CompletableFuture<List<Prepared>> batch) {
    try {
      waiting.put(batch);
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  private CompletableFuture<List<Prepared>> head() {
    if (next == null) {
      try {
        next = waiting.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
    }
    return next;
  }

  /** Whether there is another batch, or something went wrong, which {@link #next} will throw. */
  boolean hasNext() {
    return head() != END;
  }

  /** The next batch. */
  List<Prepared> next() {
    CompletableFuture<List<Prepared>> batch = head();
    try {
      List<Prepared> units = batch.join();
      next = null;
      return units;
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** How many units there will be in all, as far as can be told from so many bytes; -1 when it cannot. */
  long estimate(long bytes) {
    return reached == 0 ? -1 : Math.round((double) found * bytes / reached);
  }

  /** How many entries were rejected while reading. */
  long rejected() {
    synchronized (rejects) {
      return rejected;
    }
  }

  /** Rejects a unit that was taken already. */
  void reject(long line, String reason, String text) {
    synchronized (rejects) {
      rejects.reject(line, reason, text);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Gathers units into batches; used by the reading thread alone. */
  private final class Sink implements UnitSink {
    private final Function<Unit, Prepared> keys;
    private List<Unit> batch = new ArrayList<>();
    private long chars;

    Sink(Function<Unit, Prepared> keys) {
      this.keys = keys;
    }

    @Override
    public void unit(Unit unit) {
      batch.add(unit);
      chars += unit.ur().length() + unit.en().length();
      if (batch.size() == BATCH || chars > BATCH_CHARS) {
        send();
      }
    }

    void send() {
      if (batch.isEmpty()) {
        return;
      }
      List<Unit> units = batch;
      batch = new ArrayList<>();
      chars = 0;
      found += units.size();
      put(CompletableFuture.supplyAsync(() -> units.stream().map(keys).toList(), threads));
    }

    @Override
    public void reached(long bytes) {
      reached = bytes;
    }

    @Override
    public void reject(long line, String reason, String text) {
      synchronized (rejects) {
        rejected++;
        rejects.reject(line, reason, text);
      }
    }

    @Override
    public void note(String message) {
      synchronized (rejects) {
        rejects.note(message);
      }
    }
  }
}
