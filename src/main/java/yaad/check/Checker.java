package yaad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yaad.base.Progress;

/** Runs the checks: material goes in, findings come out. */
public final class Checker {
  /** Fewer sheets than these are worked through before threads have started. */
  private static final int WORTH_THREADS = 500;

  private final List<Check> checks;
  private final Setting setting;

  /** A checker with all checks that the setting's profile lets run. */
  public Checker(Setting setting) {
    this(Checks.all(), setting);
  }

  Checker(List<Check> checks, Setting setting) {
    this.checks = checks.stream().filter(c -> setting.profile().runs(c.rule())).toList();
    this.setting = setting;
  }

  /** What a check found, by place; {@link Finding#BY_PLACE}. */
  public List<Finding> run(Material material, Progress progress) {
    return run(Material.of(List.of()), material, progress);
  }

  /**
   * Looks at some material with more in mind.
   *
   * @param known what the checks may learn from and do not report on, such as the memory when a file is checked
   */
  public List<Finding> run(Material known, Material material, Progress progress) {
    List<Crew> crews = crews();
    long total = 2 * material.size() + known.size();
    long[] done = {0};
    Consumer<Sheet> told = sheet -> {
      // What all checks need is computed here, once, and the learning of words is nobody else's.
      sheet.pairs().forEach(pair -> pair.en().tokens());
      progress.at("checking", done[0]++, total);
    };
    boolean small = total < WORTH_THREADS || crews.size() < 2;
    CrewWalk.walk(Material.both(known, material), sheet -> {
      told.accept(sheet);
      setting.vocabulary().learn(sheet.ur());
    }, crews.stream().map(crew -> (Consumer<Sheet>) crew::learn).toList(), small);
    crews.forEach(Crew::learned);
    CrewWalk.walk(material, told, crews.stream().map(crew -> (Consumer<Sheet>) crew::look).toList(), small);
    progress.at("checking", total, total);
    List<Finding> findings = new ArrayList<>();
    crews.forEach(crew -> findings.addAll(crew.findings));
    return once(findings);
  }

  /** The checks in two crews of about the same work; those that look for terms are in one, since they share what they find. */
  private List<Crew> crews() {
    List<Check> first = checks.stream().filter(Checker::looksForTerms).toList();
    List<Check> second = checks.stream().filter(c -> !looksForTerms(c)).toList();
    return Stream.of(first, second).filter(list -> !list.isEmpty()).map(Crew::new).toList();
  }

  private static boolean looksForTerms(Check check) {
    return check.rule().category() == Category.TERMINOLOGY || check.rule().category() == Category.CONSISTENCY;
  }

  /** Some of the checks, worked through by one thread. */
  private final class Crew {
    final List<Finding> findings = new ArrayList<>();
    private final Map<Check.Run, Sink> runs = new LinkedHashMap<>();

    Crew(List<Check> part) {
      for (Check check : part) {
        Severity severity = setting.profile().severity(check.rule()).orElse(check.rule().severity());
        runs.put(check.start(setting), new Sink(check.rule(), severity, findings));
      }
    }

    void learn(Sheet sheet) {
      runs.keySet().forEach(run -> run.learn(sheet));
    }

    void learned() {
      runs.keySet().forEach(Check.Run::learned);
    }

    void look(Sheet sheet) {
      runs.forEach((run, sink) -> run.look(sheet, sink.over(sheet)));
    }
  }

  private record Place(String check, String file, String unit, yaad.text.Lang side, int line, int start, int end) {}

  private static Place place(String check, Finding f) {
    return new Place(check, f.file(), f.unit(), f.side(), f.line(), f.start(), f.end());
  }

  /** Without those that say the same of the same place twice, in order. */
  private static List<Finding> once(List<Finding> findings) {
    Set<Place> seen = new HashSet<>();
    // A word that is a known trap need not be told as a bad term too, unless that weighs more.
    Map<Place, Severity> traps = new HashMap<>();
    findings.stream().filter(f -> f.check().startsWith("MT_")).forEach(f -> traps.merge(place("DEPRECATED_TERM", f), f.severity(),
        (a, b) -> a.compareTo(b) > 0 ? a : b));
    List<Finding> out = new ArrayList<>(findings.size());
    for (Finding f : findings) {
      Place place = place(f.check(), f);
      Severity trap = traps.get(place);
      if (seen.add(place) && (trap == null || trap.compareTo(f.severity()) < 0)) {
        out.add(f);
      }
    }
    out.sort(Finding.BY_PLACE);
    return out;
  }
}
