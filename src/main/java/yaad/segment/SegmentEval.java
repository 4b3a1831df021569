package yaad.segment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yaad.base.UserException;
import yaad.text.Lang;
import yaad.text.Span;

/**
 * Measures a segmenter on texts with marked breaks. One text a line; {@code ⏎} stands where a break is expected,
 * {@code ◌} where a break is neither right nor wrong; without the marks a line is the input. White space beside a mark
 * does not count: a break is right when the same visible characters stand before it.
 */
public final class SegmentEval {
  /** The mark of an expected break. */
  public static final char BREAK = '⏎';
  /** The mark of a place that is not scored. */
  public static final char UNSCORED = '◌';

  private static final int CONTEXT = 40;

  /** The score of no text at all. */
  public static final Score NOTHING = new Score(0, 0, 0, List.of());

  private SegmentEval() {}

  /** A break that was missed, or one too many. */
  public enum Kind {
    /** Expected, not found. */
    MISSED,
    /** Found, not expected. */
    EXTRA
  }

  /**
   * One error.
   *
   * @param line the line in the file, from 1
   * @param before the end of the text before the place
   * @param after the beginning of the text after it
   */
  public record Wrong(Kind kind, int line, String before, String after) {}

  /**
   * How well the breaks were found. Ratios are in [0,1]; 1 where there was nothing to find.
   *
   * @param expected how many breaks there are
   * @param found how many the segmenter made, places that are not scored left out
   * @param right how many of these are expected
   * @param wrong the errors, in the order of the file
   */
  public record Score(int expected, int found, int right, List<Wrong> wrong) {
    public Score {
      wrong = List.copyOf(wrong);
    }

    /** Right among found. */
    public double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    /** Right among expected. */
    public double recall() {
      return expected == 0 ? 1 : (double) right / expected;
    }

    /** The harmonic mean of both: twice the right ones among the expected and the found. */
    public double f1() {
      return expected + found == 0 ? 1 : 2.0 * right / (expected + found);
    }

    /** Both together. */
    public Score plus(Score other) {
      List<Wrong> all = new ArrayList<>(wrong);
      all.addAll(other.wrong);
      return new Score(expected + other.expected, found + other.found, right + other.right, all);
    }
  }

  /** The gold files that paths name: files themselves, and for a folder every {@code x.seg} beside its {@code x.txt}. */
  public static List<Path> goldFiles(List<Path> paths) {
    return GoldSegments.files(paths);
  }

  /**
   * Scores a file in UTF-8: a text with marks, or a {@code .seg} file with one sentence a line, whose text lies beside
   * it as {@code .txt}.
   *
   * @param lang its language, or empty when its script shall tell
   * @throws UserException when it cannot be read, or has no letters to tell its language by
   */
  public static Score score(Path file, Optional<Lang> lang, Segmenter segmenter) {
    String marked = GoldSegments.marked(file);
    return score(marked, lang.orElseGet(() -> Scripts.lang("\"" + file + "\"", marked, lang)), segmenter);
  }

  /**
   * Scores a whole file's text.
   *
   * @param marked the lines with their marks
   */
  public static Score score(String marked, Lang lang, Segmenter segmenter) {
    List<Wrong> wrong = new ArrayList<>();
    int expected = 0;
    int found = 0;
    int right = 0;
    int number = 0;
    for (String line : marked.lines().toList()) {
      number++;
      Marked text = Marked.of(line);
      Set<Integer> breaks = new TreeSet<>();
      for (Span span : segmenter.split(text.clean(), lang)) {
        breaks.add(visible(text.clean(), span.start()));
      }
      breaks.remove(0);
      breaks.removeAll(text.unscored());
      expected += text.expected().size();
      found += breaks.size();
      TreeSet<Integer> places = new TreeSet<>(text.expected());
      places.addAll(breaks);
      for (int place : places) {
        boolean is = text.expected().contains(place);
        boolean was = breaks.contains(place);
        if (is && was) {
          right++;
        } else {
          wrong.add(text.wrong(is ? Kind.MISSED : Kind.EXTRA, number, place));
        }
      }
    }
    return new Score(expected, found, right, wrong);
  }

  private static int visible(String text, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      count += Blank.is(text.charAt(i)) ? 0 : 1;
    }
    return count;
  }

  /** A line without its marks, and where these were: as numbers of visible characters before them. */
  private record Marked(String clean, Set<Integer> expected, Set<Integer> unscored) {
    static Marked of(String line) {
      StringBuilder clean = new StringBuilder();
      Set<Integer> expected = new HashSet<>();
      Set<Integer> unscored = new HashSet<>();
      int visible = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == BREAK) {
          expected.add(visible);
        } else if (c == UNSCORED) {
          unscored.add(visible);
        } else {
          clean.append(c);
          visible += Blank.is(c) ? 0 : 1;
        }
      }
      expected.removeAll(unscored);
      expected.remove(0);
      expected.remove(visible);
      return new Marked(clean.toString(), expected, unscored);
    }

    Wrong wrong(Kind kind, int line, int place) {
      int at = 0;
      for (int visible = 0; visible < place; at++) {
        visible += Blank.is(clean.charAt(at)) ? 0 : 1;
      }
      String before = clean.substring(Math.max(0, at - CONTEXT), at);
      String after = clean.substring(at, Math.min(clean.length(), at + CONTEXT));
      return new Wrong(kind, line, before.stripLeading(), after.strip());
    }
  }
}
