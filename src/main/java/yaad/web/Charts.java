package yaad.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import yaad.align.Alignment;
import yaad.memory.Census;
import yaad.memory.Origin;

/** Small bar charts: what a census says, as rectangles and texts of an SVG image. */
final class Charts {
  /** Months beyond these are not shown. */
  private static final int MONTHS = 24;
  private static final int WIDTH = 280;
  private static final int HEIGHT = 150;
  private static final int FLOOR = 122;
  private static final int TOP = 22;

  private Charts() {}

  /** A rectangle with the words that it shows when pointed at. */
  record Bar(String style, double x, double y, double width, double height, String title) {}

  /** A text; {@code anchor}: start, middle, end. */
  record Label(String style, double x, double y, String anchor, String text) {}

  /**
   * A chart.
   *
   * @param name which: its caption is the text {@code chart.NAME}
   * @param summary all of it in words
   */
  record Chart(String name, int width, int height, List<Bar> bars, List<Label> labels, String summary) {}

  private record Column(String style, String label, String title, long value) {}

  /**
   * The charts of the home page.
   *
   * @param bands what the last text that was looked up had of the memory; empty when there was none
   */
  static List<Chart> of(Census census, List<Bands.Band> bands, Words words) {
    List<Chart> charts = new ArrayList<>(List.of(
        columns("origin", origins(census, words), words, true),
        columns("month", months(census, words), words, false),
        columns("confidence", confidence(census, words), words, false)));
    if (!bands.isEmpty()) {
      charts.add(columns("bands", bands(bands, words), words, true));
    }
    return charts;
  }

  /** Words of the text by the score of their segment's best match. */
  private static List<Column> bands(List<Bands.Band> bands, Words words) {
    List<Column> columns = new ArrayList<>();
    for (String name : Bands.NAMES) {
      int sum = bands.stream().filter(b -> b.band().equals(name)).mapToInt(Bands.Band::words).sum();
      String style = name.equals("0") ? "bar-low" : Integer.parseInt(name) >= 85 ? "bar-high" : "bar-mid";
      columns.add(new Column(style, name.equals("0") ? "–" : name.equals("100") ? "100" : name + "+",
          words.t("band." + name), sum));
    }
    return columns;
  }

  private static List<Column> origins(Census census, Words words) {
    Map<Origin, Long> sums = new TreeMap<>();
    for (Origin origin : Origin.values()) {
      sums.put(origin, 0L);
    }
    census.groups().forEach(g -> sums.merge(g.origin(), g.units(), Long::sum));
    List<Column> columns = new ArrayList<>();
    sums.forEach((origin, n) -> {
      String name = words.t("origin." + origin.name().toLowerCase(Locale.ROOT));
      columns.add(new Column("bar", name, name, n));
    });
    return columns;
  }

  private static List<Column> months(Census census, Words words) {
    DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM uuuu", Locale.forLanguageTag(words.lang().tag())).withDecimalStyle(DecimalStyle.STANDARD);
    TreeMap<YearMonth, Long> sums = new TreeMap<>();
    census.groups().forEach(g -> sums.merge(g.month(), g.units(), Long::sum));
    List<Column> columns = new ArrayList<>();
    if (sums.isEmpty()) {
      return columns;
    }
    YearMonth last = sums.lastKey();
    YearMonth first = last.minusMonths(MONTHS - 1);
    for (YearMonth m = sums.firstKey().isAfter(first) ? sums.firstKey() : first; !m.isAfter(last); m = m.plusMonths(1)) {
      // The year once, under its January and the first month.
      boolean named = columns.isEmpty() || m.getMonthValue() == 1;
      String name = m.format(month);
      columns.add(new Column("bar", named ? name : "", name, sums.getOrDefault(m, 0L)));
    }
    return columns;
  }

  private static List<Column> confidence(Census census, Words words) {
    long[] tenths = new long[10];
    census.groups().stream().filter(g -> g.origin() == Origin.ALIGNED).forEach(g -> tenths[g.tenth()] += g.units());
    List<Column> columns = new ArrayList<>();
    for (int t = 0; t < 10; t++) {
      String from = String.format(Locale.ROOT, "0.%d", t);
      String to = t == 9 ? "1" : String.format(Locale.ROOT, "0.%d", t + 1);
      String style = t >= 9 ? "bar-high" : t / 10.0 >= Alignment.REJECT ? "bar-mid" : "bar-low";
      columns.add(new Column(style, from, words.t("chart.from-to", from, to), tenths[t]));
    }
    return columns;
  }

  private static Chart columns(String name, List<Column> columns, Words words, boolean values) {
    long most = columns.stream().mapToLong(Column::value).max().orElse(0);
    double step = (double) WIDTH / Math.max(columns.size(), 3);
    double bar = Math.min(step * 0.72, 64);
    List<Bar> bars = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    StringJoiner summary = new StringJoiner("; ");
    for (int i = 0; i < columns.size(); i++) {
      Column c = columns.get(i);
      double middle = step * i + step / 2;
      double height = most == 0 ? 0 : Math.max(c.value() == 0 ? 0 : 1.5, (double) c.value() / most * (FLOOR - TOP));
      String title = c.title() + ": " + words.number(c.value());
      summary.add(title);
      bars.add(new Bar(c.style(), round(middle - bar / 2), round(FLOOR - height), round(bar), round(height), title));
      if (values || c.value() == most && most > 0) {
        labels.add(new Label("value", round(middle), round(FLOOR - height - 6), "middle", words.number(c.value())));
      }
      if (!c.label().isEmpty()) {
        labels.add(new Label("tick", round(middle), FLOOR + 20, "middle", c.label()));
      }
    }
    bars.add(new Bar("floor", 0, FLOOR, WIDTH, 1, ""));
    return new Chart(name, WIDTH, HEIGHT, bars, labels, summary.toString());
  }

  private static double round(double x) {
    return Math.round(x * 10) / 10.0;
  }
}
