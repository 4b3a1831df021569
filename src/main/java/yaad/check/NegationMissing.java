package yaad.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English says not, and nothing in the Urdu text denies anything. Often said in other words, so a minor finding. */
final class NegationMissing implements Check {
  private static final Pattern ENGLISH = Pattern.compile("\\b(?:not|cannot|never|nobody|nothing|nowhere|neither|none|no one|\\w+n['’]t)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_DENIAL = Pattern.compile("\\bnot (?:only|just|merely|least|to mention)\\b|\\bif not\\b|\\bwhether or not\\b|\\bnot until\\b|\\bnothing but\\b|\\bnone other\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern URDU = Pattern.compile("(?<![" + Urdu.INSIDE + "])(?:نہیں|نہ|مت|نا|بغیر|بلا|کبھی (?:کبھی|کبھار)|شاذ|انکار|تردید|منع|محروم|قاصر|ناکام|خلاف|عدم|مسترد|ممنوع|پابندی|روک|روکنے|روکا|مشکل|کم|خالی|لا|باز|تاحال|باوجود|بجائے|سوائے|علاوہ|خاموش|خاموشی|کی جگہ|گریز|معذرت|ناکامی|محرومی|ختم|ترک|الٹ|برعکس)(?![" + Urdu.INSIDE + "])"
      + "|(?<![" + Urdu.INSIDE + "])(?:غیر|بے|نا(?=ممکن|منظور|کام|قابل|مناسب|درست|اہل|پسند|راض|واقف|معلوم|کاف|گزیر|انصاف)|لا(?=علم|پروا|حاصل|محدود|تعلق|علاج|زوال))[" + Urdu.INSIDE + "]|(?<![" + Urdu.INSIDE + "])(?:غیر|بے) ");

  @Override
  public Rule rule() {
    return Rule.of("NEGATION_MISSING", Category.FIDELITY, Severity.MINOR, "accuracy/mistranslation",
        "The English text denies something and nothing in the Urdu text does.", "did not agree → اتفاق کیا");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overPairs((pair, sink) -> {
      if (pair.ur().isBlank() || pair.en().isBlank()) {
        return;
      }
      Matcher m = ENGLISH.matcher(NO_DENIAL.matcher(pair.en().text()).replaceAll(" "));
      if (m.find() && !URDU.matcher(pair.ur().text()).find()) {
        sink.put(sink.severity(), pair.ur(), 0, pair.ur().text().length(), "\"" + m.group() + "\" in English, and no negation in Urdu", "",
            false, "");
      }
    });
  }
}
