package yaad.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yaad.find.ArticleTerms;
import yaad.memory.Concept;
import yaad.memory.Journal;
import yaad.memory.Memory;
import yaad.text.Lang;

/** Finds the terms of the glossary in texts; what that needs is kept until the memory changes. Serves all threads. */
final class KnownTerms {
  private final Memory memory;
  private @Nullable Known known;

  KnownTerms(Memory memory) {
    this.memory = memory;
  }

  /** The glossary as it was after an operation. */
  private record Known(long operation, ArticleTerms terms) {}

  /** The longest terms of a text, in order. */
  List<ArticleTerms.Hit> in(Lang lang, String text) {
    ArticleTerms terms = now();
    // What it needs for either language is made when it is asked for first.
    synchronized (terms) {
      return terms.of(lang, List.of(text));
    }
  }

  private synchronized ArticleTerms now() {
    List<Journal.Operation> last = memory.journal().last(1);
    long operation = last.isEmpty() ? 0 : last.get(0).number();
    if (known == null || known.operation() != operation) {
      List<Concept> concepts = new ArrayList<>();
      memory.concepts().each(concepts::add);
      known = new Known(operation, new ArticleTerms(concepts));
    }
    return known.terms();
  }
}
