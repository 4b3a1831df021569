package yaad.memory;

import java.time.YearMonth;
import java.util.List;

/**
 * The units of a memory, counted in groups.
 *
 * @param groups in order of month, origin, status and confidence; none is empty
 */
public record Census(List<Group> groups) {
  public Census {
    groups = List.copyOf(groups);
  }

  /**
   * Units that are alike.
   *
   * @param month when they were made, UTC
   * @param origin how they came here
   * @param status what people have said of them
   * @param tenth the tenth that their confidence lies in, from 0 (below 0.1) to 9 (0.9 and above)
   * @param units how many
   */
  public record Group(YearMonth month, Origin origin, Status status, int tenth, long units) {}
}
