package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.align.Aligner;
import yaad.align.Bead;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.memory.Document;
import yaad.memory.DocumentChange;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.segment.ArticleReader;
import yaad.segment.Segmenter;

/** Beads that people have put right stay right. */
class CorrectionsTest {
  private static final String UR = "پہلا سیلاب آیا۔ دوسرا جلسہ ہوا۔ تیسرا وزیر بولا۔ چوتھا شہر بسا۔ پانچواں دریا بہا۔ چھٹا گھر بنا۔";
  private static final String EN =
      "The first flood came. The second meeting was held. The third minister spoke. The fourth city was settled."
          + " The fifth river flowed. The sixth house was built.";

  @TempDir
  private Path folder;
  private Memory memory;

  @BeforeEach
  void open() throws IOException {
    memory = Memory.open(folder.resolve("memory.db"), MemoryOptions.of("test"));
    write(UR, EN);
    align(0.9, 0.1, false);
    assertEquals("1-1 1-1 1-1 1-1 1-1 1-1", shapes());
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private void write(String ur, String en) throws IOException {
    Files.writeString(folder.resolve("x.ur.txt"), ur);
    Files.writeString(folder.resolve("x.en.txt"), en);
  }

  private DocumentChange align(double accept, double reject, boolean regrades) {
    List<DocumentChange> changes = new ArrayList<>();
    try (ArticleStream stream = new ArticleStream(
        ArticlePairs.in(List.of(folder.resolve("x.ur.txt"), folder.resolve("x.en.txt"))).pairs(),
        new ArticleReader(new Segmenter()), Progress.SILENT)) {
      new ArticleAligner(Aligner.standard(), accept, reject, regrades).store(stream, memory, memory, o -> changes.add(o.change()));
    }
    return changes.get(0);
  }

  /** Lines as {@code yaad show --json} prints them: those that a test needs, and no more fields. */
  private DocumentChange correct(String... lines) {
    Corrections corrections = Corrections.read(file(lines), memory);
    return corrections.store(corrections.align(Aligner.standard(), 0.9, 0.1), memory);
  }

  private Path file(String... lines) {
    Path file = folder.resolve("beads.json");
    try {
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return file;
  }

  private String line(int urFrom, int urTo, int enFrom, int enTo, String mark) {
    return String.format("{\"document\":\"x\",\"document_id\":\"%s\",\"ur_segments\":[%d,%d],\"en_segments\":[%d,%d],"
        + "\"of_segments\":[6,6],\"mark\":\"%s\"}", document().id(), urFrom, urTo, enFrom, enTo, mark);
  }

  private Document document() {
    return memory.documents().find("x");
  }

  private String shapes() {
    return document().rows().stream().map(CorrectionsTest::shape).collect(Collectors.joining(" "));
  }

  /** A bead with the first letter of what was judged. */
  private static String shape(Document.Row row) {
    Bead b = row.bead();
    Unit unit = row.unit();
    return b.ur() + "-" + b.en() + (unit == null || unit.status() == Status.DRAFT ? "" : unit.status().name().substring(0, 1));
  }

  private void assertRefused(String what, String... lines) {
    UserException e = assertThrows(UserException.class, () -> correct(lines));
    assertTrue(e.getMessage().contains(what), e.getMessage());
  }

  @Test
  void mergedAndSplitBeadsStickHoweverOftenTheFileIsReadAndWhateverElseIsPutRight() {
    correct(line(0, 2, 0, 2, ""), line(3, 4, 3, 3, "approved"), line(5, 6, 5, 6, "rejected"));
    String first = shapes();
    assertTrue(first.startsWith("2-2A ") && first.endsWith(" 1-1R"), first);
    long entries = memory.journal().last(100).size();
    correct(line(0, 2, 0, 2, ""), line(3, 4, 3, 3, "approved"), line(5, 6, 5, 6, "rejected"));
    assertEquals(first, shapes());
    assertEquals(entries, memory.journal().last(100).size());
    // Another file, which does not have the first three.
    correct(line(4, 5, 4, 5, "approved"));
    assertTrue(shapes().startsWith("2-2A ") && shapes().endsWith(" 1-1A 1-1R"), shapes());
    assertTrue(document().beads().contains(new Bead(3, 4, 3, 3, 1)), document().beads().toString());
  }

  @Test
  void aNewWordReplacesAnOldOne() {
    correct(line(0, 2, 0, 2, ""), line(5, 6, 5, 6, "rejected"));
    correct(line(0, 1, 0, 1, ""), line(5, 6, 5, 6, "draft"));
    assertEquals("1-1A 1-1 1-1 1-1 1-1 1-1", shapes());
    memory.undo(o -> true);
    assertTrue(shapes().startsWith("2-2A"), shapes());
  }

  @Test
  void whatWasJudgedTeachesOrDoesNot() {
    assertEquals(6, memory.learned().pairs());
    correct(line(5, 6, 5, 6, "rejected"));
    assertEquals(5, memory.learned().pairs());
    correct(line(5, 6, 5, 6, "approved"));
    assertEquals(6, memory.learned().pairs());
  }

  @Test
  void contradictionsAreToldWithTheirLines() {
    assertRefused("Line 2 of \"" + folder.resolve("beads.json") + "\" overlaps or crosses line 1",
        line(0, 2, 0, 1, ""), line(1, 2, 1, 2, "approved"));
    assertRefused("Line 1 of \"" + folder.resolve("beads.json") + "\" overlaps or crosses line 2",
        line(3, 4, 0, 1, ""), line(0, 1, 3, 4, ""));
    assertRefused("Line 1 of \"" + folder.resolve("beads.json") + "\" reaches beyond the texts, which have 6 Urdu and 6 English",
        line(5, 7, 5, 6, ""));
    assertRefused("Line 1 of \"" + folder.resolve("beads.json") + "\" names no document", "{\"ur_segments\":[0,1]}");
    assertEquals("1-1 1-1 1-1 1-1 1-1 1-1", shapes());
  }

  @Test
  void textsAreNotChangedHere() {
    Unit unit = document().rows().get(0).unit();
    assertRefused("has another text than its unit",
        line(0, 1, 0, 1, "").replace("}", ",\"unit\":\"" + unit.id() + "\",\"ur\":\"" + unit.ur() + "\",\"en\":\"Flood.\"}"));
  }

  @Test
  void judgementsOutliveAnEditOfTheArticles() throws IOException {
    correct(line(0, 2, 0, 2, ""), line(3, 4, 3, 3, "approved"), line(5, 6, 5, 6, "rejected"));
    Path old = Files.writeString(folder.resolve("old.json"), line(4, 5, 4, 5, "approved"));
    write("ایک نئی سرخی۔\n\n" + UR, "A new headline.\n\n" + EN.replace("fifth river", "fifth stream"));
    DocumentChange change = align(0.9, 0.1, false);
    assertEquals(DocumentChange.Kind.CHANGED, change.kind());
    List<Bead> beads = document().beads();
    assertTrue(beads.contains(new Bead(1, 3, 1, 3, 1)) && beads.contains(new Bead(4, 5, 4, 4, 1))
        && beads.contains(new Bead(6, 7, 6, 7, 1)), beads.toString());
    assertTrue(shapes().contains("2-2A") && shapes().endsWith("1-1R"), shapes());
    UserException e = assertThrows(UserException.class, () -> Corrections.read(old, memory));
    assertTrue(e.getMessage().contains("is of another version of \"x\""), e.getMessage());
  }

  @Test
  void thresholdsThatAreNamedGradeAnewWhatWasAligned() {
    correct(line(5, 6, 5, 6, "approved"));
    DocumentChange all = align(1, 0, true);
    assertEquals(5, all.doubtful());
    assertEquals(DocumentChange.Kind.CHANGED, all.kind());
    assertEquals(1, memory.learned().pairs());
    assertEquals(DocumentChange.Kind.UNCHANGED, align(1, 0, true).kind());
    assertEquals(5, align(0.9, 0.1, false).doubtful());
    assertEquals(0, align(0, 0, true).doubtful());
    assertEquals(5, align(1, 1, true).removed());
    assertTrue(shapes().endsWith("1-1A"), shapes());
    memory.undo(o -> true);
    assertEquals("1-1 1-1 1-1 1-1 1-1 1-1A", shapes());
  }
}
