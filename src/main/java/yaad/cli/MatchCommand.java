package yaad.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.find.Edit;
import yaad.find.Match;
import yaad.find.MatchOptions;
import yaad.find.MatchQuery;
import yaad.find.Matcher;
import yaad.find.Subsegments;
import yaad.find.Subsegments.Subsegment;
import yaad.memory.Memory;
import yaad.memory.Origin;
import yaad.memory.Unit;
import yaad.text.Lang;
import yaad.text.Script;

/** {@code yaad match}: fuzzy matches for new segments. */
@CommandLine.Command(
    name = "match",
    header = "Find units whose text is like a new sentence, with a score in percent.",
    footer = {
      "  yaad match 'The president visited Moscow.'",
      "  yaad match --min 60 'صدر نے ماسکو کا دورہ کیا۔'",
      "  yaad match article.seg                one sentence a line; neighbours count as context",
      "  yaad match --web                      a page: paste a text",
      "  ... | yaad match - --json             the same from standard input",
      "",
      "Where nothing is like a sentence, the longest phrases of it that the memory has are shown, in",
      "[brackets], with what probably translates them, in {braces}.",
      ""
    })
final class MatchCommand extends Command {
  /** With more segments than this, parts are shown only on request: looking for them takes longer than matching. */
  private static final int FEW = 20;
  /** So many are matched at once, on all processors, before they are printed. */
  private static final int PORTION = 1000;

  @Parameters(arity = "0..*", paramLabel = "TEXT",
      description = "The sentence; or a file with one a line, or - to read them from standard input.")
  private List<String> words = List.of();

  @Option(names = "--min", paramLabel = "PERCENT", description = "The least score (default: ${DEFAULT-VALUE}).")
  private int min = MatchOptions.STANDARD.min();

  @Option(names = "--limit", paramLabel = "N", description = "How many matches at most (default: ${DEFAULT-VALUE}).")
  private int limit = MatchOptions.STANDARD.limit();

  @Option(names = "--lang", paramLabel = "LANG", description = "The sentence's language: en or ur (default: by the script).")
  private @Nullable String lang;

  @Option(names = "--phrases", description = "Show parts of sentences without a match in long texts too; up to 20 are helped so anyway.")
  private boolean phrases;

  @Option(names = "--penalty", paramLabel = "O=N", description = "Take N points off units of an origin: --penalty imported=2.")
  private Map<Origin, Integer> penalties = Map.of();

  @Option(names = "--explain", description = "Tell how each score came about.")
  private boolean explain;

  @Option(names = "--json", description = "One JSON object a sentence: query, matches.")
  private boolean json;

  @Option(names = "--web", order = 80, description = "Paste texts on a page in the browser, and see the differences marked.")
  private boolean web;

  @Mixin
  private WebFlags webFlags = new WebFlags();

  @Mixin
  private FilterOptions filter = new FilterOptions();

  MatchCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    if (web) {
      try (Memory memory = open()) {
        return webFlags.serve(memory, WebFlags.page("/match", "q", String.join(" ", words)), console);
      }
    }
    if (String.join("", words).isBlank()) {
      throw new UserException("There is no sentence to look for", "Give one, or - to read them from standard input");
    }
    List<String> segments = segments();
    MatchOptions options = MatchOptions.STANDARD.withMin(min).withLimit(limit).withFilter(filter.filter()).withOrigins(penalties);
    try (Memory memory = openToRead()) {
      Matcher matcher = new Matcher(memory, options);
      Subsegments subsegments = new Subsegments(memory, filter.filter());
      Progress progress = console.progress();
      List<MatchQuery> queries = queries(segments);
      boolean found = false;
      for (int from = 0; from < queries.size(); from += PORTION) {
        List<MatchQuery> some = queries.subList(from, Math.min(queries.size(), from + PORTION));
        List<List<Match>> matches = matcher.matches(some);
        for (int i = 0; i < some.size(); i++) {
          found |= !matches.get(i).isEmpty();
          boolean help = matches.get(i).isEmpty() && (phrases || queries.size() <= FEW);
          List<Subsegment> parts = help ? subsegments.of(some.get(i).text(), some.get(i).lang(), limit) : List.of();
          print(some.get(i).text(), matches.get(i), parts, segments.size() > 1);
        }
        if (queries.size() > PORTION) {
          progress.at("matching", from + some.size(), queries.size());
        }
      }
      return found ? Main.OK : Main.NOTHING;
    }
  }

  /** Each segment that is not blank, with its neighbours. */
  private List<MatchQuery> queries(List<String> segments) {
    List<MatchQuery> queries = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (!segment.isBlank()) {
        String before = i == 0 ? "" : segments.get(i - 1);
        String behind = i + 1 == segments.size() ? "" : segments.get(i + 1);
        queries.add(new MatchQuery(segment, side(segment), before, behind));
      }
    }
    return queries;
  }

  private List<String> segments() {
    if (words.equals(List.of("-"))) {
      return console.in().lines().map(String::strip).toList();
    }
    Path file = file();
    if (file == null) {
      return List.of(String.join(" ", words));
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(l -> l.replace("\uFEFF", "").strip()).toList();
    } catch (MalformedInputException e) {
      throw new UserException(file + " is not text in UTF-8", "Give a text with one sentence a line", e);
    } catch (IOException e) {
      throw new UserException(file + " cannot be read", "See to it that you may read it", e);
    }
  }

  /** The file that is named in place of a sentence. */
  private @Nullable Path file() {
    try {
      Path path = words.size() == 1 ? Path.of(words.get(0)) : null;
      return path != null && Files.isRegularFile(path) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private Lang side(String segment) {
    return lang == null ? Script.of(segment).orElse(Lang.ENGLISH) : Languages.named(lang, "--lang");
  }

  private void print(String segment, List<Match> matches, List<Subsegment> parts, boolean several) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("query", segment);
      object.put("matches", matches.stream().map(MatchCommand::row).toList());
      if (!parts.isEmpty()) {
        object.put("phrases", parts.stream().map(p -> row(segment, p)).toList());
      }
      console.json(object);
      return;
    }
    if (several) {
      console.line(console.show(segment));
    }
    for (Match m : matches) {
      Lang source = m.source();
      console.line("%3d%%  %s", m.score(), Rows.source(m.unit()));
      console.line("      " + source.tag() + "  " + console.show(m.unit().text(source)));
      console.line("      " + source.other().tag() + "  " + console.show(m.target()));
      if (explain) {
        console.line("      " + explanation(m));
      }
    }
    if (matches.isEmpty()) {
      console.say("No match of " + min + "% or more"
          + (!parts.isEmpty() ? "; parts of it that the memory has:" : several ? "." : ". A lower --min may find one (50 is the least)."));
      parts.forEach(this::print);
    }
  }

  private void print(Subsegment part) {
    Unit unit = part.unit();
    Lang source = part.source();
    console.line("   ~  " + Rows.source(unit));
    console.line("      " + source.tag() + "  " + console.show(console.marked(unit.text(source), part.marks(), List.of())));
    console.line("      " + source.other().tag() + "  "
        + console.show(console.marked(unit.text(source.other()), List.of(), part.probable())));
  }

  private static Map<String, Object> row(String segment, Subsegment part) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("text", part.span().of(segment));
    object.put("from", List.of(part.span().start(), part.span().end()));
    object.put("source", part.source().tag());
    object.put("target", part.probable().stream().map(s -> s.of(part.unit().text(part.source().other())))
        .collect(Collectors.joining(" ... ")));
    object.put("certain", part.whole());
    object.put("alike", part.alike());
    object.put("marks", Rows.spans(part.marks()));
    object.put("probable", Rows.spans(part.probable()));
    object.put("unit", Rows.unit(part.unit()));
    return object;
  }

  private static String explanation(Match m) {
    StringBuilder why = new StringBuilder();
    why.append(String.format(Locale.ROOT, "%d%% = %d%% %s", m.score(), m.likeness(), m.basis().inWords()));
    if (m.byChars() >= 0) {
      why.append(String.format(Locale.ROOT, " (words %d%%, letters %d%%)", m.byWords(), m.byChars()));
    }
    if (m.context() > 0) {
      why.append(" + ").append(m.context()).append(" context");
    }
    m.penalties().forEach(p -> why.append(" - ").append(p.points()).append(' ').append(p.reason()));
    if (m.numbersChanged()) {
      why.append("; numbers put right in the target");
    }
    return why.toString();
  }

  private static Map<String, Object> row(Match m) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("score", m.score());
    object.putAll(Rows.unit(m.unit()));
    object.put("source", m.source().tag());
    object.put("target", m.target());
    object.put("numbers_changed", m.numbersChanged());
    object.put("likeness", m.likeness());
    object.put("basis", m.basis().name().toLowerCase(Locale.ROOT));
    object.put("by_words", m.byWords());
    if (m.byChars() >= 0) {
      object.put("by_letters", m.byChars());
    }
    object.put("context", m.context());
    Map<String, Integer> penalties = new LinkedHashMap<>();
    m.penalties().forEach(p -> penalties.put(p.reason(), p.points()));
    object.put("penalties", penalties);
    object.put("edits", m.edits().stream().map(MatchCommand::edit).toList());
    return object;
  }

  private static Map<String, Object> edit(Edit e) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", e.kind().name().toLowerCase(Locale.ROOT));
    object.put("from", List.of(e.from().start(), e.from().end()));
    object.put("to", List.of(e.to().start(), e.to().end()));
    return object;
  }
}
