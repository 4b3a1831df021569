package yaad.cli;

import picocli.CommandLine;
import yaad.base.Count;
import yaad.memory.Journal;
import yaad.memory.Memory;
import yaad.memory.Undone;

/** {@code yaad redo}: does again what was taken back. */
@CommandLine.Command(
    name = "redo",
    header = "Do again what yaad undo took back last, as long as nothing else was done since.",
    footer = {"  yaad redo", ""})
final class RedoCommand extends Command {
  RedoCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    try (Memory memory = open()) {
      Undone redone = memory.redo();
      for (Journal.Operation o : redone.operations()) {
        console.line("Done again: %s %s", o.command(), o.summary());
      }
      console.line("The memory now has %s, %s, %s.", Count.of(redone.counts().units(), "unit"),
          Count.of(redone.counts().documents(), "document"), Count.of(redone.counts().concepts(), "concept"));
      return Main.OK;
    }
  }
}
