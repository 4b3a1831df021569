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
import yaad.memory.Memory;
import yaad.segment.Article;
import yaad.segment.ArticleReader;
import yaad.segment.Note;
import yaad.text.Lang;

/** The main job: article files go in, are read, segmented and aligned, and become units of a memory. */
public final class ArticleAligner {
  private final ArticleReader reader;
  private final Aligner aligner;
  private final double doubtfulBelow;

  /** @param doubtfulBelow units of beads with less confidence are doubtful, in [0,1] */
  public ArticleAligner(ArticleReader reader, Aligner aligner, double doubtfulBelow) {
    this.reader = reader;
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
  public void store(List<ArticlePair> pairs, Memory memory, Progress progress, Consumer<Outcome> each) {
    List<Loaded> todo = new ArrayList<>();
    for (Loaded loaded : load(pairs, progress)) {
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
      DocumentChange change = memory.write("align", pair.name(), writer -> writer.put(pair));
      int matched = alignment.pairs().size();
      each.accept(new Outcome(pair.name(), change, matched, alignment.beads().size() - matched, alignment.concerns(),
          loaded.notes()));
    });
  }

  /** Aligns and stores nothing. */
  public void preview(List<ArticlePair> pairs, Progress progress, Consumer<Preview> each) {
    align(load(pairs, progress), progress, (loaded, alignment) ->
        each.accept(new Preview(loaded.aligned(alignment, doubtfulBelow), alignment.concerns())));
  }

  @FunctionalInterface
  private interface Sink {
    void take(Loaded loaded, Alignment alignment);
  }

  private void align(List<Loaded> loaded, Progress progress, Sink sink) {
    List<TextPair> texts = loaded.stream().map(l -> new TextPair(Text.of(l.ur), Text.of(l.en))).toList();
    aligner.align(texts, progress, (alignment, i) -> sink.take(loaded.get(i), alignment));
  }

  /** All files are read before the first is aligned, so that a bad one stops the work before anything has changed. */
  private List<Loaded> load(List<ArticlePair> pairs, Progress progress) {
    List<Loaded> all = new ArrayList<>();
    for (ArticlePair pair : pairs) {
      progress.at("reading", all.size(), pairs.size());
      all.add(load(pair));
    }
    progress.at("reading", pairs.size(), pairs.size());
    return all;
  }

  private Loaded load(ArticlePair pair) {
    if (pair.named()) {
      return new Loaded(pair.name(), pair.ur(), pair.en(), reader.read(pair.ur(), Optional.of(Lang.URDU)),
          reader.read(pair.en(), Optional.of(Lang.ENGLISH)));
    }
    Article a = reader.read(pair.ur(), Optional.empty());
    Article b = reader.read(pair.en(), Optional.empty());
    if (a.lang() == b.lang()) {
      throw new UserException("\"" + pair.ur() + "\" and \"" + pair.en() + "\" are both "
          + (a.lang() == Lang.URDU ? "Urdu" : "English"), "Name one Urdu and one English file");
    }
    return a.lang() == Lang.URDU
        ? new Loaded(pair.name(), pair.ur(), pair.en(), a, b)
        : new Loaded(pair.name(), pair.en(), pair.ur(), b, a);
  }

  private record Loaded(String name, Path urFile, Path enFile, Article ur, Article en) {
    DocumentPair aligned(Alignment alignment, double doubtfulBelow) {
      return new DocumentPair(name, urFile.toAbsolutePath().normalize().toString(),
          enFile.toAbsolutePath().normalize().toString(), ur, en, alignment.beads(), doubtfulBelow);
    }

    /** What is odd in the two files, each with its file and line. */
    List<String> notes() {
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
