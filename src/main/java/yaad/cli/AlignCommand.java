package yaad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.align.Aligner;
import yaad.align.Alignment;
import yaad.base.Count;
import yaad.base.UserException;
import yaad.exchange.ArticleAligner;
import yaad.exchange.ArticleAligner.Outcome;
import yaad.exchange.ArticleAligner.Preview;
import yaad.exchange.ArticlePairs;
import yaad.exchange.ArticleStream;
import yaad.exchange.Corrections;
import yaad.exchange.MemoryAligner;
import yaad.memory.DocumentChange;
import yaad.memory.DocumentPair;
import yaad.memory.Memory;

/** {@code yaad align}: article pairs become units of the memory. */
@CommandLine.Command(
    name = "align",
    header = "Pair the sentences of articles and their translations, and keep the pairs in the memory.",
    footer = {
      "  yaad align samples                         a folder, with all in it: x.ur.txt and x.en.txt pair,",
      "                                             \"x (Urdu).docx\" and x.docx, urdu/x.odt and en/x.odt",
      "  yaad align draft.txt translation.txt       two files, in either order: text, HTML, Markdown,",
      "  yaad align article.docx translation.odt    SRT, DOCX and ODT in any mix",
      "  yaad align --beads edited.json             beads that you put right (yaad show DOC --edit",
      "                                             edited.json); between them is aligned anew",
      "  yaad align -n draft.txt translation.txt    show the pairs, store nothing",
      ""
    },
    description = "Aligning the same files again changes nothing; a changed file replaces its own units.%n")
final class AlignCommand extends Command {
  @Parameters(arity = "0..*", paramLabel = "PATH", description = "Folders of pairs, or files two by two.")
  private List<Path> paths = List.of();

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  @Option(names = {"-n", "--dry-run"}, description = "Show the pairs and store nothing.")
  private boolean dryRun;

  @Option(names = "--beads", paramLabel = "FILE",
      description = "Beads put right: lines of yaad show DOC --json with ur_segments, en_segments or mark (approved, rejected; draft takes it back) changed.")
  private @Nullable Path beads;

  @Option(names = "--json", description = "One JSON object a document pair.")
  private boolean json;

  @Option(names = "--accept", paramLabel = "P",
      description = "Pairs with a lower confidence are marked as doubtful (0 to 1; default: " + Alignment.ACCEPT
          + "). Said for files that were aligned before, it marks their pairs anew.")
  private @Nullable Double askedAccept;

  @Option(names = "--reject", paramLabel = "P",
      description = "Pairs with a lower confidence are not made: their sentences count as left out (default: " + Alignment.REJECT + ").")
  private @Nullable Double askedReject;

  AlignCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    requireFraction(accept(), "--accept");
    requireFraction(reject(), "--reject");
    if (beads != null) {
      if (!paths.isEmpty()) {
        throw new UserException("--beads was given beside \"" + paths.get(0) + "\"",
            "Give it alone: the file says itself which document it is of");
      }
      return correct(beads);
    }
    if (paths.isEmpty()) {
      throw new UserException("No articles were named", "Name a folder of pairs or two files: yaad align samples");
    }
    ArticlePairs found = ArticlePairs.in(paths);
    try (ArticleStream articles = new ArticleStream(found.pairs(), reading.reader(), console.progress())) {
      return dryRun ? preview(articles) : store(articles, found);
    }
  }

  private int store(ArticleStream articles, ArticlePairs found) {
    try (Memory memory = open(); Memory asked = openToVerify()) {
      ArticleAligner aligner = aligner(MemoryAligner.of(asked));
      Tally tally = new Tally();
      aligner.store(articles, memory, asked, outcome -> {
        tally.add(outcome);
        print(outcome);
      });
      if (!json) {
        tally.print(console, found);
      }
    }
    return Main.OK;
  }

  private ArticleAligner aligner(Aligner aligner) {
    return new ArticleAligner(aligner, accept(), reject(), askedAccept != null || askedReject != null);
  }

  private double accept() {
    return askedAccept == null ? Alignment.ACCEPT : askedAccept;
  }

  private double reject() {
    return askedReject == null ? Alignment.REJECT : askedReject;
  }

  /** Makes no memory where there is none. */
  private int preview(ArticleStream articles) {
    if (!Files.exists(memoryFile())) {
      aligner(Aligner.standard()).preview(articles, this::show);
      return Main.OK;
    }
    try (Memory memory = openToRead()) {
      aligner(MemoryAligner.of(memory)).preview(articles, this::show);
      return Main.OK;
    }
  }

  private int correct(Path edited) {
    try (Memory memory = dryRun ? openToRead() : open()) {
      Corrections corrections = Corrections.read(edited, memory);
      DocumentPair pair = corrections.align(MemoryAligner.of(memory), accept(), reject());
      if (dryRun) {
        Beads.print(console, pair, json);
        return Main.OK;
      }
      DocumentChange change = corrections.store(pair, memory);
      int approved = corrections.approved().size();
      int rejected = corrections.rejected().size();
      if (json) {
        Map<String, Object> object = object(pair.name(), change, change.added() + change.kept());
        object.put("approved", approved);
        object.put("rejected", rejected);
        console.json(object);
      } else {
        console.line("%s: %s approved, %d rejected; %s added, %d removed, %d kept, %d doubtful", pair.name(),
            Count.of(approved, "bead"), rejected, Count.of(change.added(), "unit"), change.removed(), change.kept(),
            change.doubtful());
      }
      return Main.OK;
    }
  }

  private void show(Preview preview) {
    Beads.print(console, preview.pair(), json);
    warn(preview.pair().name(), preview.concerns());
    preview.notes().forEach(note -> console.say("  " + note));
  }

  private void print(Outcome o) {
    DocumentChange c = o.change();
    if (json) {
      Map<String, Object> object = object(o.name(), c, o.pairs());
      object.put("left_out", o.leftOut());
      console.json(object);
    } else {
      String what = switch (c.kind()) {
        case NEW -> "new";
        case UNCHANGED -> "unchanged";
        case CHANGED -> String.format(Locale.ROOT, "changed: %d added, %d removed, %d kept", c.added(), c.removed(), c.kept());
      };
      console.line("%s: %s (%d doubtful), %s%s", o.name(), Count.of(o.pairs(), "pair"), c.doubtful(),
          o.leftOut() == 0 ? "" : Count.of(o.leftOut(), "sentence") + " left out, ", what);
    }
    warn(o.name(), o.concerns());
    o.notes().forEach(note -> console.say("  " + note));
  }

  private static Map<String, Object> object(String name, DocumentChange change, int pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("document", name);
    object.put("id", change.id().toString());
    object.put("change", change.kind().name().toLowerCase(Locale.ROOT));
    object.put("pairs", pairs);
    object.put("added", change.added());
    object.put("kept", change.kept());
    object.put("removed", change.removed());
    object.put("doubtful", change.doubtful());
    return object;
  }

  private void warn(String name, Iterable<Alignment.Concern> concerns) {
    for (Alignment.Concern concern : concerns) {
      console.say("  " + name + ": " + concern.what() + ". " + concern.next() + ".");
    }
  }

  /** One name after a space; of several none. */
  private static String only(List<String> names) {
    return names.size() == 1 ? " " + quoted(names.get(0)) : "";
  }

  /** A name as a shell takes it for one word. */
  private static String quoted(String name) {
    return name.matches("[\\p{L}\\p{N}./_-]+") ? name : "\"" + name + "\"";
  }

  /** What the summary counts. */
  private static final class Tally {
    private int documents;
    private int pairs;
    private int doubtful;
    private int added;
    private int removed;
    private boolean changed;
    private final List<String> withDoubtful = new ArrayList<>();
    private final List<String> withLeftOut = new ArrayList<>();

    void add(Outcome o) {
      documents++;
      pairs += o.pairs();
      doubtful += o.change().doubtful();
      added += o.change().added();
      removed += o.change().removed();
      changed |= o.change().kind() == DocumentChange.Kind.CHANGED;
      if (o.change().doubtful() > 0) {
        withDoubtful.add(o.name());
      }
      if (o.leftOut() > 0) {
        withLeftOut.add(o.name());
      }
    }

    void print(Console console, ArticlePairs found) {
      console.line("");
      console.line("%s aligned: %s, %,d of them doubtful.", Count.of(documents, "document pair"), Count.of(pairs, "sentence pair"),
          doubtful);
      console.line(added + removed == 0
          ? pairs == 0 ? "Nothing was added: no sentences were paired."
              : changed ? "No pairs came or went; what is doubtful was marked anew." : "Nothing new: the memory has all of them already."
          : String.format(Locale.ROOT, "%,d added to the memory, %,d removed.", added, removed));
      if (found.ignored() > 0) {
        console.say(Count.of(found.ignored(), "other file was", "other files were")
            + " left alone (names like x.ur.txt and x.en.txt pair).");
      }
      if (!found.foreign().isEmpty()) {
        console.say(String.format(Locale.ROOT, "To align %s too, such as \"%s\", save %s as .docx or .txt first.",
            found.foreign().size() == 1 ? "one of them" : String.format(Locale.ROOT, "%,d of them", found.foreign().size()),
            found.foreign().get(0), found.foreign().size() == 1 ? "it" : "them"));
      }
      if (!withDoubtful.isEmpty()) {
        console.line("Next: look at the doubtful ones:  yaad review, or yaad show" + only(withDoubtful) + " --doubtful");
      } else if (!withLeftOut.isEmpty()) {
        console.line("Next: see what has no partner:  yaad show" + only(withLeftOut) + " --left-out");
      } else {
        console.line("Next: yaad search WORD, or yaad export memory.tmx");
      }
    }
  }
}
