package yaad.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yaad.base.UserException;

/**
 * A list of findings by their ids, in a text file that people can read and mend: one finding a line, its id first, then the
 * check, the text and the message for the eye. A finding keeps its id as long as its sentence stays the same. Used for what a
 * person does not want to see again, and for what was there before (a baseline).
 */
public final class Ignored {
  private final Path file;
  private final Set<String> ids;

  private Ignored(Path file, Set<String> ids) {
    this.file = file;
    this.ids = ids;
  }

  /** A file beside a memory, named after it. */
  public static Path beside(Path memory, String end) {
    return memory.resolveSibling(String.valueOf(memory.getFileName()).replaceFirst("\\.db$", "") + end);
  }

  /** The findings beside a memory that are not to be shown. */
  public static Ignored of(Path memory) {
    return read(beside(memory, ".ignored.tsv"));
  }

  /** The findings beside a memory that were there before. */
  public static Ignored baseline(Path memory) {
    return read(beside(memory, ".baseline.tsv"));
  }

  /** The list in a file; empty when there is no such file. */
  public static Ignored read(Path file) {
    Set<String> ids = new HashSet<>();
    try {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          if (!line.isBlank() && !line.startsWith("#")) {
            ids.add(line.split("\t", 2)[0].strip());
          }
        }
      }
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be read", "Check that it is UTF-8 text", e);
    }
    return new Ignored(file, ids);
  }

  /** The findings that are not in the list. */
  public List<Finding> without(List<Finding> findings) {
    return ids.isEmpty() ? findings : findings.stream().filter(f -> !ids.contains(f.id())).toList();
  }

  /** Where the list is. */
  public Path file() {
    return file;
  }

  /** How many ids are in it. */
  public int size() {
    return ids.size();
  }

  /** Adds findings; those that are there already are left out. How many were new. */
  public int add(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding f : findings) {
      if (ids.add(f.id())) {
        lines.add(String.join("\t", f.id(), f.check(), flat(f.text()), flat(f.message())));
      }
    }
    write(lines, StandardOpenOption.APPEND);
    return lines.size();
  }

  /** Adds findings that people decided about. */
  public void addDecided(List<Decisions.Decision> decided) {
    List<String> lines = new ArrayList<>();
    for (Decisions.Decision d : decided) {
      if (ids.add(d.id())) {
        lines.add(String.join("\t", d.id(), d.check(), flat(d.text()), flat(d.comment())));
      }
    }
    if (!lines.isEmpty()) {
      write(lines, StandardOpenOption.APPEND);
    }
  }

  /** Takes findings out of the list, so that they show again. */
  public void remove(Set<String> again) {
    if (ids.removeAll(again)) {
      try {
        List<String> left = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> !again.contains(line.split("\t", 2)[0].strip())).toList();
        write(left, StandardOpenOption.TRUNCATE_EXISTING);
      } catch (IOException e) {
        throw new UserException("\"" + file + "\" cannot be read", "Check that it is UTF-8 text", e);
      }
    }
  }

  /** Puts these findings in the place of all that were there. */
  public void replace(List<Finding> findings) {
    ids.clear();
    write(List.of(), StandardOpenOption.TRUNCATE_EXISTING);
    add(findings);
  }

  private void write(List<String> lines, StandardOpenOption how) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be written", "Check the folder's permissions and the free space", e);
    }
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
