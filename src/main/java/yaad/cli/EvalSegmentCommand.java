package yaad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.segment.SegmentEval;
import yaad.segment.SegmentEval.Score;
import yaad.segment.SegmentEval.Wrong;
import yaad.segment.Segmenter;
import yaad.text.Lang;

/** {@code yaad eval segment}: how well the ends of sentences are found. */
@CommandLine.Command(
    name = "segment",
    header = "How well the ends of sentences are found: precision, recall, F1 and the wrong places.",
    footer = {"  yaad eval segment samples", "  yaad eval segment gold.ur.txt gold.en.txt", ""},
    description = {
      "A gold file has one text a line; \u23CE marks an expected break, \u25CC a place that is not scored.",
      "Without the marks it is the input. Or the sentences stand one a line in x.seg beside x.txt;",
      "a folder means all such pairs in it.",
      ""
    })
final class EvalSegmentCommand extends Command {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Gold files, or folders of them.")
  private List<Path> files = List.of();

  @Option(names = "--lang", paramLabel = "LANG", description = "ur or en (default: as each file's script tells).")
  private @Nullable String lang;

  @Option(names = "--json", description = "One JSON object a file.")
  private boolean json;

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  EvalSegmentCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    Optional<Lang> expected = Optional.ofNullable(lang).map(name -> Languages.named(name, "--lang"));
    Segmenter segmenter = reading.segmenter();
    Score total = SegmentEval.NOTHING;
    List<Path> gold = SegmentEval.goldFiles(files);
    for (Path file : gold) {
      Score score = SegmentEval.score(file, expected, segmenter);
      print(file.toString(), score);
      total = total.plus(score);
    }
    if (gold.size() > 1 && !json) {
      line("all", total);
    }
    return total.wrong().isEmpty() ? Main.OK : Main.NOTHING;
  }

  private void print(String name, Score score) {
    if (json) {
      console.json(object(name, score));
      return;
    }
    line(name, score);
    for (Wrong wrong : score.wrong()) {
      console.line("  line %d, %s: %s", wrong.line(), word(wrong), console.show(wrong.before() + " | " + wrong.after()));
    }
  }

  private void line(String name, Score score) {
    console.line("%s: precision %.2f, recall %.2f, F1 %.2f (%,d expected, %,d found, %,d right)", name,
        100 * score.precision(), 100 * score.recall(), 100 * score.f1(), score.expected(), score.found(), score.right());
  }

  private static Map<String, Object> object(String name, Score score) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", name);
    object.put("expected", score.expected());
    object.put("found", score.found());
    object.put("right", score.right());
    object.put("precision", score.precision());
    object.put("recall", score.recall());
    object.put("f1", score.f1());
    List<Map<String, Object>> wrong = new ArrayList<>();
    for (Wrong w : score.wrong()) {
      Map<String, Object> place = new LinkedHashMap<>();
      place.put("kind", word(w));
      place.put("line", w.line());
      place.put("before", w.before());
      place.put("after", w.after());
      wrong.add(place);
    }
    object.put("wrong", wrong);
    return object;
  }

  private static String word(Wrong wrong) {
    return wrong.kind().name().toLowerCase(Locale.ROOT);
  }
}
