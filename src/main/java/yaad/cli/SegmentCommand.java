package yaad.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.segment.Article;
import yaad.segment.ArticleReader;
import yaad.segment.Note;
import yaad.segment.Segment;
import yaad.text.Lang;

/** {@code yaad segment}: the sentences of an article, one a line. */
@CommandLine.Command(
    name = "segment",
    header = "The sentences of an article, one a line.",
    footer = {
      "  yaad segment article.txt                 text, HTML, Markdown, SRT, DOCX or ODT",
      "  yaad segment article.txt --json          with the place of each sentence in the file",
      "  yaad segment article.txt --srx mine.srx  with rules of your own",
      "  yaad segment - < article.txt",
      ""
    },
    description = {
      "Rules of your own come before ours; with cascade=\"no\" in the head of the file they stand alone.",
      ""
    })
final class SegmentCommand extends Command {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Articles, or - for standard input.")
  private List<Path> files = List.of();

  @Option(names = "--lang", paramLabel = "LANG", description = "ur or en (default: as its script tells).")
  private @Nullable String lang;

  @Option(names = "--json",
      description = "One JSON object a sentence: file, lang, paragraph (from 1), start, end (UTF-16 units), text.")
  private boolean json;

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  SegmentCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    Optional<Lang> expected = Optional.ofNullable(lang).map(name -> Languages.named(name, "--lang"));
    ArticleReader reader = reading.reader();
    for (Path file : files) {
      print(file.toString(), read(reader, file, expected));
    }
    return Main.OK;
  }

  private Article read(ArticleReader reader, Path file, Optional<Lang> expected) {
    if (file.toString().equals("-")) {
      String text = console.in().lines().collect(Collectors.joining("\n"));
      return reader.read("Standard input", text, expected);
    }
    return reader.read(file, expected);
  }

  private void print(String file, Article article) {
    for (Segment segment : article.segments()) {
      if (json) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file);
        object.put("lang", article.lang().tag());
        object.put("paragraph", segment.paragraph() + 1);
        object.put("start", segment.start());
        object.put("end", segment.end());
        object.put("text", segment.text());
        console.json(object);
      } else {
        console.line(console.show(segment.text()));
      }
    }
    for (Note note : article.notes()) {
      console.say("yaad: " + file + ": " + note.words());
    }
  }
}
