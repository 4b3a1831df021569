package yaad.align;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yaad.base.UserException;

/**
 * Files of beads, one a line. Two formats: {@code [0,1]:[2]:0.97} with 0-based segment numbers, Urdu first, the
 * confidence optional; and tab-separated columns {@code ur}, {@code en} with 1-based numbers such as {@code 4,5}, a dash
 * for an empty side, and further columns that are remarks. Blank lines and those that begin with # are passed over.
 */
final class BeadFile {
  private static final Pattern BRACKETS = Pattern.compile("\\[([0-9, ]*)]:\\[([0-9, ]*)](?::([0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?))?");

  private BeadFile() {}

  /**
   * Reads a file of beads in the bracket format.
   *
   * @throws UserException when a line is something else: a gold file that is half understood would give wrong figures
   */
  static List<Bead> readBrackets(Path file) throws IOException {
    List<Bead> beads = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      Matcher m = BRACKETS.matcher(line.strip());
      if (m.matches()) {
        double confidence = m.group(3) == null ? 1 : Double.parseDouble(m.group(3));
        beads.add(bead(numbers(m.group(1), 0), numbers(m.group(2), 0), confidence, file, number));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw malformed(file, number);
      }
    }
    return beads;
  }

  /** Reads a file of beads in the column format. */
  static List<Bead> readColumns(Path file) throws IOException {
    List<Bead> beads = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank() || line.startsWith("#") || line.startsWith("ur\t")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length < 2) {
        throw malformed(file, number);
      }
      beads.add(bead(numbers(columns[0], 1), numbers(columns[1], 1), 1, file, number));
    }
    return beads;
  }

  /**
   * Puts beads into reading order: files may list those with an empty side last. Segments that no bead holds become
   * beads with an empty side.
   *
   * @throws UserException when beads overlap, cross or reach beyond the texts
   */
  static List<Bead> inOrder(List<Bead> beads, TextPair pair, Path file) {
    List<Bead> pairs = new ArrayList<>(beads.stream().filter(b -> !b.isNull()).toList());
    pairs.sort(Comparator.comparingInt(Bead::urFrom));
    int urSize = pair.ur().size();
    int enSize = pair.en().size();
    List<Bead> ordered = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (int p = 0; p <= pairs.size(); p++) {
      Bead next = p < pairs.size() ? pairs.get(p) : new Bead(urSize, urSize + 1, enSize, enSize + 1, 1);
      boolean beyond = p < pairs.size() && (next.urTo() > urSize || next.enTo() > enSize);
      if (next.urFrom() < i || next.enFrom() < j || beyond) {
        throw new UserException("the beads of " + file + " overlap, cross or do not fit the texts at " + line(next),
            "Look whether the three files belong together");
      }
      for (; i < next.urFrom(); i++) {
        ordered.add(new Bead(i, i + 1, j, j, 1));
      }
      for (; j < next.enFrom(); j++) {
        ordered.add(new Bead(i, i, j, j + 1, 1));
      }
      if (p < pairs.size()) {
        ordered.add(next);
      }
      i = next.urTo();
      j = next.enTo();
    }
    return ordered;
  }

  /** One bead in the bracket format, with its confidence. */
  static String line(Bead bead) {
    return "[" + list(bead.urFrom(), bead.urTo()) + "]:[" + list(bead.enFrom(), bead.enTo()) + "]:"
        + String.format(Locale.ROOT, "%.4f", bead.confidence());
  }

  private static String list(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  private static int[] numbers(String list, int base) {
    String trimmed = list.strip();
    if (trimmed.isEmpty() || trimmed.equals("-")) {
      return new int[0];
    }
    try {
      return Pattern.compile(",").splitAsStream(trimmed).map(String::strip).filter(s -> !s.isEmpty())
          .mapToInt(s -> Integer.parseInt(s) - base).sorted().toArray();
    } catch (NumberFormatException e) {
      return new int[] {-1};
    }
  }

  private static Bead bead(int[] ur, int[] en, double confidence, Path file, int line) {
    // A side's place does not matter where it is empty: beads are compared by the segments that they hold.
    int urFrom = ur.length == 0 ? 0 : ur[0];
    int enFrom = en.length == 0 ? 0 : en[0];
    if (!connected(ur) || !connected(en) || (ur.length == 0 && en.length == 0)) {
      throw malformed(file, line);
    }
    return new Bead(urFrom, urFrom + ur.length, enFrom, enFrom + en.length, Math.max(0, Math.min(1, confidence)));
  }

  private static boolean connected(int[] sorted) {
    return sorted.length == 0 || (sorted[0] >= 0 && sorted[sorted.length - 1] - sorted[0] == sorted.length - 1);
  }

  private static UserException malformed(Path file, int line) {
    return new UserException(file + ", line " + line + " is no bead",
        "Write [0,1]:[2] or 1-based columns such as 1,2<tab>3, neighbouring segments only");
  }
}
