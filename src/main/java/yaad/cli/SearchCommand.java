package yaad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.base.UserException;
import yaad.find.Concordance;
import yaad.find.SearchQuery;
import yaad.memory.Memory;
import yaad.memory.Place;
import yaad.memory.Unit;
import yaad.text.Lang;

/** {@code yaad search}: the concordance. */
@CommandLine.Command(
    name = "search",
    header = "Find every sentence with a word or phrase, beside its translation.",
    footer = {
      "  yaad search Beijing                  the script tells the language",
      "  yaad search بیجنگ                    any spelling finds every other",
      "  yaad search '\"دو طرفہ تعلقات\"'       a phrase",
      "  yaad search 'diplom*'                words that begin so",
      "  yaad search --ur صدر --en leader     one word in each text",
      "  yaad search --stems agree            agreed, agrees, agreeing ...",
      "  yaad search sadar                    Urdu in Latin letters, when no English word is found",
      "",
      "What was found stands in [brackets], what probably translates it in {braces}.",
      "  yaad search Beijing --web            on a page in the browser",
      ""
    })
final class SearchCommand extends Command {
  /** With fewer hits than this, a word in Latin letters may have been meant as Urdu. */
  private static final int LITTLE = 3;

  @Parameters(arity = "0..*", paramLabel = "TEXT", description = "What to look for; all words must be there.")
  private List<String> words = List.of();

  @Option(names = "--lang", paramLabel = "LANG", description = "Look on this side only: en or ur (default: by the script).")
  private @Nullable String lang;

  @Option(names = "--ur", paramLabel = "TEXT", description = "What the Urdu text must have, too.")
  private String ur = "";

  @Option(names = "--en", paramLabel = "TEXT", description = "What the English text must have, too.")
  private String en = "";

  @Option(names = "--stems", description = "Take every single word in all its forms.")
  private boolean stems;

  @Option(names = "--roman", description = "Latin letters spell Urdu words: sadar, wazir-e-azam. Tried without asking when little is found.")
  private boolean roman;

  @Option(names = "--context", paramLabel = "N", description = "Show the N units before and after each in its document.")
  private int context;

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
    if (text.isBlank() && ur.isBlank() && en.isBlank()) {
      throw new UserException("There is nothing to look for", "Give a word or two: yaad search Beijing");
    }
    Lang side = lang == null ? null : Languages.named(lang, "--lang");
    SearchQuery query = new SearchQuery(text, side, filter.filter(),
        newest ? SearchQuery.Order.DATE : SearchQuery.Order.RELEVANCE, limit, after)
        .withBoth(ur, en)
        .withWords(stems ? SearchQuery.Words.STEMS : roman ? SearchQuery.Words.ROMAN : SearchQuery.Words.EXACT);
    try (Memory memory = openToRead()) {
      Concordance concordance = new Concordance(memory);
      Concordance.Page page = concordance.search(query);
      page.readings().forEach(r -> console.say("Looked for: " + String.join(", ", r)));
      page.hits().forEach(hit -> print(memory, asked(), hit));
      int found = page.hits().size();
      if (found < LITTLE && page.next() == null && after == null && Concordance.mayBeRoman(query)) {
        Concordance.Page urdu = concordance.search(query.withWords(SearchQuery.Words.ROMAN));
        Set<UUID> shown = page.hits().stream().map(hit -> hit.unit().id()).collect(Collectors.toSet());
        List<Concordance.Hit> more = urdu.hits().stream().filter(hit -> !shown.contains(hit.unit().id())).toList();
        found += more.size();
        if (!more.isEmpty()) {
          console.say("In Urdu it may be: " + urdu.readings().stream().map(r -> String.join(", ", r)).collect(Collectors.joining(" + "))
              + (urdu.next() == null ? "" : " (more: --roman)"));
        }
        more.forEach(hit -> print(memory, asked(), hit));
      }
      if (found == 0) {
        console.say(after != null ? "There are no more hits."
            : "Nothing found for " + Console.quoted(asked()) + " among " + Count.of(memory.counts().units(), "unit") + ".");
        return Main.NOTHING;
      }
      if (page.next() != null && !json) {
        String count = page.count() >= Concordance.MOST_COUNTED ? "more than " + Concordance.MOST_COUNTED : "" + page.count();
        console.say(page.hits().size() + " of " + count + " hits; more: --limit N, or --after " + page.next());
      }
      return Main.OK;
    }
  }

  /** All that was asked for, on one line. */
  private String asked() {
    return Stream.concat(words.stream(), Stream.of(ur, en)).filter(s -> !s.isBlank()).collect(Collectors.joining(" "));
  }

  private List<Unit> around(Memory memory, Unit unit, boolean before) {
    Place place = unit.place();
    if (context <= 0 || place == null) {
      return List.of();
    }
    return memory.units().around(unit, context).stream()
        .filter(u -> u.place() != null && !u.id().equals(unit.id()) && (u.place().position() < place.position()) == before)
        .toList();
  }

  private void print(Memory memory, String text, Concordance.Hit hit) {
    List<Unit> before = around(memory, hit.unit(), true);
    List<Unit> behind = around(memory, hit.unit(), false);
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("query", text);
      object.putAll(Rows.unit(hit.unit()));
      object.put("ur_marks", Rows.spans(hit.ur()));
      object.put("en_marks", Rows.spans(hit.en()));
      object.put("ur_probable", Rows.spans(hit.urProbable()));
      object.put("en_probable", Rows.spans(hit.enProbable()));
      if (context > 0) {
        object.put("before", before.stream().map(Rows::unit).toList());
        object.put("after", behind.stream().map(Rows::unit).toList());
      }
      console.json(object);
      return;
    }
    console.line(Rows.source(hit.unit()));
    before.forEach(this::neighbour);
    console.line("  en  " + console.marked(hit.unit().en(), hit.en(), hit.enProbable()));
    console.line("  ur  " + console.show(console.marked(hit.unit().ur(), hit.ur(), hit.urProbable())));
    behind.forEach(this::neighbour);
  }

  private void neighbour(Unit unit) {
    console.line("   :  " + unit.en());
    console.line("   :  " + console.show(unit.ur()));
  }
}
