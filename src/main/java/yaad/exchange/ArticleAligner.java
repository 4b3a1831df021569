package yaad.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import yaad.align.Aligner;
import yaad.align.Alignment;
import yaad.align.Text;
import yaad.align.TextPair;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.memory.DocumentChange;
import yaad.memory.DocumentPair;
import yaad.memory.Documents;
import yaad.memory.Learning;
import yaad.memory.Memory;
import yaad.segment.Article;
import yaad.segment.ArticleReader;
import yaad.segment.Note;
import yaad.text.Lang;

/** The main job: article files go in, are read, segmented and aligned, and become units of a memory. */
public final class ArticleAligner {
  private final Aligner aligner;
  private final double doubtfulBelow;
  private final double rejectedBelow;

  /**
   * @param doubtfulBelow units of beads with less confidence are doubtful, in [0,1]
   * @param rejectedBelow beads with less confidence are taken apart: their sentences count as left out, in [0,1]
   */
  public ArticleAligner(Aligner aligner, double doubtfulBelow, double rejectedBelow) {
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
   * @param leftOut how many segments have no counterpart
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
   */
  public record Preview(DocumentPair pair, Set<Alignment.Concern> concerns) {}

  /** Aligns and stores, each pair in one transaction, and hands on what became of it as soon as it is stored. */
  public void store(List<ReadPair> pairs, Memory memory, Progress progress, Consumer<Outcome> each) {
    Learning learning = new Learning(memory.learned());
    List<ReadPair> todo = new ArrayList<>();
    for (ReadPair loaded : pairs) {
      Optional<Documents.Summary> known = memory.documents().withContent(loaded.ur.text(), loaded.en.text());
      if (known.isPresent()) {
        Documents.Summary s = known.get();
        DocumentChange same = new DocumentChange(s.id(), DocumentChange.Kind.UNCHANGED, 0, s.units(), 0, s.doubtful());
        each.accept(new Outcome(s.name(), same, s.units(), 0, Set.of(), List.of()));
      } else {
        todo.add(loaded);
      }
    }
    align(todo, progress, (loaded, alignment) -> {
      DocumentPair pair = loaded.aligned(alignment, doubtfulBelow);
      Learning.Taught taught = learning.from(pair);
      DocumentChange change = memory.write("align", pair.name(), writer -> {
        DocumentChange done = writer.put(pair);
        if (taught != null) {
          writer.learn(done.id(), taught);
        }
        return done;
      });
      int matched = alignment.pairs().size();
      each.accept(new Outcome(pair.name(), change, matched, alignment.beads().size() - matched, alignment.concerns(),
          loaded.notes()));
    });
  }

  /** Aligns and stores nothing. */
  public void preview(List<ReadPair> pairs, Progress progress, Consumer<Preview> each) {
    align(pairs, progress, (loaded, alignment) ->
        each.accept(new Preview(loaded.aligned(alignment, doubtfulBelow), alignment.concerns())));
  }

  @FunctionalInterface
  private interface Sink {
    void take(ReadPair loaded, Alignment alignment);
  }

  private void align(List<ReadPair> loaded, Progress progress, Sink sink) {
    List<TextPair> texts = loaded.stream().map(l -> new TextPair(Text.of(l.ur), Text.of(l.en))).toList();
    aligner.align(texts, progress, (alignment, i) -> sink.take(loaded.get(i), alignment.rejecting(rejectedBelow)));
  }

  /**
   * Reads all files, so that a bad one stops the work before anything has changed.
   *
   * @throws UserException when one cannot be read, or a pair is not in two languages
   */
  public static List<ReadPair> read(List<ArticlePair> pairs, ArticleReader reader, Progress progress) {
    List<ReadPair> all = new ArrayList<>();
    for (ArticlePair pair : pairs) {
      progress.at("reading", all.size(), pairs.size());
      all.add(read(pair, reader));
    }
    progress.at("reading", pairs.size(), pairs.size());
    return all;
  }

  private static ReadPair read(ArticlePair pair, ArticleReader reader) {
    if (pair.named()) {
      return new ReadPair(pair.name(), pair.ur(), pair.en(), reader.read(pair.ur(), Optional.of(Lang.URDU)),
          reader.read(pair.en(), Optional.of(Lang.ENGLISH)));
    }
    Article a = reader.read(pair.ur(), Optional.empty());
    Article b = reader.read(pair.en(), Optional.empty());
    if (a.lang() == b.lang()) {
      throw new UserException("\"" + pair.ur() + "\" and \"" + pair.en() + "\" are both "
          + (a.lang() == Lang.URDU ? "Urdu" : "English"), "Name one Urdu and one English file");
    }
    return a.lang() == Lang.URDU
        ? new ReadPair(pair.name(), pair.ur(), pair.en(), a, b)
        : new ReadPair(pair.name(), pair.en(), pair.ur(), b, a);
  }

  /**
   * A pair whose files have been read.
   *
   * @param name the pair's name
   * @param urFile where the Urdu article was
   * @param enFile where the English article was
   * @param ur the Urdu article
   * @param en the English article
   */
  public record ReadPair(String name, Path urFile, Path enFile, Article ur, Article en) {
    private DocumentPair aligned(Alignment alignment, double doubtfulBelow) {
      return new DocumentPair(name, urFile.toAbsolutePath().normalize().toString(),
          enFile.toAbsolutePath().normalize().toString(), ur, en, alignment.beads(), doubtfulBelow);
    }

    /** What is odd in the two files, each with its file and line. */
    private List<String> notes() {
      List<String> all = new ArrayList<>();
      ur.notes().forEach(n -> all.add(place(urFile, ur, n)));
      en.notes().forEach(n -> all.add(place(enFile, en, n)));
      return all;
    }

    private static String place(Path file, Article article, Note note) {
      long line = 1 + article.text().substring(0, note.start()).chars().filter(c -> c == '\n').count();
      return file.getFileName() + ", line " + line + ": " + note.message();
    }
  }
}
