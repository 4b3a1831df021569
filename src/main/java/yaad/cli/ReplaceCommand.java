package yaad.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.base.UserException;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.memory.Upkeep;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Replacement;
import yaad.text.Script;

/** {@code yaad replace}: one word for another in all units. */
@CommandLine.Command(
    name = "replace",
    header = "Put one word or phrase in the place of another, in all units.",
    footer = {
      "  yaad replace -n بیجینگ بیجنگ                  only show what would change",
      "  yaad replace بیجینگ بیجنگ                     do it; yaad undo takes all of it back",
      "  yaad replace --folded 'foreign office' 'Ministry of Foreign Affairs'",
      "  yaad replace --client Dawn 'per cent' percent",
      "",
      "  The script of FIND tells the side. The other side is not touched.",
      ""
    },
    description = "Exit code 1 when nothing is found.%n")
final class ReplaceCommand extends Command {
  @Parameters(index = "0", paramLabel = "FIND", description = "What to look for: whole words.")
  private @Nullable String find;

  @Parameters(index = "1", paramLabel = "WITH", description = "What to write there; '' takes it out.")
  private @Nullable String with;

  @Option(names = {"-n", "--dry-run"}, description = "Show what would change and store nothing.")
  private boolean dryRun;

  @Option(names = "--folded", description = "Any spelling: marks, look-alike letters, capitals, spaces and quotes make no difference.")
  private boolean folded;

  @Option(names = "--inside", description = "Also within longer words.")
  private boolean inside;

  @Option(names = "--lang", paramLabel = "LANG", description = "The side: en or ur (default: by the script of FIND).")
  private @Nullable String lang;

  @Mixin
  private RewriteOutput output = new RewriteOutput();

  @Mixin
  private FilterOptions filter = new FilterOptions();

  ReplaceCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    Replacement replacement = replacement(given(find), given(with));
    Lang side = replacement.lang();
    try (Memory memory = dryRun ? openToRead() : open()) {
      RewriteOutput.Printer printer = output.printer(console);
      Upkeep.Plan plan = new Upkeep(memory, console.progress()).rewriting(
          filter.filter(), unit -> unit.withText(side, replacement.apply(unit.text(side))),
          (before, after) -> printer.print(before, after, side, ""));
      int changed = plan.size() == 0 || dryRun ? 0 : plan.store("replace", given(find) + " -> " + given(with));
      if (output.isJson()) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("found", plan.size());
        object.put("changed", changed);
        console.json(object);
      } else if (plan.size() == 0) {
        console.say("Nothing found for \"" + given(find) + "\" among " + Count.of(memory.counts().units(), "unit")
            + (folded ? "." : ", as it stands; --folded finds other spellings, --inside parts of words."));
      } else {
        printer.rest(plan.size());
        console.line(dryRun ? Count.of(plan.size(), "unit") + " would change. Without -n it is done."
            : Count.of(changed, "unit") + " changed. yaad undo takes it back.");
      }
      return plan.size() == 0 ? Main.NOTHING : Main.OK;
    }
  }

  private Replacement replacement(String what, String by) {
    Lang side = lang != null ? Languages.named(lang, "--lang")
        : Script.of(what).orElseThrow(() -> new UserException(
            "\"" + what + "\" does not tell in which language to look", "Say it with --lang ur or --lang en"));
    if (what.isEmpty() || folded && Fold.key(what, side, Level.SEARCH).isEmpty()) {
      throw new UserException("There is no word to look for in \"" + what + "\"", "Give a word, or leave --folded out");
    }
    return new Replacement(side, what, by, folded, inside);
  }
}
