package yaad.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter or digit right after ، ۔ ؛ ؟. Numbers (۱۲،۰۰۰; 3۔5) and initials (پی۔ٹی۔آئی) are left alone. */
final class NoSpaceAfterPunctuation implements Check {
  private static final Pattern PLACE = Pattern.compile("(?<=[" + Urdu.INSIDE + "A-Za-z" + Urdu.DIGIT + "\"”“’‘)\\]])([،؛؟۔!])(?=["
      + Urdu.LETTER + Urdu.DIGIT + "A-Za-z])");

  @Override
  public Rule rule() {
    return Rule.of("NO_SPACE_AFTER_PUNCT", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/typography",
        "A space follows a punctuation mark; without it the next word sticks to it.", "تعاون،مشترکہ → تعاون، مشترکہ");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu(NoSpaceAfterPunctuation::look);
  }

  private static void look(Passage in, Sink sink) {
    String text = in.text();
    Matcher m = PLACE.matcher(text);
    while (m.find()) {
      int at = m.start();
      int start = wordStart(text, at);
      int end = Urdu.wordEnd(text, at + 1);
      String before = text.substring(start, at);
      String after = text.substring(at + 1, end);
      char last = text.charAt(at - 1);
      char mark = text.charAt(at);
      if (Urdu.isDigit(last) && Urdu.isDigit(text.charAt(at + 1))) {
        continue;
      }
      // ایم۔کیو۔ایم, الف۔ and 1۔ at the start of a list, ص۔12
      if (mark == '۔' && (Urdu.key(before).length() <= 1 || (Urdu.isInitial(before) && Urdu.isInitial(after))
          || before.chars().allMatch(c -> Urdu.isDigit((char) c)))) {
        continue;
      }
      sink.fix(in, start, end, "no space after " + mark, before + mark + " " + after);
    }
  }

  private static int wordStart(String text, int at) {
    int i = at;
    while (i > 0 && (Character.isLetterOrDigit(text.charAt(i - 1)) || Urdu.isMark(text.charAt(i - 1)))) {
      i--;
    }
    return i;
  }
}
