package yaad.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.UserException;
import yaad.text.Lang;

class UserRulesTest {
  @TempDir
  private Path folder;

  @Test
  void comeFirstAndLeaveTheRestToOurs() throws IOException {
    Segmenter segmenter = with("yes", "en", rule(false, "\\bZweig[.]", "\\s") + rule(true, ":", "\\s"));
    assertEquals(
        List.of("Note:", "the Zweig. Archive is open.", "Dr. Khan knows."),
        split(segmenter, "Note: the Zweig. Archive is open. Dr. Khan knows.", Lang.ENGLISH));
    assertEquals(List.of("وہ آیا۔", "وہ گیا۔"), split(segmenter, "وہ آیا۔ وہ گیا۔", Lang.URDU));
  }

  @Test
  void standAloneWithoutCascade() throws IOException {
    Segmenter segmenter = with("no", "en", rule(true, ";", "\\s"));
    assertEquals(List.of("He came. He saw;", "he left."), split(segmenter, "He came. He saw; he left.", Lang.ENGLISH));
    assertSays("has no rules for the language ur", () -> segmenter.split("وہ آیا۔", Lang.URDU));
  }

  @Test
  void seeStraightQuotesAsTheyAre() throws IOException {
    Segmenter segmenter = with("yes", "en", rule(true, "\"", "\\s"));
    assertEquals(List.of("\"Yes\"", "he said."), split(segmenter, "\"Yes\" he said.", Lang.ENGLISH));
  }

  @Test
  void mayBeMappedToARegionOrInCapitals() throws IOException {
    assertEquals(List.of("a;", "b"), split(with("no", "EN.*", rule(true, ";", "\\s")), "a; b", Lang.ENGLISH));
    assertEquals(List.of("a;", "b"), split(with("no", "en-GB", rule(true, ";", "\\s")), "a; b", Lang.ENGLISH));
  }

  @Test
  void aPatternThatNeverEndsIsStopped() throws IOException {
    Segmenter segmenter = with("no", "en", rule(true, "(a|aa)+b\\2", "\\s"));
    assertSays("took longer than", () -> segmenter.split("a".repeat(80), Lang.ENGLISH));
  }

  @Test
  void aPatternThatOverflowsIsSaid() throws IOException {
    Segmenter segmenter = with("no", "en", rule(true, "(?:a|b)*c", "\\s"));
    assertSays("overflows", () -> segmenter.split("ab".repeat(200_000), Lang.ENGLISH));
  }

  @Test
  void badFilesAreRefusedInWords() throws IOException {
    assertSays("There is no file", () -> UserRules.read(folder.resolve("none.srx")));
    assertSays("is no SRX file", () -> UserRules.read(file("not xml at all")));
    assertSays("has no segmentation rules", () -> UserRules.read(file("<?xml version=\"1.0\"?><x/>")));
    assertSays("no regular expression: (((", () -> with("no", "en", rule(true, "(((", "x")));
    assertSays("no regular expression", () -> with("no", "en(", rule(true, "x", "x")));
    assertSays("is no SRX file", () -> UserRules.read(file(
        "<!DOCTYPE srx [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><srx version=\"2.0\">&a;</srx>")));
    assertSays("is larger than 4 MB", () -> UserRules.read(file(" ".repeat(5 << 20))));
    assertSays("more than 5000", () -> with("no", "en", rule(true, "x", "y").repeat(5_001)));
  }

  private Segmenter with(String cascade, String languages, String rules) throws IOException {
    return new Segmenter(UserRules.read(file("""
        <?xml version="1.0" encoding="UTF-8"?>
        <srx xmlns="http://www.lisa.org/srx20" version="2.0">
          <header segmentsubflows="yes" cascade="%s"/>
          <body>
            <languagerules><languagerule languagerulename="mine">%s</languagerule></languagerules>
            <maprules><languagemap languagepattern="%s" languagerulename="mine"/></maprules>
          </body>
        </srx>
        """.formatted(cascade, rules, languages))));
  }

  private static String rule(boolean breaks, String before, String after) {
    return "<rule break=\"" + (breaks ? "yes" : "no") + "\"><beforebreak>" + before + "</beforebreak><afterbreak>" + after
        + "</afterbreak></rule>";
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("rules.srx"), content, StandardCharsets.UTF_8);
  }

  private static List<String> split(Segmenter segmenter, String text, Lang lang) {
    return segmenter.split(text, lang).stream().map(s -> s.of(text)).toList();
  }

  private static void assertSays(String words, Executable action) {
    String message = assertThrows(UserException.class, action).getMessage();
    assertTrue(message.contains(words), message);
    assertEquals(1, message.lines().count());
  }
}
