package yaad.text;

import java.math.BigDecimal;

/**
 * A number that a text names, in digits or in words.
 *
 * @param span where it stands, with its multiplier, sign, percent sign, currency or clock word, in UTF-16 units
 * @param kind what it counts
 * @param value its value, without trailing zeros and never with a negative scale, so that {@code equals} compares values. Lakh,
 *     crore, million and the like are multiplied out; a percentage is the number before its sign; a month is 1 to 12; a date is
 *     yyyymmdd; a clock time is minutes from midnight, on the twelve-hour clock where the text does not tell the half of the day
 * @param unit the ISO 4217 code of a {@link Kind#CURRENCY}, otherwise empty
 * @param spelled whether any part of it is written in words; small ones often have no counterpart in a translation
 */
public record Quantity(Span span, Kind kind, BigDecimal value, String unit, boolean spelled) {
  /** What a quantity counts. */
  public enum Kind {
    /** How many. */
    CARDINAL,
    /** Which in order: 37th, 37ویں, دوسرا. */
    ORDINAL,
    /** Parts of a hundred. */
    PERCENT,
    /** A year: 2013ء, and a bare number from 1800 to 2099. */
    YEAR,
    /** A month by name. */
    MONTH,
    /** A date in digits; day before month unless that is impossible. */
    DATE,
    /** A clock time. */
    TIME,
    /** An amount of money. */
    CURRENCY
  }
}
