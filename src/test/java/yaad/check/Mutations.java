package yaad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Faults as people and machines make them, put into sound pairs by rule. */
final class Mutations {
  /** Rewrites a pair, or gives null where the fault cannot be made. */
  interface Fault {
    CleanPairs.@Nullable Clean in(CleanPairs.Clean pair, Random random);
  }

  /**
   * A kind of fault.
   *
   * @param group fidelity, orthography, terminology or consistency
   * @param checks any of these must report it
   */
  record Kind(String name, String group, Set<String> checks, Fault fault) {}

  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{Nd}/{._,-])\\d[\\d,]*(?:\\.\\d+)?(?![\\p{Nd}}@])");
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)ء");
  /** A word that nobody doubles for a reason. */
  private static final Pattern WORD = Pattern.compile("(?<= )(?!ایک |اندر |قریب|پڑھتے|قریشی||شماری|اپنا|اپنی|سات |پانی|کھلی|زخمی|زبیری|رہتے|آبادی)[\\x{0620}-\\x{06D3}]{3,}(?= )");

  private Mutations() {}

  static List<Kind> all() {
    List<Kind> kinds = new ArrayList<>();
    Set<String> number = Set.of("NUMBER_MISMATCH", "DAY_MISMATCH");
    kinds.add(new Kind("number changed", "fidelity", number, (p, r) -> ur(p, NUMBER, r, n -> other(n, r))));
    kinds.add(new Kind("digits swapped", "fidelity", number, (p, r) -> ur(p, NUMBER, r, n -> swapped(n))));
    kinds.add(new Kind("number left out", "fidelity", number, (p, r) -> ur(p, NUMBER, r, n -> "")));
    kinds.add(new Kind("year changed", "fidelity", number, (p, r) -> ur(p, YEAR, r, n -> (Integer.parseInt(n.substring(0, 4)) + 1 + r.nextInt(9)) + "ء")));
    kinds.add(new Kind("percentage changed", "fidelity", number, (p, r) -> ur(p, Pattern.compile("[\\d.]+(?= فیصد)"), r, n -> other(n, r))));
    kinds.add(new Kind("negation dropped", "fidelity", Set.of("NEGATION_MISSING"), (p, r) -> ur(p, Pattern.compile(" نہیں(?= )"), r, n -> "")));
    kinds.add(new Kind("source left", "fidelity", Set.of("UNTRANSLATED", "SOURCE_LEFT"), (p, r) -> new CleanPairs.Clean(p.en(), p.en())));
    kinds.add(new Kind("most left out", "fidelity", Set.of("LENGTH_MISMATCH", "NUMBER_MISMATCH"), (p, r) -> p.en().length() < 60 ? null
        : new CleanPairs.Clean(p.ur().substring(0, p.ur().indexOf(' ', p.ur().length() / 4)) + "۔", p.en())));
    kinds.add(new Kind("empty", "fidelity", Set.of("EMPTY_SIDE"), (p, r) -> new CleanPairs.Clean("", p.en())));
    kinds.add(new Kind("address changed", "fidelity", Set.of("ADDRESS_MISMATCH"), (p, r) -> ur(p, Pattern.compile("example\\.org"), r, n -> "exampel.org")));
    kinds.add(new Kind("placeholder lost", "fidelity", Set.of("PLACEHOLDER_MISMATCH"), (p, r) -> ur(p, Pattern.compile("\\{0}|%s"), r, n -> "")));
    kinds.add(new Kind("question lost", "fidelity", Set.of("QUESTION_MISMATCH"), (p, r) -> ur(p, Pattern.compile("؟"), r, n -> "۔")));
    kinds.add(new Kind("quotation marks lost", "fidelity", Set.of("QUOTE_MISMATCH"), (p, r) -> p.ur().contains("”")
        ? new CleanPairs.Clean(p.ur().replaceAll("[”“]", ""), p.en()) : null));
    kinds.add(new Kind("one quotation mark lost", "orthography", Set.of("UNBALANCED_QUOTE"), (p, r) -> ur(p, Pattern.compile("“"), r, n -> "")));
    kinds.add(new Kind("word doubled", "orthography", Set.of("DOUBLED_WORD"), (p, r) -> ur(p, WORD, r, n -> n + " " + n)));
    kinds.add(new Kind("Arabic twin of a letter", "orthography", Set.of("ARABIC_LETTER"), (p, r) -> ur(p, Pattern.compile("[یک](?! )"), r, n -> n.equals("ک") ? "ك" : "ي")));
    kinds.add(new Kind("space before a mark", "orthography", Set.of("SPACE_BEFORE_PUNCT"), (p, r) -> ur(p, Pattern.compile("(?<=\\p{L})[۔،]"), r, n -> " " + n)));
    kinds.add(new Kind("no space after a mark", "orthography", Set.of("NO_SPACE_AFTER_PUNCT"), (p, r) -> ur(p, Pattern.compile("، "), r, n -> "،")));
    kinds.add(new Kind("Latin full stop", "orthography", Set.of("LATIN_PUNCT_IN_URDU"), (p, r) -> ur(p, Pattern.compile("۔$"), r, n -> ".")));
    kinds.add(new Kind("glued words", "orthography", Set.of("JOINED_WORDS"), (p, r) -> ur(p, Pattern.compile("(?<= )(?:کے لیے|اس نے|کے بعد|اور ان|کی مرمت|ہو چکی|کے ساتھ)(?= )"), r, n -> n.replace(" ", ""))));
    kinds.add(new Kind("space before the year's hamza", "orthography", Set.of("YEAR_HAMZA_SPACING"), (p, r) -> ur(p, YEAR, r, n -> n.replace("ء", " ء"))));
    kinds.add(new Kind("kashida", "orthography", Set.of("TATWEEL"), (p, r) -> ur(p, Pattern.compile("(?<=[بتجسکلم])(?=[یاو])"), r, n -> "ـ")));
    kinds.add(new Kind("hidden character", "orthography", Set.of("HIDDEN_CHARACTER"), (p, r) -> ur(p, WORD, r, n -> n.substring(0, 2) + "\u200B" + n.substring(2))));
    kinds.add(new Kind("digits of two kinds", "orthography", Set.of("MIXED_DIGITS"), (p, r) -> ur(p, Pattern.compile("\\d(?=\\d)"), r, n -> String.valueOf((char) ('۰' + n.charAt(0) - '0')))));
    kinds.add(new Kind("old hamza", "orthography", Set.of("HAMZA_VARIANT"), (p, r) -> ur(p, Pattern.compile("لیے"), r, n -> "لئے")));
    kinds.add(new Kind("dagger alef lost", "orthography", Set.of("MISSING_DAGGER_ALEF"), (p, r) -> ur(p, Pattern.compile("اعلیٰ"), r, n -> "اعلی")));
    List<String[]> terms = CheckCasesTest.rows("mutation-terms.tsv");
    kinds.add(new Kind("another word than the preferred term", "terminology", Set.of("TERM_NOT_USED", "DEPRECATED_TERM"), (p, r) -> term(p, terms, 2)));
    kinds.add(new Kind("deprecated term", "terminology", Set.of("TERM_NOT_USED", "DEPRECATED_TERM"), (p, r) -> term(p, terms, 3)));
    kinds.add(new Kind("term left in English", "terminology", Set.of("TERM_NOT_USED", "SOURCE_LEFT"), (p, r) -> term(p, terms, 0)));
    kinds.add(new Kind("name respelled", "consistency", Set.of("NAME_VARIANT", "NAME_MISSPELT"), Mutations::respelled));
    return kinds;
  }

  private static CleanPairs.@Nullable Clean term(CleanPairs.Clean p, List<String[]> terms, int column) {
    for (String[] t : terms) {
      if (p.ur().contains(t[1])) {
        return new CleanPairs.Clean(p.ur().replace(t[1], t[column]), p.en());
      }
    }
    return null;
  }

  /** A long vowel more, as careless writers spell names. */
  private static CleanPairs.@Nullable Clean respelled(CleanPairs.Clean p, Random random) {
    for (String[] row : CheckCasesTest.rows("clean-names.tsv")) {
      if (row[0].equals("person") && p.ur().contains(row[2])) {
        String last = row[2].substring(row[2].lastIndexOf(' ') + 1);
        String other = last.substring(0, 2) + (last.charAt(1) == 'ی' || last.charAt(2) == 'ی' ? "و" : "ی") + last.substring(2);
        return new CleanPairs.Clean(p.ur().replace(last, other), p.en());
      }
    }
    return null;
  }

  private static CleanPairs.@Nullable Clean ur(
      CleanPairs.Clean pair, Pattern place, Random random, java.util.function.UnaryOperator<String> change) {
    List<int[]> places = new ArrayList<>();
    Matcher m = place.matcher(pair.ur());
    while (m.find()) {
      places.add(new int[] {m.start(), m.end()});
    }
    if (places.isEmpty()) {
      return null;
    }
    int[] at = places.get(random.nextInt(places.size()));
    String was = pair.ur().substring(at[0], at[1]);
    String is = change.apply(was);
    return is.equals(was) ? null : new CleanPairs.Clean(pair.ur().substring(0, at[0]) + is + pair.ur().substring(at[1]), pair.en());
  }

  private static String other(String number, Random random) {
    char[] digits = number.toCharArray();
    int at = random.nextInt(digits.length);
    while (!Character.isDigit(digits[at])) {
      at = random.nextInt(digits.length);
    }
    digits[at] = (char) ('1' + (digits[at] - '0' + random.nextInt(7)) % 9);
    return new String(digits);
  }

  private static String swapped(String number) {
    for (int i = 0; i + 1 < number.length(); i++) {
      char a = number.charAt(i);
      char b = number.charAt(i + 1);
      if (Character.isDigit(a) && Character.isDigit(b) && a != b && b != '0') {
        return number.substring(0, i) + b + a + number.substring(i + 2);
      }
    }
    return number;
  }
}
