package yaad.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yaad.base.UserException;
import yaad.memory.Memory;

/**
 * How much of a text the memory has already, in bands of scores as translation agencies count them. The last text's are kept
 * beside the memory, in {@code NAME.analysis.tsv}.
 */
final class Bands {
  /** All bands, best first. */
  static final List<String> NAMES = List.of("100", "95", "85", "75", "50", "0");

  private final Path file;

  Bands(Memory memory) {
    String name = String.valueOf(memory.file().getFileName()).replaceFirst("\\.db$", "");
    file = memory.file().resolveSibling(name + ".analysis.tsv");
  }

  /**
   * A band.
   *
   * @param band its least score; 0 stands for no match
   * @param segments how many segments fall in it
   * @param words how many words they have
   */
  record Band(String band, int segments, int words) {}

  /** The band of a score in percent; 0 for no match. */
  static String name(int score) {
    return score >= 100 ? "100" : score >= 95 ? "95" : score >= 85 ? "85" : score >= 75 ? "75" : score > 0 ? "50" : "0";
  }

  void keep(List<Band> bands) {
    List<String> lines = new ArrayList<>(List.of("# best score from\tsegments\twords"));
    for (Band b : bands) {
      if (!NAMES.contains(b.band())) {
        throw new IllegalArgumentException("no such band");
      }
      lines.add(String.format(Locale.ROOT, "%s\t%d\t%d", b.band(), b.segments(), b.words()));
    }
    try {
      Files.write(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be written", "Check the folder's permissions and the free space", e);
    }
  }

  /** The last text's; empty when there was none, or the file is not what it was. */
  List<Band> last() {
    List<Band> bands = new ArrayList<>();
    try {
      if (!Files.exists(file)) {
        return bands;
      }
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 3 && NAMES.contains(parts[0])) {
          bands.add(new Band(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
      }
      return bands;
    } catch (IOException | NumberFormatException e) {
      return List.of();
    }
  }
}
