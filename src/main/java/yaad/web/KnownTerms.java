package yaad.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yaad.find.ArticleTerms;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.text.Lang;

/** Finds the terms of the glossary in texts; what that needs is kept until the memory changes. Serves all threads. */
final class KnownTerms {
  private static final Comparator<Concept> BY_ENGLISH = Comparator.comparing(
      (Concept c) -> c.main(Lang.ENGLISH).map(t -> t.text().toLowerCase(Locale.ROOT)).orElse("\uffff"))
      .thenComparing(Concept::id);

  private final Memory memory;
  private @Nullable Known known;

  KnownTerms(Memory memory) {
    this.memory = memory;
  }

  /** The glossary as it was after an operation. */
  private record Known(long operation, List<Concept> concepts, ArticleTerms terms) {}

  /** The whole glossary by its English terms; concepts without one come last. */
  List<Concept> concepts() {
    return now().concepts();
  }

  /** The longest terms of a text, in order. */
  List<ArticleTerms.Hit> in(Lang lang, String text) {
    ArticleTerms terms = now().terms();
    // What it needs for either language is made when it is asked for first.
    synchronized (terms) {
      return terms.of(lang, List.of(text));
    }
  }

  private synchronized Known now() {
    long operation = memory.journal().newest();
    Known now = known;
    if (now == null || now.operation() != operation) {
      List<Concept> concepts = new ArrayList<>();
      memory.concepts().each(concepts::add);
      concepts.sort(BY_ENGLISH);
      now = new Known(operation, List.copyOf(concepts), new ArticleTerms(concepts));
      known = now;
    }
    return now;
  }
}
