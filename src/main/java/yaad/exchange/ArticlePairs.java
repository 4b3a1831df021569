package yaad.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import yaad.base.UserException;
import yaad.text.Lang;

/**
 * Finds article pairs on disk: two files given side by side, or a folder in which {@code x.ur.txt} stands beside
 * {@code x.en.txt}, or {@code urdu/x.docx} beside {@code english/x.docx}; folders in it are looked into too. A file whose
 * name tells no language is the partner of one whose name does: {@code x.docx} and {@code x_urdu.docx}.
 *
 * @param pairs the pairs in the order of the paths, and by name within a folder
 * @param ignored how many files of the folders are no part of a pair by their names
 * @param foreign those among them that may be articles in a format that Yaad cannot read, in the order of their names
 */
public record ArticlePairs(List<ArticlePair> pairs, int ignored, List<Path> foreign) {
  private static final int MOST_NAMED = 5;

  public ArticlePairs {
    pairs = List.copyOf(pairs);
    foreign = List.copyOf(foreign);
  }

  /**
   * Looks at the paths and reads no file.
   *
   * @param paths folders, and files in twos that belong together
   * @throws UserException when a path is missing, files have no partner, or a folder has no pairs
   */
  public static ArticlePairs in(List<Path> paths) {
    List<ArticlePair> pairs = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    List<Path> foreign = new ArrayList<>();
    int ignored = 0;
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        ArticlePairs found = inFolder(path);
        pairs.addAll(found.pairs);
        foreign.addAll(found.foreign);
        ignored += found.ignored;
      } else if (!Files.exists(path)) {
        throw new UserException("There is no file or folder \"" + path + "\"", "Check the name");
      } else {
        files.add(path);
      }
    }
    if (files.size() % 2 != 0) {
      throw new UserException("\"" + files.get(files.size() - 1) + "\" has no partner",
          "Name the Urdu and the English file together: yaad align article.ur.txt article.en.txt");
    }
    for (int i = 0; i < files.size(); i += 2) {
      pairs.add(given(files.get(i), files.get(i + 1)));
    }
    return new ArticlePairs(pairs, ignored, foreign);
  }

  /** Two files in either order; names that tell the language are believed, else the script will tell. */
  private static ArticlePair given(Path a, Path b) {
    ArticleName first = ArticleName.of(a);
    if (!named(a, b)) {
      return new ArticlePair(first.bare(), a, b, false);
    }
    return first.lang().equals(Optional.of(Lang.URDU))
        ? new ArticlePair(first.bare(), a, b, true)
        : new ArticlePair(first.bare(), b, a, true);
  }

  /** Whether two files are a pair by their names. */
  static boolean named(Path a, Path b) {
    return ArticleName.isArticle(a) && ArticleName.isArticle(b) && ArticleName.of(a).pairsWith(ArticleName.of(b));
  }

  /** The files of one article. */
  private static final class Sides {
    private final String name;
    private final Map<Lang, Path> marked = new EnumMap<>(Lang.class);
    private final List<Path> unmarked = new ArrayList<>();

    Sides(String name) {
      this.name = name;
    }

    void add(Path file, Optional<Lang> lang) {
      if (lang.isEmpty()) {
        unmarked.add(file);
        return;
      }
      Path before = marked.put(lang.get(), file);
      if (before != null) {
        throw new UserException("\"" + before + "\" and \"" + file + "\" are both the " + words(lang.get()) + " side of \""
            + name + "\"", "Keep one of them in the folder");
      }
    }

    /** The side without a mark, when there is just one that it can be. */
    void complete() {
      if (marked.size() == 1 && unmarked.size() == 1) {
        marked.put(missing(), unmarked.remove(0));
      }
    }

    Lang missing() {
      return marked.containsKey(Lang.URDU) ? Lang.ENGLISH : Lang.URDU;
    }

    private static String words(Lang lang) {
      return lang == Lang.URDU ? "Urdu" : "English";
    }

    /** Without a partner: what to call it, and the file that is wanted. */
    String lack() {
      return "\"" + marked.values().iterator().next() + "\" has no " + words(missing()) + " file beside it";
    }
  }

  private static ArticlePairs inFolder(Path folder) {
    Map<String, Sides> articles = new TreeMap<>();
    List<Path> foreign = new ArrayList<>();
    int ignored = 0;
    for (Path file : files(folder)) {
      if (ArticleName.isArticle(file)) {
        ArticleName name = ArticleName.within(folder.relativize(file));
        articles.computeIfAbsent(name.key(), k -> new Sides(name.bare())).add(file, name.lang());
      } else {
        ignored += ArticleName.isHidden(file) ? 0 : 1;
        if (ArticleName.isForeign(file)) {
          foreign.add(file);
        }
      }
    }
    List<ArticlePair> pairs = new ArrayList<>();
    List<Sides> alone = new ArrayList<>();
    for (Sides article : articles.values()) {
      article.complete();
      ignored += article.unmarked.size();
      Path ur = article.marked.get(Lang.URDU);
      Path en = article.marked.get(Lang.ENGLISH);
      if (ur != null && en != null) {
        pairs.add(new ArticlePair(article.name, ur, en, true));
      } else if (!article.marked.isEmpty()) {
        alone.add(article);
      }
    }
    if (!alone.isEmpty()) {
      throw lonely(alone);
    }
    if (pairs.isEmpty()) {
      throw new UserException("The folder \"" + folder + "\" holds no article pairs",
          (foreign.isEmpty() ? "" : "Save files such as \"" + foreign.get(0).getFileName() + "\" as .docx or .txt first. ")
              + "Name them so that they pair: article.ur.txt beside article.en.txt");
    }
    return new ArticlePairs(pairs, ignored, foreign);
  }

  /** All files below a folder, by name; those in hidden folders are left alone. */
  private static List<Path> files(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(Files::isRegularFile).filter(file -> isOpen(folder.relativize(file))).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UserException("The folder \"" + folder + "\" cannot be read", "Check its permissions", e);
    }
  }

  private static boolean isOpen(Path relative) {
    for (int i = 0; i < relative.getNameCount() - 1; i++) {
      if (relative.getName(i).toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private static UserException lonely(List<Sides> alone) {
    Sides first = alone.get(0);
    if (alone.size() == 1) {
      return new UserException(first.lack(), "Put \"" + first.name + "." + first.missing().tag()
          + ".txt\" into the same folder, or take this file out of it");
    }
    StringBuilder all = new StringBuilder();
    alone.stream().limit(MOST_NAMED).forEach(a -> all.append(all.isEmpty() ? "" : "; ").append(a.lack()));
    if (alone.size() > MOST_NAMED) {
      all.append("; and ").append(alone.size() - MOST_NAMED).append(" more");
    }
    return new UserException(all.toString(), "Put the other side of each beside it, such as \"" + first.name + "."
        + first.missing().tag() + ".txt\", or take these files out of the folder");
  }
}
