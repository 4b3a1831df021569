package yaad.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yaad.base.UserException;
import yaad.check.Check;
import yaad.check.Checker;
import yaad.check.Checks;
import yaad.check.Finding;
import yaad.check.Fixes;
import yaad.check.Ignored;
import yaad.check.Profile;
import yaad.check.Rule;
import yaad.check.Setting;
import yaad.check.Severity;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.text.Lang;

/**
 * The findings of the last run of the checks over the memory's units, and what was done with them since. Runs go on in the
 * background.
 */
final class Findings {
  /** Fixes earlier in a unit move what comes after them no farther than this. */
  private static final int FARTHEST = 12;

  private final Desk desk;
  private final Memory memory;
  private final Work<Run> work = new Work<>("checks");
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  /** The numbers of those that were fixed or ignored since the run. */
  private final Set<Integer> settled = new HashSet<>();
  private final Deeds<Done> deeds;
  private int runs;

  Findings(Desk desk) {
    this.desk = desk;
    memory = desk.memory();
    deeds = new Deeds<>(desk);
    Checks.all().stream().map(Check::rule).forEach(r -> rules.put(r.id(), r));
  }

  /** What a run found; its number counts from 1. */
  record Run(int number, List<Finding> findings) {}

  /** A finding by its number in its run. */
  record Numbered(int number, Finding finding) {}

  /** A check that found something: how often, and how often it can be fixed safely. */
  record Kind(Rule rule, Severity worst, int count, int safe) {}

  /** What was done, {@code fix} or {@code ignore}, to which findings of the run. */
  private record Done(String what, List<Integer> numbers) {}

  /** Starts a run, unless one is under way. */
  void start() {
    work.start(progress -> {
      List<Finding> found = desk.aside(
          own -> new Checker(Setting.of(Profile.standard(), own)).run(Fixes.units(own), progress));
      List<Finding> shown = Ignored.of(memory.file()).without(found).stream()
          .filter(f -> f.severity() != Severity.INFO && !f.unit().isEmpty()).toList();
      return begin(shown);
    });
  }

  private synchronized Run begin(List<Finding> shown) {
    settled.clear();
    deeds.clear();
    return new Run(++runs, shown);
  }

  Map<String, Object> state() {
    return work.state();
  }

  /** The last run that came to its end; number 0 when there was none. */
  Run run() {
    return work.result().orElse(new Run(0, List.of()));
  }

  /** Those of a check, or all, that nobody has settled; the gravest first. */
  synchronized List<Numbered> of(Run run, String check) {
    List<Numbered> out = new ArrayList<>();
    for (int i = 0; i < run.findings().size(); i++) {
      Finding f = run.findings().get(i);
      if (!settled.contains(i) && (check.isEmpty() || f.check().equals(check))) {
        out.add(new Numbered(i, f));
      }
    }
    out.sort(Comparator.comparing((Numbered n) -> n.finding().severity()).reversed()
        .thenComparing(n -> n.finding().check()).thenComparing(Numbered::number));
    return out;
  }

  /** The checks that found something that nobody has settled; the gravest and then the most frequent first. */
  List<Kind> kinds(Run run) {
    Map<String, List<Finding>> byCheck = new LinkedHashMap<>();
    of(run, "").forEach(n -> byCheck.computeIfAbsent(n.finding().check(), k -> new ArrayList<>()).add(n.finding()));
    List<Kind> kinds = new ArrayList<>();
    byCheck.forEach((check, list) -> {
      Rule rule = rules.get(check);
      if (rule != null) {
        Severity worst = list.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(Severity.MINOR);
        kinds.add(new Kind(rule, worst, list.size(), (int) list.stream().filter(f -> f.safe() && fixable(f)).count()));
      }
    });
    kinds.sort(Comparator.comparing(Kind::worst).reversed().thenComparing(Comparator.comparingInt(Kind::count).reversed()));
    return kinds;
  }

  /** Whether there is something that can be put in its place. */
  static boolean fixable(Finding f) {
    return f.side() == Lang.URDU && !f.suggestion().isEmpty() && f.end() > f.start();
  }

  /**
   * The finding where it stands in its unit now: other fixes may have moved it by a few letters. Empty when the unit no longer
   * says what was found in it.
   */
  static Optional<Finding> now(Finding f, Unit unit) {
    String text = unit.text(f.side());
    if (f.end() - f.start() != f.text().length() || f.text().isEmpty()) {
      return Optional.empty();
    }
    for (int moved = 0; moved <= FARTHEST; moved++) {
      for (int start : new int[] {f.start() - moved, f.start() + moved}) {
        if (start >= 0 && text.startsWith(f.text(), start)) {
          return Optional.of(moved(f, start));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Puts the suggestion in the place of what was found: a person has looked at it. How many units changed.
   *
   * @throws UserException when the finding or its unit is no longer what it was
   */
  synchronized int fix(int run, int number) {
    Finding f = finding(run, number);
    Finding now = memory.units().get(UUID.fromString(f.unit())).flatMap(u -> now(f, u)).filter(Findings::fixable)
        .orElseThrow(() -> new UserException("This pair has changed since it was checked", "Check again"));
    return store(List.of(number), List.of(now));
  }

  /** Applies all safe suggestions of a check; of all checks when it is empty. How many units changed. */
  synchronized int fixAll(int run, String check) {
    requireCurrent(run);
    List<Numbered> safe = of(run(), check).stream().filter(n -> n.finding().safe() && fixable(n.finding())).toList();
    List<Integer> numbers = new ArrayList<>();
    List<Finding> there = new ArrayList<>();
    for (Numbered n : safe) {
      memory.units().get(UUID.fromString(n.finding().unit())).flatMap(u -> now(n.finding(), u)).ifPresent(f -> {
        numbers.add(n.number());
        there.add(f);
      });
    }
    return store(numbers, there);
  }

  private int store(List<Integer> numbers, List<Finding> chosen) {
    List<Fixes.Fixed> fixed = Fixes.preview(memory, chosen);
    int changed = fixed.isEmpty() ? 0 : Fixes.store(memory, fixed);
    if (changed > 0) {
      deeds.changed(new Done("fix", numbers));
    }
    settled.addAll(numbers);
    return changed;
  }

  /** Does not show a finding again, in any run, nor others of the same kind in the same sentence. How many. */
  synchronized int ignore(int run, int number) {
    Finding f = finding(run, number);
    String id = f.id();
    List<Integer> same = of(run(), f.check()).stream().filter(n -> n.finding().id().equals(id)).map(Numbered::number).toList();
    Ignored.of(memory.file()).add(List.of(f));
    deeds.did(new Done("ignore", same), () -> Ignored.of(memory.file()).remove(Set.of(id)));
    settled.addAll(same);
    return same.size();
  }

  /**
   * Takes the last fix or the last ignoring back. What was taken back: {@code fix} or {@code ignore}.
   *
   * @throws UserException when there was none, or something else has been done to the memory since
   */
  synchronized String undo() {
    Done done = deeds.undo();
    settled.removeAll(done.numbers());
    return done.what();
  }

  private Finding finding(int run, int number) {
    requireCurrent(run);
    List<Finding> all = run().findings();
    if (number < 0 || number >= all.size()) {
      throw new IllegalArgumentException("no such finding");
    }
    return all.get(number);
  }

  private void requireCurrent(int run) {
    if (run != run().number()) {
      throw new UserException("The memory was checked again since", "Load the page again");
    }
  }

  /** The same finding at another place, as one that may be applied. */
  private static Finding moved(Finding f, int start) {
    return new Finding(f.check(), f.severity(), f.file(), f.line(), f.side(), start, start + f.text().length(), f.text(), f.message(),
        f.suggestion(), true, f.unit(), f.subject(), f.context(), f.contextStart(), f.other());
  }
}
