package yaad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import yaad.base.UserException;
import yaad.check.CheckCasesTest;
import yaad.check.Checks;
import yaad.check.Finding;
import yaad.text.Lang;

class PhrasebookTest {
  private static final Words URDU = Words.of("ur");

  @Test
  void urduPagesSayAllThatTheChecksSayInUrdu() {
    Set<String> english = new TreeSet<>();
    Checks.all().forEach(check -> {
      String id = check.rule().id();
      note(check.rule().explanation(), english);
      if (!URDU.keys().contains("check." + id)) {
        english.add("check." + id + " (words-en.properties and words-ur.properties)");
      }
      for (String[] row : CheckCasesTest.rows("cases/" + id + ".tsv")) {
        for (Finding f : CheckCasesTest.find(id, cell(row, 1), cell(row, 2))) {
          note(f.message(), english);
        }
      }
    });
    assertTrue(english.isEmpty(), () -> "still English; give phrases-ur.tsv a row for each: " + english);
  }

  private static void note(String text, Set<String> english) {
    if (URDU.said(text).lang() != Lang.URDU) {
      english.add(text);
    }
  }

  private static String cell(String[] row, int i) {
    return i < row.length ? row[i].replace("\\n", "\n") : "";
  }

  /** What may go wrong on a page, beyond what the checks say. */
  @Test
  void mistakesAreToldInUrdu() {
    Set<String> english = new TreeSet<>();
    for (UserException e : List.of(
        new UserException("There is no unit 01a2", "See which there are with yaad search"),
        new UserException("There are 2 documents \"a\"", "Give one of their ids: 1, 2"),
        new UserException("The glossary has no \"a\"", "Look for it with yaad term, and name it as it stands there"),
        new UserException("There is no status \"a\"", "Choose one of [draft, approved, rejected]"),
        new UserException("A NUL character in the English text at 3", "Take it out of the text and try again"),
        new UserException("\"x\" cannot be written", "Check the folder's permissions and the free space"))) {
      note(String.valueOf(e.getMessage()), english);
    }
    assertEquals(Set.of(), english);
  }

  @Test
  void placesAreFilled() {
    assertEquals(new Said("فرہنگ میں ”plant“ کا ترجمہ ”کارخانہ“ ہے", Lang.URDU),
        URDU.said("the glossary translates \"plant\" as کارخانہ"));
    assertEquals("3", Words.of("en").said("3").text());
  }

  @Test
  void whatNobodyKnowsStaysEnglish() {
    assertEquals(new Said("a thing of which nobody has heard", Lang.ENGLISH), URDU.said("a thing of which nobody has heard"));
  }
}
