package yaad.base;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Work for all processors, in streams: what goes in comes out in the same order, and only a little is done ahead of whoever
 * takes it, so that memory does not grow with the work. What goes wrong is thrown where the thing that it befell is taken.
 * Each iterator is for one thread.
 */
public final class Workers implements AutoCloseable {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  /** So many things a processor are in work or done and not yet taken. */
  private static final int AHEAD = 6;
  /** The same for things that can wait. */
  private static final int LITTLE_AHEAD = 2;
  private static final int PATIENCE_SECONDS = 30;

  private final ExecutorService crew = Executors.newFixedThreadPool(PROCESSORS, Workers::daemon);
  /** Threads that wait for the crew now and then, so they cannot be of it. */
  private final ExecutorService feeders = Executors.newCachedThreadPool(Workers::daemon);

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "worker");
    thread.setDaemon(true);
    return thread;
  }

  /** Does some work on each thing, on several at once. */
  public <A, B> Iterator<B> map(Iterator<A> things, Function<? super A, ? extends B> work) {
    return new Mapped<>(things, work, AHEAD * PROCESSORS);
  }

  /** The same for the last work on things: what makes others ready for it gets more of the processors' time. */
  public <A, B> Iterator<B> mapLast(Iterator<A> things, Function<? super A, ? extends B> work) {
    return new Mapped<>(things, work, LITTLE_AHEAD * PROCESSORS);
  }

  /** The same things, each of them got from {@code things} by another thread, one ahead. */
  public <A> Iterator<A> ahead(Iterator<A> things) {
    return new Ahead<>(things);
  }

  /** Drops what nobody has taken, and waits for what is in work. */
  @Override
  public void close() {
    feeders.shutdownNow();
    crew.shutdownNow();
    try {
      if (!feeders.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)
          || !crew.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("work does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private final class Mapped<A, B> implements Iterator<B> {
    private final Iterator<A> things;
    private final Function<? super A, ? extends B> work;
    private final int ahead;
    private final Deque<Future<B>> running = new ArrayDeque<>();

    Mapped(Iterator<A> things, Function<? super A, ? extends B> work, int ahead) {
      this.things = things;
      this.work = work;
      this.ahead = ahead;
    }

    @Override
    public boolean hasNext() {
      while (running.size() < ahead && things.hasNext()) {
        A thing = things.next();
        Callable<B> task = () -> work.apply(thing);
        running.add(crew.submit(task));
      }
      return !running.isEmpty();
    }

    @Override
    public B next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return result(running.remove());
    }
  }

  private final class Ahead<A> implements Iterator<A> {
    private final Iterator<A> things;
    /** A list of the next thing, or of none. */
    private Future<List<A>> next;

    Ahead(Iterator<A> things) {
      this.things = things;
      next = feeders.submit(this::get);
    }

    private List<A> get() {
      return things.hasNext() ? List.of(things.next()) : List.of();
    }

    @Override
    public boolean hasNext() {
      return !result(next).isEmpty();
    }

    @Override
    public A next() {
      A thing = result(next).stream().findFirst().orElseThrow();
      next = feeders.submit(this::get);
      return thing;
    }
  }
}
