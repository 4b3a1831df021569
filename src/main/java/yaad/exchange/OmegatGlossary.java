package yaad.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/**
 * Writes OmegaT's glossary: source, target, comment, apart by tabs, in UTF-8, without headings (its manual, "Glossaries").
 * Each usable source term gets a line for each usable translation; what must not be used stands in the comment.
 */
final class OmegatGlossary {
  private OmegatGlossary() {}

  /** Writes all concepts with both languages, and returns how many these are. */
  static long write(OutputStream out, Iterable<Concept> concepts, Lang source) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("# Glossary exported by Yaad\n");
    long count = 0;
    for (Concept c : concepts) {
      List<Term> from = usable(c, source);
      List<Term> to = usable(c, source.other());
      count += from.isEmpty() || to.isEmpty() ? 0 : 1;
      for (Term f : from) {
        for (Term t : to) {
          writer.write(flat(f.text()) + "\t" + flat(t.text()) + "\t" + flat(comment(c, t, source.other())) + "\n");
        }
      }
    }
    writer.flush();
    return count;
  }

  private static List<Term> usable(Concept c, Lang lang) {
    return c.terms(lang).filter(t -> t.status() == TermStatus.PREFERRED || t.status() == TermStatus.ADMITTED)
        .sorted((a, b) -> a.status().compareTo(b.status())).toList();
  }

  private static String comment(Concept c, Term term, Lang target) {
    List<String> parts = new ArrayList<>();
    if (term.status() == TermStatus.ADMITTED) {
      parts.add("admitted");
    }
    for (String part : List.of(c.field(), c.definition(), c.note())) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    String not = c.terms(target).filter(t -> t.status() == TermStatus.DEPRECATED || t.status() == TermStatus.SUPERSEDED)
        .map(Term::text).collect(Collectors.joining(", "));
    if (!not.isEmpty()) {
      parts.add("not: " + not);
    }
    return String.join("; ", parts);
  }

  private static String flat(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
