package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import yaad.align.Aligner;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.check.Checker;
import yaad.check.Finding;
import yaad.check.Glossary;
import yaad.check.Material;
import yaad.check.Profile;
import yaad.check.Setting;
import yaad.check.Sheet;
import yaad.check.Vocabulary;
import yaad.segment.ArticleReader;
import yaad.segment.Segmenter;

/** Bilingual files go in, findings with their places in these files come out. */
class CheckFilesTest {
  private static final String CASES = "/yaad/exchange/check-files/";

  @TempDir
  private Path folder;

  /** Each file says in {@code expected.tsv} what must be found in it: file, check, line, side, text. */
  @TestFactory
  Stream<DynamicTest> findingsHaveTheirPlaces() throws IOException {
    List<String> files = new ArrayList<>();
    List<String[]> expected = new ArrayList<>();
    for (String line : resource("expected.tsv").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] row = line.split("\t", -1);
        expected.add(row);
        if (!files.contains(row[0])) {
          files.add(row[0]);
        }
      }
    }
    return files.stream().map(file -> DynamicTest.dynamicTest(file, () -> {
      String raw = resource(file);
      Path path = folder.resolve(file);
      Files.writeString(path, raw, StandardCharsets.UTF_8);
      List<Finding> findings = check(path);
      List<String> found = findings.stream().map(f -> String.join(" ", f.check(), "" + f.line(), f.side().tag(), f.unit(), f.text())).toList();
      for (String[] row : expected) {
        if (row[0].equals(file)) {
          assertTrue(found.contains(String.join(" ", row[1], row[2], row[3], row[4], row[5])), () -> String.join(" ", row) + " not in " + found);
        }
      }
      assertEquals(expected.stream().filter(r -> r[0].equals(file)).count(), findings.size(), found.toString());
      for (Finding f : findings) {
        String there = raw.substring(f.start(), f.end()).replaceAll("<[^>]*>", "").replace("&amp;", "&").replace("&quot;", "\"")
            .replace("\"\"", "\"");
        assertEquals(f.text().replaceAll("\\{\\d+}", ""), there, f.check());
      }
    }));
  }

  @Test
  void rowsOfAWorkbookAreItsLines() throws IOException {
    Path file = folder.resolve("pairs.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("News");
      String[][] rows = {{"English", "Urdu"}, {"The council met today.", "کونسل کا اجلاس آج ہوا۔"},
          {"It has 12 members.", "اس کے 15 ارکان ہیں ۔"}, {"The door is open.", ""}};
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < 2; c++) {
          var row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
          row.createCell(c).setCellValue(rows[r][c]);
        }
      }
      book.write(out);
    }
    List<String> found = check(file).stream().map(f -> f.check() + " " + f.line() + " " + f.unit() + " " + f.start() + " " + f.text()).toList();
    assertEquals(List.of("NUMBER_MISMATCH 3 News 6 15", "SPACE_BEFORE_PUNCT 3 News 15 ہیں ۔", "EMPTY_SIDE 4 News 0 The door is open."), found);
  }

  @Test
  void aFileOfOtherLanguagesIsRefused() throws IOException {
    Path file = folder.resolve("other.xlf");
    Files.writeString(file, "<xliff version=\"1.2\"><file source-language=\"de\" target-language=\"fr\"><body><trans-unit id=\"1\">"
        + "<source>Haus</source><target>maison</target></trans-unit></body></file></xliff>", StandardCharsets.UTF_8);
    UserException e = assertThrows(UserException.class, () -> read(file));
    assertTrue(String.valueOf(e.getMessage()).contains("no entry in Urdu and English"), e.getMessage());
  }

  private static List<Sheet> read(Path file) {
    return new CheckFiles(new ArticleReader(new Segmenter()), Aligner.standard(), Progress.SILENT).read(List.of(file));
  }

  private static List<Finding> check(Path file) {
    Setting setting = new Setting(Profile.standard(), new Glossary(List.of()), new Vocabulary(Set.of(), Set.of()));
    return new Checker(setting).run(Material.of(read(file)), Progress.SILENT);
  }

  private static String resource(String name) throws IOException {
    try (var in = CheckFilesTest.class.getResourceAsStream(CASES + name)) {
      return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
