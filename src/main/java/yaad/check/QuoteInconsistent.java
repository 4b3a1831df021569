package yaad.check;

import java.util.HashMap;
import java.util.Map;

/** The same words quoted in different marks within one text. */
final class QuoteInconsistent implements Check {
  private static final int MOST_LETTERS = 60;

  @Override
  public Rule rule() {
    return Rule.of("QUOTE_STYLE_INCONSISTENT", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/inconsistency",
        "The same words are quoted in two kinds of marks.", "‘گرینڈ پلان’ … “گرینڈ پلان”");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu((in, sink) -> {
      Quotes quotes = new Quotes(in.text());
      Map<String, Boolean> doubled = new HashMap<>();
      for (Quotes.Couple couple : quotes.couples()) {
        String inside = quotes.inside(couple);
        if (inside.length() <= MOST_LETTERS) {
          doubled.put(Urdu.key(inside), true);
        }
      }
      for (Quotes.Couple couple : quotes.singles()) {
        String inside = quotes.inside(couple);
        if (!inside.isBlank() && doubled.containsKey(Urdu.key(inside))) {
          sink.suggest(in, couple.open().start(), couple.close().end(), "quoted in other marks elsewhere in this text",
              QuoteStyle.of("any", quotes).around(inside));
        }
      }
    });
  }
}
