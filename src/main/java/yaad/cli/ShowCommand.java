package yaad.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.base.UserException;
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
      "  yaad show diplomacy-talks --doubtful --left-out   what needs eyes, and what has no partner",
      "  yaad show --doubtful                              the same of all document pairs",
      "  yaad show diplomacy-talks --edit beads.json    to put beads right: change marks (approved,",
      "                                    rejected) or segments, then yaad align --beads beads.json",
      ""
    })
final class ShowCommand extends Command {
  @Parameters(arity = "0..1", paramLabel = "DOC", defaultValue = "",
      description = "A document pair's name, one of its paths, or the start of its id.")
  private String wanted = "";

  @Option(names = "--doubtful", description = "Only the beads that need a look.")
  private boolean doubtful;

  @Option(names = "--left-out", description = "Only the sentences that have no partner.")
  private boolean leftOut;

  @Option(names = "--json", description = "One JSON object a bead.")
  private boolean json;

  @Option(names = "--edit", paramLabel = "FILE", description = "Write the beads to FILE, to be put right and read back by yaad align --beads FILE.")
  private @Nullable Path edit;

  ShowCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    if (edit != null && wanted.isEmpty()) {
      throw new UserException("No document was named", "Name the one to put right: yaad show DOC --edit FILE");
    }
    try (Memory memory = openToRead()) {
      if (!wanted.isEmpty()) {
        Document document = memory.documents().find(wanted);
        if (edit != null) {
          return write(document, edit);
        }
        return found(show(document), "in " + document.name());
      }
      return doubtful || leftOut ? found(all(memory), "in the memory") : list(memory);
    }
  }

  private int list(Memory memory) {
    for (Documents.Summary d : memory.documents().list()) {
      if (json) {
        console.json(Rows.document(d));
      } else {
        console.line("%s: %s (%,d doubtful)", d.name(), Count.of(d.units(), "pair"), d.doubtful());
      }
    }
    return memory.counts().documents() == 0 ? Main.NOTHING : Main.OK;
  }

  /** The beads that are asked for of all documents, each document under its name. */
  private int all(Memory memory) {
    int shown = 0;
    for (Documents.Summary d : memory.documents().list()) {
      if (leftOut && d.beads() > d.units() || doubtful && d.doubtful() > 0) {
        if (!json) {
          console.line("%s:", d.name());
        }
        shown += show(memory.documents().find(d.id().toString()));
      }
    }
    return shown;
  }

  private int found(int shown, String where) {
    if (shown == 0) {
      console.say("No " + (leftOut ? "sentences without a partner " : "doubtful pairs ") + where + ".");
    }
    return shown == 0 ? Main.NOTHING : Main.OK;
  }

  /** Returns how many beads it showed. */
  private int show(Document document) {
    int shown = 0;
    for (Document.Row row : document.rows()) {
      Unit unit = row.unit();
      boolean asked = doubtful && unit != null && unit.doubtful() || leftOut && row.bead().isNull();
      if (asked || !(doubtful || leftOut)) {
        Beads.print(console, document, row, json);
        shown++;
      }
    }
    return shown;
  }

  /** All beads, since a doubtful one is often put right with the help of its neighbours. */
  private int write(Document document, Path file) {
    StringBuilder lines = new StringBuilder();
    document.rows().forEach(row -> lines.append(Beads.line(document, row)).append('\n'));
    try {
      Files.writeString(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be written", "Give another name or folder with --edit", e);
    }
    console.line("Wrote %s to %s", Count.of(document.rows().size(), "bead"), file);
    console.line("Next: set a mark to approved or rejected (draft takes it back), or change ur_segments and en_segments"
        + " (from, to), then:  yaad align --beads " + file);
    return Main.OK;
  }
}
