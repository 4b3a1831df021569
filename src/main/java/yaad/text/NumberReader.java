package yaad.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes through the tokens of one text and names its quantities. */
final class NumberReader {
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1800);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);
  private static final BigDecimal DAY = BigDecimal.valueOf(24 * 60);
  private static final BigDecimal HALF_DAY = BigDecimal.valueOf(12 * 60);
  static final Map<String, String> SIGNS = Map.of("$", "USD", "£", "GBP", "€", "EUR", "₹", "INR", "₨", "PKR", "¥", "JPY");
  private static final Pattern POINT_TIME = Pattern.compile("[0-9]{1,2}\\.[0-5][0-9]");
  /** Words after which "May" is the month. */
  private static final Set<String> BEFORE_MAY = Set.of("in", "of", "since", "until", "till", "by", "last", "next", "this",
      "early", "late", "mid", "from", "to", "through", "between", "during", "and");

  private final NumberLine line;
  private final List<Quantity> found = new ArrayList<>();

  NumberReader(String text, List<Token> tokens) {
    this.line = new NumberLine(text, tokens);
  }

  List<Quantity> read() {
    int i = 0;
    while (i < line.size()) {
      int next = at(i);
      i = Math.max(next, i + 1);
    }
    return found;
  }

  private void add(int from, int end, Quantity.Kind kind, BigDecimal value, String unit, boolean spelled) {
    found.add(new Quantity(line.span(from, end), kind, NumberLine.plain(value), unit, spelled));
  }

  /** Reads what begins at token {@code i}; gives the token after it, or {@code i} for nothing. */
  private int at(int i) {
    Token token = line.token(i);
    switch (token.kind()) {
      case DATE -> {
        return date(i);
      }
      case TIME -> {
        return clock(i, i + 1, minutes(token.text()), false);
      }
      case NUMBER -> {
        if (line.digits(i) == null) {
          return ended(i);
        }
      }
      case WORD, LATIN, ARABIC, ACRONYM -> {
        NumberWord word = line.word(i);
        if (word == null && !line.says(i, "a") && !line.says(i, "an")) {
          return i;
        }
        if (word != null && word.is(NumberWord.Type.MONTH)) {
          return month(i, word);
        }
        if (ordinal(i) > i) {
          return ordinal(i, ordinal(i));
        }
      }
      default -> {
        return i;
      }
    }
    NumberLine.Amount amount = line.amount(i);
    return amount == null ? i : amount(i, amount);
  }

  /** Digits with an ending: 2013ء, 1990s, 37th, 37ویں. */
  private int ended(int i) {
    String s = line.token(i).text();
    BigDecimal value = NumberLine.value(s);
    if (value != null) {
      boolean year = s.endsWith("ء") || s.endsWith("s");
      add(i, i + 1, year ? Quantity.Kind.YEAR : Quantity.Kind.ORDINAL, value, "", false);
    }
    return i + 1;
  }

  /** The end of an ordinal in words, or {@code i}: second, twenty-first, پانچویں. */
  private int ordinal(int i) {
    if (line.is(i, NumberWord.Type.ORDINAL)) {
      return i + 1;
    }
    if (!line.is(i, NumberWord.Type.TENS)) {
      return i;
    }
    int next = line.sign(i + 1, "-‐‑") ? i + 2 : i + 1;
    NumberWord word = line.word(next);
    return word != null && word.is(NumberWord.Type.ORDINAL) && word.value().compareTo(BigDecimal.TEN) < 0 ? next + 1 : i;
  }

  private int ordinal(int i, int end) {
    NumberWord first = line.word(i);
    NumberWord last = line.word(end - 1);
    BigDecimal value = last == null ? BigDecimal.ZERO : last.value();
    if (first != null && end > i + 1) {
      value = value.add(first.value());
    }
    add(i, end, Quantity.Kind.ORDINAL, value, "", true);
    return end;
  }

  private int month(int i, NumberWord word) {
    boolean latin = line.token(i).text().charAt(0) < 0x80;
    if (latin && (!line.capital(i) || (word.doubtful() && !besideDate(i))) || line.says(i - 1, "لانگ")) {
      return i;
    }
    add(i, i + 1, Quantity.Kind.MONTH, word.value(), "", true);
    return i + 1;
  }

  private boolean besideDate(int i) {
    int after = line.sign(i + 1, ".") ? i + 2 : i + 1;
    boolean number = isNumber(i - 1) || isNumber(after);
    return number || (line.says(i, "may") && i > 0 && BEFORE_MAY.contains(line.token(i - 1).key()));
  }

  private boolean isNumber(int i) {
    return i >= 0 && i < line.size() && line.token(i).kind() == Token.Kind.NUMBER;
  }

  private int date(int i) {
    String[] parts = line.token(i).text().split("[/.-]");
    List<Integer> numbers = new ArrayList<>();
    for (String part : parts) {
      BigDecimal value = NumberLine.value(part);
      numbers.add(value == null ? 0 : value.intValue());
    }
    boolean yearFirst = parts[0].length() == 4;
    int year = numbers.get(yearFirst ? 0 : 2);
    int month = numbers.get(1);
    int day = numbers.get(yearFirst ? 2 : 0);
    if (month > 12) {
      int swap = month;
      month = day;
      day = swap;
    }
    if (year < 100) {
      year += year < 50 ? 2000 : 1900;
    }
    add(i, i + 1, Quantity.Kind.DATE, BigDecimal.valueOf(year * 10_000L + month * 100L + day), "", false);
    return i + 1;
  }

  private static BigDecimal minutes(String time) {
    String[] parts = time.split(":");
    BigDecimal hours = NumberLine.value(parts[0]);
    BigDecimal minutes = NumberLine.value(parts[1]);
    return hours == null || minutes == null ? BigDecimal.ZERO : hours.multiply(BigDecimal.valueOf(60)).add(minutes);
  }

  /** A clock time of so many minutes: looks for the half of the day on both sides. */
  private int clock(int i, int end, BigDecimal minutes, boolean spelled) {
    NumberWord before = line.word(i - 1);
    int from = i;
    boolean pm = false;
    boolean night = false;
    if (before != null && line.token(i - 1).kind() == Token.Kind.WORD) {
      pm = before.is(NumberWord.Type.PM);
      night = before.is(NumberWord.Type.NIGHT);
    }
    boolean am = before != null && before.is(NumberWord.Type.AM);
    if (line.is(end, NumberWord.Type.HOUR)) {
      end++;
    } else if (line.is(end, NumberWord.Type.AM) || line.is(end, NumberWord.Type.PM)) {
      am = line.is(end, NumberWord.Type.AM);
      pm = !am;
      end++;
    }
    boolean morningHour = minutes.compareTo(HALF_DAY) < 0;
    BigDecimal value = minutes;
    if (morningHour && (pm || (night && minutes.compareTo(HALF_DAY.divide(BigDecimal.valueOf(2))) >= 0))) {
      value = minutes.add(HALF_DAY);
    } else if (!morningHour && minutes.compareTo(HALF_DAY.add(BigDecimal.valueOf(60))) < 0 && (am || night)) {
      value = minutes.subtract(HALF_DAY);
    }
    add(from, end, Quantity.Kind.TIME, value, "", spelled);
    return end;
  }

  private int amount(int i, NumberLine.Amount amount) {
    int end = amount.end();
    BigDecimal value = amount.value();
    NumberLine.Amount upper = upper(end, amount);
    if (upper != null) {
      // 5 to 10 million: the multiplier and the unit belong to both.
      Quantity last = quantity(end + 1, upper, false);
      boolean shared = last.kind() == Quantity.Kind.PERCENT || last.kind() == Quantity.Kind.CURRENCY;
      BigDecimal lower = value.multiply(upper.scale());
      Quantity first = quantity(i, new NumberLine.Amount(lower, end, upper.scale(), amount.spelled()), false);
      String unit = first.unit().isEmpty() ? last.unit() : first.unit();
      found.add(new Quantity(first.span(), shared ? last.kind() : first.kind(), first.value(), unit, first.spelled()));
      found.add(!shared && first.kind() == Quantity.Kind.CURRENCY
          ? new Quantity(last.span(), first.kind(), last.value(), unit, last.spelled()) : last);
      return end + 1 + length(end + 1, last);
    }
    int after = hour(i, end, value, amount.spelled());
    if (after > end) {
      return after;
    }
    boolean bare = end == i + 1 && !amount.spelled();
    Quantity quantity = quantity(i, amount, bare);
    found.add(quantity);
    return i + length(i, quantity);
  }

  /** How many tokens from {@code i} on lie inside a quantity. */
  private int length(int i, Quantity quantity) {
    int end = i;
    while (end < line.size() && line.token(end).span().end() <= quantity.span().end()) {
      end++;
    }
    return end - i;
  }

  /** The upper end of a range after {@code end}, when its multiplier or unit belongs to the lower end too. */
  private NumberLine.@Nullable Amount upper(int end, NumberLine.Amount lower) {
    boolean range = line.sign(end, "-–—") || line.says(end, "to") || line.says(end, "سے") || line.says(end, "تا");
    if (!range || lower.scale().compareTo(BigDecimal.ONE) != 0) {
      return null;
    }
    NumberLine.Amount upper = line.amount(end + 1);
    if (upper == null || upper.value().compareTo(lower.value()) <= 0 || lower.value().compareTo(FIRST_YEAR) >= 0) {
      return null;
    }
    BigDecimal base = upper.value().divide(upper.scale(), 10, RoundingMode.HALF_UP);
    boolean unit = isPercent(upper.end()) > 0 || line.is(upper.end(), NumberWord.Type.CURRENCY);
    boolean scaled = upper.scale().compareTo(BigDecimal.ONE) > 0;
    return (scaled || unit) && base.compareTo(lower.value()) > 0 ? upper : null;
  }

  /** A clock time by a word: 5 بجے, ساڑھے پانچ بجے, 5 بج کر 20 منٹ, 5 p.m., 10 o'clock; its end, or {@code end}. */
  private int hour(int i, int end, BigDecimal value, boolean spelled) {
    boolean oclock = line.says(end, "o clock");
    boolean urdu = line.is(end, NumberWord.Type.HOUR);
    boolean latin = line.token(Math.min(end, line.size() - 1)).text().charAt(0) < 0x80
        && (line.is(end, NumberWord.Type.AM) || line.is(end, NumberWord.Type.PM));
    BigDecimal minutes = value.multiply(BigDecimal.valueOf(60));
    if (end >= line.size() || !(oclock || urdu || latin) || minutes.compareTo(DAY) > 0 || minutes.signum() < 0) {
      return end;
    }
    if (oclock) {
      return clock(i, end + 1, minutes, spelled);
    }
    if (latin && !spelled && POINT_TIME.matcher(line.token(i).text()).matches()) {
      // 9.20am is twenty past nine, as British papers write it.
      return clock(i, end, minutes(line.token(i).text().replace('.', ':')), false);
    }
    if (line.says(end, "بج") && line.says(end + 1, "کر")) {
      NumberLine.Amount past = line.amount(end + 2);
      if (past != null && past.value().compareTo(BigDecimal.valueOf(60)) < 0 && line.says(past.end(), "منٹ")) {
        return clock(i, past.end() + 1, minutes.add(past.value()), spelled || past.spelled());
      }
    }
    return clock(i, end, minutes, spelled);
  }

  /** The amount with its sign, percent sign or currency. */
  private Quantity quantity(int i, NumberLine.Amount amount, boolean bare) {
    int from = i;
    int end = amount.end();
    BigDecimal value = amount.value();
    boolean spelled = amount.spelled();
    Quantity.Kind kind = Quantity.Kind.CARDINAL;
    String unit = "";
    int percent = isPercent(end);
    String sign = i > 0 ? SIGNS.get(line.token(i - 1).text()) : null;
    NumberWord before = line.word(i - 1);
    if (percent > 0) {
      kind = Quantity.Kind.PERCENT;
      end += percent;
    } else if (sign != null) {
      kind = Quantity.Kind.CURRENCY;
      unit = sign;
      from--;
    } else if (line.is(end, NumberWord.Type.CURRENCY)) {
      NumberWord money = line.word(end);
      kind = Quantity.Kind.CURRENCY;
      unit = money == null ? "" : money.unit();
      end++;
    } else if (before != null && before.is(NumberWord.Type.CURRENCY) && line.token(i - 1).text().charAt(0) < 0x80) {
      kind = Quantity.Kind.CURRENCY;
      unit = before.unit();
      from--;
    } else if (line.sign(i - 1, ".") && line.says(i - 2, "rs")) {
      kind = Quantity.Kind.CURRENCY;
      unit = "PKR";
      from -= 2;
    } else if (bare && isYear(line.token(i).text(), value)) {
      kind = Quantity.Kind.YEAR;
    }
    if (isMinus(from)) {
      value = value.negate();
      from--;
    }
    return new Quantity(line.span(from, end), kind, NumberLine.plain(value), unit, spelled);
  }

  /** How many tokens of a percent sign stand at {@code i}. */
  private int isPercent(int i) {
    if (line.sign(i, "%٪") || line.is(i, NumberWord.Type.PERCENT)) {
      return 1;
    }
    boolean two = (line.says(i, "per") && line.says(i + 1, "cent")) || (line.says(i, "فی") && line.says(i + 1, "صد"));
    return two ? 2 : 0;
  }

  private static boolean isYear(String digits, BigDecimal value) {
    return digits.length() == 4 && value.scale() <= 0 && value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) <= 0;
  }

  /** A minus sign that touches the number and nothing before it, or the word. */
  private boolean isMinus(int i) {
    if (line.says(i - 1, "minus") || line.says(i - 1, "منفی")) {
      return true;
    }
    return line.sign(i - 1, "-−") && line.touches(i) && Character.isWhitespace(line.before(i - 1));
  }
}
