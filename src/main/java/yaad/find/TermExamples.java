package yaad.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Term;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;
import yaad.memory.Units;
import yaad.memory.WordQuery;
import yaad.memory.WordQuery.Phrase;
import yaad.text.Lang;
import yaad.text.Span;

/** Shows terms in use: units of the memory that have a term and its translation. */
public final class TermExamples {
  private final Memory memory;

  public TermExamples(Memory memory) {
    this.memory = memory;
  }

  /**
   * A unit with a term on both sides.
   *
   * @param unit the unit
   * @param ur where an Urdu term of the concept stands in it, in order
   * @param en where an English one stands
   */
  public record Example(Unit unit, List<Span> ur, List<Span> en) {
    public Example {
      ur = List.copyOf(ur);
      en = List.copyOf(en);
    }
  }

  /**
   * Units with an English and an Urdu term of the concept: preferred terms first, then newer units first.
   *
   * @param limit how many at most
   */
  public List<Example> of(Concept concept, int limit) {
    List<Example> examples = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    List<Phrase> en = phrases(concept, Lang.ENGLISH);
    List<Phrase> ur = phrases(concept, Lang.URDU);
    for (Phrase u : ur) {
      for (Phrase e : en) {
        WordQuery both = new WordQuery(List.of(u, e));
        for (Units.Hit hit : memory.units().containing(both, UnitFilter.USABLE, Long.MAX_VALUE, limit)) {
          if (examples.size() < limit && seen.add(hit.unit().id())) {
            Unit unit = hit.unit();
            examples.add(new Example(unit, Marks.of(Lang.URDU, unit.ur(), List.of(u)),
                Marks.of(Lang.ENGLISH, unit.en(), List.of(e))));
          }
        }
        if (examples.size() >= limit) {
          return examples;
        }
      }
    }
    return examples;
  }

  private static List<Phrase> phrases(Concept concept, Lang lang) {
    return concept.terms(lang).sorted((a, b) -> a.status().compareTo(b.status())).map(Term::text)
        .map(text -> TermSearch.words(lang, text))
        .filter(words -> !words.isEmpty())
        .distinct()
        .map(words -> new Phrase(lang, words, false))
        .toList();
  }
}
