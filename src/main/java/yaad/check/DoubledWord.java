package yaad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or phrase that stands twice in a row. Urdu doubles words with good reason (ساتھ ساتھ, گھر گھر, جاتے جاتے, دو دو), so
 * only what no such pattern explains is reported.
 */
final class DoubledWord implements Check {
  private static final Set<String> LEGITIMATE = WordLists.keys("reduplication.tsv");
  private static final int LONGEST_PHRASE = 5;
  private static final Pattern ENGLISH = Pattern.compile(
      "\\b(the|a|an|of|to|in|and|is|was|for|with|on|at|by|from|as|are|were|it|this|or|be|has|have|will)\\s+\\1\\b",
      Pattern.CASE_INSENSITIVE);
  /** Participles and adjectives double freely: جاتے جاتے, بھاگے بھاگے, چھوٹی چھوٹی. */
  /** Longer words in ے, ی or ا are nouns and adjectives of office, which do not double: حکومتی, پالیسی. */
  private static final int LONGEST_FREE = 4;
  private static final Pattern PARTICIPLE = Pattern.compile(".*(?:تے|تا|تی|تیں)");
  private static final Pattern FREE = Pattern.compile(".*(?:تے|تا|تی|تیں)|.{2,}[^ن]ے|.{2,}[^نی]ی|.{3,}[^ن]ا");

  @Override
  public Rule rule() {
    return Rule.of("DOUBLED_WORD", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/duplication",
        "A word or phrase stands twice in a row; often one copy has pushed another word out.", "مزید مزید بنانے → مزید مضبوط بنانے");
  }

  @Override
  public Run start(Setting setting) {
    return (sheet, sink) -> {
      if (!sheet.ur().isBlank()) {
        urdu(sheet.ur(), sink);
      }
      Matcher m = ENGLISH.matcher(sheet.en().text());
      while (m.find()) {
        sink.suggest(sheet.en(), m.start(), m.end(), "the same word twice", m.group(1));
      }
    };
  }

  private static void urdu(Passage in, Sink sink) {
    List<int[]> places = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    WordRuns m = in.runs();
    while (m.find()) {
      places.add(new int[] {m.start(), m.end()});
      keys.add(Urdu.term(m.group()));
    }
    for (int i = 0; i + 1 < keys.size(); ) {
      int n = repeated(in.text(), places, keys, i);
      if (n == 0) {
        i++;
        continue;
      }
      int last = i + 2 * n - 1;
      String once = in.text().substring(places.get(i + n)[0], places.get(last)[1]);
      sink.suggest(in, places.get(i)[0], places.get(last)[1],
          n == 1 ? "the same word twice" : "the same words twice", once);
      i = last + 1;
    }
  }

  /** How many words from {@code i} on stand there again right after; 0 for none or for a legitimate doubling. */
  private static int repeated(String text, List<int[]> places, List<String> keys, int i) {
    for (int n = 1; n <= LONGEST_PHRASE && i + 2 * n <= keys.size(); n++) {
      if (!keys.subList(i, i + n).equals(keys.subList(i + n, i + 2 * n)) || !adjacent(text, places, i, i + 2 * n)) {
        continue;
      }
      if (n == 1) {
        boolean thrice = i + 2 < keys.size() && keys.get(i + 2).equals(keys.get(i));
        if (legitimate(keys.get(i)) || (thrice && Urdu.isInitial(keys.get(i)))) {
          return 0;
        }
      } else if (n == 2 && keys.get(i).equals(keys.get(i + 1)) || keys.subList(i, i + n).stream().allMatch(Urdu::isInitial)) {
        return 0;
      }
      return n;
    }
    return 0;
  }

  private static boolean legitimate(String word) {
    String key = Urdu.key(word);
    if (NEVER.contains(key)) {
      return false;
    }
    return LEGITIMATE.contains(key) || key.length() <= 1 || Urdu.LETTER_NAMES.contains(key) || FREE.matcher(key).matches() && (key.length() <= LONGEST_FREE || PARTICIPLE.matcher(key).matches());
  }

  /** Words that bind others and never double. */
  private static final Set<String> NEVER = Set.of("کا", "کی", "نے", "کو", "میں", "پر", "ہے", "ہیں", "تہا", "تہے", "تہی", "گا", "گی", "گے",
      "اور", "کہ", "یا", "بہی", "ہی", "یہ", "اس", "ان", "لیے", "مزید", "جبکہ", "لیکن", "سے", "کیا گیا", "نہیں",
      "بارے", "مطابق", "دوران", "باعث", "ذریعے", "سمیت", "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر");

  private static boolean adjacent(String text, List<int[]> places, int from, int to) {
    for (int k = from; k + 1 < to; k++) {
      for (int c = places.get(k)[1]; c < places.get(k + 1)[0]; c++) {
        char at = text.charAt(c);
        if (at == '\n' || !Urdu.isSpace(at)) {
          return false;
        }
      }
    }
    return true;
  }
}
