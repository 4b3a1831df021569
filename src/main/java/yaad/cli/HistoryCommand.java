package yaad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.memory.Journal;
import yaad.memory.Memory;
import yaad.memory.Unit;

/** {@code yaad history}: what happened to a unit. */
@CommandLine.Command(
    name = "history",
    header = "What happened to a unit: every change to it, by whom and when; also of a deleted one.",
    footer = {"  yaad history 8c1f03aa", "  yaad history 8c1f03aa --json", ""})
final class HistoryCommand extends Command {
  @Parameters(paramLabel = "ID", description = "The unit: four or more of the first or the last characters of its id.")
  private @Nullable String id;

  @Option(names = "--json", description = "One JSON object a change: number, at, who, command, summary, deleted, unit.")
  private boolean json;

  HistoryCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    try (Memory memory = openToRead()) {
      UUID unit = memory.journal().find(given(id));
      List<Journal.Version> versions = memory.journal().history(unit);
      if (!json) {
        console.line("%s", unit);
      }
      Unit before = null;
      for (Journal.Version version : versions) {
        if (json) {
          console.json(row(version));
        } else {
          print(version, before);
        }
        before = version.unit();
      }
      return Main.OK;
    }
  }

  private static Map<String, Object> row(Journal.Version version) {
    Map<String, Object> object = new LinkedHashMap<>(LogCommand.row(version.operation()));
    Unit unit = version.unit();
    object.put("deleted", unit == null);
    if (unit != null) {
      object.put("unit", Rows.unit(unit));
    }
    return object;
  }

  /** The change and what it made different; all of the unit when it was not there before. */
  private void print(Journal.Version version, @Nullable Unit before) {
    Journal.Operation o = version.operation();
    Unit now = version.unit();
    console.line("%s%s", LogCommand.headline(o), now == null ? ": deleted" : "");
    if (now == null) {
      return;
    }
    if (before == null || !before.en().equals(now.en())) {
      console.line("    en  " + now.en());
    }
    if (before == null || !before.ur().equals(now.ur())) {
      console.line("    ur  " + console.show(now.ur()));
    }
    if (before == null || before.status() != now.status() || before.doubtful() != now.doubtful()) {
      console.line("    " + now.status().name().toLowerCase(Locale.ROOT) + (now.doubtful() ? ", doubtful" : ""));
    }
    if (before != null && !before.stamp().creator().equals(now.stamp().creator())) {
      console.line("    made by " + now.stamp().creator());
    }
    TreeSet<String> names = new TreeSet<>(now.attributes().keySet());
    if (before != null) {
      names.addAll(before.attributes().keySet());
    }
    for (String name : names) {
      String value = now.attributes().getOrDefault(name, "");
      if (before == null || !value.equals(before.attributes().getOrDefault(name, ""))) {
        console.line("    " + name + ": " + (value.isEmpty() ? "(taken away)" : console.show(value)));
      }
    }
  }
}
