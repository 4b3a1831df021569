package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yaad.base.UserException;

class ArticlePairsTest {
  @TempDir Path temp;

  @ParameterizedTest
  @CsvFileSource(resources = "article-names.tsv", delimiter = '\t', quoteCharacter = '\0')
  void pairsAreFoundByName(String files, String expected) throws IOException {
    for (String file : files.split(" \\| ")) {
      Path path = temp.resolve(file);
      Files.createDirectories(path.getParent());
      Files.createFile(path);
    }
    String found;
    try {
      ArticlePairs pairs = ArticlePairs.in(List.of(temp));
      List<String> all = new ArrayList<>();
      pairs.pairs().forEach(p -> all.add(p.name() + " = " + relative(p.ur().toString()) + " + " + relative(p.en().toString())));
      if (pairs.ignored() > 0) {
        all.add("+" + pairs.ignored());
      }
      found = String.join(" | ", all);
    } catch (UserException e) {
      found = "! " + relative(e.getMessage());
      assertTrue(found.startsWith(expected), found);
      return;
    }
    assertEquals(expected, found);
  }

  private String relative(String text) {
    return text.replace('\\', '/').replace(temp.toString().replace('\\', '/') + "/", "").replace(temp.toString(), "");
  }

  @Test
  void foreignFormatsAreNamed() throws IOException {
    for (String name : List.of("x.ur.txt", "x.en.txt", "old.doc", "scan.pdf", "table.csv")) {
      Files.createFile(temp.resolve(name));
    }
    assertEquals(List.of(temp.resolve("old.doc"), temp.resolve("scan.pdf")), ArticlePairs.in(List.of(temp)).foreign());
  }
}
