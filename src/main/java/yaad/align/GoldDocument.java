package yaad.align;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yaad.base.Count;
import yaad.base.UserException;

/**
 * A document pair whose right beads are known, in order, every segment in one of them.
 *
 * @param name the files' common name
 * @param pair the two texts
 * @param gold the right beads
 */
record GoldDocument(String name, TextPair pair, List<Bead> gold) {
  private static final String PARAGRAPH = "<p>";

  /**
   * All documents of a directory, by name: {@code NAME.ur}, {@code NAME.en}, {@code NAME.gold} (which may also lie one
   * directory up), or {@code NAME.ur.seg}, {@code NAME.en.seg}, {@code NAME.gold.tsv}. One segment a line; a line
   * {@code <p>} ends a paragraph.
   *
   * @throws UserException when there is none, one lacks a file, or a file cannot be read
   */
  static List<GoldDocument> readAll(Path dir) {
    List<GoldDocument> documents = new ArrayList<>();
    List<Path> lacking = new ArrayList<>();
    try (Stream<Path> files = Files.list(dir)) {
      for (Path ur : files.sorted().toList()) {
        String file = ur.getFileName().toString();
        boolean columns = file.endsWith(".ur.seg");
        if (!columns && !file.endsWith(".ur")) {
          continue;
        }
        String name = file.substring(0, file.lastIndexOf(".ur"));
        Path en = dir.resolve(name + (columns ? ".en.seg" : ".en"));
        Path gold = dir.resolve(name + (columns ? ".gold.tsv" : ".gold"));
        Path up = dir.toAbsolutePath().getParent();
        if (!columns && !Files.exists(gold) && up != null) {
          gold = up.resolve(name + ".gold");
        }
        if (Files.exists(en) && Files.exists(gold)) {
          documents.add(read(name, ur, en, gold));
        } else {
          lacking.add(Files.exists(en) ? dir.resolve(gold.getFileName()) : en);
        }
      }
    } catch (IOException e) {
      throw new UserException("cannot read " + dir, "Give a directory of NAME.ur, NAME.en and NAME.gold files", e);
    }
    if (documents.isEmpty()) {
      throw new UserException("no documents with gold beads in " + dir,
          "Give a directory of NAME.ur, NAME.en and NAME.gold files, or NAME.ur.seg, NAME.en.seg and NAME.gold.tsv");
    }
    if (!lacking.isEmpty()) {
      throw new UserException(Count.of(lacking.size(), "document is", "documents are") + " not whole: there is no file \""
          + lacking.get(0) + "\"", "Add what is missing, or take the other files of the same name away");
    }
    return documents;
  }

  private static GoldDocument read(String name, Path ur, Path en, Path gold) throws IOException {
    TextPair pair = new TextPair(read(ur), read(en));
    String file = gold.toString();
    List<Bead> beads = file.endsWith(".tsv") ? BeadFile.readColumns(gold) : BeadFile.readBrackets(gold);
    return new GoldDocument(name, pair, BeadFile.inOrder(beads, pair, gold));
  }

  private static Text read(Path file) throws IOException {
    List<String> segments = new ArrayList<>();
    List<Integer> paragraphs = new ArrayList<>();
    int paragraph = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.strip().equals(PARAGRAPH)) {
        paragraph++;
      } else {
        segments.add(line);
        paragraphs.add(paragraph);
      }
    }
    return new Text(segments, paragraphs);
  }
}
