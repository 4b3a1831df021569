package yaad.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.align.WordLearner;
import yaad.base.Count;
import yaad.base.UserException;
import yaad.find.Concordance;
import yaad.find.SearchQuery;
import yaad.memory.Learned;
import yaad.memory.Memory;
import yaad.memory.UnitFilter;
import yaad.text.Lang;
import yaad.text.Script;

/** {@code yaad lexicon}: what the memory has learned of words. */
@CommandLine.Command(
    name = "lexicon",
    header = "What the memory has learned of a word from aligned sentences: its translations with counts and examples.",
    footer = {
      "  yaad lexicon تعلقات",
      "  yaad lexicon agreement --json",
      "  yaad lexicon muzakrat           Urdu in Roman letters",
      "  yaad lexicon --rebuild          learn all of it anew from the accepted units",
      ""
    },
    description = {
      "A count says how often the two stand for each other, as far as the sentences tell: hence the",
      "fractions. Doubtful and rejected units teach nothing; what was imported, edited or judged one",
      "by one is learned with --rebuild.",
      ""
    })
final class LexiconCommand extends Command {
  /** Units that teach. */
  private static final UnitFilter TEACHERS = UnitFilter.USABLE.withDoubtful(false);

  @Parameters(arity = "0..1", paramLabel = "WORD", description = "An Urdu or English word, in any form.")
  private @Nullable String word;

  @Option(names = "--rebuild", description = "Learn all words anew from the accepted units.")
  private boolean rebuild;

  @Option(names = "--limit", paramLabel = "N", description = "How many translations at most (default: ${DEFAULT-VALUE}).")
  private int limit = 8;

  @Option(names = "--examples", paramLabel = "N", description = "How many example sentences (default: ${DEFAULT-VALUE}).")
  private int examples = 2;

  @Option(names = "--json", description = "One JSON object: word, pairs, translations with stem, form, count and share.")
  private boolean json;

  LexiconCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    requireAtLeastOne(limit, "--limit");
    if (word != null && WordLearner.key(word, language(word)).isEmpty()) {
      throw new UserException("There is no word in \"" + word + "\"", "Give one: yaad lexicon agreement");
    }
    if (word != null && word.strip().split("\\s+").length > 1) {
      throw new UserException("\"" + word + "\" is more than one word",
          "Ask for one word at a time, or for the phrase in the sentences: yaad search \"" + word.strip() + "\"");
    }
    try (Memory memory = rebuild ? open() : openToRead()) {
      if (rebuild) {
        console.say(String.format(Locale.ROOT, "Learned from %,d sentence pairs.", memory.relearn(console.progress())));
      }
      return word == null ? summary(memory) : show(memory, word);
    }
  }

  private int summary(Memory memory) {
    long learned = memory.learned().pairs();
    long accepted = memory.units().count(TEACHERS);
    if (json) {
      console.json(Map.of("pairs", learned, "accepted", accepted));
      return learned == 0 ? Main.NOTHING : Main.OK;
    }
    console.line("Words learned from %,d sentence pairs. Look one up: yaad lexicon WORD", learned);
    if (accepted != learned) {
      console.say(Count.of(accepted, "pair is", "pairs are") + " accepted by now. Learn from all of them:  yaad lexicon --rebuild");
    }
    return learned == 0 ? Main.NOTHING : Main.OK;
  }

  private int show(Memory memory, String asked) {
    Concordance concordance = new Concordance(memory);
    Learned learned = memory.learned();
    String known = asked;
    List<Learned.Partner> partners = learned.partners(asked, language(asked), limit);
    if (partners.isEmpty() && Concordance.mayBeRoman(SearchQuery.of(asked))) {
      known = concordance.search(SearchQuery.of(asked).withWords(SearchQuery.Words.ROMAN).withLimit(1)).readings().stream()
          .flatMap(List::stream).filter(ur -> !learned.partners(ur, Lang.URDU, 1).isEmpty()).findFirst().orElse(asked);
      partners = learned.partners(known, language(known), limit);
    }
    Lang lang = language(known);
    if (!known.equals(asked)) {
      console.say("In Urdu it may be: " + console.show(known));
    }
    String word = known;
    List<Sample> samples = partners.stream().map(p -> sample(concordance, word, lang, p)).toList();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("word", known);
      object.put("lang", lang.tag());
      object.put("translations", samples.stream().map(LexiconCommand::row).toList());
      console.json(object);
    } else {
      samples.forEach(s -> console.line("%6.1f  %3.0f%%  %s", s.partner.count(), 100 * s.partner.share(), console.show(s.form)));
      Set<UUID> shown = new HashSet<>();
      samples.stream().flatMap(s -> s.hits.stream()).filter(hit -> shown.add(hit.unit().id())).limit(Math.max(0, examples))
          .forEach(this::print);
    }
    if (samples.isEmpty()) {
      console.say("The memory has not learned \"" + asked + "\" yet. Look in the sentences: yaad search " + asked
          + ", in the glossary: yaad term " + asked);
    }
    return samples.isEmpty() ? Main.NOTHING : Main.OK;
  }

  /**
   * A translation with a sentence in which it stands.
   *
   * @param form how it is written there, or its stem where no sentence was found
   */
  private record Sample(Learned.Partner partner, String form, List<Concordance.Hit> hits) {}

  private static Sample sample(Concordance concordance, String word, Lang lang, Learned.Partner partner) {
    // Numbers are learned by value, with this sign before them.
    String other = partner.word().replace("#", "");
    SearchQuery query = new SearchQuery("", null, TEACHERS, SearchQuery.Order.DATE, 1, null).withWords(SearchQuery.Words.STEMS);
    List<Concordance.Hit> hits = concordance.search(
        lang == Lang.URDU ? query.withBoth(word, other) : query.withBoth(other, word)).hits();
    String form = hits.stream()
        .flatMap(hit -> lang == Lang.URDU
            ? hit.en().stream().map(span -> span.of(hit.unit().en())) : hit.ur().stream().map(span -> span.of(hit.unit().ur())))
        .findFirst().orElse(other);
    return new Sample(partner, form, hits);
  }

  private void print(Concordance.Hit hit) {
    console.line(Rows.source(hit.unit()));
    console.line("  en  " + console.marked(hit.unit().en(), hit.en(), List.of()));
    console.line("  ur  " + console.show(console.marked(hit.unit().ur(), hit.ur(), List.of())));
  }

  private static Lang language(String word) {
    return Script.of(word).orElse(Lang.ENGLISH);
  }

  private static Map<String, Object> row(Sample sample) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("word", sample.partner.word());
    row.put("form", sample.form);
    row.put("count", Beads.round(sample.partner.count()));
    row.put("share", Beads.round(sample.partner.share()));
    return row;
  }
}
