package yaad.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import yaad.find.TermFilter;
import yaad.memory.Memory;
import yaad.memory.Unit;

/**
 * What a term list is to hold.
 *
 * @param title its title
 * @param filter which concepts
 * @param documents only examples, counts and renderings from these document pairs, by name; empty for all
 * @param made when it is made
 * @param urduFont the font of Urdu cells
 * @param extracted whether a workbook also gets a sheet of terms that are proposed from these document pairs
 */
public record TermListOptions(
    String title, TermFilter filter, Set<String> documents, Instant made, String urduFont, boolean extracted) {
  public TermListOptions {
    documents = Set.copyOf(documents);
  }

  /** The whole glossary. */
  public static TermListOptions all(Instant made) {
    return new TermListOptions("Term list", TermFilter.ALL, Set.of(), made, TermListInfo.NASTALIQ, false);
  }

  /** The units that examples and counts come from. */
  Predicate<Unit> units() {
    return unit -> documents.isEmpty() || unit.place() != null && documents.contains(unit.place().document());
  }

  TermListInfo info(Memory memory, String version) {
    List<String> filters = new ArrayList<>();
    filter.field().ifPresent(f -> filters.add("subject field: " + f));
    filter.client().ifPresent(c -> filters.add("client: " + c));
    filter.project().ifPresent(p -> filters.add("project: " + p));
    filter.status().ifPresent(s -> filters.add("with a term that is " + ConceptCells.name(s)));
    if (filter.missingUrdu()) {
      filters.add("without an Urdu term");
    }
    if (filter.withoutContext()) {
      filters.add("without a sentence of their own");
    }
    if (filter.unused()) {
      filters.add("in no unit of the memory");
    }
    if (!documents.isEmpty()) {
      filters.add("articles: " + String.join(", ", documents.stream().sorted().toList()));
    }
    return new TermListInfo(title, made, "Yaad " + version, String.valueOf(memory.file().getFileName()), filters, urduFont);
  }
}
