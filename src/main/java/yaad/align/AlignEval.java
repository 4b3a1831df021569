package yaad.align;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yaad.align.Aligner.Ingredient;
import yaad.base.Progress;
import yaad.base.UserException;

/**
 * Measures an aligner on directories of documents whose right beads are known. The documents of a directory are aligned
 * as one batch.
 */
public final class AlignEval {
  private AlignEval() {}

  /**
   * What came out for one directory. All measures are in [0,1]; {@code strict}, {@code lax} and {@code pairs} hold
   * precision, recall and F1 in this order.
   *
   * @param set the directory's name
   * @param variant what was varied, or empty
   * @param documents how many
   * @param goldPairs how many gold beads have two sides
   * @param strict over exactly right beads
   * @param lax over beads that overlap a right one
   * @param pairs strict, beads with an empty side left out
   * @param recallByShape recall of gold beads by shape, such as {@code 1-2}
   * @param precisionAt precision of the most confident 80, 90 and 95 percent of pairs
   * @param accepted precision of the pairs that the accept threshold takes, and their share
   * @param expectedCalibrationError over ten bins
   * @param areaUnderCurve of confidence as a test for right pairs
   * @param seconds how long the alignment took
   */
  public record Result(
      String set,
      String variant,
      int documents,
      int goldPairs,
      List<Double> strict,
      List<Double> lax,
      List<Double> pairs,
      Map<String, Double> recallByShape,
      List<Double> precisionAt,
      List<Double> accepted,
      double expectedCalibrationError,
      double areaUnderCurve,
      double seconds) {}

  /**
   * Aligns the documents of one directory and scores them.
   *
   * @param aligner what to measure
   * @param variant a name for it, or empty
   * @param dir documents in one of the two layouts of {@code yaad eval align}
   * @param out where to write {@code NAME.aln} files, made when missing; null for nowhere
   * @throws UserException when there are no documents, or files cannot be read or written
   */
  public static Result run(Aligner aligner, String variant, Path dir, @Nullable Path out, Progress progress) {
    List<GoldDocument> documents = GoldDocument.readAll(dir);
    List<Alignment> found = new ArrayList<>(Collections.nCopies(documents.size(), null));
    long start = System.nanoTime();
    aligner.align(documents.stream().map(GoldDocument::pair).toList(), progress, (a, p) -> found.set(p, a));
    double seconds = (System.nanoTime() - start) / 1e9;
    Score score = new Score();
    for (int d = 0; d < documents.size(); d++) {
      score.add(documents.get(d).gold(), found.get(d).beads());
      if (out != null) {
        write(out.resolve(documents.get(d).name() + ".aln"), found.get(d).beads());
      }
    }
    Calibration calibration = new Calibration(score.judged());
    return new Result(
        name(dir), variant, documents.size(), score.goldPairs(),
        list(score.strict()), list(score.lax()), list(score.pairs()), score.recallByShape(),
        List.of(calibration.precisionAt(0.8), calibration.precisionAt(0.9), calibration.precisionAt(0.95)),
        List.of(calibration.precisionFrom(Alignment.ACCEPT), calibration.coverageFrom(Alignment.ACCEPT)),
        calibration.expectedError(), calibration.areaUnderCurve(), seconds);
  }

  /**
   * An aligner with part of the evidence.
   *
   * @param name what it has, as the table says it
   */
  public record Variant(String name, Aligner aligner) {}

  /**
   * Aligners that have one kind of evidence more each, so that every kind is seen to earn its place.
   *
   * @param memory word counts for the last one, or null to leave it out
   */
  public static List<Variant> ablations(@Nullable WordCounts memory) {
    List<Variant> variants = new ArrayList<>();
    Set<Ingredient> used = EnumSet.noneOf(Ingredient.class);
    variants.add(new Variant("length only", Aligner.builder().only(used).build()));
    used.add(Ingredient.MARKS);
    used.add(Ingredient.NAMES);
    variants.add(new Variant("+ numbers, names, marks", Aligner.builder().only(used).build()));
    used.add(Ingredient.LEXICON);
    variants.add(new Variant("+ lexicon", Aligner.builder().only(used).build()));
    used.add(Ingredient.SECOND_LOOK);
    variants.add(new Variant("+ second look", Aligner.builder().only(used).build()));
    used.add(Ingredient.SELF_TRAINING);
    variants.add(new Variant("+ self-training", Aligner.builder().only(used).build()));
    if (memory != null) {
      variants.add(new Variant("+ memory", Aligner.builder().only(used).memory(memory).build()));
    }
    return variants;
  }

  /** What a memory would know of words if it held the gold pairs of these directories. */
  public static WordCounts memoryOf(List<Path> dirs) {
    LearnedWords words = new LearnedWords();
    WordLearner learner = new WordLearner(words);
    for (Path dir : dirs) {
      for (GoldDocument document : GoldDocument.readAll(dir)) {
        TextPair pair = document.pair();
        words.add(learner.learn(document.gold().stream().filter(b -> !b.isNull())
            .map(b -> new WordPair(pair.ur().joined(b.urFrom(), b.urTo()), pair.en().joined(b.enFrom(), b.enTo())))
            .toList()));
      }
    }
    return words;
  }

  static String name(Path dir) {
    Path name = dir.toAbsolutePath().normalize().getFileName();
    return name == null ? dir.toString() : name.toString();
  }

  private static List<Double> list(Score.Measure measure) {
    return List.of(measure.precision(), measure.recall(), measure.f1());
  }

  private static void write(Path file, List<Bead> beads) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, beads.stream().map(b -> BeadFile.line(b) + "\n").collect(Collectors.joining()),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("cannot write " + file, "Give a directory that can be written with --out", e);
    }
  }

  /** The results as a table for a terminal, one line a result; figures are percentages. */
  public static String table(List<Result> results) {
    int width = results.stream().mapToInt(r -> label(r).length()).max().orElse(3);
    StringBuilder table = new StringBuilder();
    table.append(String.format(Locale.ROOT, "%-" + width + "s %17s %17s %17s %17s %5s %4s %11s %6s  %s\n",
        "set", "strict P/R/F1", "lax P/R/F1", "pairs P/R/F1", "prec@80/90/95", "ECE", "AUC", "accept P/C", "s",
        "recall by shape"));
    for (Result r : results) {
      table.append(String.format(Locale.ROOT, "%-" + width + "s %17s %17s %17s %17s %5.2f %4.1f %11s %6.2f  %s\n",
          label(r), percent(r.strict), percent(r.lax), percent(r.pairs), percent(r.precisionAt),
          100 * r.expectedCalibrationError, 100 * r.areaUnderCurve, percent(r.accepted), r.seconds,
          r.recallByShape.entrySet().stream()
              .map(e -> e.getKey() + ":" + Math.round(100 * e.getValue())).collect(Collectors.joining(" "))));
    }
    return table.toString();
  }

  private static String label(Result result) {
    return result.variant.isEmpty() ? result.set : result.set + " " + result.variant;
  }

  private static String percent(List<Double> shares) {
    return shares.stream().map(s -> String.format(Locale.ROOT, "%.1f", 100 * s)).collect(Collectors.joining("/"));
  }

  /** A result as names and values, for JSON. */
  public static Map<String, Object> asMap(Result r) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("set", r.set);
    map.put("variant", r.variant);
    map.put("documents", r.documents);
    map.put("goldPairs", r.goldPairs);
    map.put("strict", r.strict);
    map.put("lax", r.lax);
    map.put("pairs", r.pairs);
    map.put("recallByShape", r.recallByShape);
    map.put("precisionAt", r.precisionAt);
    map.put("accepted", r.accepted);
    map.put("expectedCalibrationError", r.expectedCalibrationError);
    map.put("areaUnderCurve", r.areaUnderCurve);
    map.put("seconds", r.seconds);
    return map;
  }
}
