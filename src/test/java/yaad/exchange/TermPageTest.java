package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.find.TermFilter;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/** The term list as a page: whole in itself, with every text as text and running its own way. */
class TermPageTest {
  private static Term term(int id, Lang lang, String text, TermStatus status) {
    return new Term(new UUID(1, id), lang, text, status, "noun", "", "", "");
  }

  @Test
  void aPageForThoseWithoutExcel(@TempDir Path dir) throws Exception {
    try (Memory memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("test"))) {
      memory.write("test", "terms", writer -> {
        writer.put(new Concept(new UUID(1, 1), "r-and-d", "science", "<b>not bold</b>", "", "", "تحقیق also stands alone", "", false,
            List.of(term(1, Lang.ENGLISH, "research", TermStatus.PREFERRED), term(2, Lang.URDU, "تحقیق و ترقی", TermStatus.PREFERRED),
                term(3, Lang.URDU, "آر اینڈ ڈی", TermStatus.ADMITTED), term(4, Lang.URDU, "تحقیق ترقی", TermStatus.DEPRECATED)),
            Stamp.NONE));
        writer.put(new Concept(new UUID(1, 2), "", "", "", "", "", "صرف سرکاری خبروں میں", "", false,
            List.of(term(5, Lang.ENGLISH, "release", TermStatus.PREFERRED), term(6, Lang.URDU, "اعلامیہ", TermStatus.PREFERRED)),
            Stamp.NONE));
        return writer.add(writer.typed("تحقیق و ترقی پر خرچ بڑھا۔", "Spending on research grew.", Map.of()));
      });
      Path file = dir.resolve("t.html");
      new Exporter(memory, "1.0").glossary(file, Format.HTML,
          new TermListOptions("R&D <list>", TermFilter.ALL, Set.of(), Instant.EPOCH, TermListInfo.NASTALIQ, false));
      String page = Files.readString(file);
      assertTrue(page.contains("<title>R&amp;D &lt;list&gt;</title>"));
      assertTrue(page.contains("&lt;b&gt;not bold&lt;/b&gt;") && !page.contains("<b>not bold"));
      assertTrue(page.contains("<b>research</b> grew") && page.contains("<b>تحقیق و ترقی</b> پر خرچ"));
      assertTrue(page.contains("<bdi>تحقیق و ترقی</bdi></span>، <span class=\"also\"><bdi>آر اینڈ ڈی</bdi></span>، <span class=\"not\">"));
      // A remark runs as most of it is written.
      assertTrue(page.contains("<div class=\"note\">تحقیق also stands alone</div>"));
      assertTrue(page.contains("<div class=\"note\" lang=\"ur\" dir=\"rtl\">صرف سرکاری"));
      assertTrue(page.contains("@media print") && page.contains("'Noto Nastaliq Urdu'"));
      // Nothing is fetched from anywhere.
      assertFalse(page.matches("(?s).*(?:https?:|src=|@import|url\\().*"));
      assertEquals(2, page.split("<tr id=", -1).length - 1);
    }
  }
}
