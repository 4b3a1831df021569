package yaad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import yaad.align.Bead;
import yaad.base.UserException;
import yaad.memory.Document;
import yaad.memory.DocumentPair;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.text.Lang;

/** What the keys of the review page do. */
class ReviewingTest {
  private static final OptionalInt NONE = OptionalInt.empty();

  @TempDir Path folder;
  private Memory memory;
  private Reviewing reviewing;
  private String id = "";

  @BeforeEach
  void open() {
    memory = Memory.open(folder.resolve("yaad.db"), MemoryOptions.of("amina"));
    reviewing = new Reviewing(memory);
    store(bead(0, 1, 0, 1, 0.99), bead(1, 3, 1, 3, 0.9), bead(3, 4, 3, 3, 0.6), bead(4, 5, 3, 4, 0.98), bead(5, 6, 4, 6, 0.5));
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private static Bead bead(int urFrom, int urTo, int enFrom, int enTo, double confidence) {
    return new Bead(urFrom, urTo, enFrom, enTo, confidence);
  }

  private void store(Bead... beads) {
    List<String> ur = List.of("پہلا جملہ۔", "دوسرا۔", "تیسرا جملہ کچھ زیادہ لمبا ہے۔", "چوتھا۔", "پانچواں جملہ۔", "چھٹا جملہ۔");
    List<String> en = List.of("The first one.", "Second.", "The third one is somewhat longer.", "The fifth.", "The", "sixth.");
    DocumentPair pair = new DocumentPair("talks", "", "", Fixture.article(Lang.URDU, ur), Fixture.article(Lang.ENGLISH, en),
        List.of(beads), 0.94);
    id = memory.write("align", "talks", w -> w.put(pair)).id().toString();
  }

  private Draft draft() {
    return reviewing.draft(id);
  }

  /** The shapes of all rows and what people said of them: {@code 1-1 2-2+ 1-0}. */
  private String shapes() {
    return IntStream.range(0, draft().size()).mapToObj(i -> draft().line(i)).map(line -> line.shape()
        + (line.unit() == null ? "" : line.unit().status() == Status.APPROVED ? "+"
            : line.unit().status() == Status.REJECTED ? "x" : "")).collect(Collectors.joining(" "));
  }

  /** The draft that is kept between keys is what the memory holds. */
  private void assertKept() {
    Document stored = memory.documents().find(id);
    assertEquals(stored.beads(), IntStream.range(0, draft().size()).mapToObj(i -> draft().line(i).bead()).toList());
    for (Document.Row row : stored.rows()) {
      assertEquals(placeless(row.unit()), placeless(draft().line(row.position()).unit()));
    }
  }

  /** Positions change below a row that is merged; nobody looks at them there. */
  private static @Nullable Unit placeless(@Nullable Unit u) {
    return u == null ? null : new Unit(u.id(), u.ur(), u.en(), u.origin(), u.status(), u.doubtful(), u.confidence(), null,
        u.stamp(), u.used(), u.attributes());
  }

  @Test
  void judges() {
    Reviewing.Outcome outcome = reviewing.judge(draft(), 1, Status.APPROVED).orElseThrow();
    assertEquals(new Reviewing.Outcome(1, 1, 1, 1, false), outcome);
    reviewing.judge(draft(), 4, Status.REJECTED);
    assertEquals("1-1 2-2+ 1-0 1-1 1-2x", shapes());
    assertEquals(Optional.empty(), reviewing.judge(draft(), 1, Status.APPROVED));
    assertKept();
    assertEquals(new Draft.Progress(5, 2, 1), draft().progress());
    // A sentence without a counterpart: that is right too.
    reviewing.judge(draft(), 2, Status.APPROVED);
    assertTrue(draft().line(2).isFixed());
    assertEquals(new Draft.Progress(5, 3, 0), draft().progress());
  }

  @Test
  void merges() {
    assertEquals(new Reviewing.Outcome(2, 2, 1, 2, false), reviewing.merge(draft(), 2).orElseThrow());
    assertEquals("1-1 2-2 2-1+ 1-2", shapes());
    assertEquals("چوتھا۔ پانچواں جملہ۔", memory.documents().find(id).rows().get(2).unit().ur());
    assertEquals(Optional.empty(), reviewing.merge(draft(), 3));
    assertKept();
  }

  @Test
  void mergesWhatWasEdited() {
    reviewing.edit(draft(), 0, "پہلا جملہ، بدلا ہوا۔", "The first one, changed.");
    reviewing.merge(draft(), 0);
    assertEquals("The first one, changed. Second. The third one is somewhat longer.",
        memory.documents().find(id).rows().get(0).unit().en());
    assertTrue(Reviewing.isEdited(draft(), 0));
    assertKept();
  }

  @Test
  void splitsWhereItIsToldToOrWhereTheLengthsAgree() {
    reviewing.split(draft(), 1, NONE, NONE);
    assertEquals("1-1 1-1+ 1-1+ 1-0 1-1 1-2", shapes());
    reviewing.undo(draft(), false);
    reviewing.split(draft(), 1, OptionalInt.of(1), OptionalInt.of(0));
    assertEquals("1-1 1-0 1-2+ 1-0 1-1 1-2", shapes());
    reviewing.undo(draft(), false);
    // Only two sentences that are no translations of each other: each gets a row.
    reviewing.split(draft(), 0, NONE, NONE);
    assertEquals(6, draft().size());
    assertEquals(Optional.empty(), reviewing.split(draft(), 0, NONE, NONE));
    assertEquals(Optional.empty(), reviewing.split(draft(), 2, OptionalInt.of(7), NONE));
    assertKept();
  }

  @Test
  void shiftsOneSentence() {
    reviewing.shift(draft(), 1, Lang.URDU, true);
    assertEquals("1-1 1-2+ 2-0 1-1 1-2", shapes());
    reviewing.shift(draft(), 2, Lang.URDU, false);
    assertEquals("1-1 2-2+ 1-0 1-1 1-2", shapes());
    // A row that is left empty goes; what is moved joins its neighbour.
    assertEquals(new Reviewing.Outcome(2, 2, 1, 2, false), reviewing.shift(draft(), 2, Lang.URDU, true).orElseThrow());
    assertEquals("1-1 2-2+ 2-1+ 1-2", shapes());
    reviewing.shift(draft(), 3, Lang.ENGLISH, true);
    assertEquals("1-1 2-2+ 2-1+ 1-1+ 0-1", shapes());
    reviewing.shift(draft(), 0, Lang.URDU, false);
    assertEquals("1-0 0-1 2-2+ 2-1+ 1-1+ 0-1", shapes());
    assertEquals(Optional.empty(), reviewing.shift(draft(), 0, Lang.URDU, false));
    assertEquals(Optional.empty(), reviewing.shift(draft(), 1, Lang.URDU, false));
    assertKept();
  }

  @Test
  void edits() {
    reviewing.edit(draft(), 0, " نیا متن۔ ", "New text.");
    assertEquals("نیا متن۔", memory.documents().find(id).rows().get(0).unit().ur());
    assertEquals("1-1+ 2-2 1-0 1-1 1-2", shapes());
    assertThrows(UserException.class, () -> reviewing.edit(draft(), 0, " ", "x"));
    assertThrows(UserException.class, () -> reviewing.edit(draft(), 2, "x", "x"));
    assertEquals(Optional.empty(), reviewing.edit(draft(), 0, "نیا متن۔", "New text."));
    assertKept();
  }

  @Test
  void acceptsAllThatIsSure() {
    assertFalse(reviewing.acceptFrom(draft(), 0.9, 2).orElseThrow().many());
    assertEquals("1-1+ 2-2+ 1-0 1-1+ 1-2", shapes());
    assertEquals(Optional.empty(), reviewing.acceptFrom(draft(), 0.9, 2));
    reviewing.undo(draft(), false);
    assertEquals("1-1 2-2 1-0 1-1 1-2", shapes());
    assertKept();
  }

  @Test
  void realignsBetweenWhatIsJudged() {
    reviewing.judge(draft(), 0, Status.APPROVED);
    reviewing.merge(draft(), 1);
    reviewing.merge(draft(), 1);
    assertEquals("1-1+ 4-3+ 1-2", shapes());
    reviewing.undo(draft(), false);
    reviewing.undo(draft(), false);
    int[] between = Rebeads.between(draft(), 2);
    assertEquals(List.of(1, 5), List.of(between[0], between[1]));
    reviewing.realign(draft(), 2);
    assertEquals("1-1+", shapes().split(" ")[0]);
    assertKept();
    assertEquals(Optional.empty(), reviewing.realign(draft(), 0));
  }

  @Test
  void undoesAndRedoesOverARestart() {
    List<String> states = new ArrayList<>(List.of(shapes()));
    reviewing.merge(draft(), 0);
    states.add(shapes());
    reviewing.split(draft(), 0, NONE, NONE);
    states.add(shapes());
    reviewing.judge(draft(), 2, Status.APPROVED);
    states.add(shapes());
    memory.close();
    memory = Memory.open(folder.resolve("yaad.db"), MemoryOptions.of("amina"));
    reviewing = new Reviewing(memory);
    for (int i = 2; i >= 0; i--) {
      reviewing.undo(draft(), false);
      assertEquals(states.get(i), shapes());
      assertKept();
    }
    // The document itself was not made here.
    assertThrows(UserException.class, () -> reviewing.undo(draft(), false));
    for (int i = 1; i <= 3; i++) {
      reviewing.undo(draft(), true);
      assertEquals(states.get(i), shapes());
      assertKept();
    }
    assertThrows(UserException.class, () -> reviewing.undo(draft(), true));
  }

  @Test
  void leavesAloneWhatOthersDid() {
    reviewing.judge(draft(), 0, Status.APPROVED);
    memory.write("edit", "elsewhere", w -> w.edit(memory.documents().find(id).rows().get(1).unit().judged(Status.REJECTED)));
    assertThrows(UserException.class, () -> reviewing.undo(draft(), false));
    assertEquals("1-1+ 2-2x 1-0 1-1 1-2", shapes());
    assertKept();
  }

  @Test
  void revivesADeletedUnit() {
    memory.write("delete", "", w -> w.delete(memory.documents().find(id).rows().get(0).unit().id()));
    assertEquals("deleted", RowView.of(draft(), 0).state());
    reviewing.judge(draft(), 0, Status.APPROVED);
    assertNotNull(draft().line(0).unit());
    assertKept();
    reviewing.undo(draft(), false);
    assertEquals("deleted", RowView.of(draft(), 0).state());
    assertKept();
  }

  @Test
  void findsRowsByTheirSegments() {
    assertEquals(OptionalInt.of(3), draft().find("4-3"));
    assertEquals(OptionalInt.empty(), draft().find("3-4"));
    assertEquals(OptionalInt.empty(), draft().find("2-2"));
    assertThrows(IllegalArgumentException.class, () -> draft().find("2"));
    assertThrows(IllegalArgumentException.class, () -> draft().find("a-b"));
  }

  /** Keys in any order: what the page is told fits what the memory holds, and all of it can be taken back. */
  @Test
  void anyKeysInAnyOrder() {
    Random random = new Random(9);
    String first = shapes();
    int done = 0;
    for (int key = 0; key < 120; key++) {
      int at = random.nextInt(draft().size());
      List<String> page = new ArrayList<>(List.of(shapes().split(" ")));
      Optional<Reviewing.Outcome> outcome = switch (random.nextInt(8)) {
        case 0 -> reviewing.judge(draft(), at, Status.APPROVED);
        case 1 -> reviewing.judge(draft(), at, Status.REJECTED);
        case 2 -> reviewing.merge(draft(), at);
        case 3, 4 -> reviewing.split(draft(), at, NONE, NONE);
        case 5 -> reviewing.shift(draft(), at, Lang.URDU, random.nextBoolean());
        case 6 -> reviewing.shift(draft(), at, Lang.ENGLISH, random.nextBoolean());
        default -> {
          if (done > 0 && random.nextBoolean()) {
            done -= 2;
            yield reviewing.undo(draft(), false);
          }
          yield Optional.empty();
        }
      };
      if (outcome.isPresent()) {
        done++;
        Reviewing.Outcome o = outcome.get();
        page.subList(o.from(), o.from() + o.removed()).clear();
        page.addAll(o.from(), List.of(shapes().split(" ")).subList(o.from(), o.from() + o.added()));
        assertEquals(String.join(" ", page), shapes());
        assertTrue(o.focus() >= 0 && o.focus() < draft().size());
        assertKept();
      }
    }
    for (; done > 0; done--) {
      reviewing.undo(draft(), false);
    }
    assertEquals(first, shapes());
  }
}
