package yaad.exchange;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import yaad.align.Bead;
import yaad.base.UserException;

/**
 * The lines of {@code yaad show DOC --json} as a person has left them.
 *
 * @param file where they are
 * @param document whose they are: its id, or in files of older versions its name
 * @param lines the lines that are not blank, in order; at least one
 */
record CorrectionFile(Path file, String document, List<Line> lines) {
  static final String APPROVED = "approved";
  static final String REJECTED = "rejected";
  static final String DRAFT = "draft";
  private static final Set<String> MARKS = Set.of("", APPROVED, REJECTED, DRAFT, "doubtful");

  /**
   * One bead.
   *
   * @param number of the line, from 1
   * @param bead its segments
   * @param mark one of {@link #APPROVED}, {@link #REJECTED}, {@link #DRAFT}, {@code doubtful}, or empty
   * @param unit the id of the unit that stood there when the file was made, or empty
   * @param ur the Urdu text, or empty
   * @param en the English text, or empty
   * @param of how many Urdu and English segments the document had then; empty when the line does not tell
   */
  record Line(int number, Bead bead, String mark, String unit, String ur, String en, List<Integer> of) {}

  /** @throws UserException when there is no such file, a line is no bead, or the lines are of several documents */
  static CorrectionFile read(Path file) {
    String document = "";
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String read : text(file)) {
      number++;
      // Some editors of Windows put a byte order mark before the first line.
      String line = number == 1 && read.startsWith("\uFEFF") ? read.substring(1) : read;
      if (line.isBlank()) {
        continue;
      }
      Map<String, Object> row = object(file, number, line);
      String of = string(row, row.containsKey("document_id") ? "document_id" : "document");
      if (of.isEmpty()) {
        throw bad(file, number, "names no document");
      }
      if (!document.isEmpty() && !of.equals(document)) {
        throw bad(file, number, "is of \"" + of + "\", the lines before it of \"" + document + "\"");
      }
      document = of;
      lines.add(line(file, number, row));
    }
    if (lines.isEmpty()) {
      throw new UserException("\"" + file + "\" holds no beads", "Make it with yaad show DOC --edit FILE");
    }
    return new CorrectionFile(file, document, lines);
  }

  private static List<String> text(Path file) {
    if (!Files.exists(file)) {
      throw new UserException("There is no file \"" + file + "\"", "Make one with yaad show DOC --edit FILE");
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be read as text",
          "Make it with yaad show DOC --edit FILE, and let your editor save it as UTF-8", e);
    }
  }

  private static Map<String, Object> object(Path file, int number, String line) {
    try {
      return JSON.std.mapFrom(line);
    } catch (IOException e) {
      throw bad(file, number, "is no bead: each line is one whole {...}, without a comma after it");
    }
  }

  private static Line line(Path file, int number, Map<String, Object> row) {
    int[] ur = range(file, number, row, "ur_segments");
    int[] en = range(file, number, row, "en_segments");
    if (ur[0] == ur[1] && en[0] == en[1]) {
      throw bad(file, number, "has no segment on either side");
    }
    String mark = string(row, "mark").strip().toLowerCase(Locale.ROOT);
    if (!MARKS.contains(mark)) {
      throw bad(file, number, "has the mark \"" + mark + "\", which is none of approved, rejected, draft, doubtful or nothing");
    }
    List<Integer> of = row.get("of_segments") instanceof List<?> list
        ? list.stream().map(n -> n instanceof Integer count ? count : -1).toList() : List.of();
    return new Line(number, new Bead(ur[0], ur[1], en[0], en[1], 1), mark, string(row, "unit"), string(row, "ur"),
        string(row, "en"), of);
  }

  private static String string(Map<String, Object> row, String name) {
    Object value = row.get(name);
    return value == null ? "" : value.toString();
  }

  private static int[] range(Path file, int number, Map<String, Object> row, String name) {
    int[] range = row.get(name) instanceof List<?> list && list.size() == 2
        ? list.stream().mapToInt(n -> n instanceof Integer place ? place : -1).toArray() : new int[] {-1, -1};
    if (range[0] < 0 || range[0] > range[1]) {
      throw bad(file, number,
          "is no bead: " + name + " must be the first segment and the one after the last, such as [3,4], or [3,3] for none");
    }
    return range;
  }

  /** A problem with one line. */
  UserException bad(Line line, String what) {
    return bad(file, line.number, what);
  }

  private static UserException bad(Path file, int line, String what) {
    return new UserException("Line " + line + " of \"" + file + "\" " + what,
        "Take the lines of yaad show DOC --json and change only ur_segments, en_segments (the first segment, and the one after the last) and mark");
  }
}
