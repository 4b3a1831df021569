package yaad.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yaad.text.Numbers;
import yaad.text.Quantity;
import yaad.text.Span;

/** A weekday or month that is another one on the other side. */
final class DayMismatch implements Check {
  private static final Map<String, Integer> URDU = Map.of("پیر", 1, "سوموار", 1, "منگل", 2, "بدھ", 3, "جمعرات", 4, "جمعہ", 5, "جمعے", 5, "اتوار", 7);
  private static final Pattern URDU_DAY = Pattern.compile("(?<![" + Urdu.INSIDE + "])(پیر|سوموار|منگل|بدھ|جمعرات|جمعہ|جمعے|اتوار)"
      + "(?= (?:کو|کے روز|کے دن|کی (?:شام|صبح|رات|دوپہر|شب)|تک|سے))");
  private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final Pattern ENGLISH_DAY = Pattern.compile("\\b(" + String.join("|", DAYS) + ")s?\\b");

  @Override
  public Rule rule() {
    return Rule.of("DAY_MISMATCH", Category.FIDELITY, Severity.MAJOR, "accuracy/mistranslation",
        "A weekday or month is another one on the other side.", "on Monday → منگل کو");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overPairs((pair, sink) -> {
      if (pair.ur().isBlank() || pair.en().isBlank()) {
        return;
      }
      compare(days(pair.en(), ENGLISH_DAY), days(pair.ur(), URDU_DAY), pair, "weekday", sink);
      compare(months(pair.en()), months(pair.ur()), pair, "month", sink);
    });
  }

  /** Reports a day of the Urdu side when the two sides have none in common. */
  private static void compare(Map<Integer, Span> en, Map<Integer, Span> ur, Pair pair, String what, Sink sink) {
    if (!en.isEmpty() && !ur.isEmpty() && ur.keySet().stream().noneMatch(en::containsKey)) {
      Span u = ur.values().iterator().next();
      String there = en.values().iterator().next().of(pair.en().text());
      sink.add(pair.ur(), u.start(), u.end(), "another " + what + " than \"" + there + "\"");
    }
  }

  private static Map<Integer, Span> days(Passage in, Pattern pattern) {
    Map<Integer, Span> days = new LinkedHashMap<>();
    Matcher m = pattern.matcher(in.text());
    while (m.find()) {
      int day = pattern == ENGLISH_DAY ? DAYS.indexOf(m.group(1)) + 1 : URDU.getOrDefault(m.group(1), 0);
      days.putIfAbsent(day, new Span(m.start(1), m.end(1)));
    }
    return days;
  }

  private static Map<Integer, Span> months(Passage in) {
    Map<Integer, Span> months = new TreeMap<>();
    for (Quantity q : Numbers.in(in.text(), in.tokens())) {
      if (q.kind() == Quantity.Kind.MONTH) {
        months.putIfAbsent(q.value().intValue(), q.span());
      }
    }
    return months;
  }
}
