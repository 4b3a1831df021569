package yaad.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word of {@code numbers.tsv}.
 *
 * @param type what it does
 * @param value its number, 0 where it has none
 * @param unit a currency code or empty
 * @param doubtful whether it means a number only in the company of others (اسی is 80, and also "this very")
 */
record NumberWord(Type type, BigDecimal value, String unit, boolean doubtful) {
  enum Type {
    UNIT,
    TENS,
    HUNDRED,
    SCALE,
    ADD,
    FRACTION,
    ORDINAL,
    MONTH,
    PERCENT,
    CURRENCY,
    HOUR,
    AM,
    PM,
    NIGHT
  }

  private static final Map<String, NumberWord> WORDS = load();

  /** The word with this key at level S, or null. */
  static @Nullable NumberWord of(String key) {
    return WORDS.get(key);
  }

  private static Map<String, NumberWord> load() {
    Map<String, NumberWord> words = new HashMap<>();
    for (String[] row : Resource.rows("numbers.tsv")) {
      boolean doubtful = row[1].endsWith("?");
      Type type = Type.valueOf(row[1].replace("?", "").toUpperCase(Locale.ROOT));
      boolean money = type == Type.CURRENCY;
      BigDecimal value = money ? BigDecimal.ZERO : new BigDecimal(row[2]);
      words.putIfAbsent(Resource.key(row[0]), new NumberWord(type, value, money ? row[2] : "", doubtful));
    }
    return words;
  }

  boolean is(Type wanted) {
    return type == wanted;
  }
}
