package yaad.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yaad.align.Aligner;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.check.Sheet;
import yaad.memory.DocumentPair;
import yaad.segment.Article;
import yaad.segment.ArticleReader;
import yaad.text.Lang;

/** Reads files for the checks: article pairs, which are aligned on the way, bilingual files, and Urdu articles alone. */
public final class CheckFiles {
  private final ArticleReader reader;
  private final Aligner aligner;
  private final Progress progress;
  private final List<String> notes = new ArrayList<>();

  public CheckFiles(ArticleReader reader, Aligner aligner, Progress progress) {
    this.reader = reader;
    this.aligner = aligner;
    this.progress = progress;
  }

  /**
   * Reads files and folders. Files named {@code x.ur.txt} and {@code x.en.txt} are a pair; of other articles an Urdu one and
   * the English one given right before or after it are; an Urdu article that is left over is checked alone.
   *
   * @throws UserException when a path is missing or no text that can be checked
   */
  public List<Sheet> read(List<Path> paths) {
    List<Sheet> sheets = new ArrayList<>();
    List<ArticlePair> pairs = new ArrayList<>();
    List<Path> articles = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UserException("There is no file or folder \"" + path + "\"", "Check the name");
      }
      Optional<Format> bilingual = BilingualSheets.format(path);
      if (Files.isDirectory(path)) {
        pairs.addAll(ArticlePairs.in(List.of(path)).pairs());
      } else if (bilingual.isPresent()) {
        BilingualSheets file = BilingualSheets.read(bilingual.get(), path);
        sheets.addAll(file.sheets());
        notes.addAll(file.notes());
      } else {
        articles.add(path);
      }
    }
    sheets.addAll(articles(articles, pairs));
    Map<String, Path[]> files = new TreeMap<>();
    pairs.forEach(p -> files.put(p.ur().toAbsolutePath().normalize().toString(), new Path[] {p.ur(), p.en()}));
    pairs.forEach(p -> files.put(p.en().toAbsolutePath().normalize().toString(), new Path[] {p.en(), p.ur()}));
    ArticleAligner articleAligner = new ArticleAligner(aligner, 0, 0);
    try (ArticleStream stream = new ArticleStream(pairs, reader, progress)) {
      articleAligner.preview(stream, preview -> {
        DocumentPair pair = preview.pair();
        sheets.add(Sheet.articles(pair.name(), given(files, pair.urPath()), pair.ur(), given(files, pair.enPath()), pair.en(),
            pair.beads()));
      });
    }
    return sheets;
  }

  /** What the user should know of the files read so far, such as entries that were passed over; one line each. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** The path as the user gave it. */
  private static String given(Map<String, Path[]> files, String absolute) {
    Path[] paths = files.get(absolute);
    return paths == null ? absolute : paths[0].toString();
  }

  /** Finds the pairs among single files; gives back the Urdu ones that are left. */
  private List<Sheet> articles(List<Path> files, List<ArticlePair> pairs) {
    List<Sheet> alone = new ArrayList<>();
    List<Path> left = new ArrayList<>(files);
    for (Path file : files) {
      for (Path other : files) {
        if (left.contains(file) && left.contains(other) && file != other && ArticlePairs.named(file, other)) {
          pairs.addAll(ArticlePairs.in(List.of(file, other)).pairs());
          left.remove(file);
          left.remove(other);
        }
      }
    }
    List<Article> read = new ArrayList<>();
    left.forEach(file -> read.add(reader.read(file, Optional.empty())));
    for (int i = 0; i < left.size(); i++) {
      boolean paired = i + 1 < left.size() && read.get(i).lang() != read.get(i + 1).lang();
      if (paired) {
        pairs.addAll(ArticlePairs.in(List.of(left.get(i), left.get(i + 1))).pairs());
        i++;
      } else if (read.get(i).lang() == Lang.URDU) {
        alone.add(Sheet.urdu(left.get(i).toString(), read.get(i).text()));
      } else {
        throw new UserException("\"" + left.get(i) + "\" is English and has no Urdu file beside it",
            "Name its Urdu file too: yaad check article.ur.txt article.en.txt");
      }
    }
    return alone;
  }
}
