package yaad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
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
