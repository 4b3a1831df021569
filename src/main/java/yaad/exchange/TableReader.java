package yaad.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaad.base.UserException;
import yaad.memory.Unit;
import yaad.text.Lang;
import yaad.text.Script;

/**
 * Makes units of the rows of a table with an Urdu and an English column. Headings in English or Urdu tell which columns
 * these are; where they do not, the script of the first hundred rows does, so that a table without any headings is read too.
 */
final class TableReader implements Rows {
  /** Rows that are looked at before the columns are settled. */
  private static final int LOOK = 100;

  private record Row(long number, List<String> cells) {}

  private final UnitSink sink;
  private final Instant now;
  private final String name;
  private final List<Row> waiting = new ArrayList<>();
  private final Map<Integer, String> columns = new HashMap<>();
  private int en = -1;
  private int ur = -1;
  private boolean settled;
  private boolean disarmed;
  private String table = "";
  private int tables;
  private final List<String> passed = new ArrayList<>();

  /** @param name the file's name, for messages */
  TableReader(String name, UnitSink sink, Instant now) {
    this.name = name;
    this.sink = sink;
    this.now = now;
  }

  @Override
  public void begin(String called) {
    table = called;
    waiting.clear();
    columns.clear();
    settled = false;
    disarmed = false;
    en = -1;
    ur = -1;
  }

  @Override
  public void row(long number, List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (settled) {
      unit(number, cells);
    } else {
      waiting.add(new Row(number, cells));
      if (waiting.size() >= LOOK) {
        settle();
      }
    }
  }

  @Override
  public void end() {
    if (!settled) {
      settle();
    }
  }

  /** To be called when all tables were read. */
  void finish() {
    if (tables == 0) {
      throw new UserException("\"" + name + "\" has no table with an Urdu and an English column",
          "Head the two columns \"English\" and \"Urdu\"");
    }
    if (!passed.isEmpty()) {
      sink.note("tables without an Urdu and an English column were passed over: " + String.join(", ", passed));
    }
  }

  private void settle() {
    settled = true;
    boolean heading = !waiting.isEmpty() && headings(waiting.get(0).cells());
    if (en < 0 || ur < 0) {
      byScript(heading ? 1 : 0);
      // A first row whose letters are not those of its columns is a row of headings after all.
      if (!heading && en >= 0 && ur >= 0 && waiting.size() > 1) {
        heading = isAlien(cell(waiting.get(0).cells(), ur));
      }
    }
    if (en < 0 || ur < 0) {
      if (!waiting.isEmpty()) {
        passed.add(table.isEmpty() ? "(the only one)" : table);
      }
      waiting.clear();
      return;
    }
    tables++;
    for (Row row : waiting.subList(heading ? 1 : 0, waiting.size())) {
      unit(row.number(), row.cells());
    }
    waiting.clear();
  }

  private static boolean isAlien(String cell) {
    return !cell.isBlank() && Script.of(cell).orElse(Lang.URDU) != Lang.URDU;
  }

  /** Whether the row names columns. */
  private boolean headings(List<String> cells) {
    int source = -1;
    int target = -1;
    int found = 0;
    for (int i = 0; i < cells.size(); i++) {
      String column = UnitColumns.named(cells.get(i));
      if (column == null) {
        continue;
      }
      found++;
      switch (column) {
        case UnitColumns.EN -> en = en < 0 ? i : en;
        case UnitColumns.UR -> ur = ur < 0 ? i : ur;
        case UnitColumns.SOURCE -> source = i;
        case UnitColumns.TARGET -> target = i;
        case UnitColumns.FORMULA_SAFE -> disarmed = true;
        default -> columns.putIfAbsent(i, column);
      }
    }
    if ((en < 0) != (ur < 0)) {
      // One language named and the other column called source or translation.
      int other = source >= 0 ? source : target;
      en = en < 0 ? other : en;
      ur = ur < 0 ? other : ur;
    }
    if (en < 0 && source >= 0 && target >= 0) {
      boolean urduFirst = share(source, 1) > share(target, 1);
      ur = urduFirst ? source : target;
      en = urduFirst ? target : source;
      if (share(ur, 1) < 0.5 || share(en, 1) >= 0.5) {
        en = -1;
        ur = -1;
      }
    }
    return found > 0;
  }

  /** The share of cells with letters of either script that are Urdu, in [0,1]. */
  private double share(int column, int from) {
    int urdu = 0;
    int all = 0;
    for (Row row : waiting.subList(Math.min(from, waiting.size()), waiting.size())) {
      Lang lang = Script.of(cell(row.cells(), column)).orElse(null);
      all += lang == null ? 0 : 1;
      urdu += lang == Lang.URDU ? 1 : 0;
    }
    return all == 0 ? 0 : (double) urdu / all;
  }

  /** The Urdu column and the English column with most text in them. */
  private void byScript(int from) {
    int width = waiting.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    long mostUrdu = 0;
    long mostEnglish = 0;
    int urdu = -1;
    int english = -1;
    for (int column = 0; column < width; column++) {
      long urduText = 0;
      long englishText = 0;
      for (Row row : waiting.subList(Math.min(from, waiting.size()), waiting.size())) {
        String cell = cell(row.cells(), column);
        Lang lang = Script.of(cell).orElse(null);
        urduText += lang == Lang.URDU ? cell.length() : 0;
        englishText += lang == Lang.ENGLISH ? cell.length() : 0;
      }
      if (urduText > englishText && urduText > mostUrdu) {
        mostUrdu = urduText;
        urdu = column;
      } else if (englishText >= urduText && englishText > mostEnglish) {
        mostEnglish = englishText;
        english = column;
      }
    }
    en = en < 0 ? english : en;
    ur = ur < 0 ? urdu : ur;
  }

  private void unit(long number, List<String> cells) {
    if (en < 0 || ur < 0) {
      return;
    }
    sink.at(number, table);
    String urText = text(cell(cells, ur));
    String enText = text(cell(cells, en));
    if (urText.isBlank() || enText.isBlank()) {
      sink.half(number, urText, enText, "the " + (urText.isBlank() ? "Urdu" : "English") + " cell is empty");
      return;
    }
    Map<String, String> byColumn = new HashMap<>();
    columns.forEach((at, column) -> {
      String cell = text(cell(cells, at));
      if (!cell.isEmpty()) {
        byColumn.put(column, cell);
      }
    });
    Unit unit = UnitColumns.unit(urText, enText, byColumn, now);
    sink.unit(unit);
  }

  private String text(String cell) {
    return disarmed ? DelimitedText.rearm(cell) : cell;
  }

  private static String cell(List<String> cells, int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }
}
