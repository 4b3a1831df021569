package yaad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yaad.align.Bead;
import yaad.memory.Document;
import yaad.memory.DocumentPair;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.segment.Article;

/** Prints beads: for the eye, or as JSON. */
final class Beads {
  private Beads() {}

  /** The beads of a pair that is not stored. */
  static void print(Console console, DocumentPair pair, boolean json) {
    int position = 0;
    for (Bead bead : pair.beads()) {
      boolean doubtful = !bead.isNull() && bead.confidence() < pair.doubtfulBelow();
      String ur = joined(pair.ur(), bead.urFrom(), bead.urTo());
      String en = joined(pair.en(), bead.enFrom(), bead.enTo());
      String mark = doubtful ? "doubtful" : "";
      if (json) {
        console.json(object(pair.name(), "", position, bead, ur, en, mark, "", pair.ur(), pair.en()));
      } else {
        print(console, position, bead, ur, en, mark);
      }
      position++;
    }
  }

  /** One bead of a stored document. */
  static void print(Console console, Document document, Document.Row row, boolean json) {
    if (json) {
      console.line("%s", line(document, row));
      return;
    }
    Unit unit = row.unit();
    print(console, row.position(), row.bead(), unit == null ? row.ur() : unit.ur(), unit == null ? row.en() : unit.en(),
        mark(unit));
  }

  /** One bead of a stored document as a line of JSON. */
  static String line(Document document, Document.Row row) {
    Unit unit = row.unit();
    return Console.asJson(object(document.name(), document.id().toString(), row.position(), row.bead(),
        unit == null ? row.ur() : unit.ur(), unit == null ? row.en() : unit.en(), mark(unit),
        unit == null ? "" : unit.id().toString(), document.ur(), document.en()));
  }

  private static String mark(@Nullable Unit unit) {
    return unit == null ? "" : unit.status() != Status.DRAFT
        ? unit.status().name().toLowerCase(Locale.ROOT) : unit.doubtful() ? "doubtful" : "";
  }

  private static void print(Console console, int position, Bead bead, String ur, String en, String mark) {
    console.line("%4d  %d-%d  %.2f%s", position + 1, bead.ur(), bead.en(), bead.confidence(),
        mark.isEmpty() ? "" : "  " + mark);
    console.line("      ur  " + (ur.isEmpty() ? "(left out)" : console.show(ur)));
    console.line("      en  " + (en.isEmpty() ? "(left out)" : en));
  }

  private static Map<String, Object> object(
      String document, String id, int position, Bead bead, String ur, String en, String mark, String unit, Article urOf,
      Article enOf) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("document", document);
    if (!id.isEmpty()) {
      object.put("document_id", id);
    }
    object.put("bead", position + 1);
    object.put("ur_segments", List.of(bead.urFrom(), bead.urTo()));
    object.put("en_segments", List.of(bead.enFrom(), bead.enTo()));
    object.put("of_segments", List.of(urOf.segments().size(), enOf.segments().size()));
    object.put("confidence", round(bead.confidence()));
    object.put("mark", mark);
    object.put("unit", unit);
    object.put("ur", ur);
    object.put("en", en);
    return object;
  }

  /** To four places, so that JSON stays readable. */
  static double round(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  private static String joined(Article article, int from, int to) {
    return String.join(" ", article.sentences().subList(from, to));
  }
}
