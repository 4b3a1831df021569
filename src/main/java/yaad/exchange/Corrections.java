package yaad.exchange;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import yaad.align.Aligner;
import yaad.align.Alignment;
import yaad.align.Bead;
import yaad.align.Text;
import yaad.align.TextPair;
import yaad.base.UserException;
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
 * has, which counts as approved. Between them the aligner looks again.
 *
 * @param document the document pair's name
 * @param approved beads that are right
 * @param rejected beads whose two sides do not translate each other
 */
public record Corrections(String document, List<Bead> approved, List<Bead> rejected) {
  private static final Set<String> MARKS = Set.of("", "approved", "rejected", "doubtful");

  /**
   * Reads an edited file and compares it with what the memory has.
   *
   * @throws UserException when a line is no bead, or the lines are of several documents
   */
  public static Corrections read(Path file, Memory memory) {
    String document = "";
    List<Bead> all = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    int number = 0;
    for (String read : lines(file)) {
      number++;
      // Some editors of Windows put a byte order mark before the first line.
      String line = number == 1 && read.startsWith("\uFEFF") ? read.substring(1) : read;
      if (line.isBlank()) {
        continue;
      }
      try {
        Map<String, Object> row = JSON.std.mapFrom(line);
        String name = String.valueOf(row.get("document"));
        if (!document.isEmpty() && !name.equals(document)) {
          throw bad(file, number, "is of \"" + name + "\", the lines before it of \"" + document + "\"");
        }
        document = name;
        int[] ur = range(row, "ur_segments");
        int[] en = range(row, "en_segments");
        if (ur[0] == ur[1] && en[0] == en[1]) {
          throw bad(file, number, "has no segment on either side");
        }
        all.add(new Bead(ur[0], ur[1], en[0], en[1], 1));
        String mark = String.valueOf(row.getOrDefault("mark", "")).strip().toLowerCase(Locale.ROOT);
        if (!MARKS.contains(mark)) {
          throw bad(file, number, "has the mark \"" + mark + "\", which is none of approved, rejected, doubtful or nothing");
        }
        marks.add(mark);
      } catch (IllegalArgumentException e) {
        throw bad(file, number, "is no bead: " + e.getMessage());
      } catch (IOException | ClassCastException e) {
        throw bad(file, number, "is no bead");
      }
    }
    if (all.isEmpty()) {
      throw new UserException("\"" + file + "\" holds no beads", "Make it with yaad show DOC --json");
    }
    Set<String> known = new HashSet<>();
    memory.documents().find(document).beads().forEach(b -> known.add(shape(b)));
    List<Bead> approved = new ArrayList<>();
    List<Bead> rejected = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (marks.get(i).equals("rejected")) {
        rejected.add(all.get(i));
      } else if (marks.get(i).equals("approved") || !known.contains(shape(all.get(i)))) {
        approved.add(all.get(i));
      }
    }
    return new Corrections(document, approved, rejected);
  }

  private static List<String> lines(Path file) {
    if (!Files.exists(file)) {
      throw new UserException("There is no file \"" + file + "\"", "Make one with yaad show DOC --edit FILE");
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be read as text", "Make it with yaad show DOC --json", e);
    }
  }

  private static int[] range(Map<String, Object> row, String name) {
    int[] range = row.get(name) instanceof List<?> list && list.size() == 2
        ? list.stream().mapToInt(n -> n instanceof Integer number ? number : -1).toArray() : new int[] {-1, -1};
    if (range[0] < 0 || range[0] > range[1]) {
      throw new IllegalArgumentException(name + " must be the first segment and the one after the last, such as [3,4], or [3,3] for none");
    }
    return range;
  }

  private static UserException bad(Path file, int line, String what) {
    return new UserException("Line " + line + " of \"" + file + "\" " + what,
        "Take the lines of yaad show DOC --json and change only ur_segments, en_segments (the first segment, and the one after the last) and mark");
  }

  private static String shape(Bead b) {
    return b.urFrom() + "-" + b.urTo() + ":" + b.enFrom() + "-" + b.enTo();
  }

  /**
   * Aligns the document anew between the fixed beads and stores it, with the judgements, in one transaction.
   *
   * @param doubtfulBelow units of beads with less confidence are doubtful, in [0,1]
   * @throws UserException when the fixed beads overlap, cross or reach beyond the texts
   */
  public DocumentChange apply(Memory memory, Aligner aligner, double doubtfulBelow) {
    Document old = memory.documents().find(document);
    List<Bead> fixed = new ArrayList<>(approved);
    fixed.addAll(rejected);
    Alignment alignment;
    try {
      alignment = aligner.align(new TextPair(Text.of(old.ur()), Text.of(old.en())), fixed);
    } catch (IllegalArgumentException e) {
      throw new UserException("The corrected beads of \"" + document + "\" do not fit: " + e.getMessage(),
          "Each segment may stand in one bead only, and beads may not cross", e);
    }
    DocumentPair pair = new DocumentPair(old.name(), old.urPath(), old.enPath(), old.ur(), old.en(), alignment.beads(),
        doubtfulBelow);
    return memory.write("align", document + " (corrected)", writer -> {
      DocumentChange change = writer.put(pair);
      for (Document.Row row : memory.documents().find(change.id().toString()).rows()) {
        Unit unit = row.unit();
        if (unit != null) {
          judge(writer, unit, shape(row.bead()));
        }
      }
      return change;
    });
  }

  private void judge(Writer writer, Unit unit, String shape) {
    if (approved.stream().anyMatch(b -> shape(b).equals(shape))) {
      writer.edit(unit.judged(Status.APPROVED));
    } else if (rejected.stream().anyMatch(b -> shape(b).equals(shape))) {
      writer.edit(unit.judged(Status.REJECTED));
    }
  }
}
