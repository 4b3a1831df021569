package yaad.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import yaad.align.Aligned;
import yaad.align.Aligner;
import yaad.align.Alignment;
import yaad.align.Bead;
import yaad.exchange.Storing.Ready;
import yaad.memory.Document;
import yaad.memory.DocumentChange;
import yaad.memory.DocumentPair;
import yaad.memory.Learning;
import yaad.memory.Memory;

/** The main job: article files go in, are read, segmented and aligned, and become units of a memory. */
public final class ArticleAligner {
  private final Aligner aligner;
  private final double doubtfulBelow;
  private final double rejectedBelow;
  private final boolean regrades;

  /**
   * @param doubtfulBelow units of beads with less confidence are doubtful, in [0,1]
   * @param rejectedBelow beads with less confidence are taken apart: their sentences count as left out, in [0,1]
   */
  public ArticleAligner(Aligner aligner, double doubtfulBelow, double rejectedBelow) {
    this(aligner, doubtfulBelow, rejectedBelow, false);
  }

  /**
   * The same, for thresholds that the user has named.
   *
   * @param regrades whether pairs that the memory has already are held against these two as well
   */
  public ArticleAligner(Aligner aligner, double doubtfulBelow, double rejectedBelow, boolean regrades) {
    this.regrades = regrades;
    this.rejectedBelow = rejectedBelow;
    this.aligner = aligner;
    this.doubtfulBelow = doubtfulBelow;
  }

  /**
   * What became of a pair.
   *
   * @param name the pair's name
   * @param change what is different in the memory
   * @param pairs how many beads have text on both sides
   * @param leftOut how many segments have no counterpart; 0 for what was in the memory already
   * @param concerns what is odd about the two texts as wholes
   * @param notes what is odd in the characters of the two files, one line each
   */
  public record Outcome(
      String name, DocumentChange change, int pairs, int leftOut, Set<Alignment.Concern> concerns, List<String> notes) {}

  /**
   * An aligned pair that was not stored.
   *
   * @param pair the pair, ready to be stored
   * @param concerns what is odd about the two texts as wholes
   * @param notes what is odd in the characters of the two files, one line each
   */
  public record Preview(DocumentPair pair, Set<Alignment.Concern> concerns, List<String> notes) {}

  /**
   * Aligns and stores some pairs in one transaction, and hands on what became of them as soon as they are stored: what is
   * stored stays, should the work be cut short. Of long streams only a part is in memory.
   *
   * @param asked the same memory through another connection, so that nobody who has a question waits for what is being stored
   */
  public void store(ArticleStream articles, Memory memory, Memory asked, Consumer<Outcome> each) {
    Consumer<Outcome> told = outcome -> {
      each.accept(outcome);
      articles.step();
    };
    Storing storing = new Storing(memory, told);
    NewArticles todo = new NewArticles(articles, asked.documents());
    Consumer<ReadPair> known = pair -> {
      storing.finish();
      told.accept(known(pair, memory).orElseGet(() -> again(pair, memory)));
    };
    try {
      aligner.align(todo, item -> item.pair().texts(), aligned -> new Turn(aligned.thing().number(), ready(aligned)),
          articles.workers(), articles::step, turn -> {
            todo.eachKnownBefore(turn.number, known);
            storing.add(turn.ready);
          });
      todo.eachKnownBefore(Integer.MAX_VALUE, known);
    } finally {
      storing.finish();
    }
  }

  /** What is to be stored when it is its turn. */
  private record Turn(int number, Ready ready) {}

  private Ready ready(Aligned<NewArticles.Numbered> aligned) {
    ReadPair read = aligned.thing().pair();
    Alignment alignment = aligned.alignment().rejecting(rejectedBelow);
    List<Bead> sure = alignment.pairs().stream().filter(b -> b.confidence() >= doubtfulBelow).toList();
    return new Ready(read, alignment, read.aligned(alignment, doubtfulBelow),
        sure.isEmpty() ? null : new Learning.Taught(sure.size(), aligned.lesson(sure)));
  }

  /** For a new version of what a person has judged, or a pair in whose place this run has put another version. */
  private Outcome again(ReadPair read, Memory memory) {
    Alignment alignment = aligner.align(read.texts(), read.judged(memory.documents())).rejecting(rejectedBelow);
    Ready ready = new Ready(read, alignment, read.aligned(alignment, doubtfulBelow), null);
    Outcome outcome = memory.write("align", read.name(), writer -> Storing.put(writer, ready));
    memory.relearn(outcome.change().id());
    return outcome;
  }

  private Optional<Outcome> known(ReadPair read, Memory memory) {
    return memory.documents().withContent(read.ur().text(), read.en().text()).map(s -> {
      DocumentChange change = regrades ? regrade(memory.documents().find(s.id().toString()), memory)
          : new DocumentChange(s.id(), DocumentChange.Kind.UNCHANGED, 0, s.units(), 0, s.doubtful());
      return new Outcome(s.name(), change, change.added() + change.kept(), 0, Set.of(), List.of());
    });
  }

  /** Holds the beads that the memory has against the two limits, without aligning; what a person has judged stays. */
  private DocumentChange regrade(Document document, Memory memory) {
    List<Bead> beads = new ArrayList<>();
    for (Document.Row row : document.rows()) {
      beads.addAll(row.isFixed() ? List.of(row.bead())
          : new Alignment(List.of(row.bead()), Set.of()).rejecting(rejectedBelow).beads());
    }
    DocumentPair pair = new DocumentPair(document.name(), document.urPath(), document.enPath(), document.ur(), document.en(),
        beads, doubtfulBelow);
    DocumentChange change = memory.write("align", pair.name() + " (graded anew)", writer -> writer.put(pair));
    if (change.kind() != DocumentChange.Kind.UNCHANGED) {
      memory.relearn(change.id());
    }
    return change;
  }

  /** Aligns and stores nothing. */
  public void preview(ArticleStream articles, Consumer<Preview> each) {
    aligner.align(articles, ReadPair::texts, aligned -> {
      Alignment alignment = aligned.alignment().rejecting(rejectedBelow);
      return new Preview(aligned.thing().aligned(alignment, doubtfulBelow), alignment.concerns(), aligned.thing().notes());
    }, articles.workers(), articles::step, preview -> {
      each.accept(preview);
      articles.step();
    });
  }
}
