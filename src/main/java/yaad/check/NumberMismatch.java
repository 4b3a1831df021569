package yaad.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import yaad.text.Numbers;
import yaad.text.Quantity;
import yaad.text.Quantity.Kind;

/**
 * Numbers that differ in value. A number that stands in the pair before or after has only moved; a small one may be said in
 * other words; figures in names (F-16) are compared as figures.
 */
final class NumberMismatch implements Check {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal SMALL = BigDecimal.valueOf(12);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<Integer> SCALES = Set.of(100, 1_000, 100_000, 10_000_000);
  private static final Pattern POINTS = Pattern.compile("(?:percentage|basis) points?\\b");
  private static final BigDecimal HALF_DAY = BigDecimal.valueOf(720);
  /** Where these stand a figure may have been converted for the reader. */
  private static final Pattern CONVERTED = Pattern.compile(
      "(?<![a-z])(?:miles?|mph|feet|foot|ft|[0-9]in|inch(?:es)?|yards?|pounds?|lbs?|ounces?|oz|Fahrenheit|acres?|gallons?|°F|[0-9]F|stone|dozens?|score|fortnight|decades?"
          + "|million|billion|GMT|BST|EST|EDT|p\\.?m\\.?|a\\.?m\\.?|AH|hijri)(?![a-z])",
      Pattern.CASE_INSENSITIVE);

  @Override
  public Rule rule() {
    return Rule.of("NUMBER_MISMATCH", Category.FIDELITY, Severity.MAJOR, "accuracy/mistranslation",
        "A number has another value on the other side. Digits of all scripts, lakh, crore, ارب and million count as values. A"
            + " number that only one side has is a lesser finding.", "37th → 27 ویں");
  }

  @Override
  public Run start(Setting setting) {
    return (sheet, sink) -> {
      List<Pair> pairs = sheet.pairs();
      for (int i = 0; i < pairs.size(); i++) {
        Pair pair = pairs.get(i);
        if (!pair.ur().isBlank() && !pair.en().isBlank()) {
          look(pair, i > 0 ? pairs.get(i - 1) : null, i + 1 < pairs.size() ? pairs.get(i + 1) : null, sink.beside(pair));
        }
      }
    };
  }

  private static void look(Pair pair, @org.jspecify.annotations.Nullable Pair before,
      @org.jspecify.annotations.Nullable Pair after, Sink sink) {
    List<Quantity> ur = of(pair.ur());
    List<Quantity> en = of(pair.en());
    List<Quantity> urLeft = left(ur, en, pair.ur(), pair.en());
    List<Quantity> enLeft = left(en, ur, pair.en(), pair.ur());
    currencies(pair, ur, en, sink);
    if (urLeft.isEmpty() && enLeft.isEmpty()) {
      return;
    }
    Set<BigDecimal> near = new HashSet<>();
    for (Pair neighbour : new Pair[] {before, after}) {
      if (neighbour != null) {
        of(neighbour.ur()).forEach(q -> near.add(q.value()));
        of(neighbour.en()).forEach(q -> near.add(q.value()));
      }
    }
    urLeft.removeIf(q -> near.contains(q.value()));
    enLeft.removeIf(q -> near.contains(q.value()));
    if (urLeft.isEmpty() && enLeft.isEmpty()) {
      return;
    }
    boolean converted = CONVERTED.matcher(pair.en().text()).find() || POINTS.matcher(pair.en().text()).find();
    if (!urLeft.isEmpty() && !enLeft.isEmpty()) {
      Quantity u = urLeft.get(0);
      Quantity e = enLeft.stream().filter(q -> scaled(q.value(), u.value())).findFirst().orElse(enLeft.get(0));
      // A percentage point is a hundred basis points.
      boolean scale = scaled(e.value(), u.value()) && !POINTS.matcher(pair.en().text()).find();
      String message = "\"" + e.span().of(pair.en().text()) + "\" in English" + (scale ? ": the same digits, another size" : "");
      // Two numbers of one sort stand for each other; otherwise each side may have said the other's in words.
      boolean sort = scale || u.kind() == e.kind();
      Severity weight = converted && !scale || !sort ? Severity.MINOR : sink.severity();
      sink.put(weight, pair.ur(), u.span().start(), u.span().end(), message, "", false, e.value().toPlainString());
      return;
    }
    for (Quantity q : urLeft) {
      if (weighty(q)) {
        sink.put(Severity.MINOR, pair.ur(), q.span().start(), q.span().end(), "the English side has no such number", "", false,
            q.value().toPlainString());
      }
    }
    for (Quantity q : enLeft) {
      // One and two are often said without a number: ایک, دونوں.
      if (weighty(q) || q.value().compareTo(TWO) > 0 && q.kind() != Kind.TIME) {
        sink.put(Severity.MINOR, pair.en(), q.span().start(), q.span().end(),
            "the Urdu side has no such number", "", false, q.value().toPlainString());
      }
    }
  }

  /** The same number in two currencies. */
  private static void currencies(Pair pair, List<Quantity> ur, List<Quantity> en, Sink sink) {
    for (Quantity u : ur) {
      if (u.unit().isEmpty()) {
        continue;
      }
      List<Quantity> same = en.stream().filter(e -> !e.unit().isEmpty() && e.value().equals(u.value())).toList();
      if (!same.isEmpty() && same.stream().noneMatch(e -> e.unit().equals(u.unit()))) {
        sink.add(pair.ur(), u.span().start(), u.span().end(),
            "\"" + same.get(0).span().of(pair.en().text()) + "\" in English: another currency");
      }
    }
  }

  private static List<Quantity> of(Passage in) {
    return Numbers.in(in.text(), in.tokens());
  }

  /** The numbers in digits that the other side does not have. */
  private static List<Quantity> left(List<Quantity> mine, List<Quantity> theirs, Passage in, Passage other) {
    List<Quantity> left = new ArrayList<>();
    for (Quantity q : mine) {
      if (hasDigits(q, in) && q.kind() != Kind.DATE && q.kind() != Kind.MONTH && !hasEqual(q, theirs) && !inFigures(q, in, other)) {
        left.add(q);
      }
    }
    return left;
  }

  /** 2.5 million counts, two and a half million may have been said in other words. */
  private static boolean hasDigits(Quantity q, Passage in) {
    return !q.spelled() || q.span().of(in.text()).chars().anyMatch(c -> Urdu.isDigit((char) c));
  }

  private static boolean hasEqual(Quantity q, List<Quantity> all) {
    // جولائی is no 7.
    List<Quantity> theirs = all.stream().filter(t -> t.kind() != Kind.MONTH).toList();
    for (int i = 0; i < theirs.size(); i++) {
      Quantity t = theirs.get(i);
      BigDecimal v = t.value();
      boolean equal = v.equals(q.value());
      // 90 کی دہائی is the 1990s; 2:30 is told on either clock; 10 بجے is a time or a number.
      boolean decade = decade(q, t) || decade(t, q) || century(q, t) || century(t, q);
      boolean clock = (q.kind() == Kind.TIME || t.kind() == Kind.TIME) && clock(q, t);
      boolean date = t.kind() == Kind.DATE && partOfDate(q.value(), v);
      boolean sum = i + 1 < theirs.size() && v.add(theirs.get(i + 1).value()).compareTo(q.value()) == 0;
      if (equal || decade || clock || date || sum || t.spelled() && sharesScale(q, v, theirs)) {
        return true;
      }
    }
    return false;
  }

  private static boolean decade(Quantity longer, Quantity shorter) {
    return longer.kind() == Kind.YEAR && shorter.value().compareTo(HUNDRED) < 0
        && longer.value().remainder(HUNDRED).compareTo(shorter.value()) == 0;
  }

  /** The 1200s are the 13th century. */
  private static boolean century(Quantity years, Quantity ordinal) {
    return years.kind() == Kind.YEAR && ordinal.kind() == Kind.ORDINAL && years.value().remainder(HUNDRED).signum() == 0
        && years.value().divide(HUNDRED).add(BigDecimal.ONE).compareTo(ordinal.value()) == 0;
  }

  private static boolean clock(Quantity a, Quantity b) {
    BigDecimal x = a.kind() == Kind.TIME ? a.value() : a.value().multiply(BigDecimal.valueOf(60));
    BigDecimal y = b.kind() == Kind.TIME ? b.value() : b.value().multiply(BigDecimal.valueOf(60));
    return x.remainder(HALF_DAY).compareTo(y.remainder(HALF_DAY)) == 0;
  }

  /** دو سے ڈھائی سو is 200 to 250: the multiplier is said once. */
  private static boolean sharesScale(Quantity q, BigDecimal v, List<Quantity> theirs) {
    BigDecimal scale = v.signum() > 0 ? q.value().divide(v, 2, RoundingMode.HALF_UP) : BigDecimal.ZERO;
    return SCALES.contains(scale.intValue()) && theirs.stream().anyMatch(t -> t.spelled() && t.value().compareTo(q.value()) > 0
        && t.value().compareTo(q.value().multiply(TWO)) <= 0);
  }

  private static boolean partOfDate(BigDecimal v, BigDecimal date) {
    long d = date.longValue();
    long n = v.longValue();
    return n == d / 10_000 || n == d / 100 % 100 || n == d % 100;
  }

  /** Whether the other side has the digits within a name: F-16, G20, Covid-19. */
  private static boolean inFigures(Quantity q, Passage in, Passage other) {
    String digits = western(q.span().of(in.text())).replaceAll("[^0-9]", "");
    return !digits.isEmpty() && western(other.text()).matches("(?s).*(?<![0-9])" + digits + "(?![0-9]).*");
  }

  private static String western(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Urdu.isDigit(c)) {
        out.append((char) ('0' + Character.digit(c, 10)));
      } else if (c != ',' && c != '،' && c != '٬') {
        out.append(c);
      } else if (i + 1 < text.length() && !Urdu.isDigit(text.charAt(i + 1))) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The same digits with another number of noughts: million for billion. */
  private static boolean scaled(BigDecimal a, BigDecimal b) {
    return a.signum() > 0 && b.signum() > 0 && a.stripTrailingZeros().unscaledValue().equals(b.stripTrailingZeros().unscaledValue());
  }

  private static boolean weighty(Quantity q) {
    return q.kind() != Kind.TIME && (q.value().compareTo(SMALL) > 0 || q.kind() == Kind.PERCENT || q.kind() == Kind.CURRENCY);
  }
}
