package yaad.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import yaad.base.UserException;

/** Measures findings against a list of known faults: {@code samples/README.md} describes its columns. */
public final class CheckEval {
  private CheckEval() {}

  /**
   * A known fault.
   *
   * @param file the Urdu file's name
   * @param start where it starts there, in UTF-16 units
   * @param kind its kind; kinds that begin with {@code NEG_} are no faults and must not be reported
   * @param excerpt what stands there
   * @param detect {@code regex}, {@code variant-list} or {@code human}
   */
  public record Gold(String id, String file, int start, String kind, String excerpt, String detect) {
    int end() {
      return start + excerpt.length();
    }

    boolean isNegative() {
      return kind.startsWith("NEG_");
    }

    /** Whether a machine is expected to find it. */
    boolean isMechanical() {
      return !isNegative() && !detect.equals("human");
    }

    boolean overlaps(Finding f) {
      return f.side() == yaad.text.Lang.URDU && f.start() < end() && f.end() > start;
    }

    boolean holds(Finding f) {
      return f.side() == yaad.text.Lang.URDU && f.start() >= start && f.end() <= end();
    }
  }

  /**
   * How one kind fared.
   *
   * @param gold how many faults there are
   * @param found how many of them were reported under this kind
   * @param seen how many were touched by a finding of any kind
   */
  public record Kind(String kind, int gold, int found, int seen, boolean mechanical) {}

  /**
   * What came out.
   *
   * @param kinds by kind
   * @param findings how many findings there were
   * @param right how many of them touch a known fault
   * @param exact how many of them touch a known fault of their own kind
   * @param negatives ids of rows that must not be reported and were
   * @param wrong findings that touch no known fault
   * @param missed mechanical faults that were not reported under their kind
   */
  public record Result(
      List<Kind> kinds, int findings, int right, int exact, List<String> negatives, List<Finding> wrong, List<Gold> missed) {
    /** Share of mechanical faults that were reported under their kind. */
    public double recall() {
      int gold = kinds.stream().filter(Kind::mechanical).mapToInt(Kind::gold).sum();
      return gold == 0 ? 1 : kinds.stream().filter(Kind::mechanical).mapToInt(Kind::found).sum() / (double) gold;
    }

    /** Share of findings that touch a known fault. */
    public double precision() {
      return findings == 0 ? 1 : right / (double) findings;
    }
  }

  /** Reads {@code defects.tsv}; quotation marks in it are text. */
  public static List<Gold> read(Path file) {
    try {
      List<Gold> rows = new ArrayList<>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] c = line.split("\t", -1);
        if (c.length >= 9 && !c[0].equals("id")) {
          rows.add(new Gold(c[0], c[1], Integer.parseInt(c[2]), c[3], c[5], c[8]));
        }
      }
      return rows;
    } catch (IOException | NumberFormatException e) {
      throw new UserException("\"" + file + "\" is no list of faults", "Give a defects.tsv as samples/README.md describes it", e);
    }
  }

  /**
   * Scores findings.
   *
   * @param names the gold's name of a file by the findings' name of it; findings in other files are left out
   */
  public static Result score(List<Gold> gold, List<Finding> all, Map<String, String> names) {
    List<Finding> findings = all.stream().filter(f -> names.containsKey(f.file())).toList();
    Map<String, int[]> counts = new TreeMap<>();
    List<String> negatives = new ArrayList<>();
    List<Gold> missed = new ArrayList<>();
    Set<Finding> right = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    Set<Finding> exact = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    for (Gold g : gold) {
      List<Finding> here = findings.stream().filter(f -> g.file().equals(names.get(f.file())) && g.overlaps(f)).toList();
      if (g.isNegative()) {
        if (!g.kind().equals("NEG_HEADLINE_NO_STOP") && here.stream().anyMatch(g::holds)) {
          negatives.add(g.id() + " " + g.excerpt() + " (" + here.stream().filter(g::holds).map(Finding::check).findFirst().orElse("") + ")");
        }
        continue;
      }
      boolean found = here.stream().anyMatch(f -> f.check().equals(g.kind()));
      right.addAll(here);
      here.stream().filter(f -> f.check().equals(g.kind())).forEach(exact::add);
      int[] count = counts.computeIfAbsent(g.kind() + (g.isMechanical() ? "" : "\thuman"), k -> new int[3]);
      count[0]++;
      count[1] += found ? 1 : 0;
      count[2] += here.isEmpty() ? 0 : 1;
      if (!found && g.isMechanical()) {
        missed.add(g);
      }
    }
    List<Kind> kinds = new ArrayList<>();
    counts.forEach((kind, n) -> kinds.add(new Kind(kind.split("\t")[0], n[0], n[1], n[2], !kind.endsWith("\thuman"))));
    List<Finding> wrong = findings.stream().filter(f -> !right.contains(f)).toList();
    return new Result(kinds, findings.size(), right.size(), exact.size(), negatives, wrong, missed);
  }

  /** The result as a table. */
  public static String table(Result r) {
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "%-28s %5s %6s %7s %5s\n", "kind", "gold", "found", "recall", "seen"));
    for (boolean mechanical : new boolean[] {true, false}) {
      out.append(mechanical ? "found by machine\n" : "marked as for people\n");
      r.kinds.stream().filter(k -> k.mechanical == mechanical).forEach(k -> out.append(String.format(Locale.ROOT,
          "  %-26s %5d %6d %6.1f%% %5d\n", k.kind, k.gold, k.found, 100.0 * k.found / k.gold, k.seen)));
    }
    out.append(String.format(Locale.ROOT, "recall (machine kinds) %.3f, precision %.3f (%d of %d findings; %d of their own kind)\n",
        r.recall(), r.precision(), r.right, r.findings, r.exact));
    out.append("rows that must not be reported and were: ").append(r.negatives.size()).append('\n');
    r.negatives.forEach(n -> out.append("  ").append(n).append('\n'));
    return out.toString();
  }

  /** The result as names and values, for JSON. */
  public static Map<String, Object> asMap(Result r) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("recall", r.recall());
    map.put("precision", r.precision());
    map.put("findings", r.findings);
    map.put("right", r.right);
    map.put("exact", r.exact);
    map.put("negatives", r.negatives);
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (Kind k : r.kinds) {
      kinds.put(k.kind + (k.mechanical ? "" : " (human)"), Map.of("gold", k.gold, "found", k.found, "seen", k.seen));
    }
    map.put("kinds", kinds);
    return map;
  }
}
