package yaad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sound sentence pairs from templates, as many as are wanted, the same for the same seed. */
final class CleanPairs {
  private static final Pattern SLOT = Pattern.compile("\\{(\\p{Lower}+)(2?)}");

  /** A pair with its number. */
  record Clean(String ur, String en) {}

  private final Random random;
  private final List<String[]> templates = CheckCasesTest.rows("clean-pairs.tsv");
  private final Map<String, List<String[]>> fillers = new HashMap<>();

  CleanPairs(long seed) {
    random = new Random(seed);
    for (String[] row : CheckCasesTest.rows("clean-names.tsv")) {
      fillers.computeIfAbsent(row[0], k -> new ArrayList<>()).add(new String[] {row[1], row[2]});
    }
  }

  /** So many pairs, the templates in turn. */
  List<Clean> take(int n) {
    List<Clean> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      pairs.add(next(templates.get(i % templates.size())));
    }
    return pairs;
  }

  private Clean next(String[] template) {
    Map<String, String[]> chosen = new HashMap<>();
    return new Clean(fill(template[1], 1, chosen), fill(template[0], 0, chosen));
  }

  private String fill(String text, int side, Map<String, String[]> chosen) {
    // {0} and %s stay: they are placeholders for programs.
    return SLOT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(
        chosen.computeIfAbsent(m.group(1) + m.group(2), k -> choose(m.group(1), chosen))[side]));
  }

  private String[] choose(String slot, Map<String, String[]> chosen) {
    String number = switch (slot) {
      case "n", "m" -> String.format(Locale.ROOT, "%,d", 20 + random.nextInt(random.nextInt(4) == 0 ? 90_000 : 900));
      case "small" -> Integer.toString(3 + random.nextInt(15));
      case "percent" -> random.nextBoolean() ? Integer.toString(2 + random.nextInt(40)) : (2 + random.nextInt(30)) + "." + (1 + random.nextInt(9));
      case "year" -> Integer.toString(1990 + random.nextInt(37));
      case "day" -> Integer.toString(1 + random.nextInt(28));
      default -> "";
    };
    if (!number.isEmpty()) {
      return chosen.values().stream().anyMatch(v -> v[0].equals(number)) ? choose(slot, chosen) : new String[] {number, number};
    }
    List<String[]> all = fillers.getOrDefault(slot, List.of());
    String[] one = all.get(random.nextInt(all.size()));
    return chosen.containsValue(one) ? choose(slot, chosen) : one;
  }
}
