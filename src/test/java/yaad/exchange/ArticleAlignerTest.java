package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.align.Alignment;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.exchange.ArticleAligner.Outcome;
import yaad.memory.Concept;
import yaad.memory.Document;
import yaad.memory.DocumentChange;
import yaad.memory.Documents;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.memory.UnitFilter;
import yaad.segment.ArticleReader;
import yaad.segment.Segmenter;
import yaad.text.Lang;

/** The way of articles from files into a memory, with what the memory knows. */
class ArticleAlignerTest {
  private static final List<String> SAMPLES = List.of(
      "climate-glacier-lakes", "cricket-multan-test", "culture-book-bazaar", "diplomacy-water-talks");

  @TempDir
  private Path folder;
  private Path articles = Path.of("");
  private Memory memory;

  @BeforeEach
  void open() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    for (String name : SAMPLES) {
      copy(name, name);
    }
    memory = Memory.open(folder.resolve("memory.db"), MemoryOptions.of("test"));
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private void copy(String sample, String name) throws IOException {
    for (String side : List.of(".ur.txt", ".en.txt")) {
      Files.copy(Path.of("samples", sample + side), articles.resolve(name + side));
    }
  }

  private void align(Consumer<Outcome> each) {
    align(ArticlePairs.in(List.of(articles)).pairs(), each);
  }

  private void align(List<ArticlePair> pairs, Consumer<Outcome> each) {
    try (ArticleStream stream = new ArticleStream(pairs, new ArticleReader(new Segmenter()), Progress.SILENT);
        Memory asked = Memory.openReadOnly(memory.file(), MemoryOptions.of("test"))) {
      new ArticleAligner(MemoryAligner.of(asked), Alignment.ACCEPT, Alignment.REJECT).store(stream, memory, asked, each);
    }
  }

  private List<String> align() {
    List<String> told = new ArrayList<>();
    align(o -> told.add(o.name() + " " + o.change().kind()));
    return told;
  }

  private static List<String> told(List<String> names, DocumentChange.Kind kind) {
    return names.stream().map(name -> name + " " + kind).toList();
  }

  private void assertWhole(int documents) {
    List<Documents.Summary> all = memory.documents().list();
    assertEquals(documents, all.size());
    for (Documents.Summary summary : all) {
      Document document = memory.documents().find(summary.id().toString());
      assertTrue(document.rows().stream().noneMatch(r -> !r.bead().isNull() && r.unit() == null), summary.name());
    }
    assertEquals(all.stream().mapToInt(Documents.Summary::units).sum(), memory.counts().units());
  }

  @Test
  void storesAllInOrderAndNothingTwice() {
    assertEquals(told(SAMPLES, DocumentChange.Kind.NEW), align());
    assertWhole(4);
    assertEquals(told(SAMPLES, DocumentChange.Kind.UNCHANGED), align());
    assertWhole(4);
  }

  @Test
  void whatIsNewAndWhatIsKnownAreToldInTheOrderOfTheirNames() throws IOException {
    align();
    copy("economy-tax-review", "d-first");
    copy("economy-tax-review", "e-the-same");
    copy("health-dengue-season", "zz-last");
    Files.writeString(articles.resolve("cricket-multan-test.en.txt"), "\n\nOne more sentence stands here.\n",
        java.nio.file.StandardOpenOption.APPEND);
    assertEquals(List.of("climate-glacier-lakes UNCHANGED", "cricket-multan-test CHANGED", "culture-book-bazaar UNCHANGED",
        "d-first NEW", "diplomacy-water-talks UNCHANGED", "d-first UNCHANGED", "zz-last NEW"), align());
    assertWhole(6);
  }

  @Test
  void workThatIsCutShortKeepsWhatWasDoneAndWhatItTaught() {
    assertThrows(IllegalStateException.class, () -> align(o -> {
      throw new IllegalStateException("the reader has gone");
    }));
    int stored = memory.documents().list().size();
    assertTrue(stored > 0);
    assertWhole(stored);
    assertEquals(taught(), memory.learned().pairs());
    align();
    assertWhole(4);
    assertEquals(taught(), memory.learned().pairs());
  }

  private long taught() {
    return memory.units().count(UnitFilter.ALL.withDoubtful(false));
  }

  /** A transaction that fails must not take the documents with it that could be stored before. */
  @Test
  void aPairThatCannotBeStoredLeavesThoseBeforeIt() {
    List<ArticlePair> pairs = new ArrayList<>(ArticlePairs.in(List.of(articles)).pairs());
    pairs.replaceAll(p -> p.name().startsWith("culture") ? new ArticlePair("\0", p.ur(), p.en(), p.named()) : p);
    List<String> told = new ArrayList<>();
    assertThrows(UserException.class, () -> align(pairs, o -> told.add(o.name())));
    assertEquals(SAMPLES.subList(0, 2), told);
    assertWhole(2);
  }

  @Test
  void aBadFileStopsTheWorkBeforeAnythingHasChanged() throws IOException {
    Files.writeString(articles.resolve("culture-book-bazaar.en.txt"), "");
    UserException e = assertThrows(UserException.class, this::align);
    assertTrue(e.getMessage().contains("culture-book-bazaar.en.txt\" is empty"), e.getMessage());
    assertWhole(0);
  }

  /** Words that only the glossary knows make the difference, and the memory's own lessons do no harm. */
  @Test
  void theAlignerKnowsWhatTheMemoryKnows() throws IOException {
    List<String> ur = List.of("زفرل۔", "گبٹش۔", "نکمڑ۔", "خدلص۔", "جھبتک۔");
    List<String> en = List.of("Plumbago.", "Quillwort.", "Sorrel.", "Tansy.", "Vetchling.");
    for (int i = 0; i < ur.size(); i++) {
      String urdu = ur.get(i).replace("۔", "");
      String english = en.get(i).replace(".", "");
      memory.write("test", "term", writer -> writer.put(new Concept(writer.newId(), "", "", "", "", "", "", false,
          List.of(term(Lang.URDU, urdu), term(Lang.ENGLISH, english)), writer.newStamp())));
    }
    align();
    assertTrue(memory.learned().pairs() > 0);
    // The third Urdu word is left out: lengths cannot tell.
    Files.writeString(articles.resolve("zz.ur.txt"), String.join("\n\n", ur.get(0), ur.get(1), ur.get(3), ur.get(4)));
    Files.writeString(articles.resolve("zz.en.txt"), String.join("\n\n", en));
    align();
    List<String> pairs = memory.documents().find("zz").rows().stream().filter(r -> !r.bead().isNull())
        .map(r -> r.ur() + r.en()).toList();
    assertEquals(List.of(ur.get(0) + en.get(0), ur.get(1) + en.get(1), ur.get(3) + en.get(3), ur.get(4) + en.get(4)), pairs);
  }

  private static Term term(Lang lang, String text) {
    return new Term(UUID.randomUUID(), lang, text, TermStatus.PREFERRED, "", "", "", "");
  }
}
