package yaad.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import yaad.base.UserException;
import yaad.memory.Memory;

/**
 * Serves the pages of one memory to browsers on this machine, and to nobody else: see {@link Gate} for what keeps others
 * out. Several may run at once, on one memory too.
 */
public final class WebServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int CONNECTIONS = 128;

  private final Server server;
  private final Desk desk;
  private final Keys keys = new Keys();
  private final String authority;
  private final ScheduledExecutorService timer;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean forsaken;

  private WebServer(Memory memory, WebOptions options) {
    timer = Executors.newSingleThreadScheduledExecutor(work -> {
      Thread thread = new Thread(work, "web-timer");
      thread.setDaemon(true);
      return thread;
    });
    QueuedThreadPool threads = new QueuedThreadPool(32, 4);
    threads.setName("web");
    threads.setDaemon(true);
    server = new Server(threads);
    ServerConnector connector = connector(options);
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      timer.shutdownNow();
      throw new UserException("The pages cannot be served on port " + options.port() + " of this machine",
          "Leave --port out, and a free one is taken", e);
    }
    authority = LOOPBACK + ":" + connector.getLocalPort();
    Visits visits = new Visits(options.clock());
    desk = new Desk(memory, options.clock());
    Gate gate = new Gate(keys, authority, Pages.of(desk), visits);
    server.setHandler(gate);
    server.setErrorHandler(new Trouble());
    connector.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    connector.addBean(new Haste(options.patience()));
    if (!options.idle().isZero()) {
      long every = Math.max(1, options.idle().toMillis() / 20);
      timer.scheduleWithFixedDelay(() -> {
        if (visits.silence().compareTo(options.idle()) >= 0) {
          forsaken = true;
          release();
        }
      }, every, every, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Starts serving.
   *
   * @param memory stays open until the server is closed, and is not closed by it; read only will do for looking
   * @throws UserException when the port is taken
   */
  public static WebServer start(Memory memory, WebOptions options) {
    WebServer web = new WebServer(memory, options);
    try {
      web.server.start();
      return web;
    } catch (Exception e) {
      web.close();
      throw new UserException("The pages cannot be served on this machine", "Look whether a firewall forbids it", e);
    }
  }

  private ServerConnector connector(WebOptions options) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setUriCompliance(UriCompliance.RFC3986);
    http.setRequestHeaderSize(16 << 10);
    http.setIdleTimeout(options.patience().toMillis());
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(LOOPBACK);
    connector.setPort(options.port());
    connector.setIdleTimeout(options.patience().toMillis());
    return connector;
  }

  /**
   * The address of a page, with a token that lets one browser in, once.
   *
   * @param page its path and parameters, encoded: {@code /review?doc=talks}
   */
  public URI link(String page) {
    return URI.create("http://" + authority + page + (page.indexOf('?') < 0 ? '?' : '&') + Gate.TOKEN + "="
        + keys.newToken());
  }

  /** The key that programs such as CAT tools send: {@code Authorization: Bearer KEY}. Good until the server stops. */
  public String apiKey() {
    return keys.apiKey();
  }

  /** The host and port that it listens on: {@code 127.0.0.1:40123}. */
  public String authority() {
    return authority;
  }

  /**
   * Waits until nobody has asked for anything for long, or another thread releases or closes the server.
   *
   * @return whether nobody has asked for anything for long
   */
  public boolean await() throws InterruptedException {
    stopped.await();
    return forsaken;
  }

  /** Lets {@link #await} return. */
  public void release() {
    stopped.countDown();
  }

  /** Answers what is under way and stops. */
  @Override
  public void close() {
    release();
    timer.shutdownNow();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop", e);
    } finally {
      desk.close();
    }
  }

  /** Cuts off those that open a connection and are not done with their first request in time, however busily they drip. */
  private final class Haste implements Connection.Listener {
    private final Duration patience;

    Haste(Duration patience) {
      this.patience = patience;
    }

    @Override
    public void onOpened(Connection connection) {
      timer.schedule(() -> {
        if (connection.getMessagesIn() == 0) {
          connection.getEndPoint().close(new IOException("too slow"));
        }
      }, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void onClosed(Connection connection) {}
  }
}
