package yaad.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yaad.base.UserException;

/**
 * Gold files of sentences: texts with marks, and pairs of {@code x.txt} with {@code x.seg} beside it, which has one
 * sentence a line.
 */
final class GoldSegments {
  private static final String SEG = ".seg";

  private GoldSegments() {}

  /** The files themselves, and for a folder the {@code .seg} files in it, in the order of their names. */
  static List<Path> files(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> inside = Files.list(path)) {
        List<Path> gold = inside.filter(f -> f.toString().endsWith(SEG)).sorted().toList();
        if (gold.isEmpty()) {
          throw new UserException(
              "The folder \"" + path + "\" has no .seg files", "Name gold files, or a folder of x.txt beside x.seg");
        }
        files.addAll(gold);
      } catch (IOException e) {
        throw TextDecoder.unreadable(path, e);
      }
    }
    return files;
  }

  /** The text with its marks. */
  static String marked(Path file) {
    String name = file.toString();
    if (!name.endsWith(SEG)) {
      return read(file);
    }
    String text = read(Path.of(name.substring(0, name.length() - SEG.length()) + ".txt"));
    StringBuilder marked = new StringBuilder();
    int at = 0;
    int number = 0;
    for (String sentence : read(file).lines().toList()) {
      number++;
      if (Blank.is(sentence)) {
        continue;
      }
      int found = text.indexOf(sentence.strip(), at);
      if (found < 0 || !Blank.is(text.substring(at, found))) {
        throw new UserException(
            "Line " + number + " of \"" + file + "\" does not follow in its text: " + sentence.strip(),
            "Mend the .seg file: the sentences of the text, in order, one a line, changed in nothing");
      }
      marked.append(text, at, found);
      if (at > 0) {
        marked.append(SegmentEval.BREAK);
      }
      marked.append(sentence.strip());
      at = found + sentence.strip().length();
    }
    return marked.append(text.substring(at)).toString();
  }

  private static String read(Path file) {
    return TextDecoder.decode(file, TextDecoder.bytes(file), null);
  }
}
