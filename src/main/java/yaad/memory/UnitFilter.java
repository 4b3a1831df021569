package yaad.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which units are wanted: all that meet every condition. Start from {@link #ALL}.
 *
 * @param document the document's name, path or the start of its id
 * @param origins how they came in; never empty
 * @param statuses what people said of them; never empty
 * @param doubtful whether only doubtful ones, or only the others, are wanted
 * @param minConfidence the least confidence, in [0,1]
 * @param since changed at this time or later
 * @param until changed before this time
 * @param client made for this client
 * @param domain from this subject field
 * @param creator made by this person
 * @param note whose note contains this, whatever its case
 */
public record UnitFilter(
    Optional<String> document,
    Set<Origin> origins,
    Set<Status> statuses,
    Optional<Boolean> doubtful,
    double minConfidence,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<String> client,
    Optional<String> domain,
    Optional<String> creator,
    Optional<String> note) {

  /** Without a wish as to creator and note. */
  public UnitFilter(
      Optional<String> document,
      Set<Origin> origins,
      Set<Status> statuses,
      Optional<Boolean> doubtful,
      double minConfidence,
      Optional<Instant> since,
      Optional<Instant> until,
      Optional<String> client,
      Optional<String> domain) {
    this(
        document, origins, statuses, doubtful, minConfidence, since, until, client, domain, Optional.empty(), Optional.empty());
  }

  /** Lets everything through. */
  public static final UnitFilter ALL =
      new UnitFilter(
          Optional.empty(),
          Set.of(Origin.values()),
          Set.of(Status.values()),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Lets through what may be offered as a translation: all but rejected units. */
  public static final UnitFilter USABLE = ALL.withStatuses(Set.of(Status.DRAFT, Status.APPROVED));

  public UnitFilter {
    origins = Set.copyOf(origins);
    statuses = Set.copyOf(statuses);
    if (origins.isEmpty() || statuses.isEmpty()) {
      throw new IllegalArgumentException("a filter that lets nothing through");
    }
  }

  public UnitFilter withDocument(String wanted) {
    return new UnitFilter(
        Optional.of(wanted), origins, statuses, doubtful, minConfidence, since, until, client, domain, creator, note);
  }

  public UnitFilter withOrigins(Set<Origin> wanted) {
    return new UnitFilter(document, wanted, statuses, doubtful, minConfidence, since, until, client, domain, creator, note);
  }

  public UnitFilter withStatuses(Set<Status> wanted) {
    return new UnitFilter(document, origins, wanted, doubtful, minConfidence, since, until, client, domain, creator, note);
  }

  public UnitFilter withDoubtful(boolean wanted) {
    return new UnitFilter(
        document, origins, statuses, Optional.of(wanted), minConfidence, since, until, client, domain, creator, note);
  }

  public UnitFilter withMinConfidence(double wanted) {
    return new UnitFilter(document, origins, statuses, doubtful, wanted, since, until, client, domain, creator, note);
  }

  public UnitFilter withSince(Instant wanted) {
    return new UnitFilter(
        document, origins, statuses, doubtful, minConfidence, Optional.of(wanted), until, client, domain, creator, note);
  }

  public UnitFilter withUntil(Instant wanted) {
    return new UnitFilter(
        document, origins, statuses, doubtful, minConfidence, since, Optional.of(wanted), client, domain, creator, note);
  }

  public UnitFilter withClient(String wanted) {
    return new UnitFilter(
        document, origins, statuses, doubtful, minConfidence, since, until, Optional.of(wanted), domain, creator, note);
  }

  public UnitFilter withDomain(String wanted) {
    return new UnitFilter(
        document, origins, statuses, doubtful, minConfidence, since, until, client, Optional.of(wanted), creator, note);
  }

  public UnitFilter withCreator(String wanted) {
    return new UnitFilter(
        document, origins, statuses, doubtful, minConfidence, since, until, client, domain, Optional.of(wanted), note);
  }

  public UnitFilter withNote(String wanted) {
    return new UnitFilter(
        document, origins, statuses, doubtful, minConfidence, since, until, client, domain, creator, Optional.of(wanted));
  }
}
