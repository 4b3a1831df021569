package yaad.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yaad.text.Lang;
import yaad.text.Stems;
import yaad.text.Tokens;

/**
 * Two words without the space between them. Those of the closed list are certain. Others are suggested when the whole is no
 * word that anybody knows and both parts are: the missing space cannot be seen after a letter that never joins.
 */
final class JoinedWords implements Check {
  /** Written as one by most houses today. */
  private static final Set<String> ACCEPTED = Set.of("ہوگا", "ہوگی", "ہوگے", "کرکے", "ہوکر", "لیکر", "دیکر", "جوکہ", "ہونگے", "ہونگی", "ہونگا");
  private static final Set<String> ENDINGS_THAT_STAND_ALONE = Set.of("ا", "د", "ڈ", "ذ", "ر", "ڑ", "ز", "ژ", "و", "ے");
  /** The verb stems and the helpers that stick to them: کرسکے, کرلی, ہوچکا. */
  private static final Pattern VERB = Pattern.compile("(کر|ہو|جا|آ|لا|پا|کہلا|بنا|بتا|دکھا|اٹھا|چلا|مار|گزر|گذر|اتر|چھوڑ|توڑ|جوڑ|پھاڑ|دوڑ|پکڑ|بھر|مر|ڈر|کھو|سو|رو|دھو|بو|ڈبو)"
      + "(سک(?:ا|ے|ی|یں|تا|تے|تی|تیں|نا|نے|وں)|چک(?:ا|ے|ی|یں)|رہ(?:ا|ے|ی|یں)|لی(?:ا|ں)?|لیے|لیں|دی(?:ا|ں)?|دیے|دیئے|دے|گیا|گئے|گئی|گئیں|پائے|پائیں|ڈالا|ڈالی|ڈالے|بیٹھا|بیٹھے)");
  private static final Set<String> NOT_VERBS = Set.of("کردار", "جالی", "جالے", "لالی", "لالے", "پالی", "آلی", "بنالی", "رولی", "مارلی", "سودی", "سودے", "رودی",
      "بوگی", "گزرگاہ", "بوگیا", "ڈردی", "ہولی", "کرلی ", "بولی", "بولیں", "سولی", "بودی", "جادی", "سودا", "لادی", "لادے", "پادی", "آدی", "ہودی", "آلیا", "ڈبولی",
      "جالیں", "کھولی", "کھولیں", "کھولیے", "رولیں", "دھولی", "سولیں", "بولیے", "آدے", "جالیا", "لادیا", "آگیا", "آگئے", "آگئی", "آلیں", "کھودی", "کھودے", "کھودیں", "سودیں", "بودے", "مردی", "بھردی",
      "بتادی", "بنادی", "لادیں", "پالیا", "پالیے", "پالیں", "مالی", "رودیں", "کرلے", "مردے", "گذردے", "بھردے", "اتردے", "ماردے", "ہودے", "کردیں", "گزردے");
  private static final Set<String> AND = Set.of("اور");

  @Override
  public Rule rule() {
    return Rule.of("JOINED_WORDS", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/spelling",
        "Two words stand without a space between them.", "کیلئے → کے لیے; اوراس → اور اس");
  }

  @Override
  public Run start(Setting setting) {
    Vocabulary vocabulary = setting.vocabulary();
    Map<String, String> unwritten = HamzaVariant.corrections(setting.profile());
    return Check.overUrdu((in, sink) -> {
      WordRuns m = in.runs();
      while (m.find()) {
        String word = Urdu.encoded(m.group());
        List<String> parts = Tokens.split(word);
        if (parts.size() > 1) {
          if (!ACCEPTED.contains(word)) {
            sink.fix(in, m.start(), m.end(), "two words without a space",
                parts.stream().map(part -> unwritten.getOrDefault(part, part)).collect(Collectors.joining(" ")));
          }
          continue;
        }
        String right = split(word, vocabulary);
        if (!right.isEmpty()) {
          sink.suggest(in, m.start(), m.end(), "two words without a space", right);
        }
      }
    });
  }

  private static String split(String word, Vocabulary vocabulary) {
    Matcher verb = VERB.matcher(word);
    if (verb.matches() && !NOT_VERBS.contains(word) && !vocabulary.isKnown(Urdu.key(word))) {
      return verb.group(1) + " " + verb.group(2);
    }
    String whole = Urdu.key(word);
    if (whole.length() < 5 || Stems.of(whole, Lang.URDU).stream().anyMatch(vocabulary::isKnown)) {
      return "";
    }
    int often = vocabulary.count(whole);
    String best = "";
    int bestScore = 0;
    for (int i = 2; i <= word.length() - 2; i++) {
      boolean ki = i == 2 && word.startsWith("کی") && word.length() >= 6;
      if (Urdu.isMark(word.charAt(i)) || !ki && !ENDINGS_THAT_STAND_ALONE.contains(word.substring(i - 1, i))) {
        continue;
      }
      String left = Urdu.key(word.substring(0, i));
      String right = Urdu.key(word.substring(i));
      int score = score(left, right, often, vocabulary);
      if (score > bestScore) {
        bestScore = score;
        best = word.substring(0, i) + " " + word.substring(i);
      }
    }
    return best;
  }

  /** How surely two parts are words that were joined by mistake; 0 when they are not. */
  private static int score(String left, String right, int often, Vocabulary vocabulary) {
    int l = vocabulary.count(left);
    int r = vocabulary.count(right);
    if (AND.contains(left)) {
      // اور sticks to anything; what follows must be a word, and one that is commoner than the joined form.
      return right.length() >= 2 && !ENDS_OF_AUR.contains(right) && (vocabulary.isKnown(right) ? often <= Math.max(r, 2) : r > 1 && r >= often)
          ? 1000 : 0;
    }
    if (left.equals("کی")) {
      // کی joins what follows, so this gap was seen; only a word that is sure and long counts.
      return often <= 1 && vocabulary.isOrdinary(right) || r > 2 * often + 1 ? 500 : 0;
    }
    if (left.length() < 3 || right.length() < 3 || often > 2 || AFFIXES.contains(left) || AFFIXES.contains(right)) {
      return 0;
    }
    boolean sure = vocabulary.isKnown(left) && vocabulary.isKnown(right);
    return sure && (r > 0 || right.length() > 3) && left.length() + right.length() >= 7 ? Math.min(l + 1, r + 1) : 0;
  }

  /** What follows اور in words that only look joined: اورنگ, اورکزئی, اورلینڈو. */
  private static final Set<String> ENDS_OF_AUR = Set.of("نگ", "کزئی", "کزیی", "لینڈو", "ل", "یں", "یگون", "ینٹ", "گن", "ا", "ت", "تا", "نج", "ہان", "دو", "س", "ٹ", "ی");
  /** Parts that make compounds and are written with their nouns: کاروبار, سرمایہ دار, گزرگاہ. */
  private static final Set<String> AFFIXES = WordLists.keys("affixes.tsv");
}
