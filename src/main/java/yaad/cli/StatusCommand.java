package yaad.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import yaad.base.Count;
import yaad.memory.Counts;
import yaad.memory.Memory;
import yaad.memory.Statistics;

/** {@code yaad status}: what is in the memory. */
@CommandLine.Command(
    name = "status",
    header = "What is in the memory.",
    footer = {
      "  yaad status",
      "  yaad status --statistics     also words, origins, standings, clients, subject fields",
      "  yaad status --json",
      ""
    })
final class StatusCommand extends Command {
  @Option(names = "--json", description = "One JSON object: units, documents, concepts, doubtful, memory.")
  private boolean json;

  @Option(names = {"-s", "--statistics"}, description = "Count the units by what they are; takes some seconds for a million.")
  private boolean full;

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
        if (full) {
          object.put("statistics", row(memory.statistics()));
        }
        console.json(object);
        return Main.OK;
      }
      console.line("%s", memory.file());
      console.line("  %s (%,d doubtful) from %s", Count.of(counts.units(), "unit"), counts.doubtful(),
          Count.of(counts.documents(), "document pair"));
      console.line("  %s in the glossary", Count.of(counts.concepts(), "concept"));
      if (full) {
        print(memory, memory.statistics());
      }
      if (counts.units() == 0) {
        console.say("The memory is empty. Fill it: yaad align FOLDER, or yaad import FILE.tmx");
      }
      return Main.OK;
    }
  }

  private void print(Memory memory, Statistics s) {
    console.line("  %s in Urdu, %,d in English", Count.of(s.urWords(), "word"), s.enWords());
    list("came in", s.origins());
    list("standing", s.statuses());
    list("clients", s.clients());
    list("subject fields", s.domains());
    list("made by", s.creators());
    if (s.first().isPresent() && s.last().isPresent()) {
      console.line("  made since %s, last changed %s", day(s.first().get()), day(s.last().get()));
    }
    List<Path> backups = Memory.backups(memory.file());
    console.line("  %,.1f MB%s", s.bytes() / 1e6, backups.isEmpty() ? "" : "; newest backup: " + backups.get(0));
  }

  private void list(String what, Map<?, Long> counts) {
    if (!counts.isEmpty()) {
      console.line("  " + what + ": " + counts.entrySet().stream()
          .map(e -> console.show(name(e.getKey())) + String.format(Locale.ROOT, " %,d", e.getValue()))
          .collect(Collectors.joining(", ")));
    }
  }

  private static String name(Object key) {
    return key instanceof Enum<?> e ? e.name().toLowerCase(Locale.ROOT) : key.toString();
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private static Map<String, Object> row(Statistics s) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("ur_words", s.urWords());
    object.put("en_words", s.enWords());
    object.put("origins", named(s.origins()));
    object.put("statuses", named(s.statuses()));
    object.put("clients", s.clients());
    object.put("domains", s.domains());
    object.put("creators", s.creators());
    object.put("first", s.first().map(Instant::toString).orElse(""));
    object.put("last", s.last().map(Instant::toString).orElse(""));
    object.put("bytes", s.bytes());
    return object;
  }

  private static Map<String, Long> named(Map<?, Long> counts) {
    Map<String, Long> named = new LinkedHashMap<>();
    counts.forEach((key, count) -> named.put(name(key), count));
    return named;
  }
}
