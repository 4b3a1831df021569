package yaad.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yaad.base.UserException;
import yaad.text.Lang;

/**
 * Finds article pairs on disk: two files given side by side, or a folder in which {@code x.ur.txt} stands beside
 * {@code x.en.txt}.
 *
 * @param pairs the pairs in the order of the paths, and by name within a folder
 * @param ignored how many files of the folders are no part of a pair by their names
 */
public record ArticlePairs(List<ArticlePair> pairs, int ignored) {
  private static final Pattern NAMED =
      Pattern.compile("(.+)[._-](ur|en)\\.(txt|text|x?html?|md|markdown|docx|odt|srt)", Pattern.CASE_INSENSITIVE);

  public ArticlePairs {
    pairs = List.copyOf(pairs);
  }

  /**
   * Looks at the paths and reads no file.
   *
   * @param paths folders, and files in twos that belong together
   * @throws UserException when a path is missing, a file has no partner, or a folder has no pairs
   */
  public static ArticlePairs in(List<Path> paths) {
    List<ArticlePair> pairs = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    int ignored = 0;
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        ArticlePairs found = inFolder(path);
        pairs.addAll(found.pairs);
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
    return new ArticlePairs(pairs, ignored);
  }

  /** Two files in either order; names that tell the language are believed, else the script will tell. */
  private static ArticlePair given(Path a, Path b) {
    Matcher ma = NAMED.matcher(name(a));
    Matcher mb = NAMED.matcher(name(b));
    if (ma.matches() && mb.matches() && ma.group(1).equals(mb.group(1)) && !same(ma.group(2), mb.group(2))) {
      return lang(ma) == Lang.URDU ? new ArticlePair(ma.group(1), a, b, true) : new ArticlePair(ma.group(1), b, a, true);
    }
    return new ArticlePair(stem(name(a)), a, b, false);
  }

  /** Whether two files are a pair by their names. */
  static boolean named(Path a, Path b) {
    Matcher ma = NAMED.matcher(name(a));
    Matcher mb = NAMED.matcher(name(b));
    return ma.matches() && mb.matches() && ma.group(1).equals(mb.group(1)) && !same(ma.group(2), mb.group(2));
  }

  private static ArticlePairs inFolder(Path folder) {
    Map<String, Map<Lang, Path>> byName = new TreeMap<>();
    int ignored = 0;
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : (Iterable<Path>) entries.filter(Files::isRegularFile).sorted()::iterator) {
        Matcher m = NAMED.matcher(name(file));
        if (!m.matches()) {
          ignored += name(file).startsWith(".") ? 0 : 1;
          continue;
        }
        Path before = byName.computeIfAbsent(m.group(1), k -> new LinkedHashMap<>()).put(lang(m), file);
        if (before != null) {
          throw new UserException("\"" + before + "\" and \"" + file + "\" are both the " + words(lang(m)) + " side of \""
              + m.group(1) + "\"", "Keep one of them in the folder");
        }
      }
    } catch (IOException e) {
      throw new UserException("The folder \"" + folder + "\" cannot be read", "Check its permissions", e);
    }
    List<ArticlePair> pairs = new ArrayList<>();
    byName.forEach((name, sides) -> {
      Path ur = sides.get(Lang.URDU);
      Path en = sides.get(Lang.ENGLISH);
      if (ur == null || en == null) {
        Lang missing = ur == null ? Lang.URDU : Lang.ENGLISH;
        throw new UserException("\"" + (ur == null ? en : ur) + "\" has no " + words(missing) + " file beside it",
            "Put \"" + name + "." + missing.tag() + ".txt\" into the same folder, or take this file out of it");
      }
      pairs.add(new ArticlePair(name, ur, en, true));
    });
    if (pairs.isEmpty()) {
      throw new UserException("The folder \"" + folder + "\" holds no article pairs",
          "Name them so that they pair: article.ur.txt beside article.en.txt");
    }
    return new ArticlePairs(pairs, ignored);
  }

  private static Lang lang(Matcher named) {
    return named.group(2).toLowerCase(Locale.ROOT).equals("ur") ? Lang.URDU : Lang.ENGLISH;
  }

  private static boolean same(String a, String b) {
    return a.equalsIgnoreCase(b);
  }

  private static String words(Lang lang) {
    return lang == Lang.URDU ? "Urdu" : "English";
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** A file's name without its last extension and without a language mark at its end. */
  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    String bare = dot > 0 ? name.substring(0, dot) : name;
    return bare.replaceFirst("(?i)[._-](ur|en)$", "");
  }
}
