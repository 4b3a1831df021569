package yaad.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import yaad.align.KnownWords;
import yaad.base.Progress;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/** Faults are put into sound pairs by rule; the checks must find them, and nothing where nothing is wrong. */
class MutationTest {
  private static final double FLOOR = 0.95;
  private static final double FLOOR_OF_CONSISTENCY = 0.9;
  private static final Mutations.Kind SWAPPED = new Mutations.Kind("segments swapped", "fidelity",
      Set.of("WRONG_PAIR", "NUMBER_MISMATCH", "LENGTH_MISMATCH", "QUESTION_MISMATCH", "ADDRESS_MISMATCH", "TERM_NOT_USED"), (p, r) -> null);
  private static final int FEW = 400;
  private static final int MANY = 2_000;

  @Test
  void faultsAreFoundInAFewHundredPairs() {
    measure(FEW, 7);
  }

  @Test
  @Tag("soak")
  void faultsAreFoundInTwoThousandPairs() {
    for (long seed = 1; seed <= 3; seed++) {
      measure(MANY, seed);
    }
  }

  private static void measure(int n, long seed) {
    List<CleanPairs.Clean> clean = new CleanPairs(seed).take(n);
    List<Finding> none = check(clean);
    Map<String, int[]> results = new LinkedHashMap<>();
    List<String> missed = new ArrayList<>();
    List<CleanPairs.Clean> injured = new ArrayList<>(clean);
    Map<Integer, Mutations.Kind> kindOf = new TreeMap<>();
    Random random = new Random(seed);
    List<Mutations.Kind> kinds = Mutations.all();
    // A quarter of the pairs stay as they are, so that the usual form of everything is known.
    int each = n * 3 / 4 / kinds.size();
    for (Mutations.Kind kind : kinds) {
      int made = 0;
      for (int attempt = 0; attempt < 40 * n && made < each; attempt++) {
        int at = random.nextInt(n);
        CleanPairs.@Nullable Clean with = kindOf.containsKey(at) ? null : kind.fault().in(clean.get(at), random);
        if (with != null) {
          injured.set(at, with);
          kindOf.put(at, kind);
          made++;
        }
      }
    }
    // Neighbours change places.
    int swapped = 0;
    for (int at = 0; at + 1 < n && swapped < each; at++) {
      if (!kindOf.containsKey(at) && !kindOf.containsKey(at + 1)) {
        injured.set(at, new CleanPairs.Clean(clean.get(at + 1).ur(), clean.get(at).en()));
        injured.set(at + 1, new CleanPairs.Clean(clean.get(at).ur(), clean.get(at + 1).en()));
        kindOf.put(at, SWAPPED);
        kindOf.put(at + 1, SWAPPED);
        swapped += 2;
      }
    }
    Map<Integer, Set<String>> found = new TreeMap<>();
    for (Finding f : check(injured)) {
      // Remarks are not shown to users unless they ask for them.
      if (f.severity() != Severity.INFO) {
        found.computeIfAbsent(f.line() - 1, k -> new HashSet<>()).add(f.check());
      }
    }
    kindOf.forEach((at, kind) -> {
      int[] result = results.computeIfAbsent(kind.group() + ": " + kind.name(), k -> new int[2]);
      result[0]++;
      boolean hit = found.getOrDefault(at, Set.of()).stream().anyMatch(kind.checks()::contains);
      result[1] += hit ? 1 : 0;
      if (!hit) {
        missed.add(kind.name() + ": " + injured.get(at).ur() + " | " + injured.get(at).en());
      }
    });
    StringBuilder table = new StringBuilder();
    table.append(String.format(Locale.ROOT, "%d pairs, seed %d: %d findings in the sound ones%n", n, seed, none.size()));
    results.forEach((name, r) -> table.append(String.format(Locale.ROOT, "%-55s %4d of %4d  %5.1f%%%n", name, r[1], r[0], 100.0 * r[1] / r[0])));
    String report = table + String.join("\n", missed.subList(0, Math.min(40, missed.size())));
    System.out.println(table);
    assertTrue(results.size() >= 20, report);
    results.forEach((name, r) -> assertTrue(r[1] >= (name.startsWith("consistency") ? FLOOR_OF_CONSISTENCY : FLOOR) * r[0], report));
    assertTrue(none.stream().noneMatch(f -> f.severity() != Severity.INFO), () -> none.toString());
  }

  private static List<Finding> check(List<CleanPairs.Clean> pairs) {
    List<Sheet> sheets = new ArrayList<>();
    for (CleanPairs.Clean pair : pairs) {
      sheets.add(Sheet.unit("memory", sheets.size() + 1, "", pair.ur(), pair.en()));
    }
    Glossary glossary = new Glossary(terms());
    Set<String> ordinary = KnownWords.urdu();
    Set<String> known = glossary.urduWords();
    known.addAll(ordinary);
    return new Checker(new Setting(Profile.standard(), glossary, new Vocabulary(ordinary, known)))
        .run(Material.of(sheets), Progress.SILENT);
  }

  /** The house glossary of the templates. */
  static List<Concept> terms() {
    Stamp stamp = new Stamp("", Instant.EPOCH, "", Instant.EPOCH);
    List<Concept> concepts = new ArrayList<>();
    for (String[] row : CheckCasesTest.rows("mutation-terms.tsv")) {
      List<Term> terms = List.of(term(Lang.ENGLISH, row[0], TermStatus.PREFERRED), term(Lang.URDU, row[1], TermStatus.PREFERRED),
          term(Lang.URDU, row[3], TermStatus.DEPRECATED));
      concepts.add(new Concept(UUID.randomUUID(), "", "law", "", "", "", "client", false, terms, stamp));
    }
    return concepts;
  }

  private static Term term(Lang lang, String text, TermStatus status) {
    return new Term(UUID.randomUUID(), lang, text, status, "noun", "", "", "");
  }
}
