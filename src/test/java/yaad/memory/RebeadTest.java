package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.align.Bead;
import yaad.base.UserException;

/** Beads replaced in the middle of a document, and taken back. */
class RebeadTest {
  private static final int SEGMENTS = 12;

  @TempDir Path folder;
  private Memory memory;
  private UUID id;

  @BeforeEach
  void open() {
    memory = Memory.open(folder.resolve("yaad.db"), MemoryTest.options());
    // Some sentences are the same, as in any text.
    List<String> ur = IntStream.range(0, SEGMENTS).mapToObj(i -> i % 5 == 4 ? "جی ہاں۔" : "جملہ نمبر " + i + "۔").toList();
    List<String> en = IntStream.range(0, SEGMENTS).mapToObj(i -> i % 5 == 4 ? "Yes." : "Sentence " + i + ".").toList();
    Bead[] beads = IntStream.range(0, SEGMENTS).mapToObj(i -> new Bead(i, i + 1, i, i + 1, 0.9)).toArray(Bead[]::new);
    id = memory.write("align", "talks", w -> w.put(MemoryTest.pair(ur, en, beads))).id();
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private Document document() {
    return memory.documents().find(id.toString());
  }

  @Test
  void mergesAndSplits() {
    Document before = document();
    rebead(2, 4, new Bead(2, 4, 2, 4, 1));
    Document merged = document();
    assertEquals(SEGMENTS - 1, merged.rows().size());
    assertEquals("جملہ نمبر 2۔ جملہ نمبر 3۔", merged.rows().get(2).unit().ur());
    assertEquals(before.rows().get(5).unit().id(), merged.rows().get(4).unit().id());
    rebead(2, 3, new Bead(2, 3, 2, 2, 1), new Bead(3, 4, 2, 3, 1), new Bead(4, 4, 3, 4, 1));
    check(document());
    memory.undo(1);
    assertEquals(merged, document());
    memory.undo(1);
    assertEquals(before, document());
    memory.redo();
    assertEquals(merged, document());
    assertEquals(List.of(), memory.verify().problems());
  }

  @Test
  void refusesOtherSegments() {
    assertThrows(IllegalArgumentException.class, () -> rebead(2, 4, new Bead(2, 4, 2, 3, 1)));
    assertThrows(IllegalArgumentException.class, () -> rebead(2, 4, new Bead(2, 3, 2, 3, 1), new Bead(3, 5, 3, 4, 1)));
    assertThrows(IllegalArgumentException.class, () -> rebead(11, 13, new Bead(11, 12, 11, 12, 1)));
    assertThrows(UserException.class, () -> {
      id = UUID.randomUUID();
      rebead(0, 1, new Bead(0, 1, 0, 1, 1));
    });
  }

  @Test
  void takesBackOnlyWhatIsMeant() {
    rebead(2, 4, new Bead(2, 4, 2, 4, 1));
    assertThrows(UserException.class, () -> memory.undo(o -> o.command().equals("align")));
    memory.undo(o -> o.command().equals("review"));
    assertThrows(UserException.class, () -> memory.undo(o -> o.command().equals("review")));
    assertThrows(UserException.class, () -> memory.redo(o -> o.command().equals("align")));
    memory.redo(o -> o.command().equals("review"));
    assertEquals(SEGMENTS - 1, document().rows().size());
  }

  /** Any number of any changes, taken back and done again in any order, among other changes of the same document. */
  @Test
  void anyChangesCanBeTakenBack() {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      List<Document> states = new ArrayList<>(List.of(document()));
      int at = 0;
      for (int step = 0; step < 30; step++) {
        int dice = random.nextInt(10);
        if (dice < 3 && at > 0) {
          memory.undo(1);
          at--;
        } else if (dice < 5 && at < states.size() - 1) {
          memory.redo();
          at++;
        } else {
          change(random);
          if (document().equals(states.get(at))) {
            continue;
          }
          states = new ArrayList<>(states.subList(0, ++at));
          states.add(document());
        }
        assertEquals(states.get(at), document(), "seed " + seed + ", step " + step);
        check(document());
      }
      assertEquals(List.of(), memory.verify().problems());
    }
  }

  private void change(Random random) {
    Document now = document();
    int from = random.nextInt(now.rows().size());
    int to = Math.min(now.rows().size(), from + 1 + random.nextInt(4));
    Unit unit = now.rows().get(from).unit();
    switch (random.nextInt(6)) {
      case 0 -> memory.write("align", "again", w -> w.put(new DocumentPair(now.name(), now.urPath(), now.enPath(), now.ur(),
          now.en(), replaced(now, from, to, random), 0.5)));
      case 1 -> {
        if (unit != null) {
          memory.write("edit", "", w -> w.edit(unit.judged(Status.APPROVED)));
        }
      }
      default -> rebead(from, to, between(now, from, to, random).toArray(Bead[]::new));
    }
  }

  private static List<Bead> replaced(Document now, int from, int to, Random random) {
    List<Bead> all = new ArrayList<>(now.beads().subList(0, from));
    all.addAll(between(now, from, to, random));
    all.addAll(now.beads().subList(to, now.rows().size()));
    return all;
  }

  /** Other beads over the same segments. */
  private static List<Bead> between(Document now, int from, int to, Random random) {
    int u = now.beads().get(from).urFrom();
    int e = now.beads().get(from).enFrom();
    int urEnd = now.beads().get(to - 1).urTo();
    int enEnd = now.beads().get(to - 1).enTo();
    List<Bead> beads = new ArrayList<>();
    while (u < urEnd || e < enEnd) {
      int urTo = Math.min(urEnd, u + random.nextInt(3));
      int enTo = Math.min(enEnd, e + random.nextInt(3));
      if (urTo > u || enTo > e) {
        beads.add(new Bead(u, urTo, e, enTo, random.nextInt(11) / 10.0));
        u = urTo;
        e = enTo;
      }
    }
    return beads;
  }

  private void rebead(int from, int to, Bead... beads) {
    memory.write("review", "talks", w -> {
      w.rebead(id, from, to, List.of(beads), 0.5);
      return true;
    });
  }

  /** Each bead with two sides has its unit, and the unit says what the bead says. */
  private static void check(Document document) {
    int u = 0;
    int e = 0;
    for (Document.Row row : document.rows()) {
      assertEquals(u, row.bead().urFrom());
      assertEquals(e, row.bead().enFrom());
      u = row.bead().urTo();
      e = row.bead().enTo();
      if (!row.bead().isNull()) {
        assertNotNull(row.unit(), () -> "no unit at " + row.position());
        assertEquals(row.ur(), row.unit().ur());
        assertEquals(row.en(), row.unit().en());
      }
    }
    assertEquals(SEGMENTS, u);
    assertEquals(SEGMENTS, e);
  }
}
