package yaad.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yaad.memory.Memory;

/** Fills a memory with the samples as people aligned them. */
final class Samples {
  private static final Path FOLDER = Path.of("samples");

  private Samples() {}

  static void into(Memory memory) {
    memory.write("test", "samples", writer -> {
      for (String name : names()) {
        List<String> ur = lines(name + ".ur.seg");
        List<String> en = lines(name + ".en.seg");
        for (String line : lines(name + ".gold.tsv")) {
          String[] bead = line.split("\t");
          if (bead[0].matches("[\\d,]+") && bead[1].matches("[\\d,]+")) {
            writer.add(writer.typed(text(ur, bead[0]), text(en, bead[1]), Map.of()));
          }
        }
      }
      return 0;
    });
  }

  private static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(f -> String.valueOf(f.getFileName())).filter(f -> f.endsWith(".gold.tsv"))
          .map(f -> f.substring(0, f.length() - ".gold.tsv".length())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(List<String> lines, String numbers) {
    return Arrays.stream(numbers.split(",")).map(n -> lines.get(Integer.parseInt(n) - 1)).collect(Collectors.joining(" "));
  }
}
