package yaad.find;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;
import yaad.find.TermMarker.Mark;
import yaad.memory.Concept;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Span;

/**
 * Measures term marking on Urdu articles whose terms were marked by hand. The gold file is a table with tabs and the
 * columns {@code file}, {@code ur_line}, {@code english}, {@code form}, {@code verdict}: which term of which concept, named
 * by its English term, stands in which line (from 1). Lines are those of {@code NAME.seg} beside the article {@code
 * NAME.txt}, or of the {@code .seg} beside a file of the same content, or of the article itself.
 */
public final class TermEval {
  private TermEval() {}

  /**
   * What came out.
   *
   * @param gold how many occurrences there should be
   * @param found how many of them were marked: the right concept on exactly the right words
   * @param wrong marks of concepts that the gold file knows, where it has none, and marks that cut across a gold one
   * @param judged marks that could be right or wrong: {@code found + wrong}
   * @param others marks of concepts that the gold file says nothing of
   * @param missed what was not found, one line each
   * @param wrongly what was marked wrongly, one line each
   */
  public record Result(
      int gold, int found, int wrong, int judged, int others, List<String> missed, List<String> wrongly) {
    /** The share of the occurrences that was found, in [0,1]. */
    public double recall() {
      return gold == 0 ? 1 : (double) found / gold;
    }

    /** The share of the judged marks that is wrong, in [0,1]. */
    public double wrongShare() {
      return judged == 0 ? 0 : (double) wrong / judged;
    }
  }

  private record Gold(String english, String form) {}

  /**
   * Marks the articles and compares.
   *
   * @param path the gold file, or the folder that it lies in as {@code term-occurrences.tsv}
   * @throws UserException when a file cannot be read or has no such columns
   */
  public static Result run(Iterable<Concept> concepts, Path path) {
    Path file = Files.isDirectory(path) ? path.resolve("term-occurrences.tsv") : path;
    Map<String, Map<Integer, List<Gold>>> gold = read(file);
    TermMarker marker = new TermMarker(Lang.URDU, concepts);
    Scorer scorer = new Scorer(marker, gold.values().stream().flatMap(lines -> lines.values().stream())
        .flatMap(List::stream).map(g -> english(g.english())).collect(Collectors.toSet()));
    gold.forEach((name, lines) -> {
      List<String> texts = lines(file.resolveSibling(name));
      for (int i = 1; i <= texts.size(); i++) {
        scorer.line(name + ":" + i, texts.get(i - 1), lines.getOrDefault(i, List.of()));
      }
    });
    return scorer.result();
  }

  private static String english(String term) {
    return Fold.key(term, Lang.ENGLISH, Level.SEARCH);
  }

  private static Map<String, Map<Integer, List<Gold>>> read(Path file) {
    Map<String, Map<Integer, List<Gold>>> gold = new LinkedHashMap<>();
    List<String> rows = readLines(file);
    List<String> head = rows.isEmpty() ? List.of() : List.of(rows.get(0).split("\t", -1));
    List<Integer> at = Stream.of("file", "ur_line", "english", "form").map(head::indexOf).toList();
    if (at.contains(-1)) {
      throw new UserException(file + " has no columns file, ur_line, english, form", "Give a table like term-occurrences.tsv");
    }
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split("\t", -1);
      if (cells.length < head.size()) {
        throw new UserException(file + " has too few cells in the row \"" + row + "\"", "Mend it");
      }
      gold.computeIfAbsent(cells[at.get(0)], k -> new TreeMap<>())
          .computeIfAbsent(Integer.valueOf(cells[at.get(1)]), k -> new ArrayList<>())
          .add(new Gold(cells[at.get(2)], cells[at.get(3)]));
    }
    return gold;
  }

  private static List<String> lines(Path article) {
    String name = String.valueOf(article.getFileName()).replaceFirst("\\.[^.]*$", "");
    Path beside = article.resolveSibling(name + ".seg");
    return readLines(Files.exists(beside) ? beside : twin(article));
  }

  /** The {@code .seg} of a file with the same content, else the article itself. */
  private static Path twin(Path article) {
    try (Stream<Path> files = Files.list(article.toAbsolutePath().getParent())) {
      for (Path seg : files.filter(f -> f.toString().endsWith(".seg")).sorted().toList()) {
        Path text = Path.of(seg.toString().replaceFirst("\\.seg$", ".txt"));
        if (Files.exists(text) && Files.mismatch(text, article) < 0) {
          return seg;
        }
      }
      return article;
    } catch (IOException e) {
      throw new UserException("\"" + article + "\" cannot be read", "Check the file", e);
    }
  }

  private static List<String> readLines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be read as UTF-8 text", "Check the file", e);
    }
  }

  /** Compares marks with gold, line by line. */
  private static final class Scorer {
    private final TermMarker marker;
    private final Set<String> known;
    private final List<String> missed = new ArrayList<>();
    private final List<String> wrongly = new ArrayList<>();
    private int gold;
    private int found;
    private int others;

    Scorer(TermMarker marker, Set<String> known) {
      this.marker = marker;
      this.known = known;
    }

    void line(String place, String text, List<Gold> wanted) {
      Map<Span, List<Mark>> marks = marker.longest(text).stream()
          .collect(Collectors.groupingBy(Mark::span, LinkedHashMap::new, Collectors.toList()));
      Set<Span> used = new HashSet<>();
      Set<Span> right = new HashSet<>();
      List<Span> goldSpans = new ArrayList<>();
      for (Gold g : wanted) {
        gold++;
        Span span = find(text, g.form(), used);
        if (span == null) {
          missed.add(place + "\t" + g.english() + "\t" + g.form() + "\tnot in the line");
          continue;
        }
        used.add(span);
        goldSpans.add(span);
        if (marks.getOrDefault(span, List.of()).stream().anyMatch(m -> names(m.concept(), g.english()))) {
          found++;
          right.add(span);
        } else {
          missed.add(place + "\t" + g.english() + "\t" + g.form() + "\t" + marks.entrySet().stream()
              .filter(e -> overlap(e.getKey(), span)).map(e -> show(text, e.getKey(), e.getValue())).toList());
        }
      }
      marks.forEach((span, at) -> {
        if (right.contains(span)) {
          return;
        }
        boolean cuts = goldSpans.stream().anyMatch(s -> overlap(s, span));
        if (cuts || at.stream().allMatch(m -> m.concept().terms(Lang.ENGLISH).anyMatch(t -> known.contains(english(t.text()))))) {
          wrongly.add(place + "\t" + show(text, span, at));
        } else {
          others++;
        }
      });
    }

    private static String show(String text, Span span, List<Mark> marks) {
      return span.of(text) + " = " + marks.stream()
          .map(m -> m.concept().main(Lang.ENGLISH).map(t -> t.text()).orElse("") + (m.asWritten() ? "" : " (" + m.term().text() + ")"))
          .distinct().collect(Collectors.joining(" / "));
    }

    private static boolean names(Concept concept, String english) {
      String wanted = english(english);
      return concept.terms(Lang.ENGLISH).anyMatch(t -> english(t.text()).equals(wanted));
    }

    private static boolean overlap(Span a, Span b) {
      return a.start() < b.end() && b.start() < a.end();
    }

    /** The first place of a form that stands alone and was not taken yet. */
    private static @Nullable Span find(String text, String form, Set<Span> used) {
      for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        Span span = new Span(at, at + form.length());
        boolean whole = (at == 0 || !joined(text, at - 1)) && (span.end() == text.length() || !joined(text, span.end() - 1));
        if (whole && used.stream().noneMatch(u -> overlap(u, span))) {
          return span;
        }
      }
      return null;
    }

    /** Whether a word goes on from one character to the next; it ends where the script changes: اوQUAD. */
    private static boolean joined(String text, int at) {
      char a = text.charAt(at);
      char b = text.charAt(at + 1);
      return isLetter(a) && isLetter(b) && a < 0x250 == b < 0x250;
    }

    private static boolean isLetter(char c) {
      return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    Result result() {
      return new Result(gold, found, wrongly.size(), found + wrongly.size(), others, List.copyOf(missed), List.copyOf(wrongly));
    }
  }
}
