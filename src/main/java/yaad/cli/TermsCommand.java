package yaad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.find.ArticleTerms;
import yaad.find.Glossary;
import yaad.find.TermFilter;
import yaad.find.TermMarker.Mark;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.segment.Article;
import yaad.text.Lang;

/** {@code yaad terms}: lists the glossary, or the terms of articles. */
@CommandLine.Command(
    name = "terms",
    header = "List the glossary, or the terms that stand in a text.",
    footer = {
      "  yaad terms article.ur.txt            the terms in it, with their translations",
      "  yaad terms article.en.txt --marked   the text with its terms marked",
      "  yaad terms --field law               the glossary, one concept a line",
      "  yaad terms --missing-urdu            what still needs a translation",
      ""
    },
    description = "Exit code 1 when there is none.%n")
final class TermsCommand extends Command {
  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Texts in Urdu or English; - reads standard input.")
  private List<Path> files = List.of();

  @Option(names = "--marked", description = "Of FILE: print every sentence that has a term, with its terms marked.")
  private boolean marked;

  @Option(names = "--field", paramLabel = "F", description = "Only this subject field.")
  private @Nullable String field;

  @Option(names = "--client", paramLabel = "C", description = "Only what is for this client.")
  private @Nullable String client;

  @Option(names = "--project", paramLabel = "P", description = "Only what is for this project.")
  private @Nullable String project;

  @Option(names = "--status", paramLabel = "S", description = "Only concepts with such a term: ${COMPLETION-CANDIDATES}.")
  private @Nullable TermStatus status;

  @Option(names = "--missing-urdu", description = "Only concepts without an Urdu term.")
  private boolean missingUrdu;

  @Option(names = "--without-context", description = "Only concepts without a sentence that shows them in use.")
  private boolean withoutContext;

  @Option(names = "--unused", description = "Only concepts that no unit of the memory uses.")
  private boolean unused;

  @Option(names = "--json", description = "One JSON object a concept, or one an occurrence with FILE.")
  private boolean json;

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  TermsCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    try (Memory memory = openToRead()) {
      TermFilter filter = new TermFilter(Optional.ofNullable(field), Optional.ofNullable(client),
          Optional.ofNullable(project), Optional.ofNullable(status), missingUrdu, withoutContext, unused);
      List<Concept> concepts = filter.choose(memory, console.progress());
      return files.isEmpty() ? list(concepts) : mark(new ArticleTerms(concepts));
    }
  }

  private int list(List<Concept> concepts) {
    for (Concept c : concepts) {
      if (json) {
        console.json(ConceptRows.json(c));
      } else {
        console.line(text(c, Lang.ENGLISH) + " = " + text(c, Lang.URDU) + "  (" + c.field() + ")  [" + Glossary.name(c) + "]");
      }
    }
    if (concepts.isEmpty()) {
      console.say("No concept of the glossary meets these conditions.");
    }
    return concepts.isEmpty() ? Main.NOTHING : Main.OK;
  }

  private String text(Concept c, Lang lang) {
    return c.main(lang).map(t -> console.show(t.text())).orElse("?");
  }

  private int mark(ArticleTerms terms) {
    int found = 0;
    for (Path file : files) {
      Article article = reading.read(file, console);
      List<ArticleTerms.Hit> hits = terms.of(article.lang(), article.sentences());
      found += hits.size();
      if (json) {
        hits.forEach(hit -> console.json(object(file, hit)));
      } else if (marked) {
        showMarked(article, hits);
      } else {
        summary(file, article, hits);
      }
    }
    return found == 0 ? Main.NOTHING : Main.OK;
  }

  private Map<String, Object> object(Path file, ArticleTerms.Hit hit) {
    Mark mark = hit.marks().get(0);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", file.toString());
    object.put("sentence", hit.sentence() + 1);
    object.put("start", mark.span().start());
    object.put("end", mark.span().end());
    object.put("text", hit.text());
    object.put("term", mark.term().text());
    object.put("status", ConceptRows.name(mark.term().status()));
    object.put("as_written", mark.asWritten());
    object.put("concepts", hit.marks().stream().map(m -> ConceptRows.json(m.concept())).toList());
    return object;
  }

  private void showMarked(Article article, List<ArticleTerms.Hit> hits) {
    Map<Integer, List<ArticleTerms.Hit>> bySentence = hits.stream().collect(Collectors.groupingBy(ArticleTerms.Hit::sentence));
    for (int i = 0; i < article.segments().size(); i++) {
      String sentence = article.segments().get(i).text();
      StringBuilder out = new StringBuilder();
      int at = 0;
      for (ArticleTerms.Hit hit : bySentence.getOrDefault(i, List.of())) {
        var span = hit.marks().get(0).span();
        out.append(sentence, at, span.start()).append(console.mark(span.of(sentence)));
        at = span.end();
      }
      if (at > 0) {
        console.line("%d  %s", i + 1, console.show(out.append(sentence.substring(at)).toString()));
      }
    }
  }

  private void summary(Path file, Article article, List<ArticleTerms.Hit> hits) {
    console.line("%s: %s in %s", file, Count.of(hits.size(), "term"), Count.of(article.segments().size(), "sentence"));
    Lang other = article.lang().other();
    record Row(String text, String answer, String concepts) {}
    Map<Row, Long> rows = hits.stream().collect(Collectors.groupingBy(hit -> new Row(
        hit.marks().get(0).term().text(),
        hit.marks().stream().map(m -> m.concept().main(other).map(Term::text).orElse("?")).distinct().collect(Collectors.joining(" / ")),
        hit.marks().stream().map(m -> standing(m.term()) + Glossary.name(m.concept())).distinct().collect(Collectors.joining(", "))),
        LinkedHashMap::new, Collectors.counting()));
    List<Map.Entry<Row, Long>> ordered = new ArrayList<>(rows.entrySet());
    ordered.sort(Comparator.comparing((Map.Entry<Row, Long> e) -> -e.getValue()));
    for (Map.Entry<Row, Long> e : ordered) {
      console.line("%5d  %s = %s  [%s]", e.getValue(), console.show(e.getKey().text()), console.show(e.getKey().answer()),
          e.getKey().concepts());
    }
  }

  private static String standing(Term term) {
    return term.status().compareTo(TermStatus.ADMITTED) > 0 ? term.status().name().toLowerCase(Locale.ROOT) + ": " : "";
  }
}
