package yaad.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;
import yaad.text.Lang;

/** Applies the suggestions that are right wherever their check fires, and no others. */
public final class Fixes {
  private Fixes() {}

  /**
   * A text before and after.
   *
   * @param where the file, or the unit's id
   * @param side which text of a unit it is
   * @param before the text as it was
   * @param after the text with the fixes
   * @param fixes how many were applied
   */
  public record Fixed(String where, Lang side, String before, String after, int fixes) {
    /** An Urdu text. */
    public Fixed(String where, String before, String after, int fixes) {
      this(where, Lang.URDU, before, after, fixes);
    }
  }

  /**
   * The text with the safe suggestions in the place of what they replace. Of two that overlap the first is applied; the other
   * shows again in the next run.
   *
   * @param findings findings in this text, their offsets counted from its start
   */
  public static Fixed apply(String where, String text, List<Finding> findings) {
    List<Finding> safe = findings.stream().filter(Finding::safe).sorted(Comparator.comparingInt(Finding::start)).toList();
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    int n = 0;
    for (Finding f : safe) {
      if (f.start() >= at && f.end() <= text.length() && text.startsWith(f.text(), f.start())) {
        out.append(text, at, f.start()).append(f.suggestion());
        at = f.end();
        n++;
      }
    }
    return new Fixed(where, text, out.append(text.substring(at)).toString(), n);
  }

  /** Every usable unit of a memory, each for itself, so that findings have the places and ids of units. */
  public static Material units(Memory memory) {
    return new Material() {
      @Override
      public void each(Consumer<Sheet> each) {
        int[] number = {0};
        memory.units().each(UnitFilter.USABLE,
            u -> each.accept(Sheet.unit(memory.file().toString(), ++number[0], u.id().toString(), u.ur(), u.en())));
      }

      @Override
      public long size() {
        return memory.units().count(UnitFilter.USABLE);
      }
    };
  }

  /** What the safe suggestions would make of the units that the findings are in. */
  public static List<Fixed> preview(Memory memory, List<Finding> findings) {
    Map<String, List<Finding>> byUnit = new LinkedHashMap<>();
    for (Finding f : findings) {
      if (f.safe() && !f.unit().isEmpty() && f.side() == Lang.URDU) {
        byUnit.computeIfAbsent(f.unit(), k -> new ArrayList<>()).add(f);
      }
    }
    List<Fixed> fixed = new ArrayList<>();
    byUnit.forEach((id, list) -> memory.units().get(UUID.fromString(id)).ifPresent(unit -> {
      Fixed f = apply(id, unit.ur(), list);
      if (f.fixes() > 0) {
        fixed.add(f);
      }
    }));
    return fixed;
  }

  /** Writes what {@link #preview} showed, in one transaction that {@code yaad undo} takes back. How many units changed. */
  public static int store(Memory memory, List<Fixed> fixed) {
    return memory.write("check", "safe fixes in " + fixed.size() + " units", writer -> {
      int changed = 0;
      for (Fixed f : fixed) {
        Unit unit = memory.units().get(UUID.fromString(f.where())).orElse(null);
        boolean urdu = f.side == Lang.URDU;
        if (unit != null && (urdu ? unit.ur() : unit.en()).equals(f.before())
            && writer.edit(with(unit, urdu ? f.after() : unit.ur(), urdu ? unit.en() : f.after()))) {
          changed++;
        }
      }
      return changed;
    });
  }

  private static Unit with(Unit u, String ur, String en) {
    return new Unit(u.id(), ur, en, u.origin(), u.status(), u.doubtful(), u.confidence(), u.place(), u.stamp(), u.used(),
        u.attributes());
  }
}
