package yaad.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import yaad.memory.Counts;
import yaad.memory.Memory;

/** {@code yaad status}: what is in the memory. */
@CommandLine.Command(
    name = "status",
    header = "What is in the memory.",
    footer = {"  yaad status", "  yaad status --json", ""})
final class StatusCommand extends Command {
  @Option(names = "--json", description = "One JSON object: units, documents, concepts, doubtful, memory.")
  private boolean json;

  StatusCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    try (Memory memory = openToRead()) {
      Counts counts = memory.counts();
      if (json) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("units", counts.units());
        object.put("documents", counts.documents());
        object.put("concepts", counts.concepts());
        object.put("doubtful", counts.doubtful());
        object.put("memory", memory.file().toString());
        console.json(object);
        return Main.OK;
      }
      console.line("%s", memory.file());
      console.line("  %,d units (%,d doubtful) from %,d document pairs", counts.units(), counts.doubtful(),
          counts.documents());
      console.line("  %,d concepts in the glossary", counts.concepts());
      if (counts.units() == 0) {
        console.say("The memory is empty. Fill it: yaad align FOLDER, or yaad import FILE.tmx");
      }
      return Main.OK;
    }
  }
}
