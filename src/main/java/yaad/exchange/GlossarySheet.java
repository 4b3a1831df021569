package yaad.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import yaad.text.Lang;
import yaad.text.Script;

/**
 * Finds out which column of a table is what. The headings may stand below a title; where they tell nothing, the script of the
 * cells tells English from Urdu.
 */
final class GlossarySheet {
  /** The headings stand within the first rows, or there are none. */
  private static final int MOST_TITLE_ROWS = 20;

  private final BiConsumer<Long, Map<String, String>> sink;
  private final List<Map<Integer, String>> waiting = new ArrayList<>();
  private Map<Integer, String> columns = Map.of();
  private long number;

  GlossarySheet(BiConsumer<Long, Map<String, String>> sink) {
    this.sink = sink;
  }

  void row(Map<Integer, String> row) {
    if (!columns.isEmpty()) {
      hand(row);
      return;
    }
    Map<Integer, String> named = named(row);
    if (named.containsValue(ConceptColumns.EN) && named.containsValue(ConceptColumns.UR)) {
      columns = named;
      waiting.clear();
      return;
    }
    waiting.add(row);
    if (waiting.size() >= MOST_TITLE_ROWS) {
      byScript();
    }
  }

  /** Whether it was a glossary. */
  boolean finish() {
    if (columns.isEmpty() && !waiting.isEmpty()) {
      byScript();
    }
    return !columns.isEmpty();
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
    Map<Integer, int[]> votes = new TreeMap<>();
    for (Map<Integer, String> row : waiting) {
      row.forEach((column, text) -> Script.of(text).ifPresent(
          lang -> votes.computeIfAbsent(column, k -> new int[2])[lang == Lang.URDU ? 1 : 0]++));
    }
    Optional<Integer> ur = votes.entrySet().stream().filter(e -> 2 * e.getValue()[1] > waiting.size()).map(Map.Entry::getKey).findFirst();
    Optional<Integer> en = votes.entrySet().stream().filter(e -> 2 * e.getValue()[0] > waiting.size()).map(Map.Entry::getKey)
        .findFirst();
    List<Map<Integer, String>> rows = List.copyOf(waiting);
    waiting.clear();
    if (ur.isEmpty() || en.isEmpty()) {
      return;
    }
    Map<Integer, String> named = new HashMap<>();
    named.put(en.get(), ConceptColumns.EN);
    named.put(ur.get(), ConceptColumns.UR);
    Map<Integer, String> first = named(rows.get(0));
    // A first row with Latin text over the Urdu column is headings, whatever they say; some may be ours.
    boolean headed = Script.of(rows.get(0).getOrDefault(ur.get(), "")).equals(Optional.of(Lang.ENGLISH));
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

  private void hand(Map<Integer, String> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    columns.forEach((column, name) -> cells.put(name, row.getOrDefault(column, "")));
    // An empty English and Urdu cell is a subtitle, a sum or a remark below the list.
    if (!cells.getOrDefault(ConceptColumns.EN, "").isBlank() || !cells.getOrDefault(ConceptColumns.UR, "").isBlank()
        || !cells.getOrDefault(ConceptColumns.ID, "").isBlank()) {
      sink.accept(++number, cells);
    }
  }
}
