package yaad.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A browser without a window. Chromium and Node.js are those of the machine ({@code apt-get install chromium nodejs}); where
 * one is missing the tests are skipped and say so, unless {@code -Dyaad.browser=required}.
 */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  final Browser browser;

  private Chromium(Path chromium, Path node) {
    Map<String, String> env = new HashMap<>(System.getenv());
    env.put("PLAYWRIGHT_NODEJS_PATH", node.toString());
    env.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(List.of(
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage")));
  }

  static Chromium start() {
    Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    Optional<Path> node = onPath("node", "nodejs");
    if (chromium.isEmpty() || node.isEmpty()) {
      String missing = (chromium.isEmpty() ? "Chromium " : "") + (node.isEmpty() ? "Node.js " : "");
      String message = "The pages were NOT tested in a browser, for want of: " + missing.strip()
          + " (Debian and Ubuntu: apt-get install chromium nodejs)";
      if ("required".equals(System.getProperty("yaad.browser"))) {
        throw new AssertionError(message);
      }
      System.err.println(message);
      Assumptions.abort(message);
    }
    return new Chromium(chromium.orElseThrow(), node.orElseThrow());
  }

  private static Optional<Path> onPath(String... names) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(names)
        .flatMap(name -> Stream.of(path.split(java.io.File.pathSeparator)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable).findFirst();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
