package yaad.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yaad.align.Aligner;
import yaad.align.Bead;
import yaad.align.Text;
import yaad.align.TextPair;
import yaad.base.UserException;
import yaad.exchange.CorrectionFile.Line;
import yaad.memory.Document;
import yaad.memory.DocumentChange;
import yaad.memory.DocumentPair;
import yaad.memory.Memory;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.memory.Writer;

/**
 * Beads of a document pair that a person has put right: the lines of {@code yaad show DOC --json}, edited. A bead whose
 * mark is {@code approved} or {@code rejected} stays as it is, and so does one whose segments differ from what the memory
 * has, which counts as approved. The mark {@code draft} takes a judgement back. What was judged before and is not
 * contradicted stays as well, whether the file has it or not, so that putting the same file in again changes nothing.
 * Between all these the aligner looks again.
 *
 * @param document the document pair as the memory has it
 * @param approved beads that the file says are right
 * @param rejected beads whose two sides do not translate each other
 * @param drafts beads whose judgement is taken back
 * @param kept what was judged before and stays
 */
public record Corrections(Document document, List<Bead> approved, List<Bead> rejected, List<Bead> drafts, List<Bead> kept) {
  private static final Comparator<Bead> ORDER =
      Comparator.comparingInt(Bead::urFrom).thenComparingInt(Bead::enFrom).thenComparingInt(Bead::urTo);

  /**
   * Reads an edited file and compares it with what the memory has.
   *
   * @throws UserException when a line is no bead, the lines are of several documents or contradict each other, or the
   *     articles have changed since the file was made
   */
  public static Corrections read(Path file, Memory memory) {
    CorrectionFile edited = CorrectionFile.read(file);
    Document document = memory.documents().find(edited.document());
    Map<String, Document.Row> known = new HashMap<>();
    document.rows().forEach(row -> known.put(shape(row.bead()), row));
    List<Bead> approved = new ArrayList<>();
    List<Bead> rejected = new ArrayList<>();
    List<Bead> drafts = new ArrayList<>();
    List<Line> fixed = new ArrayList<>();
    for (Line line : edited.lines()) {
      Document.Row row = known.get(shape(line.bead()));
      requireSameText(edited, line, document, row);
      if (line.mark().equals(CorrectionFile.DRAFT)) {
        drafts.add(line.bead());
      } else if (line.mark().equals(CorrectionFile.REJECTED)) {
        rejected.add(line.bead());
        fixed.add(line);
      } else if (line.mark().equals(CorrectionFile.APPROVED) || row == null) {
        approved.add(line.bead());
        fixed.add(line);
      }
    }
    requireOrder(edited, fixed, document);
    Set<String> told = new HashSet<>();
    drafts.forEach(b -> told.add(shape(b)));
    fixed.forEach(line -> told.add(shape(line.bead())));
    List<Bead> kept = document.fixed().stream()
        .filter(b -> !told.contains(shape(b)) && fixed.stream().allMatch(line -> agree(b, line.bead()))).toList();
    return new Corrections(document, approved, rejected, drafts, kept);
  }

  /** The segments' numbers mean other sentences when some were put in or taken out since. */
  private static void requireSameText(
      CorrectionFile file, Line line, Document document, Document.@Nullable Row row) {
    List<Integer> now = List.of(document.ur().segments().size(), document.en().segments().size());
    if (!line.of().isEmpty() && !line.of().equals(now)) {
      throw new UserException("\"" + file.file() + "\" is of another version of \"" + document.name()
          + "\", whose articles have changed since", "Make it anew with yaad show " + document.name()
          + " --edit FILE; what the memory had as judged has stayed so");
    }
    if (row == null || row.unit() == null) {
      return;
    }
    Unit unit = row.unit();
    if (line.unit().equals(unit.id().toString())
        && !(List.of("", row.ur(), unit.ur()).contains(line.ur()) && List.of("", row.en(), unit.en()).contains(line.en()))) {
      throw file.bad(line, "has another text than its unit; texts are changed with yaad edit " + line.unit());
    }
  }

  /** Beads that a person has fixed stand in one order on both sides, no segment in two of them. */
  private static void requireOrder(CorrectionFile file, List<Line> fixed, Document document) {
    int urSize = document.ur().segments().size();
    int enSize = document.en().segments().size();
    List<Line> sorted = new ArrayList<>(fixed);
    sorted.sort(Comparator.comparing(Line::bead, ORDER));
    for (int i = 0; i < sorted.size(); i++) {
      Line line = sorted.get(i);
      if (line.bead().urTo() > urSize || line.bead().enTo() > enSize) {
        throw file.bad(line, "reaches beyond the texts, which have " + urSize + " Urdu and " + enSize + " English segments");
      }
      if (i > 0 && !isBefore(sorted.get(i - 1).bead(), line.bead())) {
        throw file.bad(line, "overlaps or crosses line " + sorted.get(i - 1).number()
            + ": each segment may stand in one bead only, and beads may not cross");
      }
    }
  }

  private static boolean agree(Bead a, Bead b) {
    return isBefore(a, b) || isBefore(b, a);
  }

  private static boolean isBefore(Bead a, Bead b) {
    return a.urTo() <= b.urFrom() && a.enTo() <= b.enFrom();
  }

  private static String shape(Bead b) {
    return b.urFrom() + "-" + b.urTo() + ":" + b.enFrom() + "-" + b.enTo();
  }

  /**
   * Aligns the document anew between the fixed beads.
   *
   * @param doubtfulBelow units of beads with less confidence are doubtful, in [0,1]
   * @param rejectedBelow beads with less confidence are taken apart, in [0,1]
   */
  public DocumentPair align(Aligner aligner, double doubtfulBelow, double rejectedBelow) {
    List<Bead> fixed = new ArrayList<>(kept);
    fixed.addAll(approved);
    fixed.addAll(rejected);
    List<Bead> beads = aligner.align(new TextPair(Text.of(document.ur()), Text.of(document.en())), fixed)
        .rejecting(rejectedBelow).beads();
    return new DocumentPair(document.name(), document.urPath(), document.enPath(), document.ur(), document.en(), beads,
        doubtfulBelow);
  }

  /** Stores what {@link #align} made, with the judgements, in one transaction, and has the memory learn from it. */
  public DocumentChange store(DocumentPair pair, Memory memory) {
    Map<String, Status> judgements = new HashMap<>();
    drafts.forEach(b -> judgements.put(shape(b), Status.DRAFT));
    rejected.forEach(b -> judgements.put(shape(b), Status.REJECTED));
    approved.forEach(b -> judgements.put(shape(b), Status.APPROVED));
    DocumentChange change = memory.write("align", document.name() + " (corrected)", writer -> {
      DocumentChange put = writer.put(pair);
      memory.documents().find(put.id().toString()).rows().forEach(row -> judge(writer, row, judgements.get(shape(row.bead()))));
      return put;
    });
    memory.relearn(change.id());
    return change;
  }

  private static void judge(Writer writer, Document.Row row, @Nullable Status judgement) {
    if (row.unit() != null && judgement != null) {
      writer.edit(row.unit().judged(judgement));
    }
  }
}
