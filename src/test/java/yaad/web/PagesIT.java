package yaad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.cli.Console;
import yaad.cli.Main;
import yaad.find.Glossary;
import yaad.memory.Concept;
import yaad.memory.UnitFilter;

/** The pages beside the review as people use them: in a browser, with the keyboard, on the memory of the samples. */
class PagesIT {
  @TempDir static Path samples;
  private static Chromium chromium;

  @TempDir Path folder;
  private Fixture web;
  private BrowserContext context;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    Main.run(new String[] {"align", "samples", "--memory", samples.resolve("yaad.db").toString()}, new Console(
        InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false, false, false));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    Files.copy(samples.resolve("yaad.db"), folder.resolve("yaad.db"));
    web = new Fixture(folder);
    visit(new Browser.NewContextOptions().setViewportSize(1280, 900)
        .setPermissions(List.of("clipboard-read", "clipboard-write")));
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

  private void said(String start) {
    until("document.getElementById('said').textContent.startsWith('" + start + "')");
    page.evaluate("() => { document.getElementById('said').textContent = ''; }");
  }

  private void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private Locator focused() {
    return page.locator(".hit:focus, .hit:focus-within");
  }

  private String clipboard() {
    return String.valueOf(page.evaluate("() => navigator.clipboard.readText()"));
  }

  @Test
  void searchesInRomanLettersWithTheKeyboardAlone() {
    go("/search");
    until("document.activeElement.id === 'q'");
    page.keyboard().type("muzakrat");
    until("location.search === '?q=muzakrat' && document.querySelector('#hits .hits').dataset.later === ''");
    assertTrue(page.locator("#hits .ur mark.found").allTextContents().contains("مذاکرات"));
    press("ArrowDown");
    String en = focused().locator(".pair .side.en").first().textContent();
    String ur = focused().locator(".pair .side.ur").first().textContent();
    press("c");
    said("Copied");
    assertEquals(en, clipboard());
    press("Shift+C");
    said("Copied");
    assertEquals(ur, clipboard());
    press("j", "k", "Enter");
    page.waitForSelector(".hit .near:not([hidden]) .neighbours [aria-current]");
    assertEquals(en, page.locator(".neighbours [aria-current] .en").textContent());
    assertTrue(page.locator(".neighbours li").count() > 1);
    press("Enter");
    until("document.querySelector('.hit .near').hidden");
    // The buttons of the row, by Tab and Enter.
    page.evaluate("() => navigator.clipboard.writeText('')");
    focused().locator("[data-do=near]").focus();
    press("Tab", "Enter");
    said("Copied");
    assertEquals(en, clipboard());
    press("Tab", "Enter");
    said("Copied");
    assertEquals(ur, clipboard());
  }

  @Test
  void aTermIsEditedAndTakenAwayInTheWorkbook() throws Exception {
    new Glossary(web.memory).add("ceasefire line", "حد متارکہ",
        new Glossary.Manner(Optional.empty(), "", "", ""), true, "", c -> c);
    go("/terms");
    press("/");
    page.keyboard().type("ceasefire line");
    until("document.querySelector('#terms .hit bdi')?.textContent === 'ceasefire line'");
    press("ArrowDown", "Enter");
    page.waitForSelector(".card");
    page.locator(".card input[lang=ur]").first().fill("جنگ بندی لکیر");
    press("Enter");
    said("Saved");
    assertEquals("جنگ بندی لکیر", focused().locator(".side.ur bdi").first().textContent());
    Download download = page.waitForDownload(() -> page.locator("[data-do=workbook]").press("Enter"));
    assertEquals("glossary.xlsx", download.suggestedFilename());
    StringBuilder text = new StringBuilder();
    try (ZipFile in = new ZipFile(download.path().toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        text.append(new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertTrue(text.indexOf("جنگ بندی لکیر") >= 0);
    assertEquals(-1, text.indexOf("حد متارکہ"));
  }

  @Test
  void aFindingIsFixedAndTakenBack() {
    String wrong = "صدر نے کہا ، وہ آئیں گے۔";
    web.unit(wrong, "The president said he would come.", Map.of());
    go("/checks");
    page.waitForSelector(".kinds a[data-check=SPACE_BEFORE_PUNCT]").click();
    until("document.querySelector('.halves').dataset.check === 'SPACE_BEFORE_PUNCT' && document.activeElement.matches('.finding')");
    page.locator(".finding", new Page.LocatorOptions().setHasText("The president said he would come.")).focus();
    press("f");
    said("Fixed");
    assertTrue(texts().contains("صدر نے کہا، وہ آئیں گے۔"));
    press("u");
    said("Taken back");
    assertTrue(texts().contains(wrong));
    assertTrue(page.locator(".finding .ur").allTextContents().contains(wrong));
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    web.memory.units().each(UnitFilter.ALL, u -> texts.add(u.ur()));
    return texts;
  }

  @Test
  void suggestionsAreTakenAndTurnedDownByKeys() {
    go("/candidates");
    page.locator("[data-do=extract]").press("Enter");
    until("document.activeElement.matches('.candidate')");
    String first = focused().getAttribute("data-en");
    press("a");
    said("In the glossary");
    assertTrue(has(first));
    String second = focused().getAttribute("data-en");
    press("x");
    until("document.activeElement.matches('.candidate') && document.activeElement.dataset.en !== '"
        + second.replace("'", "\\'") + "'");
    assertTrue(!has(second));
    // Whoever comes back finds the first row ready for the keys.
    page.reload();
    until("document.activeElement.matches('.candidate')");
    String third = focused().getAttribute("data-en");
    press("a");
    said("In the glossary");
    assertTrue(has(third));
    press("u");
    said("Taken back");
    assertTrue(!has(third));
    // Quick fingers: each press takes the next row.
    List<String> quick = page.locator(".candidate").all().subList(0, 3).stream().map(r -> r.getAttribute("data-en")).toList();
    press("a", "a", "a");
    until("document.querySelectorAll('.candidate[data-en=\"" + quick.get(2) + "\"]').length === 0");
    assertTrue(quick.stream().allMatch(this::has), quick.toString());
    until("document.activeElement.matches('.candidate')");
    page.evaluate("() => { document.getElementById('said').textContent = ''; }");
    String fourth = focused().getAttribute("data-en");
    // The same place on an Urdu keyboard.
    page.evaluate("() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
        + " {key: 'ا', code: 'KeyA', bubbles: true, cancelable: true}))");
    said("In the glossary");
    assertTrue(has(fourth));
  }

  private boolean has(String english) {
    List<String> terms = new ArrayList<>();
    web.memory.concepts().each(c -> c.terms().forEach(t -> terms.add(t.text())));
    return terms.contains(english);
  }

  @Test
  void textsOfAnyKindAreShownAsText() throws Exception {
    List<String> nasty = ReviewIT.nasty();
    Glossary glossary = new Glossary(web.memory);
    for (String text : nasty) {
      web.unit("خطرہ ہے ، " + text, "danger zone " + text, Map.of("note", text));
      glossary.add("danger " + text, "خطرہ " + text, new Glossary.Manner(Optional.empty(), "", "", ""), true, "",
          c -> new Concept(c.id(), c.ref(), "nasty", text, "", text, "", false, c.terms(), c.stamp()));
    }
    go("/search?q=danger");
    page.waitForSelector(".hit");
    harmless(nasty.get(0), ".hit .en");
    go("/terms?field=nasty");
    harmless(nasty.get(0), ".concept .en");
    harmless(nasty.get(0), ".concept .about");
    page.locator("[data-do=edit]").first().click();
    page.waitForSelector(".card");
    harmless(nasty.get(0), ".concept .about");
    go("/match?q=" + Params.encode("danger zone " + nasty.get(0)));
    page.waitForSelector(".offer");
    harmless(nasty.get(0), ".segments .hit");
    go("/checks");
    page.waitForSelector(".kinds a[data-check=SPACE_BEFORE_PUNCT]").click();
    until("document.querySelector('.halves').dataset.check === 'SPACE_BEFORE_PUNCT'");
    harmless(nasty.get(0), ".finding .ur");
    go("/candidates");
    page.locator("[data-do=extract]").press("Enter");
    page.waitForSelector(".candidate");
    harmless("", ".candidate");
    go("/");
    harmless("", "main");
  }

  /** Whether a text is among what elements show, and nothing of it has become an element or has run. */
  private void harmless(String text, String where) {
    page.waitForTimeout(150);
    assertTrue(page.locator(where).allTextContents().stream().anyMatch(t -> t.contains(text)), text + " in " + where);
    assertEquals(0, page.locator("main img, main iframe, main script, main object, main embed, main video, main base, main b,"
        + " main style, main [onerror], main [onload], main [onclick], main [onfocus], main [ontoggle], main [onmouseover]").count());
    assertEquals("undefined", page.evaluate("() => typeof window.hacked"));
  }

  @Test
  void everybodyCanUseThem() throws Exception {
    web.unit("صدر نے کہا ، وہ آئیں گے۔", "The president said he would come.", Map.of());
    String axe;
    try (InputStream in = getClass().getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    go("/candidates");
    page.locator("[data-do=extract]").press("Enter");
    page.waitForSelector(".candidate");
    go("/checks");
    page.waitForSelector(".finding");
    // Each page and what must be there before it is looked at.
    Map<String, String> pages = Map.of("/?x=1", "main", "/search?q=muzakrat", "mark.found", "/terms?q=water", ".concept",
        "/match?q=" + Params.encode("Opening the talks on Friday, the prime minister said that water should become a weapon."),
        "#segments .hit:not(.waiting)",
        "/candidates?x=1", ".candidate", "/checks?check=SPACE_BEFORE_PUNCT", ".finding");
    List<String> issues = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      // The checker is a script of ours; the page's own policy would keep it out.
      visit(new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme).setBypassCSP(true));
      for (Map.Entry<String, String> each : pages.entrySet()) {
        for (String lang : List.of("&lang=en", "&lang=ur")) {
          go(each.getKey() + lang);
          page.waitForSelector(each.getValue());
          if (each.getKey().startsWith("/terms")) {
            page.locator("[data-do=edit]").first().click();
            page.waitForSelector(".card");
          }
          page.evaluate(axe);
          @SuppressWarnings("unchecked")
          List<String> found = (List<String>) page.evaluate("async () => (await axe.run({ resultTypes: ['violations'] })).violations"
              + ".filter(v => ['serious', 'critical'].includes(v.impact))"
              + ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary))");
          for (String issue : found) {
            issues.add(scheme + " " + each.getKey() + lang + " " + issue);
          }
        }
      }
    }
    assertEquals(List.of(), issues);
  }
}
