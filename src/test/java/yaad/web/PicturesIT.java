package yaad.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import yaad.cli.Console;
import yaad.cli.Main;

/**
 * Takes the pictures of the README, for people to look at before they are committed:
 * {@code mvn -B verify -Dit.test=PicturesIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dyaad.pictures=.github/pictures}.
 */
@EnabledIfSystemProperty(named = "yaad.pictures", matches = ".+")
class PicturesIT {
  private static final Map<String, String> PAGES = Map.of(
      "review", "/review?doc=climate-glacier-lakes&at=5-5",
      "review-urdu", "/review?doc=climate-glacier-lakes&at=5-5&lang=ur",
      "search", "/search?q=tarikh",
      "terms", "/terms?q=court",
      "home", "/?lang=en");

  @Test
  void taken(@TempDir Path folder) throws Exception {
    Path into = Files.createDirectories(Path.of(System.getProperty("yaad.pictures")));
    Console silent = new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
        false, false, false);
    Main.run(new String[] {"align", "samples", "--memory", folder.resolve("yaad.db").toString()}, silent);
    try (Fixture web = new Fixture(folder); Chromium chromium = Chromium.start()) {
      for (Map.Entry<String, String> each : PAGES.entrySet()) {
        Page page = chromium.browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 760));
        page.navigate(web.server.link(each.getValue()).toString());
        page.waitForTimeout(1500);
        Path picture = into.resolve(each.getKey() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertTrue(Files.size(picture) < 200_000, () -> picture + " is too large");
        page.close();
      }
    }
  }
}
