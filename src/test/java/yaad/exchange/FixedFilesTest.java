package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.check.Checker;
import yaad.check.Finding;
import yaad.check.Glossary;
import yaad.check.Material;
import yaad.check.Profile;
import yaad.check.Setting;
import yaad.check.Vocabulary;

/** Safe fixes go into bilingual files where the finding stands; nothing else in the file changes. */
class FixedFilesTest {
  @TempDir
  private Path folder;

  private FindingFiles.Preview preview(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    Format format = Format.byExtension(file).orElseThrow();
    Setting setting = new Setting(Profile.standard().only(Set.of("SPACE_BEFORE_PUNCT")), new Glossary(List.of()),
        new Vocabulary(Set.of(), Set.of()));
    List<Finding> findings = new Checker(setting).run(Material.of(BilingualSheets.read(format, file).sheets()), Progress.SILENT);
    return FindingFiles.preview(findings);
  }

  @Test
  void tmxKeepsItsMarkupMarkAndLineEnds() throws IOException {
    String tmx = "\uFEFF<?xml version=\"1.0\"?>\r\n<tmx version=\"1.4\"><header srclang=\"en\" segtype=\"sentence\" adminlang=\"en\""
        + " datatype=\"plaintext\" creationtool=\"x\" creationtoolversion=\"1\" o-tmf=\"x\"/><body>\r\n<tu><tuv xml:lang=\"en\"><seg>A &amp; B"
        + " came.</seg></tuv><tuv xml:lang=\"ur\"><seg>الف &amp; بے آئے ۔</seg></tuv></tu>\r\n</body></tmx>";
    FindingFiles.Preview preview = preview("a.tmx", tmx);
    assertEquals(tmx.replace("آئے ۔", "آئے۔"), preview.fixed().get(0).after());
    assertTrue(preview.left().isEmpty());
  }

  @Test
  void csvKeepsItsQuotes() throws IOException {
    String csv = "Urdu,English\r\n\"اس نے \"\"ہاں\"\" کہا ۔\",\"He said \"\"yes\"\".\"\r\n";
    assertEquals(csv.replace("کہا ۔", "کہا۔"), preview("a.csv", csv).fixed().get(0).after());
  }

  @Test
  void whatCannotBeChangedIsTold() throws IOException {
    String po = "msgid \"He came.\"\nmsgstr \"وہ آیا ۔\"\n";
    FindingFiles.Preview preview = preview("a.po", "msgid \"\"\nmsgstr \"Language: ur\\n\"\n\n" + po);
    assertTrue(preview.fixed().isEmpty());
    assertTrue(preview.left().get(0).contains("a.po: 1 of 1 safe fixes cannot be put into this file"), preview.left().toString());
  }
}
