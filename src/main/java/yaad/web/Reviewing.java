package yaad.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yaad.align.Aligner;
import yaad.align.Alignment;
import yaad.align.Bead;
import yaad.align.Text;
import yaad.align.TextPair;
import yaad.base.UserException;
import yaad.memory.Document;
import yaad.memory.Journal;
import yaad.memory.Memory;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.memory.Writer;
import yaad.segment.Article;
import yaad.segment.Segment;
import yaad.text.Lang;

/**
 * A person's work on an alignment. Each call is one transaction of the memory and one entry of its journal, so that
 * nothing can be lost and everything can be taken back, after a restart too. What was put right by hand counts as
 * approved, as with {@code yaad align --beads}. Safe for several threads, one call at a time.
 */
final class Reviewing {
  private static final String COMMAND = "review";
  /** Documents that are kept ready. */
  private static final int KEPT = 4;
  /** When more rows than this have changed, the page had better ask for what it shows anew. */
  private static final int MANY = 100;

  private final Memory memory;
  private final Map<UUID, Draft> drafts = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable Aligner aligner;

  Reviewing(Memory memory) {
    this.memory = memory;
  }

  /**
   * What has become of the rows.
   *
   * @param from the first row that is different
   * @param removed how many rows from there on are gone
   * @param added how many stand in their place
   * @param focus the row to look at next
   * @param many whether so many have changed that all had better be shown anew
   */
  record Outcome(int from, int removed, int added, int focus, boolean many) {}

  /** The document as it stands now. */
  synchronized Draft draft(String document) {
    UUID id = uuid(document);
    Draft draft = drafts.get(id);
    long last = lastOperation();
    if (draft == null || draft.operation() != last) {
      draft = memory.snapshot(() -> new Draft(memory.documents().find(id.toString()), lastOperation()));
      drafts.put(id, draft);
      if (drafts.size() > KEPT) {
        drafts.remove(drafts.keySet().iterator().next());
      }
    }
    return draft;
  }

  private UUID uuid(String document) {
    try {
      return UUID.fromString(document);
    } catch (IllegalArgumentException e) {
      return memory.documents().find(document).id();
    }
  }

  private long lastOperation() {
    return memory.journal().newest();
  }

  /** Says of a row that it is right, or that its two sides do not translate each other. */
  synchronized Optional<Outcome> judge(Draft draft, int at, Status status) {
    Draft.Line line = draft.line(at);
    Unit unit = line.unit();
    String what = status == Status.APPROVED ? "accept" : "reject";
    if (unit != null) {
      if (unit.status() == status) {
        return Optional.empty();
      }
      return write(draft, what, at, at + 1, at, writer -> writer.edit(unit.judged(status)));
    }
    if (status != Status.APPROVED || line.isFixed()) {
      return Optional.empty();
    }
    Bead bead = line.bead();
    Bead sure = new Bead(bead.urFrom(), bead.urTo(), bead.enFrom(), bead.enTo(), 1);
    return write(draft, what, at, at + 1, at, writer -> {
      writer.rebead(draft.id(), at, at + 1, List.of(sure), 0);
      judgeRows(writer, draft, at, at + 1, "", "");
    });
  }

  synchronized Optional<Outcome> merge(Draft draft, int at) {
    return Rebeads.merge(draft, at).flatMap(change -> {
      boolean edited = isEdited(draft, at) || isEdited(draft, at + 1);
      String ur = edited ? joined(draft, at, Lang.URDU) : "";
      String en = edited ? joined(draft, at, Lang.ENGLISH) : "";
      return rebead(draft, "merge", change, ur, en);
    });
  }

  synchronized Optional<Outcome> split(Draft draft, int at, OptionalInt urCut, OptionalInt enCut) {
    return Rebeads.split(draft, at, urCut, enCut).flatMap(change -> rebead(draft, "split", change, "", ""));
  }

  synchronized Optional<Outcome> shift(Draft draft, int at, Lang lang, boolean down) {
    return Rebeads.shift(draft, at, lang, down).flatMap(change -> rebead(draft, "shift", change, "", ""));
  }

  private Optional<Outcome> rebead(Draft draft, String what, Rebeads.Change change, String ur, String en) {
    int to = change.from() + change.beads().size();
    return write(draft, what, change.from(), to, change.from() + change.focus(), writer -> {
      writer.rebead(draft.id(), change.from(), change.to(), change.beads(), 0);
      judgeRows(writer, draft, change.from(), to, ur, en);
    });
  }

  /** Rows that a person has shaped are approved; what was edited before they were merged keeps its words. */
  private void judgeRows(Writer writer, Draft draft, int from, int to, String ur, String en) {
    for (Document.Row row : memory.documents().rows(draft.id(), from, to)) {
      Unit unit = row.unit();
      if (unit != null) {
        writer.edit((ur.isEmpty() ? unit : withTexts(unit, ur, en)).judged(Status.APPROVED));
      }
    }
  }

  private static Unit withTexts(Unit u, String ur, String en) {
    return new Unit(u.id(), ur, en, u.origin(), u.status(), u.doubtful(), u.confidence(), u.place(), u.stamp(), u.used(),
        u.attributes());
  }

  /** Whether a row's unit says something else than the articles. */
  static boolean isEdited(Draft draft, int at) {
    Draft.Line line = draft.line(at);
    return line.unit() != null && !(line.unit().ur().equals(String.join(" ", draft.sentences(line.bead(), Lang.URDU)))
        && line.unit().en().equals(String.join(" ", draft.sentences(line.bead(), Lang.ENGLISH))));
  }

  private static String joined(Draft draft, int at, Lang lang) {
    return (text(draft, at, lang) + " " + text(draft, at + 1, lang)).strip();
  }

  private static String text(Draft draft, int at, Lang lang) {
    Draft.Line line = draft.line(at);
    return line.unit() != null ? line.unit().text(lang) : String.join(" ", draft.sentences(line.bead(), lang));
  }

  /**
   * Changes the texts of a row's unit; the articles stay as they are.
   *
   * @throws UserException when a text is blank or the row has no unit
   */
  synchronized Optional<Outcome> edit(Draft draft, int at, String ur, String en) {
    Unit unit = draft.line(at).unit();
    if (unit == null) {
      throw new UserException("This row has one side only", "Merge it with its neighbour first (m), then edit");
    }
    if (ur.isBlank() || en.isBlank()) {
      throw new UserException("One side is empty", "Write something there, or reject the pair (x)");
    }
    Unit wanted = withTexts(unit, ur.strip(), en.strip());
    if (wanted.equals(unit)) {
      return Optional.empty();
    }
    return write(draft, "edit", at, at + 1, at, writer -> writer.edit(wanted.judged(Status.APPROVED)));
  }

  /** Approves all pairs that nobody has judged and that the aligner was at least so sure of. */
  synchronized Optional<Outcome> acceptFrom(Draft draft, double confidence, int focus) {
    List<Unit> sure = new ArrayList<>();
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (int i = 0; i < draft.size(); i++) {
      Unit unit = draft.line(i).unit();
      if (unit != null && unit.status() == Status.DRAFT && unit.confidence() >= confidence) {
        sure.add(unit);
        from = Math.min(from, i);
        to = i + 1;
      }
    }
    if (sure.isEmpty()) {
      return Optional.empty();
    }
    return write(draft, "accept all", from, to, focus,
        writer -> sure.forEach(unit -> writer.edit(unit.judged(Status.APPROVED))));
  }

  /** Aligns anew what lies around a row between the rows that somebody has judged. */
  synchronized Optional<Outcome> realign(Draft draft, int at) {
    int[] range = Rebeads.between(draft, at);
    if (range[0] >= range[1]) {
      return Optional.empty();
    }
    List<Draft.Line> lines = draft.lines(range[0], range[1]);
    Bead first = lines.get(0).bead();
    Bead last = lines.get(lines.size() - 1).bead();
    TextPair pair = new TextPair(part(draft.article(Lang.URDU), first.urFrom(), last.urTo()),
        part(draft.article(Lang.ENGLISH), first.enFrom(), last.enTo()));
    List<Bead> beads = new ArrayList<>();
    for (Bead b : aligner().align(pair).rejecting(Alignment.REJECT).beads()) {
      beads.add(new Bead(b.urFrom() + first.urFrom(), b.urTo() + first.urFrom(), b.enFrom() + first.enFrom(),
          b.enTo() + first.enFrom(), b.confidence()));
    }
    if (shapes(beads).equals(shapes(lines.stream().map(Draft.Line::bead).toList()))) {
      return Optional.empty();
    }
    int to = range[0] + beads.size();
    return write(draft, "realign", range[0], to, Math.min(at, to - 1),
        writer -> writer.rebead(draft.id(), range[0], range[1], beads, Alignment.ACCEPT));
  }

  private Aligner aligner() {
    if (aligner == null) {
      aligner = Aligner.standard();
    }
    return aligner;
  }

  private static Text part(Article article, int from, int to) {
    List<Segment> segments = article.segments().subList(from, to);
    return new Text(segments.stream().map(Segment::text).toList(), segments.stream().map(Segment::paragraph).toList());
  }

  private static List<String> shapes(List<Bead> beads) {
    return beads.stream().map(b -> b.ur() + "-" + b.en()).toList();
  }

  /**
   * Takes back the last thing that was done here to this document, or does it again.
   *
   * @throws UserException when something else was done to the memory since, or nothing is left
   */
  synchronized Optional<Outcome> undo(Draft draft, boolean redo) {
    if (redo) {
      memory.redo(o -> isOurs(draft, o));
    } else {
      memory.undo(o -> isOurs(draft, o));
    }
    return Optional.of(look(draft, Integer.MAX_VALUE, 0, -1));
  }

  private static boolean isOurs(Draft draft, Journal.Operation operation) {
    return operation.command().equals(COMMAND) && operation.summary().startsWith(draft.name() + ": ");
  }

  private Optional<Outcome> write(Draft draft, String what, int from, int to, int focus, Consumer<Writer> work) {
    long before = draft.operation();
    memory.write(COMMAND, draft.name() + ": " + what + " " + (from + 1), writer -> {
      work.accept(writer);
      return true;
    });
    return lastOperation() == before ? Optional.empty() : Optional.of(look(draft, from, to, focus));
  }

  /**
   * Brings a draft up to the operation that was just done.
   *
   * @param from the first row that is surely different
   * @param to the row after the last such one, as they stand now
   */
  private Outcome look(Draft draft, int from, int to, int focus) {
    return memory.snapshot(() -> {
      long last = lastOperation();
      List<Bead> beads = memory.documents().beads(draft.id());
      int grown = beads.size() - draft.size();
      int same = 0;
      while (same < Math.min(beads.size(), draft.size()) && beads.get(same).equals(draft.line(same).bead())) {
        same++;
      }
      int end = beads.size();
      while (end > same && end - grown > same && beads.get(end - 1).equals(draft.line(end - 1 - grown).bead())) {
        end--;
      }
      List<Integer> touched = memory.documents().touched(draft.id(), last);
      int first = Math.min(from, same == beads.size() && grown == 0 ? Integer.MAX_VALUE : same);
      int stop = Math.max(to, same == beads.size() && grown == 0 ? 0 : end);
      if (!touched.isEmpty()) {
        first = Math.min(first, touched.get(0));
        stop = Math.max(stop, touched.get(touched.size() - 1) + 1);
      }
      boolean unseen = first == Integer.MAX_VALUE;
      first = Math.min(first, beads.size());
      stop = Math.max(first, Math.min(stop, beads.size()));
      int next = Math.max(0, Math.min(focus < 0 ? first : focus, beads.size() - 1));
      int removed = stop - first - grown;
      if (unseen || last != draft.operation() + 1 || removed < 0 || stop - first > MANY || removed > MANY) {
        drafts.remove(draft.id());
        return new Outcome(0, 0, 0, next, true);
      }
      draft.replace(first, first + removed, memory.documents().rows(draft.id(), first, stop), last);
      return new Outcome(first, removed, stop - first, next, false);
    });
  }
}
