package yaad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import yaad.memory.Health;
import yaad.memory.Memory;

/** {@code yaad verify}: whether everything in the memory is what was stored. */
@CommandLine.Command(
    name = "verify",
    header = "Look whether everything in the memory is what was stored.",
    footer = {
      "  yaad verify",
      "  yaad verify --repair       make the indexes anew from the texts, where only they are wrong",
      "  yaad verify --accept       go on with what is there, after the newest changes were lost",
      "",
      "  To bring the newest backup back: yaad restore",
      ""
    },
    description = "Exit code 0 when the memory is sound, 2 when it is not.%n")
final class VerifyCommand extends Command {
  @Option(names = "--repair", description = "Make the indexes anew, then look again.")
  private boolean repair;

  @Option(names = "--accept", description = "Take what is there for all there is, then look.")
  private boolean accept;

  @Option(names = "--json", description = "One JSON object: sound, units, problems, repairable, memory.")
  private boolean json;

  VerifyCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    if (accept) {
      try (Memory memory = open()) {
        memory.accept();
      }
    }
    if (repair) {
      try (Memory memory = open()) {
        memory.repair();
      }
    }
    try (Memory memory = openToVerify()) {
      Health health = memory.verify();
      List<String> problems = new ArrayList<>();
      memory.trouble().ifPresent(problems::add);
      problems.addAll(health.problems());
      if (json) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sound", problems.isEmpty());
        object.put("units", health.units());
        object.put("problems", problems);
        object.put("repairable", health.repairable());
        object.put("memory", memory.file().toString());
        console.json(object);
      } else {
        print(memory, health, problems);
      }
      return problems.isEmpty() ? Main.OK : Main.USER;
    }
  }

  private void print(Memory memory, Health health, List<String> problems) {
    if (problems.isEmpty()) {
      console.line("%s is sound: %,d units and earlier versions of units are what was stored.", memory.file(), health.units());
      return;
    }
    problems.forEach(p -> console.line("%s.", p));
    if (memory.trouble().isPresent()) {
      console.say(NEXT);
    } else if (health.repairable()) {
      console.say("The texts are sound; the indexes are made anew from them by: yaad verify --repair");
    } else if (Memory.backups(memory.file()).isEmpty()) {
      console.say("There is no backup of Yaad's own beside the memory. Bring one that you made back: yaad restore FILE. What can "
          + "still be read can be exported: yaad export FILE.tmx");
    } else {
      console.say("Bring the newest backup back: yaad restore (yaad restore --list shows which there are).");
    }
  }
}
