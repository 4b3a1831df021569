package yaad.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every row of the list of traps can fire: none is kept silent by its own exceptions. */
class TrapsTest {
  /** What the few wrong words that are expressions look for. */
  private static final Map<String, String> EXPRESSIONS = Map.of(
      "MT_FALSE_SENSEکا دورہ کرنے", "چین سے ملنے", "MT_FALSE_SENSEقریبی", "قریب تجارتی", "MT_LITERALکی قیمت ادا کرنا", "کے لیے ادا کر");

  @Test
  void everyRowFires() {
    List<String> silent = new ArrayList<>();
    for (String[] row : Texts.rows("traps.tsv")) {
      assertEquals(row[2].startsWith("/") ? 9 : 8, row.length, String.join(" | ", row));
      String english = row.length > 8 ? row[8] : "They spoke of " + row[2].split("\\|")[0] + " today.";
      String wrong = row[3].startsWith("/") ? EXPRESSIONS.getOrDefault(row[0] + row[6], "") : row[3].split("\\|")[0];
      List<Finding> findings = CheckCasesTest.find(row[0], "یہاں " + wrong + " ہے۔", english);
      if (findings.stream().noneMatch(f -> f.message().contains(row[7]))) {
        silent.add(row[2] + "  |  " + english + "  |  " + wrong + "  |  " + findings.stream().map(Finding::message).toList());
      }
    }
    assertTrue(silent.isEmpty(), () -> String.join("\n", silent));
  }

  @Test
  void thereAreEightyTrapsAndMore() {
    assertTrue(Texts.rows("traps.tsv").size() >= 180);
  }
}
