package yaad.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.exchange.CandidateTable;
import yaad.exchange.Format;
import yaad.exchange.TermListInfo;
import yaad.find.TermCandidate;
import yaad.find.TermExtractor;
import yaad.memory.Memory;

/** {@code yaad extract}: proposes terms from the memory. */
@CommandLine.Command(
    name = "extract",
    header = "Propose terms from the memory, with all their translations, for you to choose from.",
    footer = {
      "  yaad extract                      the likeliest, on the screen",
      "  yaad extract new-terms.xlsx       to a table: write yes before what you accept, then",
      "  yaad import new-terms.xlsx        takes those rows into the glossary",
      "  yaad extract --known              also what the glossary has, with the translations in use",
      ""
    },
    description = "Exit code 1 when there is none.%n")
final class ExtractCommand extends Command {
  @Parameters(arity = "0..1", paramLabel = "FILE", description = "A table to write: .xlsx, .csv or .tsv.")
  private @Nullable Path file;

  @Option(names = "--min-count", paramLabel = "N", defaultValue = "2",
      description = "Only words and phrases that stand in so many sentences (default: 2); names may stand in one.")
  private int minCount;

  @Option(names = {"-k", "--limit"}, paramLabel = "N", defaultValue = "200", description = "At most so many (default: 200).")
  private int limit;

  @Option(names = "--known", description = "Also terms that the glossary has.")
  private boolean known;

  @Option(names = "--json", description = "One JSON object a candidate.")
  private boolean json;

  ExtractCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    requireAtLeastOne(minCount, "--min-count");
    requireAtLeastOne(limit, "--limit");
    Format format = file == null ? null : Format.of(file);
    try (Memory memory = openToRead()) {
      List<TermCandidate> candidates = new TermExtractor(memory, console.progress())
          .run(new TermExtractor.Options(minCount, known, limit));
      if (file != null && format != null) {
        TermListInfo info = new TermListInfo("Term candidates", Instant.now(), "Yaad " + Version.text(),
            String.valueOf(memory.file().getFileName()), List.of(), TermListInfo.NASTALIQ);
        new CandidateTable(candidates, info).write(file, format);
        console.line("%s: %s. Write yes before those that you accept, then: yaad import %s", file, Count.of(candidates.size(), "candidate"), file);
      } else {
        candidates.forEach(this::print);
      }
      if (candidates.isEmpty()) {
        console.say("The memory has no candidates. It needs sentence pairs: yaad align FOLDER");
      }
      return candidates.isEmpty() ? Main.NOTHING : Main.OK;
    }
  }

  private void print(TermCandidate c) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("english", c.english());
      object.put("kind", c.kind().name().toLowerCase(Locale.ROOT));
      object.put("score", Beads.round(c.score()));
      object.put("count", c.count());
      object.put("known", c.known());
      object.put("renderings", c.renderings().stream().map(r -> Map.of("ur", r.urdu(), "count", r.count())).toList());
      object.put("example", ConceptRows.json(c.example()));
      console.json(object);
      return;
    }
    String renderings = c.renderings().stream().map(r -> console.show(r.urdu()) + " " + r.count()).collect(Collectors.joining(", "));
    console.line("%.2f  %-6s %s (%d) = %s", c.score(), c.kind().name().toLowerCase(Locale.ROOT), c.english(), c.count(), renderings);
  }
}
