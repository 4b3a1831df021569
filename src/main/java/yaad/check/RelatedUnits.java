package yaad.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yaad.memory.Memory;
import yaad.memory.Place;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;
import yaad.memory.Units;
import yaad.memory.WordQuery;
import yaad.text.Lang;
import yaad.text.Token;

/**
 * What a memory can teach about a file that is checked: the units that have a name of the file in them, so that the spelling
 * which the memory has most counts as the usual one. Nothing of it is reported on, and nothing is written.
 */
public final class RelatedUnits {
  /** So many names are looked up, and so many units for each; more do not change who is in the majority. */
  private static final int MOST_NAMES = 1_000;
  private static final int MOST_UNITS = 25;
  private static final int LEAST_LETTERS = 3;

  private RelatedUnits() {}

  /** The units of a memory that are worth knowing when these sheets are checked. */
  public static Material of(Memory memory, List<Sheet> sheets) {
    List<Sheet> related = new ArrayList<>();
    if (memory.units().count(UnitFilter.USABLE) == 0) {
      return Material.of(related);
    }
    Set<String> same = new HashSet<>();
    sheets.forEach(sheet -> sheet.pairs().forEach(p -> same.add(p.ur().text())));
    Set<UUID> seen = new HashSet<>();
    for (String name : names(sheets)) {
      WordQuery query = new WordQuery(List.of(new WordQuery.Phrase(Lang.ENGLISH, List.of(name), false)));
      for (Units.Hit hit : memory.units().containing(query, UnitFilter.USABLE, Long.MAX_VALUE, MOST_UNITS)) {
        Unit unit = hit.unit();
        // A file that was imported already does not vote twice.
        if (seen.add(unit.id()) && !same.contains(unit.ur())) {
          Place place = unit.place();
          String document = place != null ? place.document() : memory.file().toString();
          related.add(Sheet.unit(document, related.size() + 1, unit.id().toString(), unit.ur(), unit.en()));
        }
      }
    }
    return Material.of(related);
  }

  private static Set<String> names(List<Sheet> sheets) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> common = new HashSet<>();
    for (Sheet sheet : sheets) {
      for (Pair pair : sheet.pairs()) {
        for (Token token : pair.en().tokens()) {
          if (token.kind() == Token.Kind.WORD && token.text().length() >= LEAST_LETTERS) {
            (Character.isUpperCase(token.text().charAt(0)) ? names : common).add(token.key());
          }
        }
      }
    }
    names.removeAll(common);
    names.removeIf(name -> name.isBlank() || name.indexOf(' ') >= 0);
    return names.size() <= MOST_NAMES ? names : new LinkedHashSet<>(List.copyOf(names).subList(0, MOST_NAMES));
  }
}
