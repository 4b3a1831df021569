package yaad.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When somebody asked for something last. */
final class Visits {
  private final InstantSource clock;
  private volatile Instant last;

  Visits(InstantSource clock) {
    this.clock = clock;
    last = clock.instant();
  }

  void note() {
    last = clock.instant();
  }

  /** How long ago that was. */
  Duration silence() {
    return Duration.between(last, clock.instant());
  }
}
