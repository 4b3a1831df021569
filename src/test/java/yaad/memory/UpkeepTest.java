package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.align.Bead;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.text.Lang;

/** What people do to many units at once, on whatever store stands behind {@link Memory}. */
class UpkeepTest {
  @TempDir Path folder;
  private Memory memory;
  private Upkeep upkeep;

  @BeforeEach
  void open() {
    memory = Memory.open(folder.resolve("yaad.db"), MemoryTest.options());
    upkeep = new Upkeep(memory, Progress.SILENT);
  }

  @AfterEach
  void close() {
    assertEquals("[]", memory.verify().problems().toString());
    memory.close();
  }

  private Unit add(String ur, String en, String... attributes) {
    return memory.write("add", "", w -> {
      Unit unit = w.typed(ur, en, Map.of());
      for (int i = 0; i < attributes.length; i += 2) {
        unit = unit.withAttribute(attributes[i], attributes[i + 1]);
      }
      w.add(unit);
      return unit;
    });
  }

  private void edit(Unit unit) {
    memory.write("edit", "", w -> w.edit(unit));
  }

  private List<String> texts() {
    List<String> all = new ArrayList<>();
    memory.units().each(UnitFilter.ALL, u -> all.add(u.ur() + "|" + u.en()));
    return all;
  }

  @Test
  void rewritesInOneWriteAndOneUndo() {
    memory.write("add", "", w -> {
      for (int i = 0; i < 1_200; i++) {
        w.add(w.typed("جملہ " + i, "Sentence " + i + (i % 3 == 0 ? " old" : ""), Map.of()));
      }
      return 0;
    });
    List<String> before = texts();
    List<String> shown = new ArrayList<>();
    Upkeep.Plan plan = upkeep.rewriting(
        UnitFilter.ALL, u -> u.withText(Lang.ENGLISH, u.en().replace("old", "new")), (b, a) -> shown.add(b.en() + ">" + a.en()));
    assertEquals(400, plan.size());
    assertEquals("Sentence 3 old>Sentence 3 new", shown.get(1));
    assertEquals(before, texts());
    assertEquals(400, plan.store("replace", "old -> new"));
    assertTrue(texts().contains("جملہ 3|Sentence 3 new"));
    assertEquals(400, memory.journal().last(1).get(0).changed());
    assertEquals(0, Memory.backups(memory.file()).size());
    memory.undo(1);
    assertEquals(before, texts());
  }

  @Test
  void whatOthersChangedMeanwhileIsSeen() {
    Unit one = add("ایک", "old one");
    Unit two = add("دو", "old two");
    Unit three = add("تین", "old three");
    Upkeep.Plan plan = upkeep.rewriting(
        UnitFilter.ALL, u -> u.withText(Lang.ENGLISH, u.en().replace("old", "new")), (b, a) -> {});
    memory.write("delete", "", w -> w.delete(one.id()));
    edit(two.withText(Lang.ENGLISH, "old two, but better"));
    edit(three.withText(Lang.ENGLISH, "third"));
    assertEquals(1, plan.store("replace", ""));
    assertEquals(List.of("دو|new two, but better", "تین|third"), texts());
  }

  @Test
  void noTextIsEmptied() {
    add("ایک", "one");
    assertEquals(0, upkeep.rewriting(UnitFilter.ALL, u -> u.withText(Lang.ENGLISH, " "), (b, a) -> {}).size());
  }

  @Test
  void hostileTextsAreRefusedWhole() {
    add("ایک", "one");
    add("دو", "two");
    for (String bad : new String[] {"a\0b", "\uD800", "x\uDC00"}) {
      Upkeep.Plan plan = upkeep.rewriting(UnitFilter.ALL, u -> u.withText(Lang.ENGLISH, u.en() + bad), (b, a) -> {});
      assertThrows(UserException.class, () -> plan.store("replace", ""));
    }
    assertEquals(List.of("ایک|one", "دو|two"), texts());
    String odd = "\"' OR 1=1; -- % _ * ( NEAR AND \u200F\uFDFA" + "x".repeat(100_000);
    upkeep.rewriting(UnitFilter.ALL, u -> u.withText(Lang.ENGLISH, u.en() + odd), (b, a) -> {}).store("replace", odd);
    assertEquals(List.of("ایک|one" + odd, "دو|two" + odd), texts());
  }

  @Test
  void largeChangesAreBackedUpFirst() {
    memory.write("add", "", w -> {
      for (int i = 0; i < Upkeep.LARGE; i++) {
        w.add(w.typed("جملہ " + i, "Sentence " + i, Map.of()));
      }
      return 0;
    });
    upkeep.rewriting(UnitFilter.ALL, u -> u.withText(Lang.ENGLISH, u.en() + "."), (b, a) -> {}).store("replace", "");
    assertEquals(1, Memory.backups(memory.file()).size());
    try (Memory backup = Memory.openReadOnly(Memory.backups(memory.file()).get(0), MemoryTest.options())) {
      assertEquals("Sentence 0", backup.units().list(UnitFilter.ALL, 0, 1).get(0).en());
    }
  }

  @Test
  void mergesWhatIsTheSame() {
    Unit one = add("ایک", "one", "client", "Dawn", "note", "first");
    Unit two = add("ایک اور", "one more", "domain", "law", "note", "second");
    Unit other = add("تین", "three");
    // An Arabic kaf is the same at level E.
    edit(two.withText(Lang.URDU, "ايك").withText(Lang.ENGLISH, "one").judged(Status.REJECTED));
    List<String> shown = new ArrayList<>();
    Upkeep.Plan plan = upkeep.merging(false, (kept, gone) -> shown.add(kept.id() + " " + gone.size()));
    assertEquals(List.of(one.id() + " 1"), shown);
    assertEquals(1, plan.store("dedupe", ""));
    Unit merged = memory.units().get(one.id()).orElseThrow();
    assertEquals(Map.of("client", "Dawn", "domain", "law", "note", "first; second"), merged.attributes());
    assertEquals(Status.REJECTED, merged.status());
    assertEquals("ایک", merged.ur());
    assertEquals(2, memory.counts().units());
    assertEquals(0, upkeep.merging(true, (kept, gone) -> {}).size());
    memory.undo(1);
    assertEquals(3, memory.counts().units());
    assertEquals(Map.of("client", "Dawn", "note", "first"), memory.units().get(one.id()).orElseThrow().attributes());
    assertEquals(other, memory.units().get(other.id()).orElseThrow());
  }

  @Test
  void documentsKeepWhatTheyRepeat() {
    memory.write("align", "talks", w -> w.put(MemoryTest.pair(
        List.of("ایک۔", "دو۔", "ایک۔"), List.of("One.", "Two.", "One."),
        new Bead(0, 1, 0, 1, 0.9), new Bead(1, 2, 1, 2, 0.9), new Bead(2, 3, 2, 3, 0.9))));
    Unit typed = add("تین", "three");
    edit(typed.withText(Lang.URDU, "ایک۔").withText(Lang.ENGLISH, "One."));
    Upkeep.Plan plan = upkeep.merging(false, (kept, gone) -> assertEquals(List.of(typed.id()), gone.stream().map(Unit::id).toList()));
    assertEquals(1, plan.store("dedupe", ""));
    assertEquals(List.of("ایک۔|One.", "دو۔|Two.", "ایک۔|One."), texts());
    assertEquals(1, upkeep.merging(true, (kept, gone) -> {}).store("dedupe", "all"));
    assertEquals(List.of("ایک۔|One.", "دو۔|Two."), texts());
    memory.undo(2);
    assertEquals(4, texts().size());
  }

  @Test
  void deletedUnitsAreFoundInTheJournal() {
    Unit one = add("ایک", "one");
    String end = one.id().toString().substring(28);
    edit(one.withCreator("Bilal"));
    assertEquals("Bilal", memory.units().find(end).stamp().creator());
    memory.write("delete", "", w -> w.delete(one.id()));
    UserException e = assertThrows(UserException.class, () -> memory.units().find(end));
    assertTrue(e.getMessage().contains("was deleted"), e.getMessage());
    assertEquals(one.id(), memory.journal().find(end));
    memory.undo(2);
    assertEquals(one.stamp().creator(), memory.units().find(end).stamp().creator());
    assertThrows(UserException.class, () -> memory.journal().find("ffff"));
  }

  @Test
  void countsUnitsByWhatTheyAre() {
    Unit one = add("ایک دو تین", "one two", "client", "Dawn");
    add("چار", "four five six", "domain", "law", "client", "Dawn");
    Unit gone = add("سات", "seven", "client", "BBC");
    edit(one.judged(Status.APPROVED));
    memory.write("delete", "", w -> w.delete(gone.id()));
    Statistics s = memory.statistics();
    assertEquals(4, s.urWords());
    assertEquals(5, s.enWords());
    assertEquals(Map.of(Origin.TYPED, 2L), s.origins());
    assertEquals(Map.of(Status.DRAFT, 1L, Status.APPROVED, 1L), s.statuses());
    assertEquals(Map.of("Dawn", 2L), s.clients());
    assertEquals(Map.of("law", 1L), s.domains());
    assertEquals(Map.of("amina", 2L), s.creators());
    assertEquals(MemoryTest.NOW, s.last().orElseThrow());
    memory.undo(5);
    assertEquals(0, memory.statistics().urWords());
    assertTrue(memory.statistics().first().isEmpty());
  }

  @Test
  void filtersByWhoMadeItAndByNote() {
    Unit one = add("ایک", "one", "note", "As the Editor wants it, 100%_sure");
    add("دو", "two", "note", "دوسرا نوٹ");
    edit(one.withCreator("Bilal"));
    assertEquals(1, memory.units().count(UnitFilter.ALL.withCreator("Bilal")));
    assertEquals(1, memory.units().count(UnitFilter.ALL.withCreator("amina")));
    assertEquals(1, memory.units().count(UnitFilter.USABLE.withNote("the editor")));
    assertEquals(1, memory.units().count(UnitFilter.ALL.withNote("0%_s")));
    assertEquals(0, memory.units().count(UnitFilter.ALL.withNote("%").withCreator("amina")));
    assertEquals(1, memory.units().count(UnitFilter.ALL.withNote("دوسرا")));
  }
}
