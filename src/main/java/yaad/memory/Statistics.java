package yaad.memory;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What kind of units a memory holds.
 *
 * @param urWords words and numbers on the Urdu side of all units
 * @param enWords words and numbers on the English side
 * @param origins how many units came in which way
 * @param statuses how many units people said what of
 * @param clients how many units were made for whom, the most first, at most 20 names
 * @param domains how many units are from which subject field, likewise
 * @param creators how many units were made by whom, likewise
 * @param first when the first of the units was made; empty when there are none
 * @param last when a unit was changed last
 * @param bytes how large the file with its log is
 */
public record Statistics(
    long urWords,
    long enWords,
    Map<Origin, Long> origins,
    Map<Status, Long> statuses,
    Map<String, Long> clients,
    Map<String, Long> domains,
    Map<String, Long> creators,
    Optional<Instant> first,
    Optional<Instant> last,
    long bytes) {
  public Statistics {
    origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
    clients = Collections.unmodifiableMap(new LinkedHashMap<>(clients));
    domains = Collections.unmodifiableMap(new LinkedHashMap<>(domains));
    creators = Collections.unmodifiableMap(new LinkedHashMap<>(creators));
  }
}
