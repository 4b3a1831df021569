package yaad.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yaad.base.UserException;
import yaad.memory.Origin;
import yaad.memory.Status;
import yaad.memory.UnitFilter;

/** The options by which commands choose among the units of the memory. */
final class FilterOptions {
  @Option(names = "--document", paramLabel = "DOC", description = "Only units of this document pair: its name, a path, or the start of its id.")
  private @Nullable String document;

  @Option(names = "--origin", paramLabel = "O", split = ",", description = "Only units that came so: aligned, imported, typed.")
  private @Nullable Set<Origin> origins;

  @Option(names = "--status", paramLabel = "S", split = ",",
      description = "Only units of this standing: draft, approved, rejected (default: all but rejected).")
  private @Nullable Set<Status> statuses;

  @Option(names = "--approved", description = "Only units that a person has approved: the same as --status approved.")
  private boolean approved;

  @Option(names = "--doubtful", description = "Only doubtful units.")
  private boolean doubtful;

  @Option(names = "--no-doubtful", description = "No doubtful units.")
  private boolean noDoubtful;

  @Option(names = "--min-confidence", paramLabel = "P", description = "Only units with at least this confidence, 0 to 1.")
  private double minConfidence;

  @Option(names = "--since", paramLabel = "DATE", description = "Only units changed on this day or later, such as 2026-11-22.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "Only units changed before this day.")
  private @Nullable String until;

  @Option(names = "--client", paramLabel = "NAME", description = "Only units made for this client.")
  private @Nullable String client;

  @Option(names = "--domain", paramLabel = "NAME", description = "Only units from this subject field.")
  private @Nullable String domain;

  @Option(names = "--creator", paramLabel = "NAME", description = "Only units made by this person.")
  private @Nullable String creator;

  @Option(names = "--note", paramLabel = "TEXT", description = "Only units whose note contains this.")
  private @Nullable String note;

  /** Whether only what a person has approved is wanted. */
  boolean isApproved() {
    return approved || statuses != null && statuses.equals(Set.of(Status.APPROVED));
  }

  /** The filter that the options ask for. */
  UnitFilter filter() {
    Command.requireFraction(minConfidence, "--min-confidence");
    return new UnitFilter(
        Optional.ofNullable(document),
        origins == null ? EnumSet.allOf(Origin.class) : origins,
        approved ? EnumSet.of(Status.APPROVED) : statuses == null ? UnitFilter.USABLE.statuses() : statuses,
        doubtful ? Optional.of(true) : noDoubtful ? Optional.of(false) : Optional.empty(),
        minConfidence,
        day(since, "--since"),
        day(until, "--until"),
        Optional.ofNullable(client),
        Optional.ofNullable(domain),
        Optional.ofNullable(creator),
        Optional.ofNullable(note));
  }

  private static Optional<Instant> day(@Nullable String text, String option) {
    try {
      return Optional.ofNullable(text).map(t -> LocalDate.parse(t.strip()).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      throw new UserException(option + " is \"" + text + "\"",
          String.format(Locale.ROOT, "Give a day as year-month-day, such as %s", LocalDate.of(2026, 11, 22)), e);
    }
  }
}
