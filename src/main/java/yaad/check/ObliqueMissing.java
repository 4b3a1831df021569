package yaad.check;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A noun in ہ that keeps its ہ before a postposition: خطرہ کی for خطرے کی. */
final class ObliqueMissing implements Check {
  private static final Set<String> NOUNS = WordLists.keys("oblique.tsv");
  private static final Pattern PLACE = Pattern.compile("(?<![" + Urdu.INSIDE + "])(?:([" + Urdu.INSIDE + "]+) )?([" + Urdu.INSIDE + "]+ہ) (کا|کے|کی|کو|سے|میں|پر|نے|تک)(?![" + Urdu.INSIDE + "])");
  private static final Pattern ALWAYS = Pattern.compile("(?<![" + Urdu.INSIDE + "])(کے) (ذریعہ|بارہ|مقابلہ)(?= |[،۔])");
  /** Titles and offices in which the noun is bound by an izafat: وزارت خزانہ کا. */
  private static final Set<String> HEADS = Set.of("وزیر", "وزارت", "محکمہ", "سیکریٹری", "سیکرٹری", "صاحب", "اہل", "جزو", "قابل", "زیر", "برایے",
      "بذریعہ", "حسب", "فی", "بعد", "مقدمہ", "تقریب", "یوم", "باب", "نقطہ", "روز", "عالم", "جامعہ", "مدرسہ", "روزنامہ", "ماہنامہ");

  /** What makes ہفتہ a week. */
  private static final Set<String> WEEKS = Set.of("گزشتہ", "گذشتہ", "رواں", "اگلے", "پچھلے", "ایک", "دو", "تین", "چار", "ہر", "اس", "اسی", "پہلے", "دوسرے", "پورے", "کئی", "آئندہ");

  @Override
  public Rule rule() {
    return Rule.of("OBLIQUE_MISSING", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/grammar",
        "A noun in ہ takes ے before a postposition, as it is spoken.", "خطرہ کی علامت → خطرے کی علامت");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu((in, sink) -> {
      Matcher m = PLACE.matcher(in.text());
      int from = 0;
      while (m.find(from)) {
        from = m.start(2);
        String before = m.group(1);
        boolean bound = before != null && (HEADS.contains(Urdu.key(before)) || before.endsWith("ِ") || before.endsWith("ۂ"))
            || isSaturday(before, m.group(2), m.group(3));
        if (NOUNS.contains(Urdu.key(m.group(2))) && !bound) {
          sink.suggest(in, m.start(2), m.end(3), "ہ stays before " + m.group(3), oblique(m.group(2)) + " " + m.group(3));
          from = m.end(3);
        }
        from = Math.max(from, m.end(2));
      }
      Matcher always = ALWAYS.matcher(in.text());
      while (always.find()) {
        String noun = always.group(2);
        // کے مقابلہ میں is found above; کے بارہ is "of twelve" unless میں follows.
        if (noun.equals("ذریعہ")) {
          sink.suggest(in, always.start(), always.end(), "ہ stays where the oblique belongs", always.group(1) + " " + oblique(noun));
        }
      }
    });
  }

  /** ہفتہ کو, ہفتہ کے روز: the day is a name, and newspapers leave it as it is. */
  private static boolean isSaturday(@Nullable String before, String noun, String postposition) {
    return Urdu.key(noun).equals("ہفتہ") && (postposition.equals("کو") || !WEEKS.contains(before == null ? "" : Urdu.key(before)));
  }

  private static String oblique(String noun) {
    return noun.substring(0, noun.length() - 1) + "ے";
  }
}
