package yaad.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yaad.base.Count;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.memory.Upkeep;
import yaad.text.Cleaning;
import yaad.text.Lang;

/** {@code yaad clean}: offers clean-ups that no reader could see. */
@CommandLine.Command(
    name = "clean",
    header = "Find look-alike letters, invisible characters and stray spaces in the units, and put them right.",
    footer = {
      "  yaad clean                 show what could be cleaned; nothing changes",
      "  yaad clean --apply         clean; yaad undo takes all of it back",
      "  yaad clean --document diplomacy-talks --apply",
      "",
      "  Only what no reader could see: Arabic ي ك ه for Urdu ی ک ہ, drawn shapes of letters, zero-width",
      "  characters without effect, spaces at the ends or more than one. Quoted Arabic with its vowel",
      "  signs is left alone. For spelling and punctuation: yaad check.",
      ""
    },
    description = "Exit code 1 when there is nothing to clean.%n")
final class CleanCommand extends Command {
  @Option(names = "--apply", description = "Clean what is found.")
  private boolean apply;

  @Mixin
  private RewriteOutput output = new RewriteOutput();

  @Mixin
  private FilterOptions filter = new FilterOptions();

  CleanCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    try (Memory memory = apply ? open() : openToRead()) {
      Map<Cleaning.Kind, Integer> texts = new EnumMap<>(Cleaning.Kind.class);
      RewriteOutput.Printer printer = output.printer(console);
      Upkeep.Plan plan = new Upkeep(memory, console.progress())
          .rewriting(filter.filter(), CleanCommand::clean, (before, after) -> {
            for (Lang lang : Lang.values()) {
              Set<Cleaning.Kind> kinds = Cleaning.of(before.text(lang), lang).kinds();
              kinds.forEach(kind -> texts.merge(kind, 1, Integer::sum));
              if (!kinds.isEmpty()) {
                printer.print(before, after, lang, lang.tag() + ": " + kinds.stream().map(CleanCommand::words).collect(Collectors.joining(", ")));
              }
            }
          });
      int changed = plan.size() == 0 || !apply ? 0 : plan.store("clean", Count.of(plan.size(), "unit"));
      report(plan.size(), changed, texts, printer);
      return plan.size() == 0 ? Main.NOTHING : Main.OK;
    }
  }

  private static Unit clean(Unit unit) {
    String ur = Cleaning.of(unit.ur(), Lang.URDU).text();
    String en = Cleaning.of(unit.en(), Lang.ENGLISH).text();
    return unit.withText(Lang.URDU, ur).withText(Lang.ENGLISH, en);
  }

  private void report(int found, int changed, Map<Cleaning.Kind, Integer> texts, RewriteOutput.Printer printer) {
    if (output.isJson()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("found", found);
      object.put("changed", changed);
      texts.forEach((kind, n) -> object.put(kind.name().toLowerCase(Locale.ROOT), n));
      console.json(object);
      return;
    }
    if (found == 0) {
      console.say("There is nothing to clean.");
      return;
    }
    printer.rest(texts.values().stream().mapToInt(Integer::intValue).sum());
    texts.forEach((kind, n) -> console.line("%s: in %s", words(kind), Count.of(n, "text")));
    if (apply) {
      console.line(Count.of(changed, "unit") + " cleaned. yaad undo takes it back.");
    } else {
      console.line(Count.of(found, "unit") + " can be cleaned. To do it: yaad clean --apply");
    }
  }

  private static String words(Cleaning.Kind kind) {
    return switch (kind) {
      case LETTERS -> "look-alike letters";
      case HIDDEN -> "invisible characters";
      case SPACES -> "stray spaces";
    };
  }
}
