package yaad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.find.TermEval;
import yaad.memory.Concept;
import yaad.memory.Memory;

/** {@code yaad eval terms}: how well the memory's glossary marks the terms of articles. */
@CommandLine.Command(
    name = "terms",
    header = "Measure term marking against occurrences that were marked by hand.",
    footer = {"  yaad eval terms FOLDER --wrong", ""},
    description = {
      "PATH is a table with tabs and the columns file, ur_line, english, form, or a folder",
      "with term-occurrences.tsv in it. The glossary is that of the memory.%n"
    })
final class EvalTermsCommand extends Command {
  @Parameters(paramLabel = "PATH", description = "The gold file, or its folder.")
  private @Nullable Path path;

  @Option(names = "--wrong", description = "List what was missed and what was marked wrongly.")
  private boolean wrong;

  @Option(names = "--json", description = "One JSON object: gold, found, wrong, recall, wrong_share, others.")
  private boolean json;

  EvalTermsCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    try (Memory memory = openToRead()) {
      List<Concept> concepts = new ArrayList<>();
      memory.concepts().each(concepts::add);
      TermEval.Result r = TermEval.run(concepts, given(path));
      if (json) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("concepts", concepts.size());
        object.put("gold", r.gold());
        object.put("found", r.found());
        object.put("wrong", r.wrong());
        object.put("recall", Beads.round(r.recall()));
        object.put("wrong_share", Beads.round(r.wrongShare()));
        object.put("others", r.others());
        if (wrong) {
          object.put("missed", r.missed());
          object.put("marked_wrongly", r.wrongly());
        }
        console.json(object);
        return Main.OK;
      }
      console.line("%,d concepts, %,d occurrences", concepts.size(), r.gold());
      console.line("  found          %5d  %5.1f%%", r.found(), 100 * r.recall());
      console.line("  marked wrongly %5d  %5.1f%% of %,d marks that can be judged", r.wrong(), 100 * r.wrongShare(), r.judged());
      console.line("  others         %5d  marks of concepts that the file says nothing of", r.others());
      if (wrong) {
        r.missed().forEach(line -> console.line("missed\t" + line));
        r.wrongly().forEach(line -> console.line("wrong\t" + line));
      }
      return Main.OK;
    }
  }
}
