package yaad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.align.Bead;
import yaad.memory.Document;
import yaad.memory.Status;

/** The review page as people use it: in a browser, with the keyboard. */
class ReviewIT {
  private static Chromium chromium;

  @TempDir Path folder;
  private Fixture web;
  private BrowserContext context;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    web = new Fixture(folder);
    visit(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  private void visit(Browser.NewContextOptions options) {
    if (context != null) {
      context.close();
    }
    context = chromium.browser.newContext(options);
    page = context.newPage();
    page.setDefaultTimeout(60_000);
    page.onConsoleMessage(m -> {
      if (m.type().equals("error")) {
        complaints.add(m.text());
      }
    });
    page.onPageError(complaints::add);
    page.onDialog(d -> {
      complaints.add("a dialog: " + d.message());
      d.dismiss();
    });
  }

  @AfterEach
  void close() {
    context.close();
    web.close();
    assertEquals(List.of(), complaints);
  }

  private void go(String address) {
    page.navigate(web.server.link(address).toString());
  }

  private void review(String document, String more) {
    go("/review?doc=" + document + more);
    page.waitForSelector("#review[data-ready]");
  }

  /** Presses keys and waits until the page says what they did. */
  private void press(String key, String said) {
    page.evaluate("() => { document.getElementById('said').textContent = ''; }");
    page.keyboard().press(key);
    until("document.getElementById('said').textContent === '" + said + "'");
  }

  /** Playwright's own waiting needs eval, which the pages forbid. */
  private void until(String condition) {
    for (int i = 0; i < 1_200; i++) {
      if (Boolean.TRUE.equals(page.evaluate("() => " + condition))) {
        return;
      }
      page.waitForTimeout(50);
    }
    fail(condition + "; it says: " + page.locator("#said").textContent() + " " + complaints);
  }

  private String current() {
    return page.locator(".row[aria-current]").getAttribute("data-key");
  }

  private void await(String key) {
    page.waitForSelector(".row[aria-current][data-key='" + key + "']");
  }

  private List<String> shapes(String name) {
    return web.memory.documents().find(name).rows().stream().map(r -> r.bead().ur() + "-" + r.bead().en()
        + (r.unit() == null ? "" : r.unit().status() == Status.APPROVED ? "+" : r.unit().status() == Status.REJECTED ? "x" : ""))
        .collect(Collectors.toList());
  }

  private List<String> shown() {
    return page.locator(".row").all().stream().map(r -> r.getAttribute("data-shape")).toList();
  }

  @Test
  void onPaperAllRowsAreThere() {
    web.document("talks", 130);
    review("talks", "");
    assertTrue(page.locator(".row").count() < 130);
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
    assertEquals(130, page.locator(".row").count());
    page.evaluate("() => dispatchEvent(new Event('afterprint'))");
    press("a", "Accepted");
    await("1-1");
  }

  @Test
  void whoeverHasNoKeyboardUsesTheButtonsAtTheSide() {
    web.document("talks", 8);
    review("talks", "&to=doubtful");
    await("4-4");
    page.locator("aside [data-act=accept]").click();
    until("document.getElementById('said').textContent === 'Accepted'");
    page.locator("aside [data-act=edit]").click();
    page.waitForSelector(".row[aria-current] .editor");
  }

  @Test
  void aServerThatHasStoppedIsToldInWordsThatStay() {
    web.document("talks", 8);
    review("talks", "&lang=ur");
    web.server.close();
    page.keyboard().press("a");
    until("document.getElementById('said').textContent.startsWith('یاد سے جواب نہیں مل رہا')");
    page.waitForTimeout(300);
    assertEquals("یاد سے جواب", page.locator("#said.shown").textContent().substring(0, 11));
    // The browser has remarks of its own about that.
    complaints.clear();
  }

  @Test
  void reviewsWithTheKeyboardAlone() throws Exception {
    web.document("talks", 8);
    review("talks", "");
    assertEquals("0-0", current());
    page.keyboard().press("j");
    await("1-1");
    page.keyboard().press("k");
    await("0-0");
    press("a", "Accepted");
    await("1-1");
    press("x", "Rejected");
    await("2-2");
    press("m", "Merged");
    assertEquals(List.of("1-1", "1-1", "2-2", "1-1", "1-1", "1-1", "1-1"), shown());
    press("s", "Split");
    assertEquals(8, shown().size());
    press("]", "Urdu moved down");
    assertEquals(List.of("1-1+", "1-1x", "0-1", "2-1+", "1-1", "1-1", "1-1", "1-1"), shapes("talks"));
    press("u", "Taken back");
    press("u", "Taken back");
    press("u", "Taken back");
    assertEquals(List.of("1-1+", "1-1x", "1-1", "1-1", "1-1", "1-1", "1-1", "1-1"), shapes("talks"));
    press("Shift+U", "Done again");
    assertEquals("2-2+", shapes("talks").get(2));
    page.keyboard().press("n");
    await("4-4");
    page.keyboard().press("e");
    page.locator(".editor textarea[name=en]").fill("Another sentence.");
    page.keyboard().press("Control+Enter");
    page.waitForSelector(".row[data-key='4-4'] .edited");
    Document.Row edited = web.memory.documents().find("talks").rows().get(3);
    assertEquals("Another sentence.", edited.unit().en());
    assertTrue(page.url().contains("at=4-4"), page.url());
    assertTrue(page.locator("#figures").textContent().startsWith("4 of 7 done"));
    // An edge chosen by hand, on one side.
    page.locator(".row[data-key='2-2'] .edge[data-side=ur]").click();
    press("s", "Split");
    assertEquals(List.of("1-1", "1-1"), shown().subList(2, 4));
    page.keyboard().press("?");
    page.waitForSelector("dialog[open]");
    page.keyboard().press("Escape");
    page.keyboard().press("/");
    page.waitForURL("**/search**");
  }

  @Test
  void undoReachesBackOverARestart() throws Exception {
    web.document("talks", 8);
    review("talks", "&at=2-2");
    press("m", "Merged");
    press("a", "Nothing to do here");
    List<String> merged = shapes("talks");
    web.close();
    web = new Fixture(folder);
    review("talks", "");
    complaints.removeIf(c -> c.contains("CONNECTION_REFUSED"));
    assertEquals(merged, shapes("talks"));
    press("u", "Taken back");
    assertEquals(8, shapes("talks").size());
    press("Shift+U", "Done again");
    assertEquals(merged, shapes("talks"));
  }

  @Test
  void twoThousandRowsInWindows() throws Exception {
    web.document("book", 2000);
    review("book", "");
    assertTrue(page.locator(".row").count() <= 200, "all rows at once");
    page.keyboard().press("Shift+N");
    await("1999-1999");
    assertTrue(page.locator(".row[aria-current]").isVisible());
    press("a", "Accepted");
    page.keyboard().press("n");
    await("4-4");
    press("m", "Merged");
    page.keyboard().press("Shift+N");
    await("1994-1994");
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("k");
    }
    await("1934-1934");
    assertTrue(page.locator(".row").count() <= 600, "rows that are out of sight stay");
    page.locator("#least").fill("0.9");
    page.locator("#accept-all button").click();
    until("document.getElementById('progress').value > 1500");
    press("u", "Taken back");
    assertEquals(2, web.memory.documents().find("book").rows().stream()
        .filter(r -> r.unit() != null && r.unit().status() == Status.APPROVED).count());
  }

  @Test
  void quickFingersLoseNothing() throws Exception {
    web.document("talks", 60);
    review("talks", "");
    for (int i = 0; i < 25; i++) {
      page.keyboard().press("a");
    }
    until("document.getElementById('progress').value === 25");
    assertEquals(25, shapes("talks").stream().filter(s -> s.endsWith("+")).count());
  }

  @Test
  void anUrduKeyboardWorksToo() throws Exception {
    web.document("talks", 5);
    review("talks", "&lang=ur");
    assertEquals("rtl", page.locator("html").getAttribute("dir"));
    page.evaluate("() => { document.getElementById('said').textContent = ''; }");
    page.evaluate("() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
        + " {key: 'ا', code: 'KeyA', bubbles: true, cancelable: true}))");
    until("document.getElementById('said').textContent === 'قبول کیا'");
    assertEquals("1-1+", shapes("talks").get(0));
    // Urdu stands on the right in both interfaces.
    Locator row = page.locator(".row").first();
    assertTrue(row.locator(".ur").boundingBox().x > row.locator(".en").boundingBox().x);
  }

  @Test
  void changesElsewhereAreNoticed() throws Exception {
    web.document("talks", 8);
    review("talks", "");
    web.memory.write("review", "talks: merge 1", w -> {
      w.rebead(web.memory.documents().find("talks").id(), 0, 2, List.of(new Bead(0, 2, 0, 2, 1)), 0);
      return true;
    });
    page.keyboard().press("a");
    until("document.querySelectorAll('.row').length === 7");
    complaints.removeIf(c -> c.contains("422"));
    assertEquals("2-2", shown().get(0));
  }

  @Test
  void textsOfAnyKindAreShownAsText() throws Exception {
    List<String> nasty = nasty();
    assertEquals(40, nasty.size());
    List<Bead> beads = new ArrayList<>();
    for (int i = 0; i < nasty.size(); i++) {
      beads.add(new Bead(i, i + 1, i, i + 1, 0.9));
    }
    List<String> lines = nasty.stream().map(s -> s.replace('\n', ' ')).toList();
    web.document("<img src=x onerror=alert(1)>", lines, lines, beads);
    for (String text : nasty) {
      web.unit(text, text, Map.of("note", text, "client", text));
    }
    String id = web.memory.documents().list().get(0).id().toString();
    review(id, "");
    assertEquals(lines, page.locator(".row .en .s").all().stream().map(Locator::textContent).toList());
    assertEquals(lines, page.locator(".row .ur .s").all().stream().map(Locator::textContent).toList());
    for (String path : List.of("/", "/review", "/search?q=script", "/search?q=" + Params.encode(nasty.get(0)))) {
      go(path);
      page.waitForTimeout(150);
      assertEquals(0, page.locator("main img, main iframe, main svg script, main object, main [onerror], main [onload]").count());
    }
    assertEquals("undefined", page.evaluate("() => typeof window.hacked"));
  }

  static List<String> nasty() throws IOException {
    try (InputStream in = ReviewIT.class.getResourceAsStream("nasty.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isEmpty() && !l.startsWith("# ")).toList();
    }
  }

  @Test
  void everybodyCanUseIt() throws Exception {
    web.document("talks", 8);
    String axe;
    try (InputStream in = getClass().getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> issues = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      // The checker is a script of ours; the page's own policy would keep it out.
      visit(new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme).setBypassCSP(true));
      for (String path : List.of("/?x=1", "/review?x=1", "/review?doc=talks", "/search?q=sentence", "/review?doc=talks&help=1")) {
        for (String lang : List.of("", "&lang=ur")) {
          go(path + lang);
          page.waitForTimeout(400);
          if (path.contains("help")) {
            page.keyboard().press("?");
          }
          page.evaluate(axe);
          @SuppressWarnings("unchecked")
          List<String> found = (List<String>) page.evaluate("async () => (await axe.run()).violations"
              + ".filter(v => ['serious', 'critical'].includes(v.impact))"
              + ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary))");
          for (String issue : found) {
            issues.add(scheme + " " + path + lang + " " + issue);
          }
        }
      }
    }
    assertEquals(List.of(), issues);
  }
}
