package yaad.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import yaad.text.Lang;
import yaad.text.Script;

/**
 * Finds out which column of a table is what. The headings may stand below a title; where they tell nothing, the script of the
 * cells tells English from Urdu. A term merged over several rows is one concept with all that stands beside it.
 */
final class GlossarySheet {
  /** The headings stand within the first rows, or there are none. */
  private static final int MOST_TITLE_ROWS = 20;

  private final BiConsumer<Long, Map<String, String>> sink;
  private record Row(Map<Integer, String> cells, Set<Integer> goingOn) {}

  private final List<Row> waiting = new ArrayList<>();
  private Map<Integer, String> columns = Map.of();
  /** The last row, to which the next may still add. */
  private Map<String, String> last = Map.of();
  private long number;

  private final boolean proposals;

  /** @param proposals takes only a table in which a person accepts rows */
  GlossarySheet(BiConsumer<Long, Map<String, String>> sink, boolean proposals) {
    this.sink = sink;
    this.proposals = proposals;
  }

  void row(Map<Integer, String> cells, Set<Integer> goingOn) {
    Map<Integer, String> named = named(cells);
    // Headings over two merged rows, and those that printed lists repeat on every page, are no terms.
    if (named.containsValue(ConceptColumns.EN) && named.containsValue(ConceptColumns.UR)
        && (!proposals || named.containsValue(ConceptColumns.ACCEPT))) {
      columns = columns.isEmpty() ? named : columns;
      waiting.clear();
      return;
    }
    if (!columns.isEmpty()) {
      hand(new Row(cells, goingOn));
      return;
    }
    waiting.add(new Row(cells, goingOn));
    if (waiting.size() >= MOST_TITLE_ROWS) {
      byScript();
    }
  }

  /** Whether it was a glossary. */
  boolean finish() {
    if (columns.isEmpty() && !waiting.isEmpty()) {
      byScript();
    }
    handLast();
    return !columns.isEmpty();
  }

  /** Whether a column, from 0, is one of a glossary's. */
  boolean reads(int column) {
    String name = columns.getOrDefault(column, "");
    return ConceptColumns.ALL.contains(name) || name.equals(ConceptColumns.ACCEPT);
  }

  private static Map<Integer, String> named(Map<Integer, String> headings) {
    Map<Integer, String> named = new TreeMap<>();
    headings.forEach((column, heading) -> {
      String name = ConceptColumns.named(heading);
      named.put(column, named.containsValue(name) ? name + " " + column : name);
    });
    return named;
  }

  private void byScript() {
    if (proposals) {
      waiting.clear();
      return;
    }
    Map<Integer, int[]> votes = new TreeMap<>();
    for (Row row : waiting) {
      row.cells().forEach((column, text) -> Script.of(text).ifPresent(
          lang -> votes.computeIfAbsent(column, k -> new int[2])[lang == Lang.URDU ? 1 : 0]++));
    }
    // The first row may hold headings in either language.
    int rated = Math.max(1, waiting.size() - 1);
    Optional<Integer> ur = votes.entrySet().stream().filter(e -> 2 * e.getValue()[1] > rated).map(Map.Entry::getKey).findFirst();
    Optional<Integer> en = votes.entrySet().stream().filter(e -> 2 * e.getValue()[0] > rated && !ur.equals(Optional.of(e.getKey())))
        .map(Map.Entry::getKey).findFirst();
    List<Row> rows = List.copyOf(waiting);
    waiting.clear();
    if (ur.isEmpty() || en.isEmpty()) {
      return;
    }
    Map<Integer, String> named = new HashMap<>();
    named.put(en.get(), ConceptColumns.EN);
    named.put(ur.get(), ConceptColumns.UR);
    Map<Integer, String> first = named(rows.get(0).cells());
    // A first row with Latin text over the Urdu column is headings, whatever they say; some may be ours.
    boolean headed = Script.of(rows.get(0).cells().getOrDefault(ur.get(), "")).equals(Optional.of(Lang.ENGLISH));
    if (headed) {
      first.forEach((column, name) -> {
        if (ConceptColumns.ALL.contains(name) && !named.containsValue(name)) {
          named.putIfAbsent(column, name);
        }
      });
    }
    columns = named;
    rows.subList(headed ? 1 : 0, rows.size()).forEach(this::hand);
  }

  private void hand(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    Set<String> goingOn = new HashSet<>();
    columns.forEach((column, name) -> {
      cells.put(name, row.cells().getOrDefault(column, ""));
      if (row.goingOn().contains(column)) {
        goingOn.add(name);
      }
    });
    // An empty English and Urdu cell is a subtitle, a sum or a remark below the list.
    if (said(cells, ConceptColumns.EN).isEmpty() && said(cells, ConceptColumns.UR).isEmpty()
        && said(cells, ConceptColumns.ID).isEmpty()) {
      return;
    }
    boolean more = goingOn.contains(ConceptColumns.EN) != goingOn.contains(ConceptColumns.UR);
    if (more && !last.isEmpty()) {
      boolean urdu = goingOn.contains(ConceptColumns.EN);
      add(said(cells, urdu ? ConceptColumns.UR : ConceptColumns.EN), urdu ? ConceptColumns.UR_ADMITTED : ConceptColumns.EN_ADMITTED);
      add(said(cells, ConceptColumns.UR_ADMITTED), ConceptColumns.UR_ADMITTED);
      add(said(cells, ConceptColumns.UR_DEPRECATED), ConceptColumns.UR_DEPRECATED);
      return;
    }
    handLast();
    last = cells;
  }

  /** Adds what a further row of the same concept says. */
  private void add(String text, String column) {
    String present = said(last, column);
    if (!text.isEmpty() && !present.equals(text)) {
      last.put(column, present.isEmpty() ? text : present + " | " + text);
    }
  }

  private void handLast() {
    if (!last.isEmpty()) {
      sink.accept(++number, last);
      last = Map.of();
    }
  }

  private static String said(Map<String, String> cells, String column) {
    return cells.getOrDefault(column, "").strip();
  }
}
