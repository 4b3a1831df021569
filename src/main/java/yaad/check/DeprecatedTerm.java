package yaad.check;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yaad.find.TermMarker.Mark;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;
import yaad.text.Stems;

/** A term that the glossary says must not be used. */
final class DeprecatedTerm implements Check {
  @Override
  public Rule rule() {
    return Rule.of("DEPRECATED_TERM", Category.TERMINOLOGY, Severity.MAJOR, "terminology/inconsistent-with-termbase",
        "The glossary says that this term must not be used.", "یوری عشاکوف → یوری اوشاکوف");
  }

  @Override
  public Run start(Setting setting) {
    Glossary glossary = setting.glossary();
    Vocabulary vocabulary = setting.vocabulary();
    return Check.overPairs((pair, sink) -> look(pair, glossary, vocabulary, sink));
  }

  private static void look(Pair pair, Glossary glossary, Vocabulary vocabulary, Sink sink) {
    List<Mark> marks = glossary.all(pair.ur());
    if (marks.stream().noneMatch(m -> isBad(m.term()))) {
      return;
    }
    Set<UUID> english = glossary.all(pair.en()).stream().map(m -> m.concept().id()).collect(Collectors.toSet());
    for (Mark mark : marks) {
      Concept concept = mark.concept();
      if (!isBad(mark.term()) || !english.contains(concept.id()) || isPart(mark, marks)) {
        continue;
      }
      boolean good = marks.stream().anyMatch(m -> m.span().equals(mark.span()) && !isBad(m.term()))
          || marks.stream().anyMatch(m -> m.concept().id().equals(concept.id()) && !isBad(m.term())
              && (m.span().end() <= mark.span().start() || m.span().start() >= mark.span().end()));
      // A word with a sense of its own may stand there for something else; the list of traps knows when it does not.
      boolean ordinary = concept.source().equals(Glossary.STARTER) && isOrdinary(mark, vocabulary);
      if (!good && !ordinary) {
        String right = concept.terms(Lang.URDU).filter(t -> t.status() == TermStatus.PREFERRED).map(Term::text).findFirst().orElse("");
        boolean firm = !concept.source().equals(Glossary.STARTER) || mark.term().pos().equals("proper noun");
        sink.put(firm ? sink.severity() : Severity.MINOR, pair.ur(), mark.span().start(), mark.span().end(),
            "the glossary wants " + right + " here", mark.asWritten() ? right : "", false, concept.id().toString());
      }
    }
  }

  private static boolean isBad(Term term) {
    return term.status() == TermStatus.DEPRECATED || term.status() == TermStatus.SUPERSEDED;
  }

  private static boolean isPart(Mark mark, List<Mark> marks) {
    return marks.stream().anyMatch(o -> o.span().length() > mark.span().length() && o.span().start() <= mark.span().start()
        && o.span().end() >= mark.span().end());
  }

  private static boolean isOrdinary(Mark mark, Vocabulary vocabulary) {
    String key = Urdu.key(mark.term().text());
    return key.indexOf(' ') < 0 && Stems.of(key, Lang.URDU).stream().anyMatch(vocabulary::isOrdinary);
  }
}
