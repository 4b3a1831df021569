package yaad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.UserException;
import yaad.find.Concordance;
import yaad.find.SearchQuery;
import yaad.memory.Learned;
import yaad.memory.Memory;
import yaad.text.Lang;
import yaad.text.Script;

/** {@code yaad lexicon}: what the memory has learned of words. */
@CommandLine.Command(
    name = "lexicon",
    header = "What the memory has learned of a word from aligned sentences: its translations with counts and examples.",
    footer = {
      "  yaad lexicon تعلقات",
      "  yaad lexicon agreement --json",
      "  yaad lexicon --rebuild          learn all of it anew from the accepted units",
      ""
    },
    description = "Words are shown as their stems. Doubtful and rejected units teach nothing.%n")
final class LexiconCommand extends Command {
  @Parameters(arity = "0..1", paramLabel = "WORD", description = "An Urdu or English word, in any form.")
  private @Nullable String word;

  @Option(names = "--rebuild", description = "Learn all words anew from the accepted units.")
  private boolean rebuild;

  @Option(names = "--limit", paramLabel = "N", description = "How many translations at most (default: ${DEFAULT-VALUE}).")
  private int limit = 8;

  @Option(names = "--examples", paramLabel = "N", description = "How many example sentences (default: ${DEFAULT-VALUE}).")
  private int examples = 2;

  @Option(names = "--json", description = "One JSON object: word, pairs, translations with count and share.")
  private boolean json;

  LexiconCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    requireAtLeastOne(limit, "--limit");
    if (word != null && word.strip().split("\\s+").length > 1) {
      throw new UserException("\"" + word + "\" is more than one word",
          "Ask for one word at a time, or for the phrase in the sentences: yaad search \"" + word.strip() + "\"");
    }
    try (Memory memory = rebuild ? open() : openToRead()) {
      if (rebuild) {
        console.say(String.format(Locale.ROOT, "Learned from %,d sentence pairs.", memory.relearn(console.progress())));
      }
      return word == null ? summary(memory.learned()) : show(memory, word);
    }
  }

  private int summary(Learned learned) {
    if (json) {
      console.json(Map.of("pairs", learned.pairs()));
    } else {
      console.line("Words learned from %,d sentence pairs. Look one up: yaad lexicon WORD", learned.pairs());
    }
    return learned.pairs() == 0 ? Main.NOTHING : Main.OK;
  }

  private int show(Memory memory, String asked) {
    Lang lang = Script.of(asked).orElse(Lang.ENGLISH);
    List<Learned.Partner> partners = memory.learned().partners(asked, lang, limit);
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("word", asked);
      object.put("lang", lang.tag());
      object.put("translations", partners.stream().map(LexiconCommand::row).toList());
      console.json(object);
    } else {
      for (Learned.Partner p : partners) {
        console.line("%6.1f  %3.0f%%  %s", p.count(), 100 * p.share(), console.show(p.word()));
      }
      if (!partners.isEmpty() && examples > 0) {
        examples(memory, asked);
      }
    }
    if (partners.isEmpty()) {
      console.say("The memory has not learned \"" + asked + "\" yet.");
    }
    return partners.isEmpty() ? Main.NOTHING : Main.OK;
  }

  private void examples(Memory memory, String asked) {
    for (Concordance.Hit hit : new Concordance(memory).search(SearchQuery.of(asked).withLimit(examples)).hits()) {
      console.line(Rows.source(hit.unit()));
      console.line("  en  " + hit.unit().en());
      console.line("  ur  " + console.show(hit.unit().ur()));
    }
  }

  private static Map<String, Object> row(Learned.Partner p) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("word", p.word());
    row.put("count", Beads.round(p.count()));
    row.put("share", Beads.round(p.share()));
    return row;
  }
}
