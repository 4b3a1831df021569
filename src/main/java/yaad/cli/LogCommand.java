package yaad.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import yaad.memory.Journal;
import yaad.memory.Memory;

/** {@code yaad log}: the journal. */
@CommandLine.Command(
    name = "log",
    header = "What was done to the memory, the newest first.",
    footer = {"  yaad log", "  yaad log --limit 100", "  yaad log --json", ""},
    description = "Times are UTC. yaad undo takes the newest change back that is not marked as taken back.%n")
final class LogCommand extends Command {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Option(names = "--limit", paramLabel = "N", description = "How many changes at most (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(names = "--json",
      description = "One JSON object a change: number, at, who, command, summary, added, changed, removed, undone_by, undoes.")
  private boolean json;

  LogCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    requireAtLeastOne(limit, "--limit");
    try (Memory memory = openToRead()) {
      List<Journal.Operation> operations = memory.journal().last(limit);
      for (Journal.Operation o : operations) {
        if (json) {
          console.json(row(o));
        } else {
          console.line("%s%s%s", headline(o), counts(o), o.undoneBy() == 0 || o.undoes() != 0 ? "" : ", taken back");
        }
      }
      return operations.isEmpty() ? Main.NOTHING : Main.OK;
    }
  }

  /** When, what and by whom, on one line for the eye. */
  static String headline(Journal.Operation o) {
    return String.format(Locale.ROOT, "%s  %s%s", TIME.format(o.at()), (o.command() + " " + o.summary()).strip(),
        o.who().isEmpty() ? "" : " (" + o.who() + ")");
  }

  private static String counts(Journal.Operation o) {
    List<String> parts = new ArrayList<>();
    count(parts, o.added(), "added");
    count(parts, o.changed(), "changed");
    count(parts, o.removed(), "removed");
    return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
  }

  private static void count(List<String> parts, int units, String what) {
    if (units > 0) {
      parts.add(String.format(Locale.ROOT, "%,d %s", units, what));
    }
  }

  /** An operation as a JSON object. */
  static Map<String, Object> row(Journal.Operation o) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("number", o.number());
    object.put("at", o.at().toString());
    object.put("who", o.who());
    object.put("command", o.command());
    object.put("summary", o.summary());
    object.put("added", o.added());
    object.put("changed", o.changed());
    object.put("removed", o.removed());
    object.put("undone_by", o.undoneBy());
    object.put("undoes", o.undoes());
    return object;
  }
}
