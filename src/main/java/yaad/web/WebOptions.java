package yaad.web;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How the pages are served.
 *
 * @param port the port on the loopback address; 0 takes any that is free
 * @param idle the server stops when nobody asked for anything for so long; zero: never
 * @param patience a client that is silent for so long in the middle of a request is cut off
 * @param clock tells the time
 */
public record WebOptions(int port, Duration idle, Duration patience, InstantSource clock) {
  /** A free port, stops after an hour without a visit. */
  public static final WebOptions STANDARD =
      new WebOptions(0, Duration.ofMinutes(60), Duration.ofSeconds(15), InstantSource.system());

  public WebOptions withPort(int other) {
    return new WebOptions(other, idle, patience, clock);
  }

  public WebOptions withIdle(Duration other) {
    return new WebOptions(port, other, patience, clock);
  }

  public WebOptions withPatience(Duration other) {
    return new WebOptions(port, idle, other, clock);
  }
}
