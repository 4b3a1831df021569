package yaad.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import yaad.memory.Memory;

/** {@code yaad review}: the alignments of the memory in a browser. */
@CommandLine.Command(
    name = "review",
    header = "Check alignments in the browser: Urdu and English side by side, with the keyboard alone.",
    footer = {
      "  yaad review                    the first page; choose an article there",
      "  yaad review diplomacy-talks    this article at once (name, path or id)",
      ""
    },
    description = {
      "Serves pages to this machine's browsers only, until Ctrl-C. Every key press is kept at once; u takes it back.%n"})
final class ReviewCommand extends Command {
  @Parameters(arity = "0..1", paramLabel = "DOC", description = "The article to begin with.")
  private @Nullable String document;

  @Mixin
  private WebFlags web = new WebFlags();

  ReviewCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    return web.serve(open(), this::page, console);
  }

  private String page(Memory memory) {
    return document == null ? "/" : "/review?doc=" + memory.documents().find(document).id();
  }
}
