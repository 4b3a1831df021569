package yaad.exchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yaad.text.Lang;

/**
 * What the name of an article's file tells: {@code report.ur.txt}, {@code Report_EN.docx}, {@code Report (Urdu).docx},
 * {@code urdu/report.odt}. The language is a word at the end or the beginning of the name, or a folder's whole name.
 *
 * @param bare the name without the language and without the extension, as it was written, behind its folders
 * @param lang the language it names
 */
record ArticleName(String bare, Optional<Lang> lang) {
  private static final Map<String, Lang> MARKS = Map.of(
      "ur", Lang.URDU, "urd", Lang.URDU, "urdu", Lang.URDU, "اردو", Lang.URDU,
      "en", Lang.ENGLISH, "eng", Lang.ENGLISH, "english", Lang.ENGLISH, "انگریزی", Lang.ENGLISH);
  private static final String MARK = "(" + String.join("|", MARKS.keySet()) + ")";
  private static final String APART = "[\\s._,()\\[\\]-]+";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;
  private static final Pattern AT_END = Pattern.compile("(.+?)" + APART + MARK + "[)\\]\\s]*", FLAGS);
  private static final Pattern AT_START = Pattern.compile("[(\\[]*" + MARK + APART + "(.+)", FLAGS);

  private static final Set<String> ARTICLES =
      Set.of("txt", "text", "htm", "html", "xhtm", "xhtml", "md", "markdown", "docx", "odt", "srt");
  private static final Set<String> OTHERS = Set.of("doc", "rtf", "pdf", "pages", "inp");

  /** Whether Yaad reads articles from files with such a name; not from those that Word and systems keep for themselves. */
  static boolean isArticle(Path file) {
    return ARTICLES.contains(extension(file)) && !isHidden(file);
  }

  /** Whether people keep articles in files with such a name, which Yaad cannot read. */
  static boolean isForeign(Path file) {
    return OTHERS.contains(extension(file)) && !isHidden(file);
  }

  static boolean isHidden(Path file) {
    String name = name(file);
    return name.startsWith(".") || name.startsWith("~$");
  }

  /** Reads a file's name alone. */
  static ArticleName of(Path file) {
    String bare = withoutExtension(name(file));
    Matcher end = AT_END.matcher(bare);
    if (end.matches()) {
      return new ArticleName(end.group(1), lang(end.group(2)));
    }
    Matcher start = AT_START.matcher(bare);
    if (start.matches()) {
      return new ArticleName(start.group(2), lang(start.group(1)));
    }
    return new ArticleName(bare, Optional.empty());
  }

  /**
   * Reads the name and the folders above it.
   *
   * @param relative the path from the folder that the user named
   */
  static ArticleName within(Path relative) {
    ArticleName own = of(relative);
    Optional<Lang> lang = own.lang;
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < relative.getNameCount() - 1; i++) {
      String folder = relative.getName(i).toString();
      Optional<Lang> named = lang(folder.strip());
      if (named.isEmpty()) {
        bare.append(folder).append('/');
      } else if (lang.isEmpty()) {
        lang = named;
      }
    }
    return new ArticleName(bare + own.bare, lang);
  }

  /** What two files of one article have in common. */
  String key() {
    return bare.toLowerCase(Locale.ROOT);
  }

  /** Whether both names tell a language, another one each, and are else the same. */
  boolean pairsWith(ArticleName other) {
    return lang.isPresent() && other.lang.isPresent() && !lang.equals(other.lang) && key().equals(other.key());
  }

  private static Optional<Lang> lang(String mark) {
    return Optional.ofNullable(MARKS.get(mark.toLowerCase(Locale.ROOT)));
  }

  private static String extension(Path file) {
    String name = name(file);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String withoutExtension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
