package yaad.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.memory.Memory;

/** {@code yaad backup}: a verified copy of the memory. */
@CommandLine.Command(
    name = "backup",
    header = "Copy the memory to a file, check the copy, and only then put it in place.",
    footer = {
      "  yaad backup /media/usb/yaad-2026-11-22.db",
      "",
      "  To go back to it: yaad restore /media/usb/yaad-2026-11-22.db. To look into it:",
      "  yaad status --memory /media/usb/yaad-2026-11-22.db",
      ""
    })
final class BackupCommand extends Command {
  @Parameters(paramLabel = "FILE", description = "The file to write; an older backup there is replaced.")
  private @Nullable Path target;

  BackupCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    try (Memory memory = openToRead()) {
      Path file = given(target);
      memory.backup(file);
      console.line("%s: %s, checked.", file, Count.of(memory.counts().units(), "unit"));
      return Main.OK;
    }
  }
}
