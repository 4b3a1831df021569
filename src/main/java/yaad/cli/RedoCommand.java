package yaad.cli;

import picocli.CommandLine;
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
      console.line("The memory now has %,d units, %,d documents, %,d concepts.", redone.counts().units(),
          redone.counts().documents(), redone.counts().concepts());
      return Main.OK;
    }
  }
}
