package yaad.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yaad.base.UserException;

/**
 * What a house wants: which checks run, how much their findings matter, and which of two good spellings is its own. Read
 * from a text file with lines such as {@code OBLIQUE_MISSING = off}, {@code NAME_VARIANT = critical}, {@code style.ye = لئے};
 * {@code #} starts a remark.
 */
public final class Profile {
  private static final Map<String, Set<String>> STYLES = styles();

  private final Map<String, String> severities;
  private final Map<String, String> styles;

  private Profile(Map<String, String> severities, Map<String, String> styles) {
    this.severities = Map.copyOf(severities);
    this.styles = Map.copyOf(styles);
  }

  private static Map<String, Set<String>> styles() {
    Map<String, Set<String>> styles = new TreeMap<>();
    styles.put("ye", Set.of("لیے", "لئے", "any"));
    styles.put("quotes", Set.of("any", "curly", "curly-reversed", "straight", "singles"));
    styles.put("digits", Set.of("any", "western", "urdu"));
    return styles;
  }

  /** What holds when nobody says otherwise: لیے, any quotation marks and digits as long as they are consistent. */
  public static Profile standard() {
    return new Profile(Map.of(), Map.of("ye", "لیے", "quotes", "any", "digits", "any"));
  }

  /**
   * Reads a profile.
   *
   * @throws UserException when the file cannot be read, or a line names a check, a severity or a style that there is not
   */
  public static Profile read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("The profile \"" + file + "\" cannot be read", "Check its name and that it is UTF-8 text", e);
    }
    Set<String> ids = Checks.all().stream().map(c -> c.rule().id()).collect(Collectors.toSet());
    Map<String, String> severities = new HashMap<>();
    Map<String, String> styles = new HashMap<>(standard().styles);
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n).replace("\uFEFF", "").replaceFirst("(^|\\s)#.*", "").strip();
      if (line.isEmpty()) {
        continue;
      }
      int at = line.indexOf('=');
      String name = at < 0 ? line : line.substring(0, at).strip();
      String value = at < 0 ? "" : line.substring(at + 1).strip();
      String where = file + ", line " + (n + 1) + ": ";
      if (name.startsWith("style.")) {
        String style = name.substring(6);
        Set<String> allowed = STYLES.getOrDefault(style, Set.of());
        if (!allowed.contains(value)) {
          throw new UserException(where + "\"" + line + "\" is no style of ours", allowed.isEmpty()
              ? "Styles are " + STYLES.keySet().stream().map(s -> "style." + s).collect(Collectors.joining(", "))
              : "style." + style + " is one of " + allowed.stream().sorted().collect(Collectors.joining(", ")));
        }
        styles.put(style, value);
      } else if (!ids.contains(name)) {
        throw new UserException(where + "there is no check \"" + name + "\"", "yaad check --list shows them all");
      } else if (!value.equals("off") && !value.equals("on") && Severity.of(value).isEmpty()) {
        throw new UserException(where + "\"" + value + "\" is no severity", "Give off, on, info, minor, major or critical");
      } else {
        severities.put(name, value);
      }
    }
    return new Profile(severities, styles);
  }

  /**
   * The same with these checks on and all others off.
   *
   * @throws UserException when there is no check of such a name
   */
  public Profile only(Set<String> ids) {
    Set<String> unknown = new TreeSet<>(ids);
    Checks.all().forEach(check -> unknown.remove(check.rule().id()));
    if (!unknown.isEmpty()) {
      throw new UserException("There is no check \"" + String.join(", ", unknown) + "\"", "yaad check --list shows them all");
    }
    Map<String, String> chosen = new HashMap<>();
    for (Check check : Checks.all()) {
      String id = check.rule().id();
      chosen.put(id, ids.contains(id) ? severities.getOrDefault(id, "on").replace("off", "on") : "off");
    }
    return new Profile(chosen, styles);
  }

  /** Whether a check runs. */
  boolean runs(Rule rule) {
    String said = severities.get(rule.id());
    return said == null ? rule.on() : !said.equals("off");
  }

  /** What the profile says of a check's severity, if anything. */
  Optional<Severity> severity(Rule rule) {
    return Optional.ofNullable(severities.get(rule.id())).flatMap(Severity::of);
  }

  /** The house's choice: {@code ye}, {@code quotes} or {@code digits}; {@code any} when it has none. */
  String style(String name) {
    return styles.getOrDefault(name, "any");
  }
}
