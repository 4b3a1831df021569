package yaad.cli;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.memory.Journal;
import yaad.memory.Memory;
import yaad.memory.Undone;

/** {@code yaad undo}: takes the last writes back. */
@CommandLine.Command(
    name = "undo",
    header = "Take back the last change to the memory.",
    footer = {"  yaad undo         take back the last change", "  yaad undo 3       take back the last three", ""})
final class UndoCommand extends Command {
  @Parameters(paramLabel = "N", defaultValue = "1", description = "How many changes to take back (default: 1).")
  private int count;

  UndoCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    requireAtLeastOne(count, "N");
    try (Memory memory = open()) {
      Undone undone = memory.undo(count);
      for (Journal.Operation o : undone.operations()) {
        console.line("Taken back: %s %s (%s)", o.command(), o.summary(), o.at());
      }
      console.line("The memory now has %s, %s, %s.", Count.of(undone.counts().units(), "unit"),
          Count.of(undone.counts().documents(), "document"), Count.of(undone.counts().concepts(), "concept"));
      return Main.OK;
    }
  }
}
