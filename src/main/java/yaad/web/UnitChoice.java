package yaad.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import yaad.base.UserException;
import yaad.memory.Origin;
import yaad.memory.Status;
import yaad.memory.UnitFilter;

/**
 * The choice among units that a form or an address makes. Empty strings leave a thing open.
 *
 * @param document the article's name, path, or start of its id
 * @param origin {@code aligned}, {@code imported}, {@code typed}
 * @param status {@code draft}, {@code approved}, {@code rejected}; all but rejected when it is empty
 * @param doubtful {@code yes} or {@code no}
 * @param min the least confidence, 0 to 1
 * @param since changed on this day or later
 * @param until changed on this day or earlier
 */
record UnitChoice(
    String document, String origin, String status, String doubtful, String min, String since, String until) {
  static UnitChoice of(Ask ask) {
    return of(ask::get);
  }

  /** @param get gives the value of a parameter, or the empty string */
  static UnitChoice of(UnaryOperator<String> get) {
    return new UnitChoice(get.apply("document").strip(), get.apply("origin"), get.apply("status"), get.apply("doubtful"),
        get.apply("min").strip(), get.apply("since").strip(), get.apply("until").strip());
  }

  /** Whether it leaves everything open. */
  boolean isOpen() {
    return (document + origin + status + doubtful + min + since + until).isEmpty();
  }

  /** @throws UserException when a value is not understood */
  UnitFilter filter() {
    return new UnitFilter(
        Optional.of(document).filter(d -> !d.isEmpty()),
        origin.isEmpty() ? EnumSet.allOf(Origin.class) : Set.of(one(Origin.class, origin, "origin")),
        status.isEmpty() ? UnitFilter.USABLE.statuses() : Set.of(one(Status.class, status, "status")),
        doubtful.isEmpty() ? Optional.empty() : Optional.of(doubtful.equals("yes")),
        confidence(),
        day(since, 0),
        day(until, 1),
        Optional.empty(),
        Optional.empty());
  }

  private static <E extends Enum<E>> E one(Class<E> type, String name, String what) {
    for (E value : EnumSet.allOf(type)) {
      if (value.name().equalsIgnoreCase(name)) {
        return value;
      }
    }
    throw new UserException("There is no " + what + " \"" + name + "\"",
        "Choose one of " + EnumSet.allOf(type).toString().toLowerCase(Locale.ROOT));
  }

  private double confidence() {
    try {
      double least = min.isEmpty() ? 0 : Double.parseDouble(min);
      if (least >= 0 && least <= 1) {
        return least;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UserException("The least confidence is \"" + min + "\"", "Give a number from 0 to 1, such as 0.9");
  }

  private static Optional<Instant> day(String text, int later) {
    try {
      return text.isEmpty() ? Optional.empty()
          : Optional.of(LocalDate.parse(text).plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      throw new UserException("\"" + text + "\" is no day", "Write year-month-day, such as 2026-11-22", e);
    }
  }
}
