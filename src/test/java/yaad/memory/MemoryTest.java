package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.align.Bead;
import yaad.base.UserException;
import yaad.segment.Article;
import yaad.segment.Segment;
import yaad.text.Lang;

/** What every store behind {@link Memory} must do. */
class MemoryTest {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir Path folder;
  private Memory memory;

  @BeforeEach
  void open() {
    memory = Memory.open(folder.resolve("tm/yaad.db"), options());
  }

  @AfterEach
  void close() {
    memory.close();
  }

  static MemoryOptions options() {
    return MemoryOptions.of("amina").withClock(InstantSource.fixed(NOW));
  }

  /** An article of one paragraph. */
  static Article article(Lang lang, String... sentences) {
    String text = String.join(" ", sentences);
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (String s : sentences) {
      segments.add(new Segment(s, 0, at, at + s.length()));
      at += s.length() + 1;
    }
    return new Article(lang, text, segments);
  }

  static DocumentPair pair(List<String> ur, List<String> en, Bead... beads) {
    return new DocumentPair(
        "talks", "/a/talks.ur.txt", "/a/talks.en.txt", article(Lang.URDU, ur.toArray(String[]::new)),
        article(Lang.ENGLISH, en.toArray(String[]::new)), List.of(beads), 0.5);
  }

  private Unit add(String ur, String en) {
    return memory.write(
        "add",
        "",
        w -> {
          Unit unit = w.typed(ur, en, Map.of());
          assertEquals(Writer.Added.NEW, w.add(unit));
          return unit;
        });
  }

  @Test
  void keepsUnits() {
    Unit unit = add("صدر نے ملاقات کی۔", "The president met.");
    assertEquals(unit, memory.units().get(unit.id()).orElseThrow());
    assertEquals(unit, memory.units().find(unit.id().toString().substring(0, 13)));
    assertEquals(new Counts(1, 0, 0, 0), memory.counts());
    memory.close();
    memory = Memory.openReadOnly(folder.resolve("tm/yaad.db"), options());
    assertEquals(unit, memory.units().get(unit.id()).orElseThrow());
    assertThrows(UserException.class, () -> memory.undo(1));
  }

  @Test
  void addsNothingTwice() {
    Unit unit = add("صدر نے ملاقات کی۔", "The president met.");
    memory.write(
        "import",
        "x.tmx",
        w -> {
          assertEquals(Writer.Added.UNCHANGED, w.add(unit));
          assertEquals(Writer.Added.UNCHANGED, w.add(w.typed("صدر نے ملاقات كي۔", "The president met.", Map.of())));
          assertEquals(
              Writer.Added.MERGED, w.add(w.typed("صدر نے ملاقات کی۔", "The president met.", Map.of("client", "BBC"))));
          return true;
        });
    assertEquals("BBC", memory.units().get(unit.id()).orElseThrow().attributes().get("client"));
    assertEquals(1, memory.units().count(UnitFilter.ALL.withClient("BBC")));
    assertEquals(0, memory.units().count(UnitFilter.ALL.withClient("CNN")));
    assertEquals(1, memory.counts().units());
  }

  @Test
  void countsUses() {
    Unit unit = add("صدر نے ملاقات کی۔", "The president met.");
    boolean there = memory.write("use", "", w -> w.use(unit.id()));
    assertTrue(there);
    Unit now = memory.units().get(unit.id()).orElseThrow();
    assertEquals(1, now.used());
    assertEquals(unit.stamp(), now.stamp());
    memory.undo(1);
    assertEquals(unit, memory.units().get(unit.id()).orElseThrow());
    there = memory.write("use", "", w -> w.use(w.newId()));
    assertFalse(there);
  }

  @Test
  void undoesAndDoesAgain() {
    Unit one = add("ایک", "one");
    Unit two = add("دو", "two");
    memory.write("edit", "", w -> w.edit(withEnglish(one, "One")));
    memory.write("delete", "", w -> w.delete(two.id()));
    assertEquals(1, memory.counts().units());
    assertEquals(0, found(Lang.URDU, "دو"));
    memory.undo(1);
    assertEquals(two, memory.units().get(two.id()).orElseThrow());
    assertEquals(1, found(Lang.URDU, "دو"));
    memory.undo(1);
    assertEquals(one, memory.units().get(one.id()).orElseThrow());
    memory.undo(2);
    assertEquals(new Counts(0, 0, 0, 0), memory.counts());
    assertThrows(UserException.class, () -> memory.undo(1));
    for (int i = 0; i < 4; i++) {
      memory.redo();
    }
    assertThrows(UserException.class, () -> memory.redo());
    assertEquals("One", memory.units().get(one.id()).orElseThrow().en());
    assertTrue(memory.units().get(two.id()).isEmpty());
    assertEquals(new Counts(1, 0, 0, 0), memory.counts());
    memory.undo(4);
    assertEquals(new Counts(0, 0, 0, 0), memory.counts());
    add("تین", "three");
    assertThrows(UserException.class, () -> memory.redo());
  }

  static Unit withEnglish(Unit u, String en) {
    return new Unit(
        u.id(), u.ur(), en, u.origin(), u.status(), u.doubtful(), u.confidence(), u.place(), u.stamp(), u.used(),
        u.attributes());
  }

  private int found(Lang lang, String... words) {
    WordQuery query = new WordQuery(List.of(new WordQuery.Phrase(lang, List.of(words), false)));
    return memory.units().containing(query, UnitFilter.ALL, Long.MAX_VALUE, 100).size();
  }

  @Test
  void findsWordsAndPhrases() {
    add("صدر پیوٹن نے بیجنگ کا دورہ کیا۔", "President Putin visited Beijing.");
    add("بیجنگ میں صدر نے کہا", "In Beijing the president said \"no\".");
    assertEquals(2, found(Lang.URDU, "بیجنگ"));
    assertEquals(1, found(Lang.URDU, "بیجنگ", "کا"));
    assertEquals(0, found(Lang.ENGLISH, "putin", "beijing"));
    assertEquals(1, found(Lang.ENGLISH, "putin", "visited"));
    WordQuery prefix = new WordQuery(List.of(new WordQuery.Phrase(Lang.ENGLISH, List.of("pres"), true)));
    assertEquals(2, memory.units().countContaining(prefix, UnitFilter.ALL, 100));
    assertEquals(0, found(Lang.ENGLISH, "OR", "\"*"));
  }

  @Test
  void storesADocumentOnceAndReplacesWhatChanged() {
    List<String> ur = List.of("پہلا جملہ۔", "دوسرا جملہ۔", "تیسرا جملہ۔");
    List<String> en = List.of("First.", "Second.", "Third.");
    Bead[] beads = {new Bead(0, 1, 0, 1, 0.9), new Bead(1, 2, 1, 2, 0.3), new Bead(2, 3, 2, 3, 0.8)};
    DocumentChange first = memory.write("align", "talks", w -> w.put(pair(ur, en, beads)));
    assertEquals(DocumentChange.Kind.NEW, first.kind());
    assertEquals(3, first.added());
    assertEquals(1, first.doubtful());
    assertEquals(new Counts(3, 1, 0, 1), memory.counts());
    assertEquals(first.id(), memory.documents().withContent(String.join(" ", ur), String.join(" ", en)).orElseThrow().id());

    DocumentChange again = memory.write("align", "talks", w -> w.put(pair(ur, en, beads)));
    assertEquals(DocumentChange.Kind.UNCHANGED, again.kind());
    assertEquals(1, memory.journal().last(10).size());
    Document before = memory.documents().find("talks");
    assertEquals(List.of(beads), before.beads());

    List<String> en2 = List.of("New.", "First.", "Second, changed.", "Third.");
    DocumentChange changed =
        memory.write(
            "align",
            "talks",
            w ->
                w.put(
                    pair(
                        ur, en2, new Bead(0, 0, 0, 1, 0.9), new Bead(0, 1, 1, 2, 0.9), new Bead(1, 2, 2, 3, 0.3),
                        new Bead(2, 3, 3, 4, 0.8))));
    assertEquals(DocumentChange.Kind.CHANGED, changed.kind());
    assertEquals(List.of(1, 2, 1), List.of(changed.added(), changed.kept(), changed.removed()));
    Document after = memory.documents().find("/a/talks.ur.txt");
    assertEquals(before.rows().get(0).unit().id(), after.rows().get(1).unit().id());
    assertEquals("New.", after.rows().get(0).en());
    assertEquals(3, memory.units().around(after.rows().get(2).unit(), 1).size());
    memory.undo(1);
    assertEquals(before, memory.documents().find(first.id().toString()));
    memory.redo();
    assertEquals(after, memory.documents().find("talks"));
    memory.write("delete", "talks", w -> w.deleteDocument(first.id()));
    assertEquals(new Counts(0, 0, 0, 0), memory.counts());
    memory.undo(1);
    assertEquals(after, memory.documents().find("talks"));
  }

  @Test
  void keepsConcepts() {
    Concept concept =
        memory.write(
            "term",
            "",
            w -> {
              Concept c =
                  new Concept(
                      w.newId(), "person-putin", "politics", "", "", "", "starter", false,
                      List.of(
                          new Term(w.newId(), Lang.ENGLISH, "Putin", TermStatus.PREFERRED, "", "", "", ""),
                          new Term(w.newId(), Lang.URDU, "پیوٹن", TermStatus.PREFERRED, "", "m", "", "a \"b\"")),
                      w.newStamp());
              assertTrue(w.put(c));
              assertFalse(w.put(c));
              return c;
            });
    Stamp stamp = concept.stamp();
    Concept kept = concept.withTerms(concept.terms().stream().map(t -> t.withStamp(stamp)).toList());
    assertEquals(kept, memory.concepts().find("person-putin"));
    assertEquals(1, memory.concepts().byKey(Lang.ENGLISH, TermKey.FOLDED, "putin").size());
    memory.write("delete", "", w -> w.deleteConcept(concept.id()));
    assertEquals(0, memory.concepts().byKey(Lang.ENGLISH, TermKey.FOLDED, "putin").size());
    assertEquals(0, memory.counts().concepts());
    memory.undo(1);
    assertEquals(kept, memory.concepts().get(concept.id()).orElseThrow());
    assertEquals(1, memory.concepts().byKey(Lang.URDU, TermKey.COMPACT, "پیوٹن").size());
  }

  @Test
  void tellsTheHistoryOfAUnit() {
    Unit one = add("ایک", "one");
    memory.write("edit", "", w -> w.edit(withEnglish(one, "One")));
    memory.write("delete", "", w -> w.delete(one.id()));
    memory.undo(1);
    List<Journal.Version> history = memory.journal().history(one.id());
    assertEquals(List.of("add", "edit", "delete", "undo"), history.stream().map(v -> v.operation().command()).toList());
    assertEquals("one", history.get(0).unit().en());
    assertEquals("One", history.get(1).unit().en());
    assertEquals(null, history.get(2).unit());
    assertEquals("One", history.get(3).unit().en());
  }

  @Test
  void keepsNothingOfWorkThatFails() {
    assertThrows(
        IllegalStateException.class,
        () ->
            memory.write(
                "add",
                "",
                w -> {
                  w.add(w.typed("ایک", "one", Map.of()));
                  throw new IllegalStateException("stop");
                }));
    assertEquals(0, memory.counts().units());
    assertEquals(0, memory.journal().last(10).size());
    assertThrows(UserException.class, () -> add("a\0b", "x"));
    assertThrows(UserException.class, () -> add("a\uD800b", "x"));
  }

  @Test
  void backsUp() {
    Unit unit = add("ایک", "one");
    Path target = folder.resolve("نقل ?#%25.db");
    memory.backup(target);
    try (Memory copy = Memory.openReadOnly(target, options())) {
      assertEquals(unit, copy.units().get(unit.id()).orElseThrow());
    }
  }
}
