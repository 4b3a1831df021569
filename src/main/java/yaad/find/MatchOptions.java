package yaad.find;

import java.util.Map;
import yaad.base.UserException;
import yaad.memory.Origin;
import yaad.memory.UnitFilter;

/**
 * How matches are chosen.
 *
 * @param min the least score that is offered, in percent, in [50,100]
 * @param limit how many matches at most, from 1
 * @param filter which units may be offered
 * @param aligned penalty for units that a program has aligned and nobody has approved
 * @param doubtful penalty for those of them that are doubtful
 * @param several penalty when the same text has several translations
 * @param origins further penalties by origin
 */
public record MatchOptions(
    int min, int limit, UnitFilter filter, int aligned, int doubtful, int several, Map<Origin, Integer> origins) {
  /** Five matches from 70 percent on; penalties 1, 5 and 1. */
  public static final MatchOptions STANDARD = new MatchOptions(70, 5, UnitFilter.USABLE, 1, 5, 1, Map.of());

  public MatchOptions {
    if (min < 50 || min > 100) {
      throw new UserException(
          "Matches of at least " + min + " percent cannot be looked for", "Give a number from 50 to 100");
    }
    if (limit < 1) {
      throw new UserException("No matches at all were asked for", "Give a limit from 1");
    }
    origins = Map.copyOf(origins);
  }

  public MatchOptions withOrigins(Map<Origin, Integer> other) {
    return new MatchOptions(min, limit, filter, aligned, doubtful, several, other);
  }

  public MatchOptions withMin(int other) {
    return new MatchOptions(other, limit, filter, aligned, doubtful, several, origins);
  }

  public MatchOptions withLimit(int other) {
    return new MatchOptions(min, other, filter, aligned, doubtful, several, origins);
  }

  public MatchOptions withFilter(UnitFilter other) {
    return new MatchOptions(min, limit, other, aligned, doubtful, several, origins);
  }
}
