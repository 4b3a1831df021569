package yaad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.UserException;
import yaad.find.Glossary;
import yaad.find.TermExamples;
import yaad.find.TermFinder;
import yaad.find.TermHit;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;
import yaad.text.Script;

/** {@code yaad term}: looks a term up, or changes the glossary. */
@CommandLine.Command(
    name = "term",
    header = "Look a term up in the glossary: in Urdu, in English, or Urdu in Roman letters.",
    footer = {
      "  yaad term putin                      also: yaad term پیوٹن, yaad term wazir e azam",
      "  yaad term ceasefire --examples 3     with sentences from the memory",
      "  yaad term --web                      the glossary on a page: browse, edit, approve suggestions",
      "  yaad term --add \"trade deal=تجارتی معاہدہ\" --field economy",
      "  yaad term پوتن --status deprecated   never use this form again",
      "  yaad term person-putin --edit --note \"one spelling in a text\"",
      "  yaad term person-putin --delete      (yaad undo takes any change back)",
      ""
    },
    description = "Exit code 1 when nothing is found.%n")
final class TermCommand extends Command {
  @Parameters(arity = "0..*", paramLabel = "TEXT", description = "The term; with --edit and --delete also a concept's id.")
  private List<String> words = List.of();

  @Option(names = "--examples", arity = "0..1", fallbackValue = "1", defaultValue = "0", paramLabel = "N",
      description = "Show so many sentence pairs with each term (1 when no number is given).")
  private int examples;

  @Option(names = {"-k", "--limit"}, paramLabel = "N", defaultValue = "10", description = "At most so many concepts (default: 10).")
  private int limit;

  @Option(names = "--web", order = 80, description = "Browse and edit the glossary on a page in the browser.")
  private boolean web;

  @Mixin
  private WebFlags webFlags = new WebFlags();

  @Option(names = "--json", description = "One JSON object a concept: id, ref, field, definition, en, ur, how, score, ...")
  private boolean json;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private @Nullable Deed deed;

  /** What is to be done, one thing at a time. */
  static final class Deed {
    @Option(names = "--add", paramLabel = "EN=UR", description = "Add a pair of terms.")
    private @Nullable String pair;

    @Option(names = "--edit", description = "Change the concept that TEXT names, by the options below.")
    private boolean edit;

    @Option(names = "--rename", paramLabel = "NEW", description = "Write the term TEXT in this way from now on.")
    private @Nullable String rename;

    @Option(names = "--delete", description = "Delete the concept, when TEXT is its id, or else the term TEXT.")
    private boolean delete;
  }

  @Option(names = "--status", paramLabel = "S", description = "Set the standing of the term TEXT, or of what --add adds: ${COMPLETION-CANDIDATES}.")
  private @Nullable TermStatus status;

  @Option(names = "--concept", paramLabel = "ID", defaultValue = "", description = "The concept that is meant, where several have the term.")
  private String concept = "";

  @Option(names = "--new", description = "With --add: a concept of its own, although the English term is known in another sense.")
  private boolean alone;

  @Option(names = "--field", paramLabel = "F", description = "Subject field.")
  private @Nullable String field;

  @Option(names = "--definition", paramLabel = "D", description = "What it means.")
  private @Nullable String definition;

  @Option(names = "--client", paramLabel = "C", description = "Whom it is for.")
  private @Nullable String client;

  @Option(names = "--project", paramLabel = "P", description = "What piece of work it is for.")
  private @Nullable String project;

  @Option(names = "--note", paramLabel = "N", description = "A remark.")
  private @Nullable String note;

  @Option(names = "--source", paramLabel = "S", description = "Where it comes from.")
  private @Nullable String source;

  @Option(names = "--keep", negatable = true, description = "The English form stays as it is in Urdu (do not translate).")
  private @Nullable Boolean keep;

  @Option(names = "--pos", paramLabel = "P", defaultValue = "", description = "With --add: noun, proper noun, adjective, verb, adverb, phrase.")
  private String pos = "";

  @Option(names = "--gender", paramLabel = "G", defaultValue = "", description = "With --add: m or f, of the Urdu term.")
  private String gender = "";

  @Option(names = "--type", paramLabel = "T", defaultValue = "",
      description = "With --add: full form, short form, acronym, transliteration.")
  private String type = "";

  TermCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    String text = String.join(" ", words).strip();
    Deed wanted = deed == null ? new Deed() : deed;
    if (web) {
      try (Memory memory = open()) {
        return webFlags.serve(memory, WebFlags.page("/terms", "q", text), console);
      }
    }
    if (wanted.pair != null) {
      return add(wanted.pair);
    }
    if (text.isEmpty()) {
      throw new UserException("There is no term to look up", "Give one: yaad term putin");
    }
    if (wanted.delete) {
      return delete(text);
    }
    if (wanted.edit) {
      try (Memory memory = open()) {
        return report(new Glossary(memory).edit(text, this::shaped));
      }
    }
    if (wanted.rename != null || status != null) {
      return editTerm(text, wanted.rename);
    }
    return look(text);
  }

  private int look(String text) {
    requireAtLeastOne(limit, "--limit");
    try (Memory memory = openToRead()) {
      List<TermHit> hits = new ArrayList<>();
      memory.concepts().withRef(text).forEach(c -> c.terms().stream().findFirst()
          .ifPresent(t -> hits.add(new TermHit(c, t, TermHit.How.EXACT, 1))));
      List<UUID> named = hits.stream().map(h -> h.concept().id()).toList();
      new TermFinder(memory).find(text, limit).stream().filter(h -> !named.contains(h.concept().id())).forEach(hits::add);
      for (TermHit hit : hits) {
        print(hit, examples > 0 ? new TermExamples(memory).of(hit.concept(), examples) : List.of());
      }
      if (hits.isEmpty()) {
        console.say("The glossary has nothing like " + Console.quoted(text) + ". Add it: yaad term --add \"ENGLISH=URDU\"");
      }
      return hits.isEmpty() ? Main.NOTHING : Main.OK;
    }
  }

  private void print(TermHit hit, List<TermExamples.Example> shown) {
    if (json) {
      Map<String, Object> object = ConceptRows.json(hit.concept());
      object.put("how", hit.how().name().toLowerCase(Locale.ROOT));
      object.put("score", Beads.round(hit.score()));
      object.put("term", hit.term().text());
      if (examples > 0) {
        object.put("examples", shown.stream().map(ConceptRows::json).toList());
      }
      console.json(object);
      return;
    }
    ConceptRows.print(console, hit.concept(), how(hit));
    shown.forEach(example -> ConceptRows.print(console, example));
  }

  private static String how(TermHit hit) {
    String name = hit.how().name().toLowerCase(Locale.ROOT);
    String sure = hit.how().isSure() ? name : String.format(Locale.ROOT, "%s %.0f%%", name, 100 * hit.score());
    return hit.term().status().compareTo(TermStatus.ADMITTED) > 0
        ? sure + ", " + ConceptRows.name(hit.term().status()) : sure;
  }

  private int add(String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      throw new UserException("\"" + pair + "\" has no = in it", "Write English=Urdu, as in --add \"trade deal=تجارتی معاہدہ\"");
    }
    requireOneOf(gender, "--gender", List.of("m", "f"));
    requireOneOf(pos, "--pos", Term.PARTS_OF_SPEECH);
    requireOneOf(type, "--type", Term.TYPES);
    Glossary.Manner manner = new Glossary.Manner(Optional.ofNullable(status), pos, gender, type);
    String left = pair.substring(0, equals);
    String right = pair.substring(equals + 1);
    boolean urduFirst = Script.of(left).equals(Optional.of(Lang.URDU)) && Script.of(right).equals(Optional.of(Lang.ENGLISH));
    try (Memory memory = open()) {
      return report(new Glossary(memory).add(
          urduFirst ? right : left, urduFirst ? left : right, manner, alone, concept, this::shaped));
    }
  }

  private static void requireOneOf(String given, String option, List<String> allowed) {
    if (!given.isEmpty() && !allowed.contains(given)) {
      throw new UserException(option + " is \"" + given + "\"", "Give one of these: " + String.join(", ", allowed));
    }
  }

  private int editTerm(String text, @Nullable String newText) {
    try (Memory memory = open()) {
      return report(new Glossary(memory).editTerm(text, concept, t -> {
        TermStatus standing = status;
        var renamed = newText == null ? t : t.withText(newText.strip());
        return standing == null ? renamed : renamed.withStatus(standing);
      }));
    }
  }

  private int delete(String text) {
    try (Memory memory = open()) {
      Concept was = new Glossary(memory).delete(text, concept);
      console.line("Deleted: %s. It was:", text);
      ConceptRows.print(console, was, "");
      return Main.OK;
    }
  }

  private int report(Glossary.Result result) {
    if (json) {
      Map<String, Object> object = ConceptRows.json(result.concept());
      object.put("changed", result.changed());
      console.json(object);
      return Main.OK;
    }
    ConceptRows.print(console, result.concept(), result.changed() ? "saved" : "unchanged");
    return Main.OK;
  }

  private Concept shaped(Concept c) {
    return new Concept(c.id(), c.ref(), or(field, c.field()), or(definition, c.definition()), or(client, c.client()),
        or(project, c.project()), or(note, c.note()), or(source, c.source()), keep == null ? c.doNotTranslate() : keep,
        c.terms(), c.stamp());
  }

  private static String or(@Nullable String given, String present) {
    return given == null ? present : given.strip();
  }
}
