package yaad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.UserException;
import yaad.find.Concordance;
import yaad.find.SearchQuery;
import yaad.memory.Memory;
import yaad.text.Lang;
import yaad.text.Span;

/** {@code yaad search}: the concordance. */
@CommandLine.Command(
    name = "search",
    header = "Find every sentence with a word or phrase, beside its translation.",
    footer = {
      "  yaad search Beijing                  the script tells the language",
      "  yaad search بیجنگ                    any spelling finds every other",
      "  yaad search '\"دو طرفہ تعلقات\"'       a phrase",
      "  yaad search 'diplom*'                words that begin so",
      "  yaad search Beijing --web            on a page in the browser",
      ""
    })
final class SearchCommand extends Command {
  @Parameters(arity = "0..*", paramLabel = "TEXT", description = "What to look for; all words must be there.")
  private List<String> words = List.of();

  @Option(names = "--lang", paramLabel = "LANG", description = "Look on this side only: en or ur (default: by the script).")
  private @Nullable String lang;

  @Option(names = "--limit", paramLabel = "N", description = "How many hits at most (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(names = "--newest", description = "Newest first, whether the words stand together or not.")
  private boolean newest;

  @Option(names = "--after", paramLabel = "PLACE", description = "The next page, as the page before names it.")
  private @Nullable String after;

  @Option(names = "--json", description = "One JSON object a hit: query, id, ur, en, marks ...")
  private boolean json;

  @Option(names = "--web", order = 80, description = "Search on a page in the browser.")
  private boolean web;

  @Mixin
  private WebFlags webFlags = new WebFlags();

  @Mixin
  private FilterOptions filter = new FilterOptions();

  SearchCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    requireAtLeastOne(limit, "--limit");
    String text = String.join(" ", words);
    if (web) {
      return webFlags.serve(open(), WebFlags.page("/search", "q", text), console);
    }
    if (words.isEmpty()) {
      throw new UserException("There is nothing to look for", "Give a word or two: yaad search Beijing");
    }
    Lang side = lang == null ? null : Languages.named(lang, "--lang");
    SearchQuery query = new SearchQuery(text, side, filter.filter(),
        newest ? SearchQuery.Order.DATE : SearchQuery.Order.RELEVANCE, limit, after);
    try (Memory memory = openToRead()) {
      Concordance.Page page = new Concordance(memory).search(query);
      page.hits().forEach(hit -> print(text, hit));
      if (page.hits().isEmpty()) {
        console.say("Nothing found for \"" + text + "\" among " + memory.counts().units() + " units.");
        return Main.NOTHING;
      }
      if (page.next() != null && !json) {
        String count = page.count() >= Concordance.MOST_COUNTED ? "more than " + Concordance.MOST_COUNTED : "" + page.count();
        console.say(page.hits().size() + " of " + count + " hits; more: --limit N, or --after " + page.next());
      }
      return Main.OK;
    }
  }

  private void print(String text, Concordance.Hit hit) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("query", text);
      object.putAll(Rows.unit(hit.unit()));
      object.put("ur_marks", Rows.spans(hit.ur()));
      object.put("en_marks", Rows.spans(hit.en()));
      object.put("ur_probable", Rows.spans(hit.urProbable()));
      object.put("en_probable", Rows.spans(hit.enProbable()));
      console.json(object);
      return;
    }
    console.line(Rows.source(hit.unit()));
    console.line("  en  " + marked(hit.unit().en(), hit.en()));
    console.line("  ur  " + console.show(marked(hit.unit().ur(), hit.ur())));
  }

  private String marked(String text, List<Span> spans) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Span span : spans) {
      out.append(text, from, span.start()).append(console.mark(span.of(text)));
      from = span.end();
    }
    return out.append(text.substring(from)).toString();
  }
}
