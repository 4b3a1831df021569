package yaad.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import yaad.find.TermMarker.Mark;
import yaad.memory.Concept;
import yaad.text.Lang;
import yaad.text.Span;
import yaad.text.Tokens;

class TermMarkerTest {
  private static final List<Concept> GLOSSARY = GlossaryFile.concepts();
  private static final TermMarker URDU = new TermMarker(Lang.URDU, GLOSSARY);
  private static final TermMarker ENGLISH = new TermMarker(Lang.ENGLISH, GLOSSARY);

  @TestFactory
  List<DynamicTest> marks() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : GlossaryFile.rows("marks.tsv")) {
      tests.add(DynamicTest.dynamicTest(row[1], () -> {
        String text = row[1].replaceAll("[\\[\\]]", "");
        Map<Span, List<Mark>> marks = (row[0].equals("ur") ? URDU : ENGLISH).longest(text).stream()
            .collect(Collectors.groupingBy(Mark::span, LinkedHashMap::new, Collectors.toList()));
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (Span span : marks.keySet()) {
          shown.append(text, at, span.start()).append('[').append(span.of(text)).append(']');
          at = span.end();
        }
        shown.append(text.substring(at));
        String refs = marks.values().stream().map(m -> m.get(0).concept().ref()).collect(Collectors.joining(" "));
        assertEquals(row[1] + "\t" + (row.length > 2 ? row[2] : ""), shown + "\t" + refs);
      }));
    }
    return tests;
  }

  @Test
  void tellsAllTermsWithinOthersToo() {
    String text = "بحیرۂ مشرقی چین";
    List<String> refs = URDU.all(text, Tokens.of(text, Lang.URDU)).stream().map(m -> m.concept().ref()).distinct().sorted().toList();
    assertEquals(List.of("china", "east-china-sea"), refs);
  }

  @Test
  void tellsWhetherATermIsWrittenAsInTheGlossary() {
    assertTrue(URDU.longest("معاہدہ").get(0).asWritten());
    assertEquals(List.of(false), URDU.longest("معاہدے").stream().map(Mark::asWritten).toList());
  }

  @Test
  void takesAnyText() {
    for (String text : List.of("", " ", "\uD800", "،،،", "چ".repeat(5000), "صدر ".repeat(3000), "\u200F\u200F", "1 2 3")) {
      URDU.longest(text);
      ENGLISH.longest(text);
    }
    assertEquals(3000, URDU.longest("صدر ".repeat(3000)).size());
  }

  @Test
  void measuresItself(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.ur.txt"), "روس کے صدر۔ الیون اور چین۔");
    Files.writeString(folder.resolve("a.ur.seg"), "روس کے صدر۔\nالیون اور چین۔\n");
    Files.writeString(folder.resolve("0001.txt"), "روس کے صدر۔ الیون اور چین۔");
    Files.writeString(folder.resolve("term-occurrences.tsv"),
        "file\tur_line\tenglish\tform\tverdict\n0001.txt\t1\tRussia\tروس\tok\n0001.txt\t1\tpresident\tصدر\tok\n"
            + "0001.txt\t2\tXi\tالیون\twrong\n0001.txt\t2\tTaiwan\tتائیوان\tok\n");
    TermEval.Result result = TermEval.run(GLOSSARY, folder);
    assertEquals(List.of(4, 3, 0, 1), List.of(result.gold(), result.found(), result.wrong(), result.others()));
    assertEquals(1, result.missed().size());
  }
}
