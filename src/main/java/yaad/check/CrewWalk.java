package yaad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Leads several crews over some material, each in a thread of its own and each over every sheet in order. The material is read
 * by the calling thread only, since a memory belongs to one thread.
 */
final class CrewWalk {
  private static final int BATCH = 64;
  /** So many batches may lie before a crew; more would only fill the heap. */
  private static final int WAITING = 4;
  private static final List<Sheet> END = List.of();

  private CrewWalk() {}

  /**
   * @param first what the calling thread does with each sheet before the crews see it
   * @param alone whether the calling thread is to do all of it
   */
  static void walk(Material material, Consumer<Sheet> first, List<Consumer<Sheet>> crews, boolean alone) {
    if (alone) {
      material.each(sheet -> {
        first.accept(sheet);
        crews.forEach(crew -> crew.accept(sheet));
      });
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(crews.size(), work -> {
      Thread thread = new Thread(work, "checks");
      thread.setDaemon(true);
      return thread;
    });
    try {
      List<Lane> lanes = crews.stream().map(crew -> new Lane(crew, threads)).toList();
      List<Sheet> batch = new ArrayList<>(BATCH);
      material.each(sheet -> {
        first.accept(sheet);
        batch.add(sheet);
        if (batch.size() == BATCH) {
          List<Sheet> full = List.copyOf(batch);
          lanes.forEach(lane -> lane.put(full));
          batch.clear();
        }
      });
      List<Sheet> last = List.copyOf(batch);
      lanes.forEach(lane -> lane.finish(last));
      lanes.forEach(Lane::join);
    } finally {
      threads.shutdownNow();
    }
  }

  /** One crew with what lies before it. */
  private static final class Lane {
    private final BlockingQueue<List<Sheet>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Future<?> work;

    Lane(Consumer<Sheet> crew, ExecutorService threads) {
      work = threads.submit(() -> {
        for (List<Sheet> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
          batch.forEach(crew);
        }
        return null;
      });
    }

    void put(List<Sheet> batch) {
      try {
        while (!queue.offer(batch, 1, TimeUnit.SECONDS)) {
          if (work.isDone()) {
            join();
          }
        }
      } catch (InterruptedException e) {
        throw stopped(e);
      }
    }

    void finish(List<Sheet> last) {
      if (!last.isEmpty()) {
        put(last);
      }
      put(END);
    }

    /** Waits for the crew; what went wrong there goes wrong here. */
    void join() {
      try {
        work.get();
      } catch (InterruptedException e) {
        throw stopped(e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException r) {
          throw r;
        }
        if (e.getCause() instanceof Error r) {
          throw r;
        }
        throw new IllegalStateException(e.getCause());
      }
    }

    private static CancellationException stopped(InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException stopped = new CancellationException("the checks were stopped");
      stopped.initCause(e);
      return stopped;
    }
  }
}
