package yaad.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import yaad.base.UserException;
import yaad.check.CheckEval;

/**
 * Finds the articles that a list of known faults speaks of: beside it, by name, each with its English partner. A file without
 * a partner may be a copy of one that has one.
 *
 * @param rows the known faults
 * @param paths the articles and their translations
 * @param names the gold's name of each Urdu file by its path
 */
public record CheckGold(List<CheckEval.Gold> rows, List<Path> paths, Map<String, String> names) {

  /** @param path a {@code defects.tsv}, or a folder that holds one */
  public static CheckGold read(Path path) {
    Path list = Files.isDirectory(path) ? path.resolve("defects.tsv") : path;
    if (!Files.exists(list)) {
      throw new UserException("There is no \"" + list + "\"", "Give a folder with a defects.tsv, such as samples");
    }
    List<CheckEval.Gold> rows = CheckEval.read(list);
    Path folder = folder(list);
    List<Path> paths = new ArrayList<>();
    Map<String, String> names = new TreeMap<>();
    try {
      for (String name : new TreeSet<>(rows.stream().map(CheckEval.Gold::file).toList())) {
        Path ur = paired(folder.resolve(name));
        names.put(ur.toString(), name);
        paths.add(ur);
        Path en = english(ur);
        if (Files.exists(en)) {
          paths.add(en);
        }
      }
    } catch (IOException e) {
      throw new UserException("\"" + folder + "\" cannot be read: " + e.getMessage(), "Check the folder", e);
    }
    return new CheckGold(rows, paths, names);
  }

  private static Path folder(Path file) {
    Path folder = file.getParent();
    return folder == null ? Path.of("") : folder;
  }

  private static Path english(Path ur) {
    return ur.resolveSibling(String.valueOf(ur.getFileName()).replace(".ur.", ".en."));
  }

  /** The file itself, or a file with the same text that has an English partner. */
  private static Path paired(Path file) throws IOException {
    if (!String.valueOf(file.getFileName()).contains(".ur.")) {
      try (Stream<Path> beside = Files.list(folder(file.toAbsolutePath()))) {
        for (Path found : (Iterable<Path>) beside.sorted()::iterator) {
          Path other = file.resolveSibling(String.valueOf(found.getFileName()));
          if (String.valueOf(other.getFileName()).contains(".ur.") && Files.exists(english(other))
              && Files.mismatch(other, file) < 0) {
            return other;
          }
        }
      }
    }
    return file;
  }
}
