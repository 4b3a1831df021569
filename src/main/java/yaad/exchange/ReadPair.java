package yaad.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yaad.align.Alignment;
import yaad.align.Bead;
import yaad.align.Text;
import yaad.align.TextPair;
import yaad.base.UserException;
import yaad.memory.DocumentPair;
import yaad.memory.Documents;
import yaad.segment.Article;
import yaad.segment.ArticleReader;
import yaad.segment.Note;
import yaad.text.Lang;

/**
 * A pair whose files have been read.
 *
 * @param name the pair's name
 * @param urFile where the Urdu article was
 * @param enFile where the English article was
 * @param ur the Urdu article
 * @param en the English article
 */
record ReadPair(String name, Path urFile, Path enFile, Article ur, Article en) {
  /**
   * Reads the files of a pair.
   *
   * @throws UserException when one cannot be read, or the pair is not in two languages
   */
  static ReadPair of(ArticlePair pair, ArticleReader reader) {
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

  /** What the aligner sees of it. */
  TextPair texts() {
    return new TextPair(Text.of(ur), Text.of(en));
  }

  DocumentPair aligned(Alignment alignment, double doubtfulBelow) {
    return new DocumentPair(name, path(urFile), path(enFile), ur, en, alignment.beads(), doubtfulBelow);
  }

  /** What a person has judged in an older version of the two files, at its place in these; empty when there is nothing. */
  List<Bead> judged(Documents documents) {
    return documents.withFiles(path(urFile), path(enFile)).map(old -> CarriedBeads.of(old, ur, en)).orElse(List.of());
  }

  private static String path(Path file) {
    return file.toAbsolutePath().normalize().toString();
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
    return file.getFileName() + ", line " + line + ": " + note.words();
  }
}
