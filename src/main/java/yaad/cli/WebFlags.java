package yaad.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import picocli.CommandLine.Option;
import yaad.base.UserException;
import yaad.memory.Memory;
import yaad.web.WebOptions;
import yaad.web.WebServer;

/** Options of commands that show pages in the browser. */
final class WebFlags {
  @Option(names = "--idle", paramLabel = "MIN", order = 90,
      description = "Stop when nobody has looked for so many minutes; 0: never (default: ${DEFAULT-VALUE}).")
  private int idle = 60;

  @Option(names = "--port", paramLabel = "N", order = 91, description = "Serve on this port (default: one that is free).")
  private int port;

  @Option(names = "--no-browser", order = 92, description = "Only print the address; open it yourself.")
  private boolean noBrowser;

  @Option(names = "--print-key", order = 93,
      description = "Print the key for programs too: they send Authorization: Bearer KEY to /api/v1.")
  private boolean printKey;

  /**
   * Serves until Ctrl-C or long silence, then closes the memory.
   *
   * @param page where to begin, encoded: {@code /search?q=Beijing}; asked of the opened memory
   * @return the exit code
   */
  int serve(Memory memory, Function<Memory, String> page, Console console) {
    CountDownLatch over = new CountDownLatch(1);
    try (memory) {
      return serve(memory, page.apply(memory), over, console);
    } finally {
      over.countDown();
    }
  }

  /** The same where the page is known beforehand. */
  int serve(Memory memory, String page, Console console) {
    return serve(memory, m -> page, console);
  }

  private int serve(Memory memory, String page, CountDownLatch over, Console console) {
    if (idle < 0 || port < 0 || port > 65_535) {
      throw new UserException(idle < 0 ? "--idle is " + idle : "--port is " + port, "Leave the option out");
    }
    WebOptions options = WebOptions.STANDARD.withPort(port).withIdle(Duration.ofMinutes(idle));
    try (WebServer server = WebServer.start(memory, options)) {
      // Ctrl-C: what is under way is answered, and the process waits until the memory is whole in its file.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, over), "web-end"));
      String address = server.link(page).toString();
      console.line(address);
      if (printKey) {
        console.line("http://" + server.authority() + "/api/v1 " + server.apiKey());
      }
      console.flush();
      if (noBrowser || !opened(address)) {
        console.say("Open this address in your browser (it works once). Ctrl-C ends.");
      } else {
        console.say("Opened in your browser; if not, open the address above (it works once). Ctrl-C ends.");
      }
      if (server.await()) {
        console.say("Nobody has looked for " + idle + " minutes: stopped. Everything is kept.");
      }
      return Main.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Main.OK;
    }
  }

  private static void end(WebServer server, CountDownLatch over) {
    server.release();
    try {
      if (!over.await(10, TimeUnit.SECONDS)) {
        server.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The address of a page with a parameter, encoded; an empty value is left out. */
  static String page(String path, String name, String value) {
    return value.isBlank() ? path : path + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Asks the desktop to open an address. Whether there is one to ask. */
  private static boolean opened(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> words;
    if (system.contains("win")) {
      words = List.of("rundll32", "url.dll,FileProtocolHandler", address);
    } else if (system.contains("mac")) {
      words = List.of("open", address);
    } else if (System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null) {
      words = List.of("xdg-open", address);
    } else {
      return false;
    }
    try {
      new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
