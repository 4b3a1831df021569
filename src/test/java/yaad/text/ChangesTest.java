package yaad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangesTest {
  @Test
  void smallChangesAreFoundEachForItself() {
    for (String[] row : Cases.rows("changes.tsv")) {
      String found = Changes.between(row[0], row[1]).stream()
          .map(c -> row[0].substring(c.from(), c.to()) + ">" + row[1].substring(c.newFrom(), c.newTo()))
          .collect(Collectors.joining(" "));
      assertEquals(row[2], found, row[0]);
    }
  }

  @Test
  void changesRebuildTheNewText() {
    String before = "x".repeat(2000) + " the end is near";
    for (String after : List.of("y".repeat(900) + " the end is near", before.substring(700), before + before, "", "z")) {
      StringBuilder built = new StringBuilder();
      int at = 0;
      for (Changes.Change c : Changes.between(before, after)) {
        built.append(before, at, c.from()).append(after, c.newFrom(), c.newTo());
        at = c.to();
      }
      assertEquals(after, built.append(before.substring(at)).toString());
    }
  }
}
