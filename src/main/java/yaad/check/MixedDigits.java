package yaad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits of two sets in one text: 12 here, ۱۲ there. The rarer set is reported, or the one that is not the house's. */
final class MixedDigits implements Check {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*|[\\u06F0-\\u06F9\\u0660-\\u0669]+(?:[.,٫٬،][\\u06F0-\\u06F9\\u0660-\\u0669]+)*");

  @Override
  public Rule rule() {
    return Rule.of("MIXED_DIGITS", Category.ORTHOGRAPHY, Severity.MINOR, "locale-convention/number-format",
        "Numbers are written in two sets of digits in one text.", "12 اور ۱۵ → 12 اور 15");
  }

  @Override
  public Run start(Setting setting) {
    String style = setting.profile().style("digits");
    return Check.overUrdu((in, sink) -> look(in, sink, style));
  }

  private static void look(Passage in, Sink sink, String style) {
    List<int[]> western = new ArrayList<>();
    List<int[]> urdu = new ArrayList<>();
    Matcher m = NUMBER.matcher(in.text());
    while (m.find()) {
      char before = m.start() > 0 ? in.text().charAt(m.start() - 1) : ' ';
      char after = m.end() < in.text().length() ? in.text().charAt(m.end()) : ' ';
      boolean isWestern = m.group().charAt(0) <= '9';
      if (isWestern && (Urdu.isLatin(before) || Urdu.isLatin(after) || before == '/' || before == '-' || before == '.')) {
        continue;
      }
      (isWestern ? western : urdu).add(new int[] {m.start(), m.end()});
    }
    List<int[]> wrong;
    switch (style) {
      case "western" -> wrong = urdu;
      case "urdu" -> wrong = western;
      default -> {
        if (western.isEmpty() || urdu.isEmpty()) {
          return;
        }
        wrong = western.size() < urdu.size() ? western : urdu;
      }
    }
    for (int[] place : wrong) {
      String text = in.text().substring(place[0], place[1]);
      sink.suggest(in, place[0], place[1], "digits of another set than the rest of the text", swap(text));
    }
  }

  private static String swap(String number) {
    StringBuilder out = new StringBuilder();
    boolean toUrdu = number.charAt(0) <= '9';
    for (char c : number.toCharArray()) {
      if (Urdu.isDigit(c)) {
        out.append((char) ((toUrdu ? 0x06F0 : '0') + Character.digit(c, 10)));
      } else {
        out.append(toUrdu ? c : c == '٫' ? '.' : c == '٬' || c == '،' ? ',' : c);
      }
    }
    return out.toString();
  }
}
