package yaad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import yaad.base.Count;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.memory.Upkeep;

/** {@code yaad dedupe}: makes one unit of several with the same texts. */
@CommandLine.Command(
    name = "dedupe",
    header = "Make one unit of several whose two texts are the same.",
    footer = {
      "  yaad dedupe -n         only show which are the same",
      "  yaad dedupe            merge them; yaad undo takes all of it back",
      "  yaad dedupe --all      also sentences that several documents repeat",
      "",
      "  What is kept learns the properties, notes, use and standing of the others. A sentence that",
      "  occurs in several documents keeps its places, as its neighbours there make matches better.",
      ""
    },
    description = "Exit code 1 when nothing is there twice.%n")
final class DedupeCommand extends Command {
  @Option(names = {"-n", "--dry-run"}, description = "Show what would be merged and store nothing.")
  private boolean dryRun;

  @Option(names = "--all", description = "Keep one only, even of sentences that stand in several documents.")
  private boolean all;

  @Option(names = "--limit", paramLabel = "N", description = "Show so many of them (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(names = "--json", description = "One JSON object a group: kept, merged (ids), unit; then one that counts.")
  private boolean json;

  private int shown;

  DedupeCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    try (Memory memory = dryRun ? openToRead() : open()) {
      Upkeep.Plan plan = new Upkeep(memory, console.progress()).merging(all, this::print);
      int gone = plan.size() == 0 || dryRun ? 0 : plan.store("dedupe", plan.size() + " sentences");
      if (json) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("groups", plan.size());
        object.put("removed", gone);
        console.json(object);
      } else if (plan.size() == 0) {
        console.say("No sentence pair is there twice" + (all ? "." : ", but for those that documents repeat (--all)."));
      } else {
        if (plan.size() > limit) {
          console.say(String.format(Locale.ROOT, "... and %,d more (--limit N shows more)", plan.size() - limit));
        }
        console.line(dryRun
            ? Count.of(plan.size(), "sentence pair is", "sentence pairs are") + " there more than once. Without -n the copies are merged."
            : Count.of(plan.size(), "sentence pair was", "sentence pairs were") + " there more than once; "
                + Count.of(gone, "unit") + " merged into others. yaad undo takes it back.");
      }
      return plan.size() == 0 ? Main.NOTHING : Main.OK;
    }
  }

  private void print(Unit kept, List<Unit> others) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("kept", kept.id().toString());
      object.put("merged", others.stream().map(u -> u.id().toString()).toList());
      object.put("unit", Rows.unit(kept));
      console.json(object);
    } else if (shown++ < limit) {
      console.line(Rows.source(kept) + String.format(Locale.ROOT, "  and %d more:", others.size()));
      console.line("  en  " + kept.en());
      console.line("  ur  " + console.show(kept.ur()));
      others.forEach(u -> console.line("  merged: " + Rows.source(u)));
    }
  }
}
