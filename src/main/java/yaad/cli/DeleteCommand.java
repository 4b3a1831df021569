package yaad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.Count;
import yaad.base.UserException;
import yaad.memory.Document;
import yaad.memory.Memory;
import yaad.memory.Unit;

/** {@code yaad delete}: takes units or a document pair out of the memory. */
@CommandLine.Command(
    name = "delete",
    header = "Take units, or a document pair with all of its units, out of the memory.",
    footer = {
      "  yaad delete 8c1f03aa 91bb20c4",
      "  yaad delete --document diplomacy-talks",
      "",
      "  yaad undo brings them back.",
      ""
    })
final class DeleteCommand extends Command {
  @Parameters(arity = "0..*", paramLabel = "ID", description = "The unit: four or more of the first or the last characters of its id.")
  private List<String> ids = List.of();

  @Option(names = "--document", paramLabel = "DOC", description = "A document pair: its name, a path, or the start of its id.")
  private @Nullable String document;

  @Option(names = "--json", description = "One JSON object a unit, as it was; or one for the document pair.")
  private boolean json;

  DeleteCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    if (ids.isEmpty() == (document == null)) {
      throw new UserException("It is not clear what is to be deleted", "Name units by their ids, or one document with --document");
    }
    try (Memory memory = open()) {
      if (document != null) {
        deleteDocument(memory, document);
      } else {
        deleteUnits(memory);
      }
      return Main.OK;
    }
  }

  private void deleteUnits(Memory memory) {
    List<Unit> gone = memory.write("delete", String.join(" ", ids), writer -> {
      List<Unit> units = new ArrayList<>();
      // All are looked up first: the same unit may be named twice.
      ids.forEach(id -> units.add(memory.units().find(id)));
      units.removeIf(unit -> !writer.delete(unit.id()));
      return units;
    });
    for (Unit unit : gone) {
      if (json) {
        console.json(Rows.unit(unit));
      } else {
        console.line("Deleted: %s", Rows.source(unit));
        console.line("  en  " + unit.en());
        console.line("  ur  " + console.show(unit.ur()));
      }
    }
  }

  private void deleteDocument(Memory memory, String wanted) {
    long before = memory.counts().units();
    Document gone = memory.write("delete", wanted, writer -> {
      Document found = memory.documents().find(wanted);
      writer.deleteDocument(found.id());
      return found;
    });
    long units = before - memory.counts().units();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("document", gone.name());
      object.put("id", gone.id().toString());
      object.put("units", units);
      console.json(object);
    } else {
      console.line("Deleted: %s with its %s", gone.name(), Count.of(units, "unit"));
    }
  }
}
