package yaad.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as files write them in many countries. */
final class Values {
  private static final DateTimeFormatter TMX = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final List<DateTimeFormatter> DATES = List.of(
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT), DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT),
      DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT), DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT),
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT));
  /** Yes in the languages of the Excels that Urdu translators have, and in Urdu. */
  private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "✓", "✔", "ja", "wahr", "oui", "vrai", "sí",
      "si", "verdadero", "sim", "verdadeiro", "evet", "doğru", "да", "истина", "نعم", "صواب", "ہاں", "جی", "جی ہاں", "درست", "صحیح");

  private Values() {}

  /** Whether a cell says yes, in any of a dozen languages. */
  static boolean yes(@Nullable String text) {
    return text != null && YES.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** The text with the digits and separators of Urdu, Arabic, Persian and European numbers as Java reads them. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        out.append((char) ('0' + digit));
      } else if (c == '٫' || c == ',') {
        out.append('.');
      } else if (!Character.isWhitespace(c) && c != '\u00A0') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** A probability: {@code 0.95}, {@code 0,95}, {@code ۰٫۹۵}, {@code 95%}; {@code otherwise} when it is none. */
  static double fraction(@Nullable String text, double otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    String plain = plain(text);
    boolean percent = plain.endsWith("%") || plain.endsWith("٪");
    try {
      double value = Double.parseDouble(percent ? plain.substring(0, plain.length() - 1) : plain);
      return Double.isNaN(value) ? otherwise : Math.min(1, Math.max(0, percent ? value / 100 : value));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** A count from 0; 0 when it is none. */
  static int count(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? 0 : Math.max(0, (int) Double.parseDouble(plain(text)));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A UUID, or null. */
  static @Nullable UUID uuid(@Nullable String text) {
    try {
      return text != null && text.length() == 36 ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The value of an enumeration by its name in any case, or {@code otherwise}. */
  static <E extends Enum<E>> E named(Class<E> type, @Nullable String name, E otherwise) {
    for (E e : type.getEnumConstants()) {
      if (e.name().equalsIgnoreCase(name == null ? "" : name.strip())) {
        return e;
      }
    }
    return otherwise;
  }

  /** A time as TMX writes it, {@code 20261122T101500Z}. */
  static String tmxDate(Instant instant) {
    return TMX.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
  }

  /**
   * A time as TMX, ISO 8601 or a spreadsheet writes it, in UTC where no zone is named, to the second.
   *
   * @return null when it is none
   */
  static @Nullable Instant date(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String t = plain(text.strip().replace(' ', 'T'));
    Instant tmx = tmxDate(t);
    if (tmx != null) {
      return tmx;
    }
    try {
      return OffsetDateTime.parse(t).toInstant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      return local(t);
    }
  }

  private static @Nullable Instant local(String t) {
    try {
      return LocalDateTime.parse(t).toInstant(ZoneOffset.UTC).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      for (DateTimeFormatter format : DATES) {
        try {
          return LocalDate.parse(t, format).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException next) {
          continue;
        }
      }
      return null;
    }
  }

  /** By hand, since a memory of a million units has two million of them: {@code yyyyMMddTHHmmss}, with or without Z. */
  private static @Nullable Instant tmxDate(String t) {
    int length = t.length();
    if (length < 15 || length > 16 || t.charAt(8) != 'T' || length == 16 && t.charAt(15) != 'Z') {
      return null;
    }
    for (int i = 0; i < 15; i++) {
      if (i != 8 && (t.charAt(i) < '0' || t.charAt(i) > '9')) {
        return null;
      }
    }
    try {
      return LocalDateTime.of(number(t, 0, 4), number(t, 4, 6), number(t, 6, 8), number(t, 9, 11), number(t, 11, 13),
          number(t, 13, 15)).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String t, int from, int to) {
    return Integer.parseInt(t, from, to, 10);
  }
}
