package yaad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Quantity;
import yaad.text.Script;
import yaad.text.Stem;
import yaad.text.TextReport;

/** {@code yaad text}: how Yaad reads a word, so that people see why two texts meet or do not. */
@CommandLine.Command(
    name = "text",
    header = "How Yaad reads a word: its keys, and with --explain its base forms and sounds.",
    footer = {
      "  yaad text کیلئے                  the keys by which texts are compared",
      "  yaad text --explain معاہدوں      also words, base forms and their rules, Roman keys, numbers",
      "  yaad text --explain putin",
      ""
    },
    description = {
      "Texts equal at \"encoding\" are the same text, at \"term\" the same term, at \"search\" the same to a search;",
      "\"compact\" leaves the spaces out too.",
      ""
    })
final class TextCommand extends Command {
  @Parameters(arity = "1..*", paramLabel = "WORD", description = "A word or a short text.")
  private List<String> words = List.of();

  @Option(names = "--explain", description = "Show words, base forms, Roman keys and numbers too.")
  private boolean explain;

  @Option(names = "--lang", paramLabel = "LANG", description = "ur or en (default: as its script tells).")
  private @Nullable String lang;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  TextCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    String text = String.join(" ", words);
    Lang read = Optional.ofNullable(lang).map(name -> Languages.named(name, "--lang"))
        .orElseGet(() -> Script.of(text).orElse(Lang.ENGLISH));
    TextReport report = TextReport.of(text, read);
    if (json) {
      console.json(object(report));
    } else {
      print(report);
    }
    return Main.OK;
  }

  private void print(TextReport report) {
    for (Map.Entry<Level, String> key : report.keys().entrySet()) {
      row(name(key.getKey()), console.show(key.getValue()));
    }
    if (explain) {
      row("words", report.tokens().stream().map(t -> console.show(t.text())).collect(Collectors.joining(" | ")));
      report.stems().forEach((word, stems) -> row("base", console.show(word) + ": " + stems.stream()
          .map(s -> console.show(s.text()) + " (" + s.rule() + ")").collect(Collectors.joining(", "))));
      row("roman", String.join(" ", report.roman()));
      report.numbers().forEach(q -> row("number", value(q)));
    }
    report.faults().forEach(fault -> row("fault", fault.words() + " at " + fault.at()));
  }

  private static String value(Quantity q) {
    String unit = q.unit().isEmpty() ? "" : " " + q.unit();
    return q.value().toPlainString() + unit + " (" + q.kind().name().toLowerCase(Locale.ROOT) + ")";
  }

  private void row(String name, String value) {
    console.line(String.format(Locale.ROOT, "%-9s %s", name, value));
  }

  private static String name(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, Object> object(TextReport report) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("text", report.text());
    object.put("lang", report.lang().tag());
    report.keys().forEach((level, key) -> object.put(name(level), key));
    if (explain) {
      object.put("words", report.tokens().stream().map(t -> Map.of("text", t.text(), "start", t.span().start(),
          "end", t.span().end(), "kind", t.kind().name().toLowerCase(Locale.ROOT))).toList());
      Map<String, Object> base = new LinkedHashMap<>();
      report.stems().forEach((word, stems) -> base.put(word, stems.stream().map(Stem::text).distinct().toList()));
      object.put("base", base);
      object.put("roman", new ArrayList<>(report.roman()));
      object.put("numbers", report.numbers().stream().map(TextCommand::value).toList());
    }
    object.put("faults", report.faults().stream().map(f -> f.words() + " at " + f.at()).toList());
    return object;
  }
}
