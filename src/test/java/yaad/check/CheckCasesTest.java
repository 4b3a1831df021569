package yaad.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import yaad.align.KnownWords;
import yaad.base.Progress;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/** Runs every check over its file of cases: what it must find and what it must leave alone. */
public class CheckCasesTest {
  private static final Set<String> ORDINARY = KnownWords.urdu();
  private static final Glossary GLOSSARY = new Glossary(glossary());

  @TestFactory
  Stream<DynamicTest> everyCheckHasFifteenCasesOfEitherKind() {
    return Checks.all().stream().map(check -> check.rule().id()).map(id -> DynamicTest.dynamicTest(id, () -> {
      List<String[]> rows = rows("cases/" + id + ".tsv");
      assertTrue(rows.stream().filter(r -> r[0].equals("+")).count() >= 15, id + " has fewer than 15 cases to find");
      assertTrue(rows.stream().filter(r -> r[0].equals("-")).count() >= 15, id + " has fewer than 15 cases to leave alone");
    }));
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    return Checks.all().stream().flatMap(check -> rows("cases/" + check.rule().id() + ".tsv").stream().map(row -> {
      String id = check.rule().id();
      return DynamicTest.dynamicTest(id + " " + String.join(" ", row), () -> {
        List<Finding> findings = find(id, cell(row, 1), cell(row, 2)).stream().filter(f -> wanted(f, id)).toList();
        String shown = id + " " + String.join(" ", row) + ": " + findings.stream().map(f -> f.text() + " (" + f.message() + ")").toList().toString();
        if (row[0].equals("-")) {
          assertEquals(0, findings.size(), shown);
        } else if (cell(row, 3).isEmpty()) {
          assertTrue(!findings.isEmpty(), shown);
        } else {
          assertTrue(findings.stream().anyMatch(f -> f.text().equals(cell(row, 3))), "found " + shown);
        }
      });
    }));
  }

  /** The places of the usual spelling are remarks beside the findings. */
  private static boolean wanted(Finding f, String id) {
    return !id.endsWith("_VARIANT") || f.severity() != Severity.INFO;
  }

  private static String cell(String[] row, int i) {
    return i < row.length ? row[i].replace("\\n", "\n") : "";
  }

  public static List<Finding> find(String id, String urdu, String english) {
    Profile profile = Profile.standard().only(Set.of(id));
    Set<String> known = GLOSSARY.urduWords();
    known.addAll(ORDINARY);
    Checker checker = new Checker(new Setting(profile, GLOSSARY, new Vocabulary(ORDINARY, known)));
    String[] ur = urdu.split(" \\|\\| ", -1);
    String[] en = english.split(" \\|\\| ", -1);
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < ur.length; i++) {
      sheets.add(english.isEmpty() && ur.length == 1 ? Sheet.urdu("case", ur[i]) : Sheet.unit("case", i + 1, "", ur[i], i < en.length ? en[i] : ""));
    }
    return checker.run(Material.of(sheets), Progress.SILENT);
  }

  private static List<Concept> glossary() {
    Stamp stamp = new Stamp("", Instant.EPOCH, "", Instant.EPOCH);
    List<Concept> concepts = new ArrayList<>();
    for (String[] row : rows("glossary.tsv")) {
      List<Term> terms = new ArrayList<>();
      String kind = row.length > 3 ? row[3] : "";
      String pos = kind.isEmpty() ? "noun" : "proper noun";
      terms.add(term(Lang.ENGLISH, row[0], TermStatus.PREFERRED, pos));
      terms.add(term(Lang.URDU, row[1], TermStatus.PREFERRED, pos));
      if (kind.isEmpty()) {
        terms.add(term(Lang.URDU, row[2], TermStatus.DEPRECATED, pos));
      }
      concepts.add(new Concept(UUID.randomUUID(), "", kind.isEmpty() ? "law" : "org", "", "", "", "client", kind.equals("keep"), terms, stamp));
    }
    return concepts;
  }

  private static Term term(Lang lang, String text, TermStatus status, String pos) {
    return new Term(UUID.randomUUID(), lang, text, status, pos, "", "", "");
  }

  public static List<String[]> rows(String file) {
    try (InputStream in = Objects.requireNonNull(CheckCasesTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
