package yaad.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yaad.memory.Census;
import yaad.memory.Counts;
import yaad.memory.Documents;
import yaad.memory.Memory;

/** The first page: what is in the memory. */
final class HomePage implements Page {
  private static final int DOCUMENTS = 50;

  private final Desk desk;
  private final Memory memory;
  private @Nullable Counted counted;

  HomePage(Desk desk) {
    this.desk = desk;
    memory = desk.memory();
  }

  /**
   * What the page shows.
   *
   * @param file where the memory is
   * @param counts how much is in it
   * @param documents the first articles
   * @param more how many articles there are beyond those
   * @param next the first article with doubtful pairs, if there is one
   */
  record Home(String file, Counts counts, List<Documents.Summary> documents, int more, Documents.@Nullable Summary next) {}

  /** A census and the last operation that it knows of. */
  private record Counted(long operation, Census census) {}

  @Override
  public void on(Routes routes) {
    routes.get("/", this::home);
    // Counting a large memory takes a moment: the page is there before its charts.
    routes.get("/charts", ask -> {
      View view = View.of(ask, "home", "");
      return Reply.html(Templates.render("charts", view, Charts.of(census(), new Bands(memory).last(), view.words())));
    });
  }

  private Reply home(Ask ask) {
    View view = View.of(ask, "home", "");
    List<Documents.Summary> all = memory.documents().list();
    int shown = Math.min(DOCUMENTS, all.size());
    return Reply.html(Templates.render("home", view, new Home(
        memory.file().toString(), memory.counts(), all.subList(0, shown), all.size() - shown,
        all.stream().filter(d -> d.doubtful() > 0).findFirst().orElse(null))));
  }

  private synchronized Census census() {
    long operation = memory.journal().newest();
    if (counted == null || counted.operation() != operation) {
      counted = new Counted(operation, desk.aside(own -> own.units().census()));
    }
    return counted.census();
  }
}
