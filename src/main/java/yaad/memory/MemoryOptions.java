package yaad.memory;

import java.time.Duration;
import java.time.InstantSource;
import yaad.base.Progress;

/**
 * What a memory needs from outside.
 *
 * @param clock tells the time of every change
 * @param user who makes the changes: a name, or empty
 * @param patience how long a write waits for another process that writes
 * @param progress is told of long work: migrations, index building
 */
public record MemoryOptions(InstantSource clock, String user, Duration patience, Progress progress) {

  /** The system's clock, 30 seconds of patience, and nobody told of progress. */
  public static MemoryOptions of(String user) {
    return new MemoryOptions(InstantSource.system(), user, Duration.ofSeconds(30), Progress.SILENT);
  }

  /** The same with another clock. */
  public MemoryOptions withClock(InstantSource other) {
    return new MemoryOptions(other, user, patience, progress);
  }

  /** The same that tells {@code other} of progress. */
  public MemoryOptions withProgress(Progress other) {
    return new MemoryOptions(clock, user, patience, other);
  }
}
