package yaad.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yaad.base.Count;
import yaad.check.Check;
import yaad.check.Checks;
import yaad.check.Finding;
import yaad.check.Fixes;
import yaad.check.Rule;
import yaad.check.Severity;
import yaad.text.Changes;

/** Findings for the eye: counts first, then check by check; or one JSON object a line. */
final class FindingPrinter {
  private static final int AROUND = 30;
  private static final int MOST_OF_A_KIND = 20;

  private static final Map<String, String> EXPLAINED =
      Checks.all().stream().map(Check::rule).collect(Collectors.toMap(Rule::id, Rule::explanation));

  private FindingPrinter() {}

  static void rule(Console console, Rule rule, boolean json) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("check", rule.id());
      object.put("category", rule.category().title());
      object.put("severity", rule.severity().word());
      object.put("on", rule.on());
      object.put("mqm", rule.mqm());
      object.put("explanation", rule.explanation());
      object.put("example", rule.example());
      console.json(object);
      return;
    }
    console.line("%s (%s, %s)", rule.id(), rule.category().title(), rule.on() ? rule.severity().word() : "off unless the profile says on");
    console.line("  " + rule.explanation());
    console.line("  " + console.show(rule.example()));
  }

  static void print(Console console, List<Finding> findings, boolean json) {
    if (json) {
      findings.forEach(f -> console.json(f.asMap()));
      return;
    }
    Map<String, List<Finding>> byCheck = findings.stream().filter(f -> f.severity() != Severity.INFO)
        .collect(Collectors.groupingBy(Finding::check, TreeMap::new, Collectors.toList()));
    long remarks = findings.stream().filter(f -> f.severity() == Severity.INFO).count();
    summary(console, findings);
    byCheck.values().stream()
        .sorted(Comparator.comparing((List<Finding> l) -> worst(l)).reversed().thenComparing(l -> -l.size()))
        .forEach(list -> group(console, list));
    if (remarks > 0) {
      console.say(Count.of(remarks, "remark is", "remarks are") + " not shown; --json has them.");
    }
  }

  /** What fixes would change, line by line. */
  static void fixes(Console console, List<Fixes.Fixed> fixed) {
    for (Fixes.Fixed f : fixed) {
      console.line("%s: %s", f.where(), Count.of(f.fixes(), "fix", "fixes"));
      String[] before = f.before().split("\n", -1);
      String[] after = f.after().split("\n", -1);
      for (int i = 0; i < Math.min(before.length, after.length); i++) {
        if (!before[i].equals(after[i])) {
          changes(console, before[i], after[i]);
        }
      }
    }
  }

  /** The places that differ with some words around each; neighbours together. */
  private static void changes(Console console, String before, String after) {
    List<Changes.Change> all = Changes.between(before, after);
    for (int first = 0, next; first < all.size(); first = next) {
      next = first + 1;
      while (next < all.size() && all.get(next).from() - all.get(next - 1).to() <= 2 * AROUND) {
        next++;
      }
      Changes.Change a = all.get(first);
      Changes.Change b = all.get(next - 1);
      console.line("  -  " + console.show(part(before, a.from(), b.to())));
      console.line("  +  " + console.show(part(after, a.newFrom(), b.newTo())));
    }
  }

  /** A part of a line with whole words around it: a file may be all one line. */
  private static String part(String line, int from, int to) {
    int left = from <= AROUND ? 0 : line.indexOf(' ', from - AROUND - 1) + 1;
    int right = to + AROUND >= line.length() ? line.length() : line.lastIndexOf(' ', to + AROUND);
    left = left == 0 && from > AROUND || left > from ? Math.max(0, from - AROUND) : left;
    right = right < to ? Math.min(line.length(), to + AROUND) : right;
    return (left > 0 ? "… " : "") + line.substring(left, right) + (right < line.length() ? " …" : "");
  }

  private static Severity worst(List<Finding> findings) {
    return findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(Severity.INFO);
  }

  private static void summary(Console console, List<Finding> findings) {
    Map<Severity, Long> counts = findings.stream().collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting()));
    if (counts.keySet().stream().allMatch(s -> s == Severity.INFO)) {
      console.line("No findings.");
      return;
    }
    StringBuilder line = new StringBuilder();
    for (Severity s : List.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)) {
      if (counts.containsKey(s)) {
        line.append(line.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%,d %s", counts.get(s), s.word()));
      }
    }
    console.line(line.toString());
  }

  private static void group(Console console, List<Finding> findings) {
    console.line("");
    console.line("%s: %,d (%s)", findings.get(0).check(), findings.size(), worst(findings).word());
    console.line("  " + EXPLAINED.getOrDefault(findings.get(0).check(), ""));
    findings.stream().limit(MOST_OF_A_KIND).forEach(f -> {
      console.line("  " + f.file() + ":" + f.line() + "  " + f.message() + "  [" + f.id() + "]");
      console.line("    " + f.side().tag() + "  " + console.show(inContext(console, f)));
      if (!f.suggestion().isEmpty()) {
        console.line("    ->  " + console.show(f.suggestion()));
      }
    });
    if (findings.size() > MOST_OF_A_KIND) {
      console.line("  ... and %,d more", findings.size() - MOST_OF_A_KIND);
    }
  }

  private static String inContext(Console console, Finding f) {
    int from = f.start() - f.contextStart();
    int to = from + f.text().length();
    String context = f.context();
    int left = Math.max(0, from - AROUND);
    int right = Math.min(context.length(), to + AROUND);
    String shown = (left > 0 ? "…" : "") + context.substring(left, from) + console.mark(f.text())
        + context.substring(to, right) + (right < context.length() ? "…" : "");
    return shown.replaceAll("\\s*\\R\\s*", " ");
  }
}
