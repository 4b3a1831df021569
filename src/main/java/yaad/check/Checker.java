package yaad.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yaad.base.Progress;

/** Runs the checks: material goes in, findings come out. */
public final class Checker {
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
    Map<Check, Check.Run> runs = new LinkedHashMap<>();
    checks.forEach(check -> runs.put(check, check.start(setting)));
    long total = 2 * material.size() + known.size();
    long[] done = {0};
    Material all = Material.both(known, material);
    all.each(sheet -> {
      progress.at("checking", done[0]++, total);
      setting.vocabulary().learn(sheet.ur());
      runs.values().forEach(run -> run.learn(sheet));
    });
    runs.values().forEach(Check.Run::learned);
    List<Finding> findings = new ArrayList<>();
    Map<Check, Sink> sinks = new LinkedHashMap<>();
    runs.keySet().forEach(check -> {
      Optional<Severity> said = setting.profile().severity(check.rule());
      sinks.put(check, new Sink(check.rule(), said.orElse(check.rule().severity()), findings));
    });
    material.each(sheet -> {
      progress.at("checking", done[0]++, total);
      runs.forEach((check, run) -> run.look(sheet, java.util.Objects.requireNonNull(sinks.get(check)).over(sheet)));
    });
    progress.at("checking", total, total);
    return once(findings);
  }

  /** Without those that say the same of the same place twice, in order. */
  private static List<Finding> once(List<Finding> findings) {
    record Place(String check, String file, String unit, yaad.text.Lang side, int line, int start, int end) {}
    Set<Place> seen = new HashSet<>();
    List<Finding> out = new ArrayList<>(findings.size());
    for (Finding f : findings) {
      if (seen.add(new Place(f.check(), f.file(), f.unit(), f.side(), f.line(), f.start(), f.end()))) {
        out.add(f);
      }
    }
    out.sort(Finding.BY_PLACE);
    return out;
  }
}
