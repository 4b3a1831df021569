package yaad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.align.Bead;
import yaad.find.Edit;
import yaad.memory.DocumentPair;
import yaad.memory.UnitFilter;
import yaad.segment.Article;
import yaad.text.Lang;
import yaad.text.Span;

/** Matches, terms, suggestions and findings, over HTTP. */
class PagesTest {
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
  void aTextIsCutAndItsDifferencesAreMarked() {
    visitor.unit("وزیر نے پیر کو ماسکو کا دورہ کیا۔", "The minister visited Moscow on Monday with his staff.");
    HttpResponse<String> cut = visitor.post("/match/segments",
        Map.of("text", "The minister visited Moscow on Friday with his staff. Nobody said why.\n\nThe end came soon."));
    assertEquals(3, count("class=\"hit segment waiting\"", cut.body()), cut.body());
    String rows = visitor.post("/match/rows", Map.of("side", "en", "segments",
        List.of("The minister visited Moscow on Friday with his staff.", "Nobody said why."))).body();
    assertTrue(rows.contains("on <del>Monday</del> <ins>Friday</ins> with"), rows);
    assertTrue(rows.contains("data-band=\"85\"") && rows.contains("data-band=\"0\""), rows);
    assertTrue(rows.contains("وزیر نے پیر کو ماسکو کا دورہ کیا۔"), rows);
  }

  @Test
  void whatIsLeftOutAndAddedIsMarkedBetweenItsNeighbours() {
    List<Edit> edits = List.of(new Edit(Edit.Kind.KEEP, new Span(0, 1), new Span(0, 1)),
        new Edit(Edit.Kind.DELETE, new Span(2, 3), new Span(2, 2)),
        new Edit(Edit.Kind.KEEP, new Span(4, 5), new Span(2, 3)),
        new Edit(Edit.Kind.INSERT, new Span(5, 5), new Span(4, 5)));
    StringBuilder text = new StringBuilder();
    Differences.of("a b c", "a c d", edits).forEach(p -> text.append(p.style().isEmpty() ? p.text()
        : "[" + p.style() + " " + p.text() + "]"));
    assertEquals("a [gone b] c [new d]", text.toString());
  }

  @Test
  void aLastAnalysisIsOnTheFirstPage() {
    visitor.unit("پانی", "water");
    assertFalse(visitor.page("/charts?part=1").contains("chart-bands"));
    visitor.order("/match/done", Map.of("bands", List.of(Map.of("band", "100", "segments", 3, "words", 40),
        Map.of("band", "0", "segments", 1, "words", 7))));
    String charts = visitor.page("/charts?part=1");
    assertTrue(charts.contains("chart-bands") && charts.contains("40"), charts);
    assertEquals(400, visitor.post("/match/done", Map.of("bands", List.of(Map.of("band", "<b>", "segments", 3)))).statusCode());
  }

  @Test
  void termsAreBrowsedInOrderAndPageByPage() {
    for (int i = 0; i < 75; i++) {
      visitor.order("/api/v1/concepts", Map.of("en", String.format("term %02d", i), "ur", "اصطلاح " + i, "field", i < 5 ? "law" : "media"));
    }
    List<String> names = new ArrayList<>();
    String page = visitor.page("/terms?part=1");
    names.addAll(all("<bdi>(term \\d+)</bdi>", page));
    assertEquals(60, names.size());
    names.addAll(all("<bdi>(term \\d+)</bdi>", visitor.page("/terms?part=1&from=60")));
    assertEquals(75, names.size());
    assertEquals(names.stream().sorted().distinct().toList(), names);
    assertEquals(5, all("data-id=\"([^\"]+)\"", visitor.page("/terms?part=1&field=law")).size());
    assertEquals(0, all("data-id=\"([^\"]+)\"", visitor.page("/terms?part=1&lack=ur")).size());
    assertTrue(visitor.page("/terms?q=" + Visitor.query("", "اصطلاح 7").substring(1)).contains("term 07"));
  }

  @Test
  void aTermIsEditedKeptInTheWorkbookAndTakenBack() throws IOException {
    visitor.order("/api/v1/concepts", Map.of("en", "ceasefire", "ur", "سیز فائر"));
    String id = all("data-id=\"([^\"]+)\"", visitor.page("/terms?part=1")).get(0);
    assertTrue(visitor.page("/terms/card?id=" + id).contains("data-was=\"سیز فائر\""));
    visitor.order("/api/v1/concepts/" + id, Map.of("ur", List.of(Map.of("text", "جنگ بندی", "was", "سیز فائر"))));
    assertTrue(visitor.page("/terms?part=1").contains("جنگ بندی"));
    visitor.post("/terms/workbook", Map.of());
    visitor.await("/terms/workbook/state");
    HttpResponse<byte[]> file = visitor.bytes("/terms/glossary.xlsx");
    assertTrue(file.headers().firstValue("Content-Disposition").orElse("").contains("glossary.xlsx"));
    assertTrue(zipText(file.body()).contains("جنگ بندی"));
    visitor.order("/api/v1/undo", Map.of());
    assertTrue(visitor.page("/terms?part=1").contains("سیز فائر"));
  }

  @Test
  void findingsAreFixedAndTakenBackAndIgnored() {
    UUID id = visitor.unit("صدر نے کہا ، وہ آئیں گے۔", "The president said he would come.");
    visitor.order("/api/v1/findings/run", Map.of());
    visitor.await("/api/v1/findings/state");
    String page = visitor.page("/checks?check=SPACE_BEFORE_PUNCT");
    assertTrue(page.contains("<mark class=\"found\">"), page);
    assertEquals(1, visitor.order("/api/v1/findings/fix", Map.of("run", 1, "check", "SPACE_BEFORE_PUNCT")).get("changed"));
    assertEquals("صدر نے کہا، وہ آئیں گے۔", visitor.memory.units().get(id).orElseThrow().ur());
    assertFalse(visitor.page("/checks?part=1&check=SPACE_BEFORE_PUNCT").contains("data-finding"));
    visitor.order("/api/v1/findings/undo", Map.of());
    assertEquals("صدر نے کہا ، وہ آئیں گے۔", visitor.memory.units().get(id).orElseThrow().ur());
    String number = all("data-finding=\"(\\d+)\"", visitor.page("/checks?part=1&check=SPACE_BEFORE_PUNCT")).get(0);
    visitor.order("/api/v1/findings/ignore", Map.of("run", 1, "finding", Integer.parseInt(number)));
    visitor.order("/api/v1/findings/run", Map.of());
    visitor.await("/api/v1/findings/state");
    assertFalse(visitor.page("/checks?part=1&check=SPACE_BEFORE_PUNCT").contains("data-finding"));
    assertEquals(422, visitor.post("/api/v1/findings/fix", Map.of("run", 1, "check", "")).statusCode());
  }

  @Test
  void twoFindingsInOneSentenceAreFixedOneAfterTheOther() {
    UUID id = visitor.unit("صدر نے کہا ، وہ آئیں گے ، اور جائیں گے ۔", "The president said he would come and go.");
    visitor.order("/api/v1/findings/run", Map.of());
    visitor.await("/api/v1/findings/state");
    List<String> numbers = all("data-finding=\"(\\d+)\"", visitor.page("/checks?part=1&check=SPACE_BEFORE_PUNCT"));
    assertEquals(3, numbers.size());
    numbers.forEach(n -> visitor.order("/api/v1/findings/fix", Map.of("run", 1, "finding", Integer.parseInt(n))));
    assertEquals("صدر نے کہا، وہ آئیں گے، اور جائیں گے۔", visitor.memory.units().get(id).orElseThrow().ur());
    numbers.forEach(n -> visitor.order("/api/v1/findings/undo", Map.of()));
    assertEquals("صدر نے کہا ، وہ آئیں گے ، اور جائیں گے ۔", visitor.memory.units().get(id).orElseThrow().ur());
  }

  @Test
  void whatNothingIsSuggestedForCannotBeFixed() {
    String ur = "چپس بنانے والا نوروکس ویتنام میں 2.5 ارب ڈالر کا پودا کھولتا ہے";
    UUID id = visitor.unit(ur, "Chipmaker Norvex opens $2.5 billion plant in Vietnam");
    visitor.order("/api/v1/findings/run", Map.of());
    visitor.await("/api/v1/findings/state");
    String page = visitor.page("/checks?part=1&check=MT_FALSE_SENSE");
    String number = all("data-finding=\"(\\d+)\"", page).get(0);
    assertFalse(page.contains("data-do=\"fix\""), page);
    assertEquals(422, visitor.post("/api/v1/findings/fix", Map.of("run", 1, "finding", Integer.parseInt(number))).statusCode());
    assertEquals(ur, visitor.memory.units().get(id).orElseThrow().ur());
  }

  @Test
  void suggestionsThatAreTakenBackAreThereAgain() {
    for (int i = 0; i < 4; i++) {
      visitor.unit("صدر نے مارگلہ میں " + (i + 20) + " درخت لگائے۔", "The president planted " + (i + 20) + " trees in Margalla.");
    }
    visitor.order("/api/v1/candidates/run", Map.of());
    visitor.await("/api/v1/candidates/state");
    List<String> first = all("data-en=\"([^\"]+)\"", visitor.page("/candidates?part=1"));
    String taken = first.get(0);
    visitor.order("/api/v1/candidates/accept", Map.of("candidate", taken, "en", taken, "ur", "مارگلہ"));
    assertFalse(all("data-en=\"([^\"]+)\"", visitor.page("/candidates?part=1")).contains(taken));
    // Wherever it is taken back.
    visitor.order("/api/v1/undo", Map.of());
    assertEquals(first, all("data-en=\"([^\"]+)\"", visitor.page("/candidates?part=1")));
    visitor.order("/api/v1/candidates/accept", Map.of("candidate", taken, "en", taken, "ur", "مارگلہ"));
    visitor.order("/api/v1/candidates/reject", Map.of("en", "anything"));
    assertTrue(new Declined(visitor.memory.file()).has("anything"));
    assertEquals("anything", visitor.order("/api/v1/candidates/undo", Map.of()).get("en"));
    assertFalse(new Declined(visitor.memory.file()).has("anything"));
    assertEquals(taken, visitor.order("/api/v1/candidates/undo", Map.of()).get("en"));
    assertEquals(first, all("data-en=\"([^\"]+)\"", visitor.page("/candidates?part=1")));
  }

  @Test
  void nobodyWaitsForLongWork() throws Exception {
    visitor.unit("پانی", "water");
    CountDownLatch answered = new CountDownLatch(1);
    try (Desk desk = new Desk(visitor.memory, InstantSource.system())) {
      boolean there = desk.aside(own -> {
        boolean[] seen = new boolean[1];
        own.units().each(UnitFilter.ALL, unit -> {
          new Thread(() -> {
            visitor.page("/search?part=1&q=water");
            visitor.unit("آگ", "fire");
            answered.countDown();
          }).start();
          try {
            seen[0] = answered.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
        return seen[0];
      });
      assertTrue(there);
    }
  }

  @Test
  void anEmptyMemoryTellsWhatToDoNext() {
    assertTrue(visitor.page("/").contains("yaad align FOLDER"));
    for (String path : List.of("/review", "/search", "/match", "/candidates", "/checks")) {
      assertTrue(visitor.page(path).contains("The memory has no sentence pairs yet."), path);
      assertTrue(visitor.page(path + "?lang=ur").contains("جملوں کا کوئی جوڑا نہیں"), path);
    }
  }

  @Test
  void aLongListOfArticlesIsShownInPartsAndSearched() {
    visitor.memory.write("test", "many", writer -> {
      for (int i = 0; i < 450; i++) {
        Article ur = Fixture.article(Lang.URDU, List.of("جملہ " + i + "۔"));
        Article en = Fixture.article(Lang.ENGLISH, List.of("Sentence " + i + "."));
        writer.put(new DocumentPair("Talks-" + i, "", "", ur, en, List.of(new Bead(0, 1, 0, 1, 0.99)), 0.9));
      }
      return true;
    });
    String first = visitor.page("/review");
    assertEquals(200, count("<bdi>Talks-", first));
    assertTrue(first.contains("1 to 200 of 450 articles") && first.contains("from=200") && !first.contains("rel=\"prev\""), first);
    String last = visitor.page("/review?from=400");
    assertEquals(50, count("<bdi>Talks-", last));
    assertTrue(last.contains("401 to 450 of 450") && last.contains("from=200") && !last.contains("rel=\"next\""), last);
    assertEquals(11, count("<bdi>Talks-", visitor.page("/review?q=talks-44")));
    assertTrue(visitor.page("/review?q=nowhere").contains("No article has such a name."));
    assertTrue(visitor.page("/review?lang=ur&from=9999").contains("450 تا 450"));
  }

  @Test
  void whatIsWrongIsToldInUrduToo() {
    String page = visitor.get("/review?doc=nowhere&lang=ur").body();
    assertTrue(page.contains("یادداشت میں ”nowhere“ نام کا کوئی مضمون نہیں"), page);
    assertTrue(visitor.get("/review?doc=nowhere").body().contains("There is no document"));
  }

  @Test
  void whatWasDoneElsewhereIsNotTakenBackHere() {
    visitor.unit("صدر نے کہا ، وہ آئیں گے۔", "The president said he would come.");
    visitor.order("/api/v1/findings/run", Map.of());
    visitor.await("/api/v1/findings/state");
    visitor.order("/api/v1/findings/fix", Map.of("run", 1, "check", "SPACE_BEFORE_PUNCT"));
    visitor.unit("پانی", "water");
    assertEquals(422, visitor.post("/api/v1/findings/undo", Map.of()).statusCode());
    assertEquals(2, visitor.memory.counts().units());
  }

  @Test
  void everyPageIsThereInBothLanguagesAndAllTextsHaveTheirLanguage() {
    visitor.unit("صدر نے بیجنگ کا دورہ کیا ،۔", "The president visited Beijing.");
    for (String path : List.of("/search?q=president", "/match", "/terms", "/candidates", "/checks")) {
      for (String lang : List.of("en", "ur")) {
        String page = visitor.page(path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
        assertTrue(page.contains("<html lang=\"" + lang + "\" dir=\"" + (lang.equals("ur") ? "rtl" : "ltr") + "\">"), path);
        assertEquals(1, count("aria-current=\"page\"", page), path);
        Matcher side = Pattern.compile("<p class=\"side[^>]*>").matcher(page);
        while (side.find()) {
          assertTrue(side.group().contains("lang=") && side.group().contains("dir="), side.group());
        }
        assertFalse(page.contains("style=") || page.contains("<style") || Pattern.compile("<script(?! src)").matcher(page).find(), path);
      }
    }
  }

  @Test
  void dangerousTextsStayTextsEverywhere() throws IOException {
    List<String> texts = Files.readAllLines(Path.of("src/test/resources/yaad/web/xss.txt"), StandardCharsets.UTF_8);
    for (String text : texts) {
      visitor.order("/api/v1/concepts", Map.of("en", "danger " + text, "ur", "خطرہ " + text, "note", text, "field", text,
          "definition", text, "alone", true));
      visitor.unit("خطرہ ہے ، " + text, "danger " + text);
    }
    StringBuilder pages = new StringBuilder(visitor.page("/terms?" + Visitor.query("field", texts.get(0))));
    pages.append(visitor.page("/terms"));
    all("data-id=\"([^\"]+)\"", pages.toString()).forEach(id -> pages.append(visitor.page("/terms/card?id=" + id)));
    visitor.order("/api/v1/findings/run", Map.of());
    visitor.await("/api/v1/findings/state");
    for (int from = 0; from < 300; from += 30) {
      pages.append(visitor.page("/checks?part=1&from=" + from));
    }
    pages.append(visitor.post("/match/segments", Map.of("text", String.join("\n\n", texts))).body());
    pages.append(visitor.post("/match/rows", Map.of("side", "en", "segments", texts.subList(0, 40))).body());
    pages.append(visitor.page("/match?" + Visitor.query("q", texts.get(4))));
    String html = pages.toString();
    for (String tag : List.of("<img", "<iframe", "<object", "<embed", "<base", "<math", "<body onload", "<svg onload", "<style",
        "<script>", "<a href=\"javascript", "<meta http-equiv", "<mark onclick", "<details open ontoggle", "7*7}</")) {
      assertFalse(html.contains(tag) && !tag.startsWith("7"), tag);
    }
    Matcher attribute = Pattern.compile("<[a-z]+[^<>]*\\son[a-z]+=(?=[^<>]*>)").matcher(html.replaceAll("\"[^\"]*\"", "\"\""));
    assertFalse(attribute.find(), () -> attribute.group());
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
  }

  private static int count(String part, String text) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).toList();
  }

  private String zipText(byte[] zip) throws IOException {
    Path file = Files.write(folder.resolve("read.xlsx"), zip);
    StringBuilder text = new StringBuilder();
    try (ZipFile in = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        text.append(new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
