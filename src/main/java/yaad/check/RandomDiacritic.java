package yaad.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A vowel sign on one of the commonest words, which the same text mostly writes bare. */
final class RandomDiacritic implements Check {
  private static final Set<String> COMMON = Set.of("اس", "ان", "جس", "جن", "کس", "کن", "اسے", "انہیں", "اسی", "انہی", "انہوں", "جسے", "جنہیں",
      "جنہوں", "ادہر", "یہ", "وہ", "پر", "کہ", "کے", "ہم", "تم", "اور", "ایک", "دل", "دن");
  /** A text in which bare words are so many times commoner means nothing by a sign, even on a word that has no bare twin in it. */
  private static final int SELDOM = 4;
  private static final String VOWELS = "\u064E\u064F\u0650\u0652\u0651";

  @Override
  public Rule rule() {
    return Rule.of("RANDOM_DIACRITIC", Category.ORTHOGRAPHY, Severity.MINOR, "style/inconsistency",
        "A vowel sign on a common word that stands bare elsewhere in the same text.", "اِس → اس");
  }

  @Override
  public Run start(Setting setting) {
    return (sheet, sink) -> {
      // Within one sentence the sign may tell two words apart (اِن and اُن): whole articles only.
      if (sheet.whole() && !sheet.ur().isBlank()) {
        look(sheet.ur(), sink);
      }
    };
  }

  private static void look(Passage in, Sink sink) {
    Map<String, int[]> counts = new HashMap<>();
    WordRuns m = in.runs();
    while (m.find()) {
      String key = Urdu.key(m.group());
      if (COMMON.contains(key)) {
        counts.computeIfAbsent(key, k -> new int[2])[signed(m.group()) ? 1 : 0]++;
      }
    }
    int bare = counts.values().stream().mapToInt(c -> c[0]).sum();
    int signed = counts.values().stream().mapToInt(c -> c[1]).sum();
    m = m.again();
    while (m.find()) {
      int[] count = counts.get(Urdu.key(m.group()));
      if (count != null && signed(m.group()) && count[0] >= count[1] * (count[0] == 0 && bare > SELDOM * signed ? 0 : 1)) {
        sink.suggest(in, m.start(), m.end(), "vowel sign on a word that stands bare elsewhere in this text",
            m.group().replaceAll("[" + VOWELS + "]", ""));
      }
    }
  }

  private static boolean signed(String word) {
    return word.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
  }
}
