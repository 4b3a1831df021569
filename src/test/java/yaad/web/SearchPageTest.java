package yaad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPageTest {
  @TempDir
  Path folder;

  private Visitor visitor;

  @BeforeEach
  void come() {
    visitor = new Visitor(folder);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void hitsAreMarkedInTheTextAsItWasWritten() {
    visitor.unit("صدر نے بيجنگ کا دورہ کیا۔", "The president visited Beijing.");
    String page = visitor.page("/search?part=1&" + Visitor.query("q", "بیجنگ"));
    assertTrue(page.contains("<mark class=\"found\">بيجنگ</mark>"), page);
    assertTrue(page.contains("The president visited <mark class=\"probable\">Beijing</mark>."), page);
  }

  @Test
  void latinLettersFindUrdu() {
    visitor.unit("وہ صدر سے ملے۔", "They met him.");
    // The page is there before its hits, and they before what takes longest.
    assertTrue(visitor.page("/search?q=sadar").contains("data-later=\"hits\""));
    assertTrue(visitor.page("/search?part=1&q=sadar").contains("data-later=\"roman\""));
    String page = visitor.page("/search?part=1&q=sadar&later=1");
    assertTrue(page.contains("<mark class=\"found\">صدر</mark>"), page);
  }

  @Test
  void pagesHoldEveryHitOnce() {
    for (int i = 0; i < 57; i++) {
      visitor.unit("یہ جملہ نمبر " + i + " ہے۔", "This is sentence number " + i + ".");
    }
    Set<String> ids = new HashSet<>();
    int shown = 0;
    String after = "";
    Pattern next = Pattern.compile("data-after=\"([^\"]+)\"");
    do {
      String part = visitor.page("/search?" + Visitor.query("part", "1", "q", "sentence", "after", after));
      Matcher unit = Pattern.compile("data-unit=\"([^\"]+)\"").matcher(part);
      while (unit.find()) {
        ids.add(unit.group(1));
        shown++;
      }
      Matcher m = next.matcher(part);
      after = m.find() ? m.group(1) : "";
    } while (!after.isEmpty());
    assertEquals(57, shown);
    assertEquals(57, ids.size());
  }

  @Test
  void filtersChoose() {
    visitor.unit("پانی", "water");
    assertTrue(visitor.page("/search?part=1&q=water&origin=typed").contains("data-unit"));
    assertFalse(visitor.page("/search?part=1&q=water&origin=aligned").contains("data-unit"));
    assertFalse(visitor.page("/search?part=1&q=water&status=rejected").contains("data-unit"));
    assertTrue(visitor.page("/search?part=1&q=water&since=2000-01-01&min=0.5").contains("data-unit"));
    assertFalse(visitor.page("/search?part=1&q=water&until=2000-01-01").contains("data-unit"));
  }

  @Test
  void oddQuestionsAreAnsweredInWords() {
    for (String query : List.of("\"", "*", "؟!", "%", "q AND (", "NEAR(", "x".repeat(5000), "\ud800", "𐀀", "--")) {
      String page = visitor.page("/search?part=1&" + Visitor.query("q", query));
      assertTrue(page.contains("role=\"alert\"") || page.contains("class=\"count"), query);
    }
    assertTrue(visitor.page("/search?part=1&q=water&min=nine").contains("role=\"alert\""));
    assertTrue(visitor.page("/search?part=1&q=water&after=nowhere").contains("role=\"alert\""));
    assertTrue(visitor.page("/search?part=1&q=water&document=nowhere").contains("role=\"alert\""));
  }

  @Test
  void textsOfTheUsersStayTexts() throws IOException {
    List<String> texts = Files.readAllLines(Path.of("src/test/resources/yaad/web/xss.txt"), StandardCharsets.UTF_8);
    for (String text : texts) {
      visitor.unit("خطرہ " + text, "danger " + text);
    }
    String page = visitor.page("/search?" + Visitor.query("q", "danger", "document", ""));
    int at = 0;
    for (String after = ""; ; at++) {
      String part = visitor.page("/search?" + Visitor.query("part", "1", "q", "danger", "after", after));
      assertNoScript(part);
      Matcher m = Pattern.compile("data-after=\"([^\"]+)\"").matcher(part);
      page += part;
      if (!m.find()) {
        break;
      }
      after = m.group(1);
    }
    String seen = Visitor.seen(page);
    for (String text : texts) {
      assertTrue(seen.contains("danger " + text), text);
      assertNoScript(visitor.page("/search?" + Visitor.query("q", text, "document", text, "side", text, "order", text)));
    }
    assertTrue(at > 0);
  }

  /** No element and no attribute but those of our templates. */
  private static void assertNoScript(String html) {
    Matcher tag = Pattern.compile("<([a-zA-Z]+)((?:\\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*)\\s*/?>").matcher(html);
    Set<String> known = Set.of("html", "head", "meta", "title", "link", "script", "body", "a", "header", "span", "nav",
        "main", "h1", "form", "div", "label", "input", "button", "details", "summary", "datalist", "select", "option", "p",
        "bdi", "ol", "li", "mark", "kbd");
    while (tag.find()) {
      assertTrue(known.contains(tag.group(1)), tag.group());
      assertFalse(tag.group(1).equals("script") && !tag.group(2).matches(" src=\"/static/[a-z]+\\.js\" type=\"module\""),
          tag.group());
      assertFalse(Pattern.compile("\\son[a-z]+=|\\sstyle[= ]|javascript:").matcher(tag.group(2).replaceAll("\"[^\"]*\"", ""))
          .find(), tag.group());
    }
  }
}
