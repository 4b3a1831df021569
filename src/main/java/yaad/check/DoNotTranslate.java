package yaad.check;

import java.util.Locale;
import java.util.Set;
import java.util.HashSet;
import java.util.UUID;
import yaad.find.TermMarker.Mark;

/** Names of products and the like that the glossary wants to stay in English, and that the Urdu text does not have. */
final class DoNotTranslate implements Check {
  @Override
  public Rule rule() {
    return Rule.of("DO_NOT_TRANSLATE", Category.TERMINOLOGY, Severity.MAJOR, "terminology/inconsistent-with-termbase",
        "The glossary says that this term is not to be translated, and the Urdu text does not have it as it is.",
        "PayNest → پے نیسٹ, for PayNest");
  }

  @Override
  public Run start(Setting setting) {
    Glossary glossary = setting.glossary();
    if (glossary.concepts().stream().noneMatch(c -> c.doNotTranslate())) {
      return (sheet, sink) -> {};
    }
    return Check.overPairs((pair, sink) -> {
      if (pair.ur().isBlank() || pair.en().isBlank()) {
        return;
      }
      Set<UUID> done = new HashSet<>();
      for (Mark mark : glossary.longest(pair.en())) {
        String term = mark.span().of(pair.en().text());
        if (!mark.concept().doNotTranslate() || !done.add(mark.concept().id()) || stands(pair.ur().text(), term, mark.term().text())) {
          continue;
        }
        String urdu = glossary.all(pair.ur()).stream().filter(m -> m.concept().id().equals(mark.concept().id()))
            .map(m -> m.span().of(pair.ur().text())).findFirst().orElse("");
        String message = "\"" + term + "\" stays as it is in Urdu" + (urdu.isEmpty() ? "" : "; here it is " + urdu);
        sink.put(sink.severity(), pair.en(), mark.span().start(), mark.span().end(), message, "", false, mark.concept().id().toString());
      }
    });
  }

  /** Whether the Urdu text has it: as in this sentence or as in the glossary; capitals of other words than names do not matter. */
  private static boolean stands(String urdu, String term, String inGlossary) {
    boolean name = inGlossary.chars().anyMatch(Character::isUpperCase);
    return urdu.contains(term) || urdu.contains(inGlossary)
        || !name && urdu.toLowerCase(Locale.ROOT).contains(term.toLowerCase(Locale.ROOT));
  }
}
