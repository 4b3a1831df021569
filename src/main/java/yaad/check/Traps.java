package yaad.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yaad.text.Fold;
import yaad.text.Folded;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Span;

/** Words that a machine takes in the wrong sense, from a list; fires only when the English side shows the trigger. */
final class Traps implements Check {
  private final Rule rule;

  private Traps(Rule rule) {
    this.rule = rule;
  }

  /** A name or word read as another one that is spelled the same: Xi as eleven. */
  static Check homographs() {
    return new Traps(Rule.of("MT_HOMOGRAPH", Category.TRAPS, Severity.CRITICAL, "accuracy/mistranslation",
        "A name or word was read as another one that looks the same in English.", "Xi → الیون, for شی"));
  }

  /** A word in the wrong one of its senses: plant as پودا. */
  static Check falseSenses() {
    return new Traps(Rule.of("MT_FALSE_SENSE", Category.TRAPS, Severity.MAJOR, "accuracy/mistranslation",
        "A word with several senses was translated in the wrong one.", "interest rates → دلچسپی کی شرحیں, for شرح سود"));
  }

  /** A phrase carried over word by word. */
  static Check calques() {
    return new Traps(Rule.of("MT_LITERAL", Category.TRAPS, Severity.MINOR, "accuracy/mistranslation",
        "A phrase was translated word by word.", "long run → لمبی دوڑ, for طویل مدت"));
  }

  /** Who does and whom it is done to, turned round. */
  static Check voices() {
    return new Traps(Rule.of("MT_VOICE", Category.TRAPS, Severity.MAJOR, "accuracy/mistranslation",
        "What is done to a thing was made its own doing.", "democratically governed → جمہوری طور پر حکومت کرنے والا"));
  }

  @Override
  public Rule rule() {
    return rule;
  }

  private record Trap(int order, Severity severity, Pattern english, Pattern urdu, @Nullable Pattern unlessEnglish,
      @Nullable Pattern unlessUrdu, String right, String reason) {}

  @Override
  public Run start(Setting setting) {
    // Wrong words are rare, so their first words are looked up before any English is read.
    Map<String, List<Trap>> byWord = new HashMap<>();
    List<Trap> others = new ArrayList<>();
    int order = 0;
    for (String[] row : Texts.rows("traps.tsv")) {
      if (row[0].equals(rule.id())) {
        Trap trap = new Trap(order++, Severity.of(row[1]).orElse(rule.severity()), english(row[2]), urdu(row[3]),
            row[4].isEmpty() ? null : english(row[4]), row[5].isEmpty() ? null : urdu(row[5]), row[6], row[7]);
        Set<String> firsts = firstWords(row[3]);
        firsts.forEach(word -> byWord.computeIfAbsent(word, k -> new ArrayList<>()).add(trap));
        if (firsts.isEmpty()) {
          others.add(trap);
        }
      }
    }
    boolean said = setting.profile().severity(rule).isPresent();
    return Check.overPairs((pair, sink) -> {
      if (pair.ur().isBlank() || pair.en().isBlank()) {
        return;
      }
      Set<Trap> likely = new TreeSet<>(Comparator.comparingInt(Trap::order));
      likely.addAll(others);
      pair.ur().words().forEach(word -> likely.addAll(byWord.getOrDefault(word, List.of())));
      for (Trap trap : likely) {
        Matcher en = trap.english.matcher(pair.en().text());
        if (en.find()) {
          look(trap, en.group().strip(), pair.ur().folded(), pair, said ? sink.severity() : trap.severity, sink);
        }
      }
    });
  }

  /** The first words of what a list of wrong words may begin with; none when it is a regular expression. */
  private static Set<String> firstWords(String pattern) {
    Set<String> firsts = new HashSet<>();
    if (!pattern.startsWith("/")) {
      for (String words : pattern.split("\\|")) {
        Matcher m = Urdu.WORD.matcher(Urdu.term(words));
        if (m.find()) {
          firsts.add(m.group());
        }
      }
    }
    return firsts;
  }

  private static final int MOST_SHOWN = 30;

  private static void look(Trap trap, String trigger, Folded urdu, Pair pair, Severity severity, Sink sink) {
    Matcher ur = trap.urdu.matcher(urdu.key());
    if (!ur.find() || (trap.unlessEnglish != null && trap.unlessEnglish.matcher(pair.en().text()).find())
        || (trap.unlessUrdu != null && trap.unlessUrdu.matcher(urdu.key()).find())) {
      return;
    }
    do {
      Span span = urdu.original(ur.start(), ur.end());
      // A pattern that looks for company first has read the whole sentence up to the word.
      String shown = trigger.length() > MOST_SHOWN ? trigger.substring(trigger.lastIndexOf(' ') + 1) : trigger;
      // Several right words are for the reader to choose from; only a single one can stand in for the wrong one.
      String right = trap.right.contains(",") ? "" : trap.right;
      String message = "\"" + shown + "\": " + trap.reason + (right.isEmpty() && !trap.right.isEmpty() ? " (" + trap.right + ")" : "");
      sink.put(severity, pair.ur(), span.start(), span.end(), message, right, false, trap.reason);
    } while (ur.find());
  }

  /** Words apart by |; a small first letter means in any case, * any ending; /.../ a regular expression. */
  static Pattern english(String pattern) {
    if (pattern.startsWith("/")) {
      int end = pattern.lastIndexOf('/');
      return Pattern.compile(pattern.substring(1, end), pattern.substring(end + 1).contains("i") ? Pattern.CASE_INSENSITIVE : 0);
    }
    List<String> words = new ArrayList<>();
    for (String word : pattern.split("\\|")) {
      String body = Pattern.quote(word.replaceFirst("\\*$", "")) + (word.endsWith("*") ? "\\w*" : "");
      words.add(Character.isLowerCase(word.charAt(0)) ? "(?i:" + body + ")" : body);
    }
    return Pattern.compile("(?<![\\w-])(?:" + String.join("|", words) + ")(?!\\w)");
  }

  /** Words apart by |, whole words at level T; /.../ a regular expression over them. */
  static Pattern urdu(String pattern) {
    if (pattern.startsWith("/")) {
      return Pattern.compile(pattern.substring(1, pattern.lastIndexOf('/')));
    }
    List<String> words = new ArrayList<>();
    for (String word : pattern.split("\\|")) {
      words.add(Pattern.quote(Urdu.term(word)));
    }
    // The longest first, so that all of a phrase is shown.
    words.sort((a, b) -> b.length() - a.length());
    return Pattern.compile("(?<![" + Urdu.INSIDE + "])(?:" + String.join("|", words) + ")(?![" + Urdu.INSIDE + "])");
  }
}
