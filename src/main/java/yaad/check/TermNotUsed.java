package yaad.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yaad.find.TermMarker.Mark;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/**
 * The English side has a term of the glossary and the Urdu side none of its translations. A client's glossary prescribes; the
 * starter glossary only describes, so its terms count once the memory itself has nearly always used them.
 */
final class TermNotUsed implements Check {
  private static final int ENOUGH = 20;
  private static final double NEARLY_ALWAYS = 0.95;
  private static final double SELDOM = 0.5;

  @Override
  public Rule rule() {
    return Rule.of("TERM_NOT_USED", Category.TERMINOLOGY, Severity.MINOR, "terminology/inconsistent-with-termbase",
        "The glossary has a translation for an English term, and the Urdu text does not use it.",
        "strategic partnership without اسٹریٹجک شراکت داری");
  }

  @Override
  public Run start(Setting setting) {
    return new Seen(setting.glossary());
  }

  private static final class Seen implements Run {
    private final Glossary glossary;
    /** By concept: in how many pairs its English term stands, and in how many of them its Urdu too. */
    private final Map<UUID, int[]> counts = new HashMap<>();

    Seen(Glossary glossary) {
      this.glossary = glossary;
    }

    @Override
    public void learn(Sheet sheet) {
      for (Pair pair : sheet.pairs()) {
        if (pair.ur().isBlank()) {
          continue;
        }
        Set<UUID> there = answered(pair);
        for (Mark mark : glossary.longest(pair.en())) {
          int[] count = counts.computeIfAbsent(mark.concept().id(), k -> new int[2]);
          count[0]++;
          count[1] += there.contains(mark.concept().id()) ? 1 : 0;
        }
      }
    }

    @Override
    public void look(Sheet sheet, Sink sink) {
      sheet.pairs().forEach(pair -> look(pair, sink.beside(pair)));
    }

    private void look(Pair pair, Sink sink) {
      if (pair.ur().isBlank()) {
        return;
      }
      Set<UUID> there = answered(pair);
      Map<yaad.text.Span, List<Mark>> bySpan =
          glossary.longest(pair.en()).stream().collect(Collectors.groupingBy(Mark::span));
      bySpan.forEach((span, marks) -> {
        if (marks.stream().anyMatch(m -> there.contains(m.concept().id())) || marks.stream().noneMatch(this::counts)) {
          return;
        }
        Concept concept = marks.stream().filter(this::counts).findFirst().orElseThrow().concept();
        String wanted = concept.terms(Lang.URDU).filter(t -> t.status() == TermStatus.PREFERRED).findFirst()
            .or(() -> concept.terms(Lang.URDU).findFirst()).map(Term::text).orElse("");
        if (!wanted.isEmpty() && !concept.doNotTranslate()) {
          Passage ur = pair.ur();
          String english = span.of(pair.en().text());
          sink.put(weight(concept, sink), ur, 0, ur.text().length(), "the glossary translates \"" + english + "\" as " + wanted,
              "", false, concept.id() + english);
        }
      });
    }

    private Severity weight(Concept concept, Sink sink) {
      int[] count = counts.getOrDefault(concept.id(), new int[2]);
      return count[0] >= ENOUGH && count[1] < SELDOM * count[0] ? Severity.INFO : sink.severity();
    }

    private boolean counts(Mark mark) {
      if (!mark.concept().source().equals(Glossary.STARTER)) {
        return true;
      }
      // People are called by other words all the time: he, the president.
      int[] count = counts.getOrDefault(mark.concept().id(), new int[2]);
      return !mark.concept().field().equals("person") && count[0] > ENOUGH && count[1] >= NEARLY_ALWAYS * count[0];
    }

    /** The concepts that the Urdu side names, in whatever standing: a bad term is another check's business. */
    private Set<UUID> answered(Pair pair) {
      Set<UUID> there = new HashSet<>();
      glossary.all(pair.ur()).forEach(m -> there.add(m.concept().id()));
      return there;
    }
  }
}
