package yaad.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.memory.Document;
import yaad.memory.Documents;
import yaad.memory.Memory;
import yaad.memory.Unit;

/** {@code yaad show}: the alignment of a document pair, bead by bead. */
@CommandLine.Command(
    name = "show",
    header = "The alignment of a document pair, bead by bead, with the confidence of each.",
    footer = {
      "  yaad show                         the document pairs in the memory",
      "  yaad show diplomacy-talks         one of them, by name, path or start of its id",
      "  yaad show diplomacy-talks --doubtful",
      ""
    })
final class ShowCommand extends Command {
  @Parameters(arity = "0..1", paramLabel = "DOC", defaultValue = "",
      description = "A document pair's name, one of its paths, or the start of its id.")
  private String wanted = "";

  @Option(names = "--doubtful", description = "Only the beads that need a look.")
  private boolean doubtful;

  @Option(names = "--json", description = "One JSON object a bead.")
  private boolean json;

  ShowCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    try (Memory memory = openToRead()) {
      return wanted.isEmpty() ? list(memory) : show(memory.documents().find(wanted));
    }
  }

  private int list(Memory memory) {
    for (Documents.Summary d : memory.documents().list()) {
      if (json) {
        console.json(Rows.document(d));
      } else {
        console.line("%s: %,d pairs (%,d doubtful)", d.name(), d.units(), d.doubtful());
      }
    }
    return memory.counts().documents() == 0 ? Main.NOTHING : Main.OK;
  }

  private int show(Document document) {
    int shown = 0;
    for (Document.Row row : document.rows()) {
      Unit unit = row.unit();
      if (!doubtful || (unit != null && unit.doubtful())) {
        Beads.print(console, document, row, json);
        shown++;
      }
    }
    if (shown == 0) {
      console.say("No doubtful pairs in " + document.name() + ".");
    }
    return shown == 0 ? Main.NOTHING : Main.OK;
  }
}
