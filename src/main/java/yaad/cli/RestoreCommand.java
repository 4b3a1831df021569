package yaad.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.base.UserException;
import yaad.memory.Counts;
import yaad.memory.Memory;

/** {@code yaad restore}: puts a backup in the place of the memory. */
@CommandLine.Command(
    name = "restore",
    header = "Put a backup in the place of the memory. What was there is kept beside it.",
    footer = {
      "  yaad restore --list                            the backups that Yaad made by itself",
      "  yaad restore                                   the newest of them",
      "  yaad restore /media/usb/yaad-2026-11-22.db     one that you made with yaad backup",
      ""
    })
final class RestoreCommand extends Command {
  @Parameters(arity = "0..1", paramLabel = "BACKUP", description = "The backup (default: the newest beside the memory).")
  private @Nullable Path backup;

  @Option(names = "--list", description = "Only show which backups there are, the newest first.")
  private boolean list;

  @Option(names = "--json", description = "One JSON object: restored, kept, units; with --list one a backup.")
  private boolean json;

  RestoreCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    List<Path> backups = Memory.backups(memoryFile());
    if (list) {
      backups.forEach(this::show);
      if (backups.isEmpty()) {
        console.say("Yaad has made no backups of " + memoryFile() + " yet.");
      }
      return backups.isEmpty() ? Main.NOTHING : Main.OK;
    }
    if (backup == null && backups.isEmpty()) {
      throw new UserException("There is no backup beside the memory " + memoryFile(), "Name one that you made: yaad restore FILE");
    }
    Path chosen = backup == null ? backups.get(0) : backup;
    Optional<Path> aside = Memory.restore(chosen, memoryFile(), memoryOptions());
    try (Memory memory = openToRead()) {
      Counts counts = memory.counts();
      if (json) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("restored", chosen.toString());
        object.put("kept", aside.map(Path::toString).orElse(""));
        object.put("units", counts.units());
        console.json(object);
      } else {
        console.line("%s: %s, %s, %s from the backup %s", memory.file(), Count.of(counts.units(), "unit"),
            Count.of(counts.documents(), "document"), Count.of(counts.concepts(), "concept"), chosen);
        aside.ifPresent(old -> console.line("What was there is now %s", old));
      }
      return Main.OK;
    }
  }

  private void show(Path file) {
    if (json) {
      console.json(Map.of("backup", file.toString()));
    } else {
      console.line("%s", file);
    }
  }
}
