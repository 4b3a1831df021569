package yaad.check;

import java.util.Set;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Consumer;
import yaad.memory.Document;
import yaad.memory.Documents;
import yaad.memory.Memory;
import yaad.memory.Place;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;

/**
 * What a memory holds: its articles as wholes, so that places are places in their files, then the units that come from no
 * article or were edited since. One article is in the heap at a time.
 */
public final class MemoryMaterial implements Material {
  private final Memory memory;

  public MemoryMaterial(Memory memory) {
    this.memory = memory;
  }

  @Override
  public void each(Consumer<Sheet> each) {
    Set<UUID> shown = new HashSet<>();
    for (Documents.Summary summary : memory.documents().list()) {
      Document document = memory.documents().find(summary.id().toString());
      Set<Integer> edited = new HashSet<>();
      for (int i = 0; i < document.rows().size(); i++) {
        Document.Row row = document.rows().get(i);
        Unit unit = row.unit();
        if (unit != null && unit.ur().equals(row.ur()) && unit.en().equals(row.en())) {
          shown.add(unit.id());
        } else if (unit != null) {
          edited.add(i);
        }
      }
      each.accept(Sheet.articles(document.name(), file(document.urPath(), document), document.ur(),
          file(document.enPath(), document), document.en(), document.beads(), edited));
    }
    int[] number = {0};
    memory.units().each(UnitFilter.USABLE, unit -> {
      number[0]++;
      if (!shown.contains(unit.id())) {
        Place place = unit.place();
        String name = place != null ? place.document() : memory.file().toString();
        int line = place != null ? place.position() + 1 : number[0];
        each.accept(Sheet.unit(name, line, unit.id().toString(), unit.ur(), unit.en()));
      }
    });
  }

  private static String file(String path, Document document) {
    return path.isEmpty() ? document.name() : path;
  }

  /** An upper bound: the units that stand in articles are counted as well. */
  @Override
  public long size() {
    return memory.documents().list().size() + memory.units().count(UnitFilter.USABLE);
  }
}
