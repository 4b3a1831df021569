package yaad.exchange;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import yaad.align.Aligner;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.base.Workers;
import yaad.segment.ArticleReader;

/**
 * Pairs of articles on their way from files to the memory: read by all processors, a few ahead of whoever takes them. The
 * first ones, as many as are aligned together, are read at once, so that a bad file among them stops the work before
 * anything has changed; one further on stops it after the batches before its own. Taken by one thread.
 */
public final class ArticleStream implements Iterator<ReadPair>, AutoCloseable {
  /** What is told as progress of each pair: it was read, looked at, finished. */
  private static final int STEPS = 3;

  private final Workers workers = new Workers();
  private final Progress progress;
  private final int size;
  private final Queue<ReadPair> first = new ArrayDeque<>();
  private final Iterator<ReadPair> rest;
  private int steps;

  /**
   * Begins to read.
   *
   * @throws UserException when one of the first files cannot be read, or a pair is not in two languages; {@link #next} throws
   *     it of later ones
   */
  public ArticleStream(List<ArticlePair> pairs, ArticleReader reader, Progress progress) {
    this.progress = progress;
    size = pairs.size();
    rest = workers.map(pairs.iterator(), pair -> ReadPair.of(pair, reader));
    try {
      for (int segments = 0; segments < Aligner.BATCH && rest.hasNext(); ) {
        ReadPair pair = rest.next();
        first.add(pair);
        segments += pair.ur().segments().size();
        step();
      }
    } catch (RuntimeException e) {
      workers.close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    return !first.isEmpty() || rest.hasNext();
  }

  @Override
  public ReadPair next() {
    if (!first.isEmpty()) {
      return first.remove();
    }
    ReadPair pair = rest.next();
    step();
    return pair;
  }

  /** Those who work on the pairs. */
  Workers workers() {
    return workers;
  }

  /** Another step of a pair is done; told from any thread. */
  synchronized void step() {
    steps++;
    progress.at("aligning", steps / STEPS, size);
  }

  @Override
  public void close() {
    workers.close();
  }
}
