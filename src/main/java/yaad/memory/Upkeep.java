package yaad.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import yaad.base.Progress;

/**
 * Changes to many units at once, in two steps: a plan, which can be shown and changes nothing, and then one write, which one
 * undo takes back. Only identities are kept between the two; what other people changed meanwhile is seen by the write.
 */
public final class Upkeep {
  /** A write to so many units is worth a backup before it. */
  public static final int LARGE = 1_000;

  private final Memory memory;
  private final Progress progress;

  /** @param progress is told how far a plan or a write is */
  public Upkeep(Memory memory, Progress progress) {
    this.memory = memory;
    this.progress = progress;
  }

  /** What is going to be done. */
  public interface Plan {
    /** How many units, or groups of duplicates. */
    int size();

    /**
     * Does it in one write, after a backup when it is large.
     *
     * @return how many units are different now, or gone
     */
    int store(String command, String summary);
  }

  /**
   * Finds the units that {@code change} makes different. It is given a unit and returns the same unit, or one with other texts,
   * status or properties; a unit that would lose a whole text is left alone.
   *
   * @param shown is told of each, before and after, in the order in which they were added
   */
  public Plan rewriting(UnitFilter filter, UnaryOperator<Unit> change, BiConsumer<Unit, Unit> shown) {
    List<UUID> found = new ArrayList<>();
    long[] seen = {0};
    long all = memory.counts().units();
    memory.units().each(filter, unit -> {
      Unit after = change.apply(unit);
      if (isChange(unit, after)) {
        found.add(unit.id());
        shown.accept(unit, after);
      }
      progress.at("looking", ++seen[0], Math.max(all, seen[0] + 1));
    });
    progress.at("looking", all, all);
    return plan(found.size(), found.size(), writer -> {
      int changed = 0;
      int done = 0;
      for (UUID id : found) {
        Optional<Unit> unit = memory.units().get(id);
        Unit after = unit.map(change).orElse(null);
        if (after != null && isChange(unit.get(), after) && writer.edit(after)) {
          changed++;
        }
        progress.at("storing", ++done, found.size());
      }
      return changed;
    });
  }

  private static boolean isChange(Unit before, Unit after) {
    return !after.equals(before) && !after.ur().isBlank() && !after.en().isBlank();
  }

  /**
   * Finds units with the same two texts (at level E) and makes one of each group, which learns what the others knew.
   *
   * @param documents whether of units that come from documents only one is kept too; else each keeps its place, where it is
   *     context for its neighbours, and only the others go
   * @param shown is told of each group: what is kept, as it will be, and what goes
   */
  public Plan merging(boolean documents, BiConsumer<Unit, List<Unit>> shown) {
    Map<UUID, List<UUID>> groups = new LinkedHashMap<>();
    int[] going = {0};
    memory.units().duplicates(documents, group -> {
      Unit kept = Merging.kept(group);
      List<Unit> others = new ArrayList<>(group);
      others.removeIf(u -> u.id().equals(kept.id()));
      groups.put(kept.id(), others.stream().map(Unit::id).toList());
      going[0] += others.size();
      shown.accept(Merging.merged(kept, others), others);
    });
    return plan(groups.size(), going[0], writer -> {
      int[] gone = {0};
      groups.forEach((id, ids) -> memory.units().get(id).ifPresent(kept -> {
        List<Unit> others = new ArrayList<>();
        ids.forEach(o -> memory.units().get(o).filter(u -> Keys.samePair(u.ur(), u.en(), kept.ur(), kept.en())).ifPresent(others::add));
        Unit merged = Merging.merged(kept, others);
        if (!merged.equals(kept)) {
          writer.edit(merged);
        }
        others.forEach(u -> writer.delete(u.id()));
        gone[0] += others.size();
        progress.at("storing", gone[0], going[0]);
      }));
      return gone[0];
    });
  }

  private Plan plan(int size, int units, java.util.function.Function<Writer, Integer> work) {
    return new Plan() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public int store(String command, String summary) {
        if (units >= LARGE) {
          memory.safeguard();
        }
        return memory.write(command, summary, work);
      }
    };
  }
}
