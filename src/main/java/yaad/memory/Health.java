package yaad.memory;

import java.util.List;

/**
 * What {@link Memory#verify} found.
 *
 * @param problems what is wrong, one sentence each without a full stop; empty when the memory is sound
 * @param units how many units were looked at, deleted ones and earlier versions included
 * @param repairable whether the problems are all in indexes, which {@link Memory#repair} makes anew from the texts
 */
public record Health(List<String> problems, long units, boolean repairable) {
  public Health {
    problems = List.copyOf(problems);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
